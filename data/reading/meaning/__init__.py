"""What heads and labels mean in their table, one file for each kind of sheet that has a rule of its own."""
