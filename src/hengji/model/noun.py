"""Nouns made quickly: frozen dataclasses whose fields are set without ceremony.

An audit makes tens of thousands of small nouns.  A frozen dataclass sets each of its
fields through ``object.__setattr__``; that took 500 ns for six fields where 190 ns
are enough.  :func:`quick` fills an open twin of the same layout and then turns it
into the noun, which is as frozen, as comparable and as hashable as before.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

Noun = TypeVar("Noun")


def quick(noun: type[Noun]) -> type[Noun]:
    """Give a ``@dataclass(frozen=True, slots=True)`` a fast constructor.

    Raises:
        TypeError: a field has a default factory, or stays out of the constructor.
    """
    own = fields(noun)  # type: ignore[arg-type]
    names = [field.name for field in own]
    twin = type(noun.__name__, (), {"__slots__": tuple(names)})
    scope: dict[str, Any] = {"_twin": twin}
    parameters = [_parameter(field, scope) for field in own]
    lines = [
        f"def __new__(cls, {', '.join(parameters)}):",
        "    self = _twin()",
        *(f"    self.{name} = {name}" for name in names),
        "    self.__class__ = cls",
        "    return self",
    ]
    exec("\n".join(lines), scope)  # as dataclasses makes its own constructor
    made = scope["__new__"]
    made.__qualname__ = f"{noun.__qualname__}.__new__"
    made.__module__ = noun.__module__
    made.__annotations__ = dict(noun.__init__.__annotations__)
    del noun.__init__
    noun.__new__ = made  # type: ignore[method-assign]
    noun.__reduce__ = _reduce  # type: ignore[assignment]
    return noun


def _parameter(field: Field[Any], scope: dict[str, Any]) -> str:
    """A field as a parameter; its default stands in the constructor's scope."""
    if field.default_factory is not MISSING or not field.init:
        raise TypeError(f"{field.name}: only plain fields can be set quickly")
    if field.default is MISSING:
        return field.name
    scope[f"_default_{field.name}"] = field.default
    return f"{field.name}=_default_{field.name}"


def _reduce(noun: Any) -> tuple[type, tuple[Any, ...]]:
    """Copied and sent between processes as class and fields."""
    return type(noun), tuple(getattr(noun, name) for name in noun.__slots__)
