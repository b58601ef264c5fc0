"""Everything at a glance: the cards, what moves, what is new."""
