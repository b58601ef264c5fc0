"""Metrics on screen: the list, their changes, and how regions' own stand to the state's offer."""
