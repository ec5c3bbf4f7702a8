"""One finding for many spots: a list of typing slips is one remark, not twenty."""

from __future__ import annotations

from collections.abc import Sequence

from hengji.checks.findings import make
from hengji.model.check_rule import CheckRule
from hengji.model.finding import Certainty, Finding, Message, Severity
from hengji.model.place import Place

_SHOWN = 6
_QUOTE = 36


def where(place: Place) -> str:
    """``第19行“……”``: an address with what stands there."""
    quote = " ".join(place.quote.split())
    if len(quote) > _QUOTE:
        quote = quote[: _QUOTE - 1] + "…"
    return f"{place.label()}“{quote}”" if quote else f"{place.label()}（空白）"


def spots(places: Sequence[Place]) -> Message:
    """The first few places in words, and how many more there are."""
    words = "、".join(where(place) for place in places[:_SHOWN])
    more = len(places) - _SHOWN
    if more <= 0:
        return Message(words, words)
    return Message(f"{words}，另有{more}处", f"{words}, and {more} more")


def grouped(
    rule: CheckRule,
    places: Sequence[Place],
    *,
    subject: str,
    zh: str,
    en: str,
    certainty: Certainty = Certainty.CERTAIN,
    severity: Severity | None = None,
) -> Finding:
    """One finding over all places; ``{spots}`` in the wording lists them."""
    listed = spots(places)
    message = Message(
        zh.replace("{spots}", listed.zh).replace("{count}", str(len(places))),
        en.replace("{spots}", listed.en).replace("{count}", str(len(places))),
    )
    return make(
        rule,
        subject=subject,
        message=message,
        places=places,
        certainty=certainty,
        severity=severity,
    )
