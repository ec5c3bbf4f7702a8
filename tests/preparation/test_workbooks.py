from __future__ import annotations

from pathlib import Path

import pytest

from hengji import preparation
from hengji.errors import UsageError
from hengji.model.dossier import Dossier
from hengji.preparation.workbooks import expected_in, form_set_of
from hengji.rules import load
from tests.support.books import FORM_SETS, blank_dossier


def test_an_unknown_form_set_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(UsageError, match=r"没有表单套“nowhere”.*hunan_city"):
        form_set_of(load(), "nowhere")


def test_a_year_the_form_set_is_not_for_is_refused(tmp_path: Path) -> None:
    dossier = Dossier("hunan_city", "某市某局", 2011)
    with pytest.raises(UsageError, match="不适用于2011年度"):
        preparation.new(dossier, tmp_path / "b.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_every_form_of_the_set_has_a_sheet_and_an_end(form_set: str) -> None:
    rulebook = load()
    found = expected_in(rulebook.form_sets[form_set], blank_dossier(form_set), rulebook)
    used = {use.form for use in rulebook.form_sets[form_set].forms}
    assert set(found.forms.values()) == used
    assert set(found.ends) == set(found.forms)
    assert all(address for _, address in found.cells)
