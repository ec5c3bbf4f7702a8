"""Checks: claims evaluated into relations, relations judged into findings.

:mod:`hengji.checks.engine` evaluates and adjudicates arithmetic claims;
:mod:`hengji.checks.kinds` holds one module per kind of check.
"""
