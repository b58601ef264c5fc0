"""What pages show of typed lists."""
