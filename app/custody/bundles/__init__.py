"""Bundles of papers that pass over the counter: what is ticked and counted, and what follows from it."""
