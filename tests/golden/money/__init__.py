"""A small state of money and need, handed in as workbooks, and its figures worked out by hand."""
