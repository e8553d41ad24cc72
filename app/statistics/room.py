"""What the delivered parcels tell together."""

from app.frame.room import Page, Room

ROOM = Room(
    name="statistics",
    handlers={},
    pages={
        "statistics": Page(
            "statistics", "app.statistics.view.page", "statistics_page", "figures.title"
        ),
    },
)
