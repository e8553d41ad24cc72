"""Parcelbook: a parcel tracker that is only a web page."""
