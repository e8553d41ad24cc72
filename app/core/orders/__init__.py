"""Pages of shops on which a visitor's orders stand: `page.read_orders(text, today)` reads their
text, `saved_page.text_of(html)` turns a saved page into such a text."""
