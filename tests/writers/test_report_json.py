"""The JSON is the published one, exact, and readable line by line."""

import json
from collections.abc import Sequence

import jsonschema
import pytest

from hengji.model.audit import Audit
from hengji.model.claim import ClaimKind
from hengji.model.finding import FindingKind
from hengji.writers import report_json
from tests.writers import samples

VALIDATOR = jsonschema.Draft202012Validator(json.loads(report_json.schema()))


def rendered(audits: Sequence[Audit]) -> dict:
    result = json.loads(report_json.render(audits))
    VALIDATOR.validate(result)
    return result


def test_the_schema_itself_is_a_valid_schema():
    jsonschema.Draft202012Validator.check_schema(json.loads(report_json.schema()))


def test_one_document_is_one_object_with_the_five_parts():
    result = rendered([samples.faulty_audit()])
    assert list(result) == ["document", "scores", "findings", "relations", "coverage"]
    assert result["document"]["organisation"] == "白石县工业和信息化局"
    assert result["document"]["fiscal_year"] == 2021
    assert result["document"]["forms"] == ["self_evaluation"]


def test_several_documents_stand_under_documents_in_order():
    result = rendered([samples.clean_audit("b"), samples.faulty_audit("a")])
    assert [one["document"]["path"] for one in result["documents"]] == ["b", "a"]


def test_no_document_at_all_is_an_empty_list():
    assert rendered([]) == {"documents": []}


def test_an_unread_document_tells_why_and_is_valid():
    result = rendered([samples.unread_audit()])
    assert result["document"]["read_status"] == "failed"
    assert result["document"]["failure"] == "文件已加密，请先去除密码。"
    assert result["findings"] == []


def test_a_finding_carries_both_languages_its_suspect_and_its_repair():
    finding = rendered([samples.faulty_audit()])["findings"][0]
    assert finding["title_en"] == "Total income differs from parts"
    assert finding["suspect"]["quote"] == "188.47"
    assert finding["repair"] == "197.94"
    assert finding["difference"] == "-9.47"


def test_a_place_knows_its_cell_and_leaves_null_what_the_format_does_not_know():
    place = rendered([samples.faulty_audit()])["findings"][1]["places"][0]
    assert place == {
        "line": 14, "page": None, "table": 1, "row": 3, "column": 4,
        "sheet": None, "cell": None, "paragraph": 1, "quote": "",
    }  # fmt: skip


def test_amounts_are_strings_and_exact():
    scores = rendered([samples.faulty_audit()])["scores"]
    assert scores["recomputed"] == {
        "total": "26.01",
        "rating": "良",
        "undetermined": 1,
    }
    assert scores["lines"][2]["recomputed"] is None


def test_a_document_without_score_sheet_keeps_the_shape():
    scores = rendered([samples.clean_audit()])["scores"]
    assert scores["claimed"] == {"total": None, "rating": None}


def test_every_finding_and_relation_stands_on_its_own_line():
    lines = report_json.render([samples.faulty_audit()]).splitlines()
    assert sum('"severity": ' in line for line in lines) == 3
    assert sum('"status": "held"' in line for line in lines) == 1


@pytest.mark.parametrize("kind", ClaimKind)
def test_every_arithmetic_has_a_published_kind(kind: ClaimKind):
    relation = samples.relation(kind=kind, code="ABC-001")
    assert report_json.relation_kind(relation) in FindingKind


@pytest.mark.parametrize(
    ("code", "kind"),
    [("EXE-001", "completion_rate"), ("WGT-401", "weight"), ("SCO-401", "scoring")],
)
def test_the_code_decides_before_the_arithmetic(code: str, kind: str):
    relation = samples.relation(kind=ClaimKind.RATIO, code=code)
    assert report_json.relation_kind(relation) == kind


def test_the_schema_refuses_an_amount_that_is_a_number():
    result = json.loads(report_json.render([samples.faulty_audit()]))
    result["scores"]["claimed"]["total"] = 27.0
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(result)


def test_the_schema_knows_every_kind_the_model_knows():
    kinds = json.loads(report_json.schema())["$defs"]["kind"]["enum"]
    assert sorted(kinds) == sorted(FindingKind)
