"""The process of its own in which a workbook is read, and what crosses from it."""
