"""From a workbook to what would be stored of it. Nothing is written."""
