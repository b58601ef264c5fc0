"""What one transaction enters of a draft."""
