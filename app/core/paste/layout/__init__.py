"""Where events stand on a copied page, and which words belong to each date."""
