"""What each region gets, per head and by solution."""
