"""What the writers make of real audits: valid, whole, every place on the page."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import hengji
from hengji.model.audit import Audit
from hengji.model.document import Paragraph
from hengji.model.place import Place
from hengji.writers import report_html, report_json, report_text
from hengji.writers.wrap import width
from tests.support.shared import shared_files
from tests.writers.test_report_html import Page

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = {".txt", ".docx", ".xlsx"}
FILES = [
    *(
        path
        for path in sorted((ROOT / "examples").iterdir())
        if path.suffix in SUFFIXES
    ),
    *shared_files("seeds/*.txt"),
    *shared_files("corpus/*.xlsx"),
]
VALIDATOR = jsonschema.Draft202012Validator(json.loads(report_json.schema()))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:12])


@cache
def audit(path: Path) -> Audit:
    return hengji.audit(path)


def text_at(result: Audit, place: Place) -> str:
    block = result.reading.document.blocks[place.block]
    if isinstance(block, Paragraph):
        return block.text[place.start : place.end]
    cell = next(
        cell
        for row in block.rows
        for cell in row
        if (cell.row, cell.column) == (place.row, place.column)
    )
    return cell.text[place.start : place.end]


def test_there_are_documents_to_try():
    assert len(FILES) >= 3


@every_file
def test_the_json_follows_the_schema(path):
    VALIDATOR.validate(json.loads(report_json.render([audit(path)])))


@every_file
def test_every_button_and_every_finding_lead_to_a_place_on_the_page(path):
    result = audit(path)
    page = Page(report_html.render([result]))
    ids = [a["id"] for _, a in page.tags if "id" in a]
    targets = {a["data-t"] for a in page.of("button") if "data-t" in a}
    marked = {n for a in page.of("mark") for n in a["data-f"].split()}
    assert page.open == []
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    numbered = report_html.ordered(result.findings)
    unmarked = [
        finding.code
        for number, finding in enumerate(numbered, start=1)
        if finding.places and str(number) not in marked
    ]
    assert unmarked == []


@every_file
def test_every_place_of_a_finding_quotes_what_stands_there(path):
    result = audit(path)
    wrong = [
        (finding.code, place.quote)
        for finding in result.findings
        for place in finding.places
        if text_at(result, place) != place.quote
    ]
    assert wrong == []


@every_file
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_text_report_keeps_its_measure(path, language):
    text = report_text.render([audit(path)], language=language, width=80)
    assert max(map(width, text.splitlines())) <= 80
