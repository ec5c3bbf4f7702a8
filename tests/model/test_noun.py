from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from hengji.model.noun import quick
from hengji.model.place import Place


@quick
@dataclass(frozen=True, slots=True)
class Spot:
    line: int
    quote: str = ""


def test_a_quick_noun_takes_its_fields_by_place_and_by_name() -> None:
    assert Spot(3) == Spot(line=3, quote="")
    assert Spot(3, "188.47").quote == "188.47"
    assert [each.name for each in fields(Spot)] == ["line", "quote"]


def test_it_refuses_what_it_has_no_field_for() -> None:
    with pytest.raises(TypeError):
        Spot()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Spot(3, page=4)  # type: ignore[call-arg]


def test_it_is_frozen_and_takes_no_further_attributes() -> None:
    spot = Spot(3)
    with pytest.raises(FrozenInstanceError):
        spot.line = 4  # type: ignore[misc]
    assert not hasattr(spot, "__dict__")
    assert type(spot) is Spot


def test_it_compares_hashes_and_prints_as_a_dataclass_does() -> None:
    assert Spot(3) != Spot(4)
    assert len({Spot(3), Spot(3), Spot(4)}) == 2
    assert repr(Spot(3, "x")).endswith("Spot(line=3, quote='x')")


def test_it_is_replaced_copied_and_sent_between_processes() -> None:
    place = Place("188.47", 7, line=85)
    assert replace(place, line=86) == Place("188.47", 7, line=86)
    assert copy.deepcopy(place) == copy.copy(place) == place
    assert pickle.loads(pickle.dumps(place)) == place


def test_a_field_that_must_be_made_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Heap:
        things: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="things"):
        quick(Heap)
