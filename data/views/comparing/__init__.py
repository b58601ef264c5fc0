"""Regions side by side: one file for each way to compare, and what the ways share."""
