"""One indicator, or one number of it: its lines, its places, and where each number came from."""
