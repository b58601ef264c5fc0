"""Workbooks handed in: what to know before, what they changed, and what to ask about them."""
