"""Scoring methods: small units, each ``points(weight, ratio, …)``, never out of [0, w].

A ratio is a pure number, 1 for 100 %.
"""
