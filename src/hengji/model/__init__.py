"""Nouns: frozen dataclasses that import the standard library and one another only."""
