"""The lines of a copied page, normalized, each with its date and time."""
