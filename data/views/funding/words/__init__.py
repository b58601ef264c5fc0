"""Words that the state's own lists do not have."""
