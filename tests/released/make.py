"""Makes an office with the code of a checkout and keeps it here, with what that code said of it (see README.md)."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).parent)]
from packed import pack  # noqa: E402 - it lies beside this file

PEOPLE = {"open": "", "secured": "沈立"}
SECRET = "梧桐-雨落-八百里"
"""The administrator's of a secured office."""
NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
"""Friday 20 November 2026, 16:30 by the office's clock: the offices' last moment."""
KIND = "property"
"""The kind of the secured office, where there are kinds yet."""
CHANGING = {"proposals", "reports"}
"""Lists that first bring something up to date; they are asked last."""


def module(*names: str) -> ModuleType:
    """The first of these that there is: modules have moved since."""
    for name in names:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError(names[-1])


def make(folder: Path, administrator: str) -> None:
    """A demonstration whose last day is always the same: a sales office that is open, another kind with secrets."""
    demo = module("app.demo.service", "app.services.demo")
    told = {"administrator": administrator, "secret": SECRET} if administrator else {}
    if administrator and "kind" in signature(demo.make).parameters:
        told["kind"] = KIND
    demo.make(folder, lambda: NOW, **told).register.close()


def opened(folder: Path, administrator: str) -> Any:
    """The office, with its clock standing still."""
    if administrator:
        access = module("app.access.service", "app.services.access")
        return access.sign_in(folder, lambda: NOW, administrator, SECRET)
    office = module("app.office.founding", "app.services.offices").open_office(folder, lambda: NOW)
    office.signed_in = "命令行"
    return office


def key_of(office: Any) -> bytes:
    """What the register is encrypted with."""
    beside = office.register.folder / "register.key"
    return bytes.fromhex(beside.read_text().strip()) if beside.exists() else office.register.key


def lists() -> dict[str, Any]:
    """What lists each noun; rooms declare their nouns since they are rooms."""
    try:
        features = importlib.import_module("app.base.features")
    except ModuleNotFoundError:
        return module("app.listing_commands", "app.commands").NOUNS
    importlib.import_module("app.shell.features")
    return {name: noun.rows for name, noun in features.table("nouns").items()}


def told(office: Any) -> dict[str, Any]:
    """What the code says of the office: every list, and of the journal the head, which holds for all of it."""
    nouns = lists()
    head = module("app.keeping.verification", "app.services.verifying").head(office)
    asked = sorted(set(nouns) - {"journal"}, key=lambda each: (each in CHANGING, each))
    return {"head": head, **{noun: nouns[noun](office) for noun in asked}}


def main() -> None:
    name, kind = sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        folder, copy = Path(place, "office"), Path(place, "copy")
        make(folder, PEOPLE[kind])
        shutil.copytree(folder, copy)
        office = opened(copy, PEOPLE[kind])
        said = json.loads(json.dumps(told(office), ensure_ascii=False))
        pack(folder, key_of(office), said, Path(__file__).with_name(f"{name}-{kind}.zip"))


if __name__ == "__main__":
    main()
