"""What may pay for what: solutions by streams."""
