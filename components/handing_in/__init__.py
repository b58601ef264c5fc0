"""The desk: from a workbook to its receipt."""
