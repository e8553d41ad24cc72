"""The bookmark that sends a page's text here is one address that browsers run as it is."""

import re
from urllib.parse import unquote

from app.pagetext.bookmarklet import MOST, bookmarklet

HERE = "https://parcelbook.example/some/path/"


def test_it_is_a_script_in_an_address() -> None:
    assert re.fullmatch(r"javascript:[A-Za-z0-9%()=>;.,:/?!+*_-]+", bookmarklet(HERE))


def test_it_opens_the_page_that_made_it_and_no_other() -> None:
    script = unquote(bookmarklet(HERE))
    assert re.findall(r"https?://[^\"]+", script) == [HERE]
    assert f'const home="{HERE}"' in script


def test_a_strange_address_cannot_leave_its_quotes() -> None:
    script = unquote(bookmarklet('https://p.example/";alert(1)//'))
    assert r'const home="https://p.example/\";alert(1)//";' in script


def test_it_takes_so_much_and_no_more() -> None:
    assert f".slice(0,{MOST})" in unquote(bookmarklet(HERE))
