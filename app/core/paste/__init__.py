"""A page that the visitor copied whole, read without knowing the site: `read_page`.

The stages, in order, each in a folder of its own:

- `lines`: the text is normalized, cleaned up and cut into lines, each with its date and time;
- `numbers`: the track numbers that the page names, and the lines that part one from another;
- `layout`: the dated lines that can be events, the lines around them classified, and the words
  that belong to each date: each way of giving them is tried, and the one whose features weigh most
  is taken (weights fitted on generated pages, `make weights`);
- `events`: the order of day and month, the roles of columns, text and place of each event, and
  which runs of events are histories of parcels;
- `report`: whose histories they are, and what else the page tells of the parcel.
"""

from app.core.paste.page import read_page

__all__ = ["read_page"]
