"""What boxes to search in share: the box, rows of hits, what was opened last."""
