"""What can be said of a sheet at which a person points, and how its parts are told."""
