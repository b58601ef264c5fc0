"""Where the typed lists of a sheet stand, and what their cells say."""
