"""What the words and signs of a sheet say: numbers, units, periods, names."""
