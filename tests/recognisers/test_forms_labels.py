"""The words of a table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hengji.model.table_reading import TableReading
from hengji.recognisers.forms_labels import LONGEST_LABEL, labels_of, words_of
from hengji.taxonomy.forms import Field
from tests.support.text_document import text_document


def words(text: str) -> set[str]:
    table = next(text_document(text).tables())
    return set(words_of(TableReading(table, ())).cells)


def test_a_label_is_a_word_without_ordinal_and_unit() -> None:
    assert {"三公经费", "基本支出"} <= words(
        "\t一、三公经费\n\t（二）基本支出（万元）\n"
    )


def test_the_label_before_a_colon_is_a_word_too() -> None:
    assert "一般公共预算" in words("\t其中：  一般公共预算：85.00\n")
    assert "按收入性质分" in words("\t按收入性质分：\n")


def test_figures_blanks_and_long_passages_are_no_words() -> None:
    passage = "很" * (LONGEST_LABEL + 1)
    assert words(f"\t12.50\n\t\n\t——\n\t≥90%\n\t{passage}\n") == set()


@given(
    st.lists(st.lists(st.sampled_from("人员经费"), min_size=1, max_size=3), max_size=5),
    st.sampled_from("人员经费无"),
)
def test_a_field_is_found_by_label_as_if_each_were_asked(
    labels: list[list[str]], key: str
) -> None:
    fields = tuple(Field(tuple(each), concept=str(n)) for n, each in enumerate(labels))
    bearers = [field for field in fields if key in field.labels]
    assert labels_of(fields).field(key) == (bearers[0] if bearers else None)
    assert labels_of(fields) is labels_of(fields)
