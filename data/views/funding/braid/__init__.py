"""The braid planner: how several streams may pay for one need."""
