"""Runs the played carriers by hand: `python -m tests.replay [port]`."""

import sys
import time

from tests.replay.carriers import KEY, carriers
from tests.replay.server import Replay


def main() -> None:
    """Serve until interrupted, telling how to start a browser and what was asked."""
    with Replay(port=int(sys.argv[1]) if len(sys.argv) > 1 else 0) as replay:
        print(f"Proxy: {replay.proxy}")
        print(f"Hosts: {', '.join(carriers())}")
        known = (number for carrier in carriers().values() for number in carrier.known)
        print(f"Numbers: {', '.join(known)}")
        print(f"Key: {KEY}")
        print(
            "Chromium: chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors "
            f"--proxy-server={replay.proxy} http://127.0.0.1:8000/",
            flush=True,
        )
        told = 0
        try:
            while True:
                time.sleep(0.2)
                for entry in replay.log()[told:]:
                    asked = entry.asked
                    print(asked.method, asked.host, asked.path, entry.status, flush=True)
                    told += 1
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
