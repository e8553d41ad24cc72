"""The whole list as a file of the visitor's own: written, read back, and what taking it in changes.

A backup is a JSON object (UTF-8), form `VERSION`:

- "parcelbook": "backup", and "v": the version of the form;
- "made": when it was made, an ISO 8601 moment in UTC;
- "parcels": a list of records as `app.core.parcel.record` describes them, none of them packed;
- "settings": the settings as they lie in the store, left out where there are none;
- "keys": the visitor's own keys and the relay's address and secret by service, only if they were
  ticked.

Unknown keys of the object are passed over. Whatever a page that knows only an earlier version would
take in wrongly needs another version: an older page refuses a newer file.

A table (CSV, see `table`) and a plain list of numbers are for other programs: they say less.
"""
