"""Trials that the office has to outlast; ``__main__`` runs them."""
