"""One region on screen: who it is, and what it says beside its numbers."""
