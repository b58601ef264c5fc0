"""How the database is opened, filled fast, and believed."""
