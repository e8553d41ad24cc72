"""What a check of access found, as text for a report to the project: no numbers, no keys."""

from collections.abc import Mapping

from app.core.reach.service import Service
from app.core.sources import SOURCES


def findings(services: Mapping[str, Service]) -> str:
    """One line a host, in English, in the order of the table of sources.

    >>> print(findings({"bring": Service("readable", None, 120)}))
    Parcelbook: access from a browser
    api.bring.com: readable, 120 ms
    """
    lines = ["Parcelbook: access from a browser"]
    for source in SOURCES.values():
        service = services.get(source.id)
        if service is None or not service.access:
            continue
        when = service.checked.strftime(", %Y-%m-%d") if service.checked else ""
        took = f", {service.took_ms} ms" if service.took_ms else ""
        lines.append(f"{source.host}: {service.access}{took}{when}")
    return "\n".join(lines)
