"""Reckoning 计算: what a form works out by itself, what bounds its values, and samples by lot."""
