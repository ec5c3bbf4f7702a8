"""Batch: many documents on many processors, one bad file never stopping the rest."""
