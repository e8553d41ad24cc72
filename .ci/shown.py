"""The list that pictures of the page show, told by the played carriers."""

from playwright.sync_api import Page

NUMBERS = "520000012345678901234567 20450012345678 RR123456785CN 370000000001234569"
NAMES = {"370000000001234569": "Winter boots", "20450012345678": "Phone case"}


def track(page: Page, url: str) -> None:
    """Tracks four numbers and names two; the parcel that was named last is open then."""
    page.goto(url)
    page.locator("#progress").wait_for(state="hidden")
    page.fill("#paste", NUMBERS)
    page.click(".add-row .main")
    page.locator(".toast").wait_for()
    for number, name in NAMES.items():
        page.goto(f"{url}#/p/{number}")
        page.fill("#name", name)
        page.keyboard.press("Enter")
