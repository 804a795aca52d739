"""Losses 遗失."""
