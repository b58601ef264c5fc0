"""One region: who it is, what it counts, and what it last handed in."""
