"""Claims said in prose: sums, changes, shares and rates of every passage."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.model.claim import Claim
from hengji.model.document import Document
from hengji.model.prose import Sentence
from hengji.recognisers.passages import Passage, passages
from hengji.recognisers.prose_change import read_changes
from hengji.recognisers.prose_formulas import read_formulas
from hengji.recognisers.prose_implicit import read_implicit
from hengji.recognisers.prose_lists import Listed, read_lists
from hengji.recognisers.prose_paragraphs import read_spread
from hengji.recognisers.prose_rates import read_rates
from hengji.recognisers.prose_shares import Totals, read_shares, totals_by_name


def prose_claims(sentences: Sequence[Sentence], document: Document) -> list[Claim]:
    """All relations the document's sentences assert (DOMAIN appendix B)."""
    read = list(passages(sentences, document))
    totals = totals_by_name(read)
    claims: list[Claim] = []
    before: Passage | None = None
    for passage in read:
        if len(passage.tokens) > 1:
            claims.extend(_of_passage(passage, before, totals))
        before = passage
    claims.extend(read_spread(read, document))
    return claims


def _of_passage(
    passage: Passage, before: Passage | None, totals: Totals
) -> list[Claim]:
    claims: list[Claim] = []
    lists: list[Listed] = []
    for listed, claim in read_lists(passage):
        claims.append(claim)
        if listed is not None:
            lists.append(listed)
    claims.extend(read_implicit(passage, before))
    claims.extend(read_formulas(passage))
    roles = {token.mention.role for token in passage.tokens}
    if "share" in roles:
        claims.extend(read_shares(passage, lists, totals))
    if not roles.isdisjoint(("difference", "growth")):
        claims.extend(read_changes(passage))
    if not roles.isdisjoint(("rate", "multiple")):
        claims.extend(read_rates(passage))
    return claims
