"""Vocabulary: printed figures and labels, concepts, forms, classifications."""
