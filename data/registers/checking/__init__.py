"""What of a list does not fit together: questions by cell."""
