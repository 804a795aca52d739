"""Answers: how the duties at hand, and the past of a file, meet an event; ``reactions`` puts it together."""
