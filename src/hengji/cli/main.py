"""Entry point.  ``--version`` is answered before anything heavy is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from hengji import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``hengji`` and return its exit status."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        print(f"hengji {__version__}")
        return 0
    from hengji.cli.commands import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
