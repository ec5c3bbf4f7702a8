"""Values of XML attributes in Office files: toggles and whole numbers."""

from __future__ import annotations


def is_on(value: str | None) -> bool:
    """Whether a toggle property is on; its mere presence says yes."""
    return value not in ("0", "false", "off")


def to_int(value: str | None, default: int) -> int:
    """A whole number of an attribute, or the default where it is none."""
    try:
        return int(value) if value is not None else default
    except ValueError:
        return default
