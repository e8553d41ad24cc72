"""The events of a copied page: date order, columns, text and place, histories."""
