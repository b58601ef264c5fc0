"""One indicator, or one number of it, on screen."""
