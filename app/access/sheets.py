"""The values of this room's form, the recovery sheet 恢复表."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.sheets import RECOVERY, Maker
from app.register.settings import setting

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office


def recovery_sheet(office: Office, record: str) -> Values:
    """The values of the recovery sheet; ``record`` is the recovery key as written, which is stored nowhere."""
    from app.access import service as access

    groups = record.split("-")
    return {
        "office": setting(office.register, "name"),
        "administrator": office.name_of(office.signed_in),
        "made_on": office.today(),
        "fingerprint": access.fingerprint(office),
        **{f"group_{place}": group for place, group in enumerate(groups[:-1], 1)},
        "group_check": groups[-1],
    }


SHEETS: dict[str, Maker] = {RECOVERY: recovery_sheet}
