"""What was said of each list, what stands of it, and the sums that pages read."""
