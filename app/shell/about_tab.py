"""About 关于: the program's version, what is new in it, and updates that somebody brings as a file."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QTextBrowser, QWidget

from app import VERSION
from app.base.resources import packaged
from app.base.words import say
from app.keeping import updates
from app.kit.dialogs import WorkingDialog
from app.kit.flow import Flow
from app.kit.leaving import PassingDialog, passing
from app.kit.parts import button, card, fit, label, over_foot, vbox, wrapped

if TYPE_CHECKING:
    from app.keeping.updates import Release
    from app.kit.desk import Desk

CHINESE = re.compile(r"[\u4e00-\u9fff]")
HEADING = {"zh": r"## \1", "en": r"## \2"}
"""Which half of a heading in both languages is shown."""

NOTES = 240
"""The least height of what is new, in pixels."""


def in_language(text: str, language: str) -> str:
    """The paragraphs of notes, which tell everything once in Chinese and then in English, that are in this language."""
    english = language == "en"
    told = (each for each in text.split("\n\n") if english != bool(CHINESE.search(each)) or each.startswith("## "))
    chosen = "en" if english else "zh"
    return "\n\n".join(re.sub(r"^## (.+) · (.+)$", HEADING[chosen], each) for each in told)


def whats_new(language: str) -> str:
    """What each version brought, newest first, in a language, as Markdown."""
    traditional = packaged("resources", "translations", "zh_TW", "CHANGELOG.md")
    file = traditional if language == "zh_TW" else packaged("CHANGELOG.md")
    _, _, text = file.read_text(encoding="utf-8").partition("\n\n")
    return in_language(text, language)


def notes(text: str) -> QTextBrowser:
    """What is new, as it is written in Markdown; links open nothing."""
    shown = QTextBrowser()
    shown.setOpenLinks(False)
    shown.setMarkdown(text)
    shown.setAccessibleName(say("更新说明"))
    shown.setMinimumHeight(NOTES)
    return shown


class LicencesDialog(PassingDialog):
    """The program's licence, and those of what it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("许可与第三方声明"))
        files = (packaged(name).read_text(encoding="utf-8") for name in ("THIRD-PARTY-NOTICES.md", "LICENSE"))
        notices, licence = files
        self.text = notes(f"{notices}\n\n```\n{licence}\n```\n")
        self.text.setAccessibleName(self.windowTitle())
        over_foot(self, None, button(say("关闭"), self.reject)).addWidget(self.text, 1)
        fit(self, 860, 640)


class AboutTab(QWidget):
    """Shows the version and what is new; takes an update."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.problem = wrapped("", "error")
        self.problem.hide()
        self.update_button = button(say("用更新文件升级…"), self._ask)
        why_not = "" if updates.installed() else say("只有安装在 Windows 上的程序才能这样升级")
        self.update_button.setEnabled(not why_not)
        self.update_button.setToolTip(why_not)
        self.licences = button(say("许可与第三方声明…"), lambda: LicencesDialog(self).open(), link=True)
        how = say("更新是别人带来的一个文件，程序从不上网。装之前先核对签名、备份；装好以后自己重新打开。")
        program = card(
            label(f"{say('卷宗')} {VERSION}", "panel"),
            wrapped(how, "quiet"),
            Flow(self.update_button, self.licences, None),
            self.problem,
        )
        outer = vbox(self, spacing=12)
        outer.addWidget(program)
        self.notes = notes(whats_new(desk.office.language))
        outer.addWidget(self.notes, 1)

    def _ask(self) -> None:
        files = say("卷宗更新 ({patterns})", patterns="*.update")
        dialog = passing(QFileDialog(self, say("选择更新文件"), "", files))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def take(self, file: str) -> None:
        """Say what an update brings, and offer to install it."""
        self._complain("")
        release = self.desk.attempt(self._complain, lambda _office: updates.read(Path(file), updates.release_key()))
        if release:
            UpdateDialog(self.desk, Path(file), release, self).open()


class UpdateDialog(WorkingDialog):
    """Installs an update: backs up, checks it, closes the program; the setup opens it again."""

    def __init__(self, desk: Desk, file: Path, release: Release, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, say("升级进度"))
        self.entitle(say("升级到 {version}", version=release.version), say("备份并升级"))
        self.file = file
        self.body.addWidget(wrapped(say("现在的版本是 {version}。升级时程序会关闭几分钟，资料不动。", version=VERSION)))
        self.body.addWidget(notes(in_language(release.notes, desk.office.language)), 1)
        self.body.addWidget(self.busy)

    def commit(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="juanzong-"))
        self.carry_out(
            lambda office, tell: updates.prepare(
                office, self.file, folder, updates.release_key(), lambda *moved: tell(moved)
            ),
            self._install,
        )

    def _install(self, setup: Path) -> None:
        subprocess.Popen([str(setup), "/S", "/START"])  # noqa: S603 - it was signed by the release key
        self.accept()
        if window := self.parentWidget():
            window.window().close()
