"""Bytes in, cells out: what a file is, whether it is safe to open, and what stands in its sheets."""
