"""The browser's localStorage as a place for texts (see `app.core.keeping.texts`)."""

from js import parcelbook


class LocalStorage:
    """What keeps texts on the device; it raises the browser's own error when full or closed."""

    def get(self, name: str) -> str:
        return parcelbook.storage.getItem(name) or ""

    def put(self, name: str, text: str) -> None:
        parcelbook.storage.setItem(name, text)

    def remove(self, name: str) -> None:
        parcelbook.storage.removeItem(name)

    def names(self) -> list[str]:
        return parcelbook.names().to_py()
