"""Editions 表单版本: forms that an office makes or changes, valid once a superior approves them (DC-1, DC-2, DC-6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from app.base import features
from app.base.refusals import Refusal, UnknownRecord
from app.base.words import say
from app.forms import editions_store
from app.forms import rules as forms
from app.forms.editions_store import Edition
from app.forms.library import packaged_forms
from app.forms.rules import Form, InvalidForm
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.forms.labels.kinds import LabelKind
    from app.office.office import Office


@dataclass(eq=False)
class NotAnEdition(Refusal):
    """The version is not the next one of the form ``name``, which is ``version``."""

    name: str
    version: int


@dataclass(eq=False)
class AlreadyApproved(Refusal):
    """Version ``version`` of the form ``name`` is already approved; a change needs a new version."""

    name: str
    version: int


class OwnApproval(Refusal):
    """Whoever made an edition may not approve it."""


@dataclass(eq=False)
class SeriesTaken(Refusal):
    """The letters ``series`` already belong to the form ``title``, or, if it is empty, to a series of the program."""

    series: str
    title: str


def every(office: Office) -> list[Edition]:
    """The office's own editions, drafts included, sorted by name and version."""
    return editions_store.load(office.register)


def form_of(edition: Edition) -> Form:
    """Parse an edition's form. Raises ``InvalidForm``."""
    return forms.parse(edition.text, f"{edition.name}-{edition.version}.toml")


def approved(office: Office) -> tuple[Form, ...]:
    """The forms of the approved editions."""
    return tuple(form_of(edition) for edition in every(office) if edition.approved_at is not None)


def next_version(office: Office, name: str) -> int:
    """The number of a form's next version: one after the latest packaged or approved one."""
    known = [form.version for form in packaged_forms() if form.name == name]
    known += [edition.version for edition in every(office) if edition.name == name and edition.approved_at]
    return max(known, default=0) + 1


def check_series(office: Office, series: str, name: str = "") -> None:
    """Refuse a series that the program or another form than ``name`` has, so that no two papers get the same number.

    Raises:
        SeriesTaken

    """
    if series in {each.letters for each in features.table("series")}:
        raise SeriesTaken(series, "")
    for form in (*packaged_forms(), *(form_of(edition) for edition in every(office))):
        if form.entry and form.entry.series == series and form.name != name:
            raise SeriesTaken(series, form.title.of(office.language))


def digest(edition: Edition) -> str:
    """The SHA-256 of an edition with its approval, which the journal keeps."""
    facts = [edition.name, str(edition.version), edition.text, edition.made_by, edition.approved_by]
    facts += [str(stamp(each)) for each in (edition.made_at, edition.approved_at) if each]
    return sha256("\0".join(facts).encode()).hexdigest()


def keep(office: Office, text: str) -> Edition:
    """Store a draft, replacing an earlier draft of the same version; ``text`` is TOML or JSON.

    Raises:
        NotAllowed, InvalidForm, SeriesTaken, NotAnEdition: the version is not the next one

    """
    office.require("office")
    form = forms.parse(text, "")
    if form.entry is None:
        raise InvalidForm(form.name, "entry", say("缺少 “{key}”", key="entry"))
    check_series(office, form.entry.series, form.name)
    if form.version != next_version(office, form.name):
        raise NotAnEdition(form.name, next_version(office, form.name))
    made = Edition(form.name, form.version, text, office.signed_in, office.now())
    with office.register.transaction():
        editions_store.keep(office.register, made)
        office.record("form.drafted", form=form.name, version=form.version, change=form.change)
    return made


def approve(office: Office, name: str, version: int) -> Edition:
    """Make an edition valid (DC-1). In an office with secrets, whoever made it may not approve it.

    Raises:
        NotAllowed, UnknownRecord, AlreadyApproved, OwnApproval

    """
    office.require("approve")
    with office.register.transaction():
        found = next((each for each in every(office) if (each.name, each.version) == (name, version)), None)
        if found is None:
            raise UnknownRecord(f"{name} {version}")
        if found.approved_at is not None:
            raise AlreadyApproved(name, version)
        if office.signer and found.made_by == office.signed_in:
            raise OwnApproval
        valid = replace(found, approved_by=office.signed_in, approved_at=office.now())
        editions_store.keep(office.register, valid)
        office.record("form.approved", form=name, version=version, digest=digest(valid))
    return valid


def discard(office: Office, name: str, version: int) -> None:
    """Delete a draft. Raises ``NotAllowed``, ``AlreadyApproved``."""
    office.require("office")
    with office.register.transaction():
        if any((each.name, each.version) == (name, version) and each.approved_at for each in every(office)):
            raise AlreadyApproved(name, version)
        editions_store.discard(office.register, name, version)
        office.record("form.discarded", form=name, version=version)


def library(office: Office) -> tuple[Form, ...]:
    """Every version of every form in this office: the packaged ones and its own approved editions (DC-1).

    Where both have the same version, because an update brought it later, the office's own is used.
    """
    own = approved(office)
    taken = {(form.name, form.version) for form in own}
    return (*(form for form in packaged_forms() if (form.name, form.version) not in taken), *own)


def title(office: Office, form: str) -> str:
    """The title of a form's last version in the office's language, or of a kind of labels; its name if there is neither."""
    kinds: dict[str, LabelKind] = features.table("labels")
    if form in kinds:
        return kinds[form].title()
    return next((each.title.of(office.language) for each in reversed(library(office)) if each.name == form), form)
