"""First start 首次使用: an office or backups that exist, a demonstration, an import, or an empty office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.access.secret_dialogs import NewSecret
from app.base.local_times import written
from app.base.words import labelled, say, say_many
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.parts import Field, Scrolled, button, card, fit, label, row, vbox, wrapped
from app.office.office import ZONE
from app.rulebook import files as rulebooks
from app.rulebook import kind_files

if TYPE_CHECKING:
    from app.keeping.nearby import Nearby
    from app.rulebook.office_kinds import OfficeKind


class FirstStart(QWidget):
    """The ways to begin.

    ``wanted`` carries demo, import or empty; the office's name; the person's name and secret; and last the kind of office
    of a demonstration, otherwise the names of the regulations, separated by blanks.
    """

    wanted = Signal(str, str, str, str, str)
    language_chosen = Signal(str)
    office_chosen = Signal(str)
    """The folder of an office that exists."""
    backups_chosen = Signal(str)
    """A folder with backups."""
    folder_chosen = Signal(str)
    """A folder in which an office or backups should be looked for."""

    def __init__(self, folder: str, language: str) -> None:
        super().__init__()
        self.setWindowTitle(say("首次使用 · 卷宗"))
        self.office, self.person = QLineEdit(), QLineEdit()
        self.office.setPlaceholderText(say("如：××花园售楼部客服部"))
        self.office_field = Field(say("单位名称(&O)"), self.office)
        self.person_field = Field(say("您的姓名(&N)"), self.person)
        self.secret = NewSecret()
        self.languages = language_box(language)
        self.languages.activated.connect(lambda _: self.language_chosen.emit(self.languages.currentData()))
        self.problem = wrapped("", "error")
        inside = QWidget()
        outer = vbox(inside, (32, 24, 32, 24), 16)
        outer.addLayout(Flow(label(say("欢迎使用卷宗"), "title"), None, self.languages))
        outer.addWidget(wrapped(say("登记库将放在 {folder}", folder=folder), "quiet"))
        self._offer_existing(outer)
        self._offer_demonstration(outer, language)
        outer.addWidget(label(say("或建立自己的单位"), "section"))
        outer.addLayout(row(self.office_field, self.person_field))
        outer.addWidget(self.secret)
        note = say("您是第一位管理员：登记库从此只有口令才能打开。随后会印一张恢复表，忘记口令时用。")
        outer.addWidget(wrapped(note, "quiet"))
        self.begin = button(say("导入销售台账(&I)"), lambda: self._want("import"))
        self.begin.setDefault(True)
        self.import_card = _choice(
            say("从现有台账开始"),
            say("选择正在使用的 Excel、WPS 或 CSV 台账，先预览再导入。"),
            self.begin,
        )
        outer.addWidget(self.import_card)
        self.empty = button(say("建立空白单位(&E)"), lambda: self._want("empty"))
        outer.addWidget(_choice(say("从空白开始"), say("没有台账，或想一份一份建档。"), self.empty))
        outer.addWidget(self.problem)
        outer.addStretch(1)
        self.office.returnPressed.connect(self.person.setFocus)
        self.person.returnPressed.connect(self.secret.setFocus)
        self.secret.again.returnPressed.connect(self._begin)
        vbox(self).addWidget(Scrolled(inside, self.windowTitle()))
        self.office.setFocus()
        fit(self, 720, 700, inside=outer)

    def _offer_existing(self, outer: QVBoxLayout) -> None:
        """What lies near: offices to open, backups to restore."""
        self.near, self.near_problem = QVBoxLayout(), wrapped("", "error")
        self.near_problem.hide()
        outer.addLayout(self.near)
        choose = button(say("选择文件夹…"), self._choose_folder)
        choose.setAccessibleName(say("选择单位或备份所在的文件夹…"))
        outer.addWidget(
            _choice(
                say("已经有单位或备份"),
                say("换了电脑：接上放备份的盘，选择单位的文件夹，或放备份的文件夹。"),
                choose,
            )
        )
        outer.addWidget(self.near_problem)

    def _offer_demonstration(self, outer: QVBoxLayout, language: str) -> None:
        self.kinds = OfficeKinds(language)
        self.demo = button(say("打开演示(&D)"), self._demonstrate)
        self.kinds.changed.connect(self._look)
        outer.addWidget(self.kinds)
        outer.addWidget(
            _choice(
                say("先看演示"),
                say("打开一个填好的演示单位，随便试，不影响正式登记库。"),
                self.demo,
            )
        )

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, say("选择单位或备份所在的文件夹"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.open()

    def miss(self, folder: str) -> None:
        """Say that the office last opened here is not there now."""
        self._say_near(say("上次打开的单位在 {folder}，现在找不到。盘没有接上的话，接好后再打开程序。", folder=folder))

    def _say_near(self, words: str) -> None:
        self.near_problem.setText(words)
        self.near_problem.setVisible(bool(words))

    def show_nearby(self, found: Nearby, *, chosen: str = "") -> None:
        """Offer what was found first; ``chosen`` is the folder in which somebody looked for it."""
        missing = say("{folder} 里没有登记库，也没有备份。请换一个文件夹。", folder=chosen)
        self._say_near(missing if chosen and not found else "")
        if not found:
            return
        while old := self.near.takeAt(0):
            if card := old.widget():
                card.deleteLater()
        self.near.addWidget(label(say("这里已经有"), "section"))
        first: QPushButton | None = None
        for folder in found.offices:
            act = button(say("打开单位"), partial(self.office_chosen.emit, str(folder)))
            act.setAccessibleName(say("打开 {folder} 里的单位", folder=folder))
            self.near.addWidget(_choice(say("单位的登记库"), str(folder), act))
            first = first or act
        for folder, kept in found.backups:
            act = button(say("从备份恢复"), partial(self.backups_chosen.emit, str(folder)))
            act.setAccessibleName(say("从 {folder} 里的备份恢复", folder=folder))
            words = say_many(
                "{folder}，{n} 份备份，最新的是 {at}",
                len(kept),
                folder=folder,
                at=written(kept[0].at.astimezone(ZoneInfo(ZONE))),
            )
            self.near.addWidget(_choice(say("备份"), words, act))
            first = first or act
        if first:
            # It is shown, and can have the focus, only once it is laid out.
            QTimer.singleShot(0, first, first.setFocus)

    def _look(self) -> None:
        """Offer the import only to kinds that have a ledger, and the demonstration only to declared kinds."""
        sells = self.kinds.has_ledger()
        self.import_card.setVisible(sells)
        self.begin.setDefault(sells)
        self.empty.setDefault(not sells)
        self.demo.setEnabled(bool(self.kinds.kind().regulations))

    def _demonstrate(self) -> None:
        self.wanted.emit("demo", "", "", "", self.kinds.kind().id)

    def _begin(self) -> None:
        (self.begin if self.kinds.has_ledger() else self.empty).click()

    def _want(self, way: str) -> None:
        for field, edit, words in (
            (self.office_field, self.office, say("请填写单位名称，会印在表单上。")),
            (self.person_field, self.person, say("请填写您的姓名，您将是第一位使用者。")),
        ):
            field.complain("" if edit.text().strip() else words)
            if not edit.text().strip():
                edit.setFocus()
                return
        regulations = self.kinds.regulations()
        self.kinds.complain("" if regulations else say("请至少选择一部制度。"))
        secret = self.secret.chosen(self.person.text().strip()) if regulations else ""
        if secret:
            person, office = self.person.text().strip(), self.office.text().strip()
            self.wanted.emit(way, office, person, secret, " ".join(regulations))


class OfficeKinds(QWidget):
    """A choice of the kind of office 单位类型; for a mix of the user's own, the regulations are ticked one by one."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._kinds, self.box, self.mix = kind_files.every(), ComboBox(), QListWidget()
        for kind in self._kinds:
            self.box.addItem(labelled(kind.name.of(language), kind.about.of(language)), kind.id)
        for name, title in rulebooks.packaged_names(language).items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.mix.addItem(item)
        self.mix.setFixedHeight(130)
        self.mix.itemChanged.connect(lambda _: self.changed.emit())
        self.field = Field(say("单位类型(&K)"), self.box)
        self.mix_field = Field(say("启用的制度(&R)"), self.mix)
        inside = vbox(self)
        inside.addWidget(self.field)
        inside.addWidget(self.mix_field)
        self.box.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        self.mix_field.setVisible(not self.kind().regulations)
        self.changed.emit()

    def kind(self) -> OfficeKind:
        """The chosen kind."""
        return self._kinds[self.box.currentIndex()]

    def regulations(self) -> tuple[str, ...]:
        """The regulations the office begins with."""
        items = [self.mix.item(row) for row in range(self.mix.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return self.kind().regulations or tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def has_ledger(self) -> bool:
        """Whether an office with the chosen regulations has a sales ledger to import."""
        return any(rulebooks.read_regulation(name).ledger for name in self.regulations())

    def complain(self, sentence: str) -> None:
        """Show what is wrong with the choice; empty if nothing is."""
        (self.field if self.kind().regulations else self.mix_field).complain(sentence)


def language_box(language: str) -> QComboBox:
    """A choice of the program's languages, each under its own name."""
    box = ComboBox()
    for code, name in (("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English")):
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(language)))
    box.setAccessibleName("Language 语言")
    return box


def _choice(title: str, words: str, act: QWidget) -> QWidget:
    texts = QVBoxLayout()
    texts.addWidget(label(title, "section"))
    texts.addWidget(wrapped(words, "quiet"))
    across = row()
    across.addLayout(texts, 1)
    across.addWidget(act)
    return card(across)
