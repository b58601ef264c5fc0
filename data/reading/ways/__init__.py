"""The ways in which a sheet may be read, weighed against each other, and a person's word on them."""
