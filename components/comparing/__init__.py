"""The ways to compare regions, one file each: each asks, draws and says what it could not draw."""
