"""What people decide about lists: what a word means, what a pair of streams is, how a need is paid for."""
