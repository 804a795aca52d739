"""Widgets and delegates that paint themselves from the colours of ``look``."""
