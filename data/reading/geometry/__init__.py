"""Where the tables of a sheet lie: blocks, heads, labels, spanners and bodies, before words are read."""
