"""What several pages reckon alike: points, lines, years, blanks."""
