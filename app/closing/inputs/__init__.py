"""The inputs of the dialog of procedures."""
