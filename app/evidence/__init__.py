"""What can be shown of a parcel when something went wrong: as JSON, as lines of text, as a picture.

It is what this device has kept, and says so: the carrier's own page is where it can be verified.
"""
