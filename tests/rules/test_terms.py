from __future__ import annotations

from pathlib import Path

import pytest

from hengji.errors import PackError
from hengji.model.finding import Message
from hengji.rules import load
from hengji.rules.packs import Pack
from hengji.rules.terms import read_terms


def pack(folder: Path, text: str, name: str = "own") -> Pack:
    (folder / name / "terms").mkdir(parents=True)
    (folder / name / "terms" / "a.yaml").write_text(text, encoding="utf-8")
    return Pack(name, Message("包", "pack"), folder / name)


def test_every_term_of_the_packs_is_explained_once_in_a_sentence() -> None:
    terms = read_terms(load().packs)
    names = [term.term for term in terms]
    assert len(names) == len(set(names)) > 30
    assert all(term.text.endswith("。") and term.words for term in terms)


def test_a_term_is_found_by_itself_unless_words_are_given(tmp_path: Path) -> None:
    text = "source: 出处\nterms:\n  - {term: 甲, text: 乙。}\n"
    (term,) = read_terms([pack(tmp_path, text)])
    assert term.words == ("甲",)


def test_a_child_replaces_the_entry_of_its_base(tmp_path: Path) -> None:
    form = "source: 出处\nterms:\n  - {{term: 甲, words: [丙], text: {}。}}\n"
    packs = [pack(tmp_path, form.format("旧")), pack(tmp_path, form.format("新"), "b")]
    assert [term.text for term in read_terms(packs)] == ["新。"]


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    text = "source: 出处\nterms:\n  - {term: 甲, text: 乙。, note: 丙}\n"
    with pytest.raises(PackError):
        read_terms([pack(tmp_path, text)])
