from __future__ import annotations

import pytest

from hengji import rules
from hengji.preparing.amounts import Amounts
from hengji.preparing.asking import Asking, Missing, Unknown
from tests.preparing.spoken import dossier


def asking(project: str = "") -> Asking:
    known, rulebook = dossier(), rules.load()
    return Asking(known, rulebook, Amounts(known, rulebook), project)


def test_an_answer_obeys_the_unit_behind_it() -> None:
    asked = asking()
    assert asked.answer(["支出合计"], "支出合计") == "1290.15万元"
    assert asked.answer(["支出合计"], "支出合计", "万元") == "1290.15"
    assert asked.answer(["支出合计"], "支出合计", "人") == "1290.15万元"
    assert asked.answer(["编制数"], "编制数", "人") == "56"


def test_words_may_stand_in_any_order() -> None:
    one = asking().answer(["支出合计", "增减额", "年初预算"], "")
    other = asking().answer(["支出合计", "年初预算", "增减额"], "")
    assert one == other == "60.15万元"


def test_an_unknown_word_and_a_missing_figure_are_told_apart() -> None:
    with pytest.raises(Unknown):
        asking().answer(["没有这个"], "没有这个")
    with pytest.raises(Unknown):
        asking().answer(["支出合计", "某处"], "")
    with pytest.raises(Missing, match="公务接待费"):
        asking().answer(["公务接待费", "上年"], "")


def test_the_body_s_figure_is_not_taken_for_the_project_s() -> None:
    with pytest.raises(Missing):
        asking("管网改造工程").answer(["基本支出"], "基本支出")
