"""Every room's manifest, in the order of the sidebar: to add a noun, add its room here.

Importing this module installs the manifests, so that low rooms find what high rooms declare.
"""

from __future__ import annotations

from app import (
    access,
    archive,
    closing,
    complaints,
    contacts,
    custody,
    dossiers,
    duties,
    find,
    fines,
    forms,
    guide,
    imports,
    keeping,
    lists,
    occasions,
    office,
    parties,
    progress,
    registers,
    regulations,
    reports,
    scans,
    shell,
    spreadsheets,
    templates,
    today,
)
from app.base.features import install

FEATURES = tuple(
    room.FEATURE
    for room in (
        office,
        access,
        forms,
        guide,
        scans,
        dossiers,
        parties,
        today,
        find,
        custody,
        closing,
        contacts,
        duties,
        progress,
        archive,
        complaints,
        fines,
        spreadsheets,
        lists,
        templates,
        registers,
        reports,
        regulations,
        occasions,
        imports,
        keeping,
        shell,
    )
)

install(FEATURES)
