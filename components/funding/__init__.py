"""Money on screen."""
