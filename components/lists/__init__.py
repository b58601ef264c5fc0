"""Typed lists on screen: browsed, edited, and what changes in them."""
