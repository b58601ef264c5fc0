"""How somebody arranges a page, and keeps the arrangement."""
