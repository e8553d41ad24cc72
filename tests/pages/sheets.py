"""Contact sheets: pictures of all views in one language on one page, to be looked at."""

import html
from pathlib import Path

from playwright.sync_api import Page

STYLE = (
    "body { margin: 8px; font: 13px sans-serif; background: #777; }"
    "figure { display: inline-block; margin: 4px; vertical-align: top; }"
    "figcaption { color: #fff; } img { display: block; }"
    "img[data-width='320'], img[data-width='390'] { width: 240px; }"
    "img[data-width='1280'] { width: 640px; }"
)


def take(page: Page, folder: Path, language: str, view: str, width: int) -> None:
    """A picture of what is shown."""
    own = folder / language
    own.mkdir(parents=True, exist_ok=True)
    path = own / f"{width}-{view}.jpg"
    page.screenshot(path=path, type="jpeg", quality=60, full_page=width < 900)


def write(folder: Path) -> None:
    """A page for each language, with all its pictures, those of one width together."""
    for own in sorted(one for one in folder.iterdir() if one.is_dir()):
        pictures = [
            f"<figure><figcaption>{html.escape(path.stem)}</figcaption>"
            f'<img src="{own.name}/{path.name}" data-width="{path.stem.partition("-")[0]}">'
            "</figure>"
            for path in sorted(own.glob("*.jpg"))
        ]
        head = f"<!doctype html><meta charset=utf-8><title>{own.name}</title><style>{STYLE}</style>"
        (folder / f"{own.name}.html").write_text(head + "\n".join(pictures), "utf-8")
