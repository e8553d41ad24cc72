"""The track numbers that a copied page names, and the lines that part one from another."""
