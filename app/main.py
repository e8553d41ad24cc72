import sys

if "app.zip" not in sys.path:  # it is, where Python was restored
    sys.path.insert(0, "app.zip")

from app.browser.page import start

start()
