"""What an office adds of its own: outside parties, kinds of paper."""
