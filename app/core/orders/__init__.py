"""Pages of shops on which a visitor's orders stand, read from their text.

Outward goes `read_orders(text, today)`; `text_of(html)` turns a saved page into such a text.
"""

from app.core.orders.page import read_orders
from app.core.orders.saved_page import text_of
from app.core.orders.shop_order import ShopOrder

__all__ = ["ShopOrder", "read_orders", "text_of"]
