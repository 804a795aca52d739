"""Scans 扫描件."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.scans.words:SENTENCES",
    happenings="app.scans.words:HAPPENINGS",
)
