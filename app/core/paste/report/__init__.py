"""Whose the histories of a copied page are, and what else it tells of the parcel."""
