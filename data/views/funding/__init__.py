"""Money: which goes where and for what, summed and put into words."""
