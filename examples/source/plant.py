"""Faults planted in a finished sample: one replacement each, which must match once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plant:
    """One fault: what truly stood there, what stands there now, and why it is wrong."""

    before: str
    after: str
    why: str


def planted(text: str, plants: tuple[Plant, ...]) -> str:
    """The text with its faults.

    Raises:
        ValueError: a fault's ``before`` does not occur exactly once.
    """
    for plant in plants:
        found = text.count(plant.before)
        if found != 1:
            raise ValueError(f"{plant.before!r} occurs {found} times, not once")
        text = text.replace(plant.before, plant.after)
    return text
