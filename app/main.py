import sys

sys.path.insert(0, "app.zip")

from app.browser.page import start

start()
