"""What metrics mean, how they change, and how regions' own stand to the state's offer."""
