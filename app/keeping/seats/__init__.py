"""A seat that looks 看板座席: snapshots 快照 of the office, written for other PCs and shown there."""
