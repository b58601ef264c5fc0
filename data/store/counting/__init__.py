"""What counts now or counted then, what it adds up to, and what is held back."""
