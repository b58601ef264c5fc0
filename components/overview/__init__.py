"""What the overview shows beside its cards."""
