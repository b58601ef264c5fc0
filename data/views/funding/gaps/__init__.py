"""The gap board, and one solution of it opened."""
