"""First start 首次使用: an office or backups that exist, an office of one's own, or a demonstration."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from app.access.secret_dialogs import NewSecret
from app.base.local_times import written
from app.base.words import labelled, say, say_many
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.parts import Field, KeyButton, Scrolled, button, hbox, held, label, row, vbox, wrapped
from app.office.office import ZONE
from app.rulebook import files as rulebooks
from app.rulebook import kind_files
from app.shell.ways import Band, Ways, place_note

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.keeping.nearby import Nearby
    from app.rulebook.office_kinds import OfficeKind

COLUMN, FEW = 832, 24
"""The greatest width in pixels of what stands beside the band, and how many letters a box shows at least."""


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
        self.languages = language_box(language)
        self.languages.activated.connect(lambda _: self.language_chosen.emit(self.languages.currentData()))
        self.near_problem = wrapped("", "error")
        self.near_problem.hide()
        self.ways, self.founding = Ways(), Founding(language)
        self._offer(language)
        self.founding.wanted.connect(self.wanted)
        self.founding.left.connect(self._come_back)
        self.founding.hide()
        self.choice = QWidget()
        down = vbox(self.choice, (0, 0, 0, 0), 16)
        titles = vbox(titled := QWidget(), (0, 0, 0, 0), 2)
        titles.addWidget(label(say("从哪里开始"), "title"))
        titles.addWidget(label(say("第一次打开，选一种就行"), "quiet"))
        down.addLayout(Flow(titled, None, self.languages))
        for part in (self.near_problem, self.ways, place_note(folder)):
            down.addWidget(part)
        self._arrange()
        self.begin_own.setFocus()

    def _arrange(self) -> None:
        self.band = Band()
        # It would keep a small window from being small.
        self.band.hide()
        inside = QWidget()
        self._inside = vbox(inside, (56, 24, 56, 24), 0)
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        both = vbox(column, (0, 0, 0, 0), 0)
        both.addWidget(self.choice)
        both.addWidget(self.founding)
        self._inside.addStretch(1)
        self._inside.addLayout(row(None, column, None, stretch=(1, 1000, 1)))
        self._inside.addStretch(1)
        across = hbox(self, (0, 0, 0, 0), 0)
        across.addWidget(self.band)
        across.addWidget(Scrolled(inside, self.windowTitle()), 1)

    def _offer(self, language: str) -> None:
        """The usual ways: an office of one's own, one that exists, its backup, a demonstration."""
        self.begin_own = KeyButton(say("开始建立"), "Enter")
        self.begin_own.clicked.connect(self._found)
        self._fill(self.begin_own)
        own = say("有销售台账就直接导入，没有也可以从空白开始")
        self.ways.add("buildings", say("建立自己的单位"), own, self.begin_own)
        for icon, title, words, verb in (
            (
                "folder-open",
                say("打开已有的单位"),
                say("选放着登记库的文件夹，例如旧电脑拷来的"),
                say("选择文件夹…"),
            ),
            (
                "arrow-counter-clockwise",
                say("从备份恢复"),
                say("换了电脑：接上放备份的盘，选放备份的文件夹"),
                say("选择备份…"),
            ),
        ):
            self.ways.add(icon, title, words, button(verb, partial(self._choose_folder, title)))
        self.kinds = _declared_kinds(language)
        self.demo = button(say("打开演示(&D)"), self._demonstrate)
        shown = say("打开一个填好的演示单位，随便试，不影响正式登记库。")
        self.ways.add("play-circle", say("先看演示"), shown, held(Flow(self.kinds, self.demo)))

    def _fill(self, wanted: QPushButton) -> None:
        """Fill the button of what most people want here."""
        for each in (self.begin_own, wanted):
            each.setProperty("primary", each is wanted)
            each.style().polish(each)

    def _found(self) -> None:
        self.choice.hide()
        self.founding.show()
        self.founding.office.setFocus()

    def _come_back(self) -> None:
        self.founding.hide()
        self.choice.show()
        self.begin_own.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window without room for it has no band."""
        super().resizeEvent(event)
        self.band.setVisible(self.band.fits(self.size()))
        side = 56 if self.band.isVisibleTo(self) else 24
        self._inside.setContentsMargins(side, 16, side, 16)

    def _choose_folder(self, title: str) -> None:
        dialog = passing(QFileDialog(self, title))
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
        self.ways.drop_firsts()
        acts = [self._offer_office(str(folder)) for folder in found.offices]
        for folder, kept in found.backups:
            words = say_many(
                "{folder}，{n} 份备份，最新的是 {at}",
                len(kept),
                folder=folder,
                at=written(kept[0].at.astimezone(ZoneInfo(ZONE))),
            )
            acts.append(self._offer_backups(str(folder), words))
        if acts:
            self._fill(acts[0])
            # It is shown, and can have the focus, only once it is laid out.
            QTimer.singleShot(0, acts[0], acts[0].setFocus)

    def _offer_office(self, folder: str) -> QPushButton:
        act = button(say("打开单位"), partial(self.office_chosen.emit, folder))
        act.setAccessibleName(say("打开 {folder} 里的单位", folder=folder))
        self.ways.put_first("folder-open", say("这里有单位的登记库"), folder, act)
        return act

    def _offer_backups(self, folder: str, words: str) -> QPushButton:
        act = button(say("从备份恢复"), partial(self.backups_chosen.emit, folder))
        act.setAccessibleName(say("从 {folder} 里的备份恢复", folder=folder))
        self.ways.put_first("arrow-counter-clockwise", say("这里有备份"), words, act)
        return act

    def _demonstrate(self) -> None:
        self.wanted.emit("demo", "", "", "", self.kinds.currentData())


class Founding(QWidget):
    """An office of one's own: what it is called, who begins, of which kind it is; from a ledger or empty."""

    wanted = Signal(str, str, str, str, str)
    """Like that of ``FirstStart``."""
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.office, self.person = QLineEdit(), QLineEdit()
        self.office.setPlaceholderText(say("如：××花园售楼部客服部"))
        self.office_field = Field(say("单位名称(&O)"), self.office)
        self.person_field = Field(say("您的姓名(&N)"), self.person)
        self.secret, self.kinds = NewSecret(), OfficeKinds(language)
        self.begin = button(say("导入销售台账(&I)"), lambda: self._want("import"))
        self.empty = button(say("建立空白单位(&E)"), lambda: self._want("empty"))
        self._arrange()
        self.kinds.changed.connect(self._look)
        self.office.returnPressed.connect(self.person.setFocus)
        self.person.returnPressed.connect(self.secret.setFocus)
        self.secret.again.returnPressed.connect(self._begin)
        self._look()

    def _arrange(self) -> None:
        down = vbox(self, (0, 0, 0, 0), 16)
        down.addWidget(label(say("建立自己的单位"), "title"))
        down.addLayout(row(self.office_field, self.person_field, stretch=(1, 1)))
        down.addWidget(self.kinds)
        down.addWidget(self.secret)
        note = say("您是第一位管理员：登记库从此只有口令才能打开。随后会印一张恢复表，忘记口令时用。")
        down.addWidget(wrapped(note, "quiet"))
        self.how = wrapped(say("导入：选择正在使用的 Excel、WPS 或 CSV 台账，先预览再导入。"), "quiet")
        down.addWidget(self.how)
        back = button(say("返回"), self.left.emit, key="Esc", link=True)
        down.addLayout(Flow(back, None, self.empty, self.begin))

    def _look(self) -> None:
        """Offer the import only to kinds that have a ledger."""
        sells = self.kinds.has_ledger()
        for each in (self.begin, self.how):
            each.setVisible(sells)
        self.begin.setDefault(sells)
        self.empty.setDefault(not sells)

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
        # What a kind is about is long; it is read whole in the list, and must not make the window wide.
        self.box.setMinimumContentsLength(FEW)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
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


def _declared_kinds(language: str) -> QComboBox:
    """A choice of the kinds of offices of which there is a demonstration."""
    box = ComboBox()
    for kind in kind_files.every():
        if kind.regulations:
            box.addItem(kind.name.of(language), kind.id)
    box.setAccessibleName(say("演示哪种单位"))
    return box
