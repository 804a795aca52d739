"""Kinds of paper 文件种类."""
