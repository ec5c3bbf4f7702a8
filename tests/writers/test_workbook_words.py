from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hengji.model.dossier import Dossier
from hengji.rules import load
from hengji.writers.layout import draw
from hengji.writers.workbook_formulas import Spot
from hengji.writers.workbook_words import (
    Signs,
    imprint_entries,
    narrative_entries,
    signed,
)
from tests.support.books import blank_dossier
from tests.support.filled import PROJECTS
from tests.support.whole import whole

NAME = Spot("基本信息", "B5")


def _signs() -> Signs:
    return Signs(
        entries={
            "\ue000": ("filler", NAME, "何清和"),
            "\ue001": ("fill_date", Spot("基本信息", "B6"), ""),
            "\ue002": ("total_score", None, ""),
            "\ue003": ("rating", None, ""),
        },
        totals={"": (Spot("表", "H9"), Decimal("84.5"))},
        grades=((Decimal(90), "优"), (Decimal(80), "良"), (Decimal(0), "差")),
    )


def test_printed_words_and_references_alternate() -> None:
    formula = _signs().formula("填表人：\ue000　日期：\ue001", "表", "")
    assert formula == (
        '="填表人："&IF(\'基本信息\'!B5="","",\'基本信息\'!B5)&"　日期："'
        "&IF('基本信息'!B6=\"\",\"　　　　年　　月　　日\",'基本信息'!B6)"
    )
    shown = _signs().text("填表人：\ue000　日期：\ue001", "")
    assert shown == "填表人：何清和　日期：　　　　年　　月　　日"


def test_a_text_without_signs_needs_no_formula() -> None:
    assert _signs().formula("合计", "表", "") is None
    assert _signs().text("合计", "") == "合计"


def test_the_grade_is_worked_out_from_the_total() -> None:
    formula = _signs().formula("等级：\ue003", "表", "")
    assert formula is not None
    assert 'IF(H9>=90,"优",IF(H9>=80,"良",IF(H9>=0,"差","")))' in formula
    assert _signs().text("等级：\ue003，\ue002分", "") == "等级：良，84.5分"


def test_a_subject_without_a_total_shows_nothing() -> None:
    assert _signs().formula("评分：\ue002", "表", "某项目") == '="评分："&""'
    assert _signs().text("评分：\ue002", "某项目") == "评分："


def test_long_words_line_breaks_and_quotation_marks_fit_into_a_formula() -> None:
    formula = _signs().formula('“甲”"乙"\n' + "长" * 500 + "\ue000", "表", "")
    assert formula is not None
    assert '""乙""' in formula
    assert "CHAR(10)" in formula
    literals = [part for part in formula.split("&") if part.startswith('"')]
    assert max(map(len, literals)) < 255


def test_every_field_and_section_has_one_row() -> None:
    rulebook = load()
    for name, form_set in rulebook.form_sets.items():
        dossier = blank_dossier(name)
        drawn = draw(form_set, dossier, rulebook, spare=True)
        rows = [
            *imprint_entries(form_set, dossier),
            *narrative_entries(form_set, dossier, drawn),
        ]
        names = [row.name for row in rows]
        assert len(names) == len(set(names)), name
        assert all(row.label for row in rows)
        assert {s.id for s in form_set.sections() if not s.each} <= {
            n.partition("@")[0] for n in names
        }


def test_signs_are_all_different() -> None:
    rulebook = load()
    form_set = rulebook.form_sets["hunan_prefecture"]
    dossier = blank_dossier("hunan_prefecture")
    fields = [(e, NAME) for e in imprint_entries(form_set, dossier)]
    marked, signs = signed(dossier, fields, [])
    assert len(signs.entries) == len(fields) + 2
    assert {value for _, value in marked.imprint} == set(signs.entries)


def _names(dossier: Dossier) -> list[str]:
    rulebook = load()
    form_set = rulebook.form_sets["sichuan"]
    drawn = draw(form_set, dossier, rulebook)
    return [entry.name for entry in narrative_entries(form_set, dossier, drawn)]


def test_every_account_of_the_general_budget_has_a_row_for_its_reason() -> None:
    names = _names(whole("sichuan", load()))
    assert [n for n in names if n.startswith("reason_item_20")] == [
        "reason_item_2011301",
        "reason_item_2011302",
        "reason_item_2080505",
    ]
    assert "reason_item_2120899" not in names


def test_every_project_has_a_row_for_what_came_of_it() -> None:
    names = _names(blank_dossier("sichuan"))
    assert [n for n in names if n.startswith("project_summary")] == [
        f"project_summary:{name}" for name in PROJECTS
    ]


def test_two_evaluated_projects_have_words_of_their_own() -> None:
    one, both = PROJECTS[0], "、".join(PROJECTS)
    for named, wanted in ((one, 1), (both, 2)):
        dossier = replace(
            blank_dossier("sichuan"), imprint=(("evaluated_projects", named),)
        )
        own = [n for n in _names(dossier) if n.startswith("project_conclusion")]
        assert len(own) == wanted
        assert (own == ["project_conclusion"]) == (wanted == 1)
