"""Templates 文件模板: an office adds its own Word and Excel documents, and letters are made from them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.file_names import safe
from app.base.refusals import ReasonMissing
from app.contacts import service as contacts
from app.office import personal
from app.register import outputs
from app.scans import attachments, attachments_store
from app.scans.attachments import StoredFile
from app.scans.rules import EXCEL, WORD
from app.templates import documents, facts
from app.templates import store as stored
from app.templates.rules import (
    FREELY,
    LARGEST,
    Format,
    NoName,
    NoPlaceholder,
    NoSuchTemplate,
    NotATemplate,
    NothingToFill,
    Subject,
    Template,
    TemplateExists,
    TemplateTooLarge,
    WrongPlaceholders,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.office.office import Office
    from app.scans.rules import Media
    from app.templates.facts import Record

MEDIA: dict[Format, Media] = {"docx": WORD, "xlsx": EXCEL}

ADDED, REPLACED, REMOVED, FILLED = "template.added", "template.replaced", "template.removed", "template.filled"


@dataclass(frozen=True, slots=True)
class Filled:
    """A document that was made: its file ``name`` and ``content``."""

    name: str
    content: bytes


def every(office: Office, subject: Subject | None = None) -> list[Template]:
    """All templates by name, or those about a ``subject``."""
    return [each for each in stored.every(office.register) if subject in {None, each.subject}]


def called(office: Office, name: str) -> Template:
    """The template of this name. Raises NoSuchTemplate."""
    for each in stored.every(office.register):
        if each.name == name:
            return each
    raise NoSuchTemplate(name)


def content(office: Office, template: Template) -> bytes:
    """The document of a template, as it was added.

    Raises:
        ScanMissing, ScanAltered, OSError

    """
    return attachments_store.kept(office.register, template.digest, template.size, template.name)


def placeholders(subject: Subject) -> tuple[str, ...]:
    """The names that a template about a subject may use between double braces."""
    return facts.NAMES[subject]


def add(office: Office, *, file: Path, name: str, subject: Subject) -> Template:
    """Add a document as a template, once all its placeholders are known.

    Raises:
        NotAllowed, NoName, TemplateExists, NotATemplate, TemplateTooLarge, WouldLose, WrongPlaceholders, NoPlaceholder

    """
    office.require("office")
    return _keep(office, _read(file), file.name, name.strip(), subject, str(uuid4()), ADDED)


def change(office: Office, template: Template, *, file: Path | None, name: str, subject: Subject) -> Template:
    """Give a template another name, subject or, with ``file``, another document.

    Raises:
        NotAllowed, NoName, TemplateExists, NotATemplate, TemplateTooLarge, WouldLose, WrongPlaceholders, NoPlaceholder

    """
    office.require("office")
    written = _read(file) if file else content(office, template)
    called = file.name if file else f"{template.name}.{template.format}"
    return _keep(office, written, called, name.strip(), subject, template.id, REPLACED)


def _keep(
    office: Office, written: bytes, file: str, name: str, subject: Subject, template: str, happened: str
) -> Template:
    """Check a document and store it under the id ``template``."""
    if not name:
        raise NoName
    if any(each.name == name and each.id != template for each in stored.every(office.register)):
        raise TemplateExists(name)
    written_as = documents.format_of(written, file)
    texts = documents.texts(written, written_as, file)
    if wrong := documents.slips(texts, facts.NAMES[subject]):
        raise WrongPlaceholders(file, wrong)
    if not documents.named(texts):
        raise NoPlaceholder(file)
    digest = attachments_store.keep(office.register, written)
    made = Template(template, name, subject, written_as, digest, len(written), office.now(), office.signed_in)
    with office.register.transaction():
        stored.keep(office.register, made)
        office.record(happened, of=made.id, name=name, subject=subject, format=written_as, digest=digest)
    return made


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise TemplateTooLarge(file.name)
        return file.read_bytes()
    except OSError as error:
        raise NotATemplate(file.name) from error


def save(office: Office, template: Template, path: Path) -> None:
    """Write a template's document to a file; the system's dialog has asked before one is replaced.

    Raises:
        OfficesOwn, LinkInTheWay, OSError

    """
    outputs.write(path, content(office, template), asked=True)


def remove(office: Office, template: Template, reason: str) -> None:
    """Delete a template; letters made from it stay where they are.

    Raises:
        NotAllowed, ReasonMissing, NoSuchTemplate

    """
    office.require("office")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        if not stored.remove(office.register, template.id):
            raise NoSuchTemplate(template.name)
        office.record(REMOVED, of=template.id, name=template.name, reason=reason.strip())


def title(office: Office, subject: Subject, record: str) -> str:
    """What a record is called. Raises UnknownRecord."""
    return facts.of(office, subject, [record])[0].title


def whole(office: Office, template: Template) -> bool:
    """Whether a template asks for whole identity numbers or phones."""
    return bool(_names(office, template) & set(facts.WHOLE))


def apart(office: Office, template: Template) -> bool:
    """Whether every record needs a file of its own, since headers or footers name it."""
    return bool(documents.headed(content(office, template), template.format) - set(facts.OFFICE))


def _names(office: Office, template: Template) -> set[str]:
    return documents.named(documents.texts(content(office, template), template.format, template.name))


def fill(office: Office, template: Template, records: Sequence[str], *, each_own: bool = False) -> list[Filled]:
    """What a template says about records, in one document or, ``each_own``, in one for each; nothing is written yet.

    ``records`` are ids or numbers as ``facts.of`` takes them.

    Raises:
        NotAllowed, NothingToFill, UnknownRecord

    """
    office.require("dossiers")
    return _filled(office, template, facts.of(office, template.subject, records), each_own=each_own)


def _filled(
    office: Office,
    template: Template,
    found: Sequence[Record],
    *,
    each_own: bool,
    step: Callable[[], object] = lambda: None,
) -> list[Filled]:
    if not found:
        raise NothingToFill
    written = content(office, template)

    def document(title: str, some: Sequence[Record]) -> Filled:
        values = [each.values for each in some]
        return Filled(f"{safe(title)}.{template.format}", documents.fill(written, template.format, values, step))

    if len(found) > 1 and not each_own and not apart(office, template):
        return [document(template.name, found)]
    return [document(f"{template.name} {each.title}", [each]) for each in found]


def make(
    office: Office,
    template: Template,
    records: Sequence[str],
    folder: Path,
    *,
    each_own: bool = False,
    reason: str = "",
    noted: bool = False,
    filed: bool = False,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> list[Path]:
    """Fill a template in and write the documents into a folder, under names that are free; return their paths.

    ``reason`` says why whole numbers are needed, or why data of more than ``FREELY`` records are taken out. ``noted``: each
    client's contact log says that the letter was written; ``filed``: a copy is kept among the client's scans. ``tell``
    is called before each step with (steps done, steps in all) and may raise to stop: then nothing is noted or left.

    Raises:
        NotAllowed, ReasonMissing, NothingToFill, UnknownRecord, OfficesOwn, LinkInTheWay, OSError

    """
    office.require("dossiers")
    outputs.check_folder(folder)
    steps, every = count(), 2 * len(records)

    def step() -> None:
        tell(next(steps), every)

    found = facts.of(office, template.subject, records, step)
    filled = _filled(office, template, found, each_own=each_own or filed, step=step)
    copies = [_copy(office, template, each) for each in filled] if filed else []
    written: list[Path] = []
    try:
        with office.register.transaction():
            _note(office, template, found, reason)
            for each in found if noted else ():
                if each.dossier:
                    contacts.note(office, dossier=each.dossier, way="letter", words=template.name)
            for each, copy in zip(found, copies, strict=bool(copies)):
                if each.dossier:
                    attachments.enter(office, each.dossier, copy)
            for document in filled:
                tell(every, every)
                written.append(_write(folder, document))
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def _note(office: Office, template: Template, found: Sequence[Record], reason: str) -> None:
    """The journal's entries: what was filled in, and why data were needed."""
    numbers = [each.number for each in found]
    if whole(office, template):
        personal.print_whole(office, form=template.name, record=numbers[0], reason=reason)
    if len(found) > FREELY:
        personal.export(office, what=template.name, reason=reason)
    one = found[0].dossier if len(found) == 1 else ""
    office.record(FILLED, dossier=one or None, of=template.id, name=template.name, records=numbers)


def _copy(office: Office, template: Template, filled: Filled) -> StoredFile:
    """The copy of a letter that is kept among the scans. Raises NotAllowed."""
    office.require("scans")
    digest = attachments_store.keep(office.register, filled.content)
    return StoredFile(Path(filled.name).stem, MEDIA[template.format], len(filled.content), digest, 1)


def _write(folder: Path, each: Filled) -> Path:
    path, place = folder / each.name, 1
    while path.exists():
        place += 1
        path = folder / f"{Path(each.name).stem} {place}{path.suffix}"
    outputs.write(path, each.content)
    return path
