"""Files for the tests, made when they run: by hand, record by record, not by a library under suspicion."""
