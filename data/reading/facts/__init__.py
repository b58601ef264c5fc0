"""From a layout to values that know their cell, and what is doubtful about them."""
