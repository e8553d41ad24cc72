"""A page that the visitor copied whole, read without knowing the site: `read_page`."""

from app.core.paste.page import read_page

__all__ = ["read_page"]
