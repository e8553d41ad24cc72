"""A bookmark that sends the text of the page it is pressed on to Parcelbook, in a new tab.

What is marked is taken, else all that the page shows. The text travels behind the "#" of the
address, which browsers send to no server.
"""

import json
from urllib.parse import quote

MOST = 60_000
"""So many characters are taken: nine times as many fit into every browser's longest address."""

SCRIPT = """(()=>{
const home=HOME;
if(location.href.startsWith(home))return;
const marked=String(getSelection());
const shown=marked.trim()?marked:document.body.innerText;
const text=shown.slice(0,MOST).replace(/\\p{Surrogate}/gu,"");
open(home+"#/sent/"+encodeURIComponent(text),"_blank","noopener");
})()"""


def bookmarklet(address: str) -> str:
    """The address of the bookmark, for a Parcelbook at this address (without its "#").

    >>> bookmarklet("https://p.example/")[:40]
    'javascript:(()=>%7Bconst%20home=%22https'
    """
    script = SCRIPT.replace("\n", "").replace("HOME", json.dumps(address))
    return "javascript:" + quote(script.replace("MOST", str(MOST)), safe="()=>;.,:/?!+*")
