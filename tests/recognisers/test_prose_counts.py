from hengji.checks.engine import judge
from hengji.model.relation import RelationStatus
from hengji.recognisers.prose_counts import count_claims
from tests.support.prose import document_of


def statuses(text: str) -> list[RelationStatus]:
    return [r.status for r in judge(count_claims(document_of(text))).relations]


def test_a_count_is_compared_with_the_names_listed_after_it() -> None:
    assert statuses("内设3个科室：办公室、财务科、水政科。") == [RelationStatus.HELD]
    assert statuses("内设4个科室：办公室、财务科、水政科。") == [RelationStatus.BROKEN]


def test_quoted_names_before_a_count_are_counted() -> None:
    assert statuses("“甲项目”“乙项目”等2个项目完成。") == [RelationStatus.HELD]
    assert statuses("“甲项目”“乙项目”3个项目完成。") == [RelationStatus.BROKEN]


def test_an_unfinished_list_names_fewer_and_never_more() -> None:
    assert statuses("“甲项目”“乙项目”等5个项目完成。") == [RelationStatus.HELD]
    assert statuses("“甲项目”“乙项目”“丙项目”等2个项目。") == [RelationStatus.BROKEN]


def test_sentences_are_no_list() -> None:
    assert statuses("开展3项工作：完成了改造，资金支出达标，验收合格。") == []


def test_the_place_of_the_list_is_told() -> None:
    (claim,) = count_claims(document_of("内设4个科室：办公室、财务科、水政科。"))
    assert claim.stated.place.quote == "4个"
    assert claim.operands[0].place.quote == "办公室、财务科、水政科"
