"""One module per kind of check, found without a list.

An arithmetic kind defines ``evaluate(claim) -> Outcome``; a document kind defines
``find(reading, rule) -> Iterator[Finding]``.
"""
