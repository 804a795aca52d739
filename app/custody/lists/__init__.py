"""Lists of hand-offs 交接清单."""
