"""Blocks of ready-made HTML and pictures, and where their labels stand."""
