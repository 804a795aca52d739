"""Every page and dialog as pictures, with the demonstration offices, and the parts they are made of:
``python dev.py screenshots DIR [components, PREFIX or KIND…]``.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings

from app import start
from app.demo import service as demo
from app.office import founding as offices
from app.rulebook import kind_files
from tests.tools.screenshots import components, sales_office
from tests.tools.screenshots import kinds as kind_pictures
from tests.tools.screenshots.camera import NOW, SIZES, Camera


def beginnings(camera: Camera) -> None:
    """Sign-in and first start."""
    from app.access.secret_dialogs import RecoverPage
    from app.access.sign_in import ChoosePerson, SignIn
    from app.kit.office_window import Frame
    from app.shell.first_start import FirstStart

    for name, window in (
        ("choose-person", ChoosePerson(camera.office, offices.name(camera.office))),
        ("sign-in", SignIn(camera.office.register.folder, lambda: NOW, people=["林晓燕"], known_secret=demo.SECRET)),
        ("recover", RecoverPage(camera.office.register.folder, lambda: NOW)),
        ("first-start", FirstStart("C:\\Users\\Juanzong\\AppData\\Local\\Juanzong", camera.office.language)),
    ):
        frame = Frame()
        frame.resize(*camera.size)
        frame.present(window)
        camera.shoot(name, frame)
        frame.close()


def main() -> None:
    """``DIR``, then if not everything is wanted: components, prefixes such as zh_CN-light-1366, or kinds of offices."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    only = sys.argv[2:]
    prefixes = [each for each in only if each.startswith(("zh_CN-", "en-"))]
    wanted = [each for each in only if each not in prefixes]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        if not only or "components" in only:
            components.take(folder, start.make_application("light"))
        if only == ["components"]:
            return
        for kind in kind_files.every():
            if kind.regulations and (not wanted or kind.id in wanted):
                _office(kind.id, Path(place) / kind.id, folder, prefixes)


def _office(kind: str, home: Path, folder: Path, prefixes: list[str]) -> None:
    """The pictures of one kind of office."""
    office = demo.make(home, lambda: NOW, kind=kind)
    office.clock = lambda: NOW
    camera = Camera(folder, office)
    for language, scheme, size in itertools.product(("zh_CN", "en"), ("light", "dark"), SIZES):
        camera.prefix, camera.size = f"{language}-{scheme}-{size[0]}", size
        if prefixes and camera.prefix not in prefixes:
            continue
        application = start.make_application(scheme)
        application.setQuitOnLastWindowClosed(False)
        offices.choose_language(office, language)
        start.speak(language)
        if kind == "sales-office":
            beginnings(camera)
            sales_office.take(camera)
        else:
            camera.prefix = f"{camera.prefix}-{kind}"
            kind_pictures.take(camera)
        print(kind, camera.prefix, flush=True)
    office.register.close()


if __name__ == "__main__":
    main()
