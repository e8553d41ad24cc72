"""Help: where a track number is found, and what the page can do."""

from app.frame.room import Page, Room

ROOM = Room(
    name="help",
    handlers={},
    pages={"help": Page("help", "app.help.view", "help_page", "help.title")},
)
