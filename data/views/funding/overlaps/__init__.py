"""Pairs of streams that look alike, and what people found of them."""
