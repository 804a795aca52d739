"""Values that fill the forms of this room."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from app.access import signoffs
from app.base.words import listed, say
from app.progress import period_reports
from app.progress import service as progress
from app.progress.words import named_step, track

if TYPE_CHECKING:
    from app.forms.paper.wording import Row, Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def letter(office: Office, record: str) -> Values:
    """The values of a chase letter; ``record`` is its number. Raises UnknownRecord."""
    chase = progress.chase_by_number(office, record)
    return {
        "number": chase.number,
        "to": office.rules.holder(chase.outside),
        "day": office.local(chase.at).date(),
        "written_by": office.name_of(chase.by, chase.at),
        "lines": [_line(office, line) for line in chase.lines],
    }


def report(office: Office, record: str) -> Values:
    """The values of a progress report as drawn up; ``record`` is its number. Raises UnknownRecord."""
    made = period_reports.by_number(office, record)
    sums, signed = made.body["tracks"], signoffs.of_record(office, made.number, period_reports.MATTER)
    by_role = {each.role: (each.name, office.local(each.at)) for each in signed if each.verdict == "holds"}
    signers = [by_role.get(role, ("", None)) for role in period_reports.signers(office, made)] or [("", None)]
    deputy = signers[0] if len(signers) > 1 else ("", None)
    return {
        "number": made.number,
        "written_by": office.name_of(made.by, made.at),
        "deputy": deputy[0],
        "deputy_at": deputy[1],
        "director": signers[-1][0],
        "director_at": signers[-1][1],
        "first": made.first,
        "last": made.last,
        "chases": listed(made.body["chases"]) or say("无"),
        "bars": [{"label": track(office, each["track"]), "value": each["open"], "part": each["late"]} for each in sums],
        "lines": [{**_line(office, line), "outside": _outside(office, line)} for line in made.body["late"]],
        "scores": [
            {
                "outside": office.rules.holder(each["outside"]),
                "step": named_step(office, each["track"], each["step"]),
                "count": each["count"],
                "median": f"{each['median']:g}",
                "worst": str(each["worst"]),
                "late": each["late"],
                "reasons": listed(f"{reason} {count}" for reason, count in each.get("reasons", {}).items()),
            }
            for each in made.body.get("scores", ())
        ],
    }


def _line(office: Office, line: dict[str, Any]) -> Row:
    days = {name: date.fromisoformat(line[name]) for name in ("since", "due")}
    return {**line, "step": named_step(office, line["track"], line["step"]), **days}


def _outside(office: Office, line: dict[str, Any]) -> str:
    """Who has to do a late step; reports of earlier versions do not say it, so the track does."""
    known = office.rules.book.vocabulary.tracks.get(line["track"])
    declared = next((each.outside for each in known.steps if each.id == line["step"]), "") if known else ""
    return office.rules.holder(line.get("outside", declared))


SHEETS: dict[str, Maker] = {"chase-letter": letter, "progress-report": report}
