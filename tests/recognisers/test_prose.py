"""Reading prose as a whole."""

from __future__ import annotations

from hengji.model.document import Document, Paragraph
from hengji.model.outline import Imprint, Outline
from hengji.recognisers.prose import read_prose
from tests.support.prose import document_of, sentences_in
from tests.support.shared import shared_file
from tests.support.text_document import text_document


def test_paragraphs_without_figures_give_no_sentences() -> None:
    assert sentences_in("本局无政府性基金预算支出。", "") == ()


def test_the_imprint_holds_no_figures() -> None:
    document: Document = document_of("联系电话：2731302", "支出合计30万元。")
    phone = document.blocks[0]
    assert isinstance(phone, Paragraph)
    outline = Outline(imprints=(Imprint("联系电话", "2731302", phone.place(5, 12)),))
    assert [s.block for s in read_prose(document, outline)] == [1]


def test_a_real_report_is_read_with_every_place_exact() -> None:
    path = shared_file("seeds/000_20bad69b849b05a2.txt")
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    sentences = read_prose(text_document(text), Outline())
    mentions = [m for sentence in sentences for m in sentence.mentions]
    assert len(mentions) > 300
    for mention in mentions:
        assert mention.place.line is not None
        assert mention.figure.text in lines[mention.place.line - 1]
