"""The inputs for new terms of a clause: its limit, whose it is, its amounts and figures, and from which day on."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.base.words import read_names, say, say_in
from app.kit.boxes import ComboBox, Counter
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.painted.segmented import Folding
from app.kit.parts import Field, label, row, vbox
from app.office import phrases
from app.regulations import words as regulation_words
from app.rulebook.clauses import Amendment, Figure, Sanction
from app.rulebook.limit_words import EXAMPLES, NotALimit
from app.rulebook.typed_limits import typed_limit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.office.drafts import Draft
    from app.office.office import Office
    from app.regulations.amendments import ClauseRow

COUNTED = re.compile(r"(\d+) (hour|day|working day)s?")
"""A limit of so many hours, days or working days."""


class LimitDraft(msgspec.Struct):
    """A limit half typed."""

    unit: str
    count: int
    words: str


class TermsDraft(msgspec.Struct):
    """Terms half typed: amounts by the place of their line, figures by name."""

    limit: LimitDraft
    role: str
    lines: dict[str, tuple[str, str]]
    figures: dict[str, str]
    first: str
    reason: str = ""


class LimitEdit(QWidget):
    """A number and its unit, or a limit of another form in words. ``changed`` says that it may be another one."""

    changed = Signal()

    def __init__(self, limit: str) -> None:
        super().__init__()
        self._present = limit
        self.unit = Folding(
            say("时限的单位"),
            {
                "hour": say("小时"),
                "same day": say("当日"),
                "day": say("天"),
                "working day": say_in("unit of a limit", "工作日"),
                "": say("固定日子"),
            },
        )
        counted = COUNTED.fullmatch(limit)
        self.count = Counter(1, 999, int(counted[1]) if counted else 1)
        self.words = QLineEdit(phrases.typed_limit(limit))
        self.unit.mark(counted[2] if counted else limit if limit == "same day" else "")
        vbox(self).addLayout(Flow(self.count, self.unit, self.words, None))
        self.setFocusProxy(self.count)
        self._counted = self.unit.chosen()
        self.unit.changed.connect(self._turn)
        self.count.changed.connect(lambda _: self.changed.emit())
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self._arrange()

    def _turn(self, unit: str) -> None:
        """Another unit: 24 hours become a day, and a day 24 hours."""
        days = {"day", "working day"}
        if unit == "hour" and self._counted in days:
            self.count.set_value(self.count.value() * 24)
        elif unit in days and self._counted == "hour":
            self.count.set_value(round(self.count.value() / 24))
        if unit in {*days, "hour"}:
            self._counted = unit
        self._arrange()

    def _arrange(self) -> None:
        unit = self.unit.chosen()
        self.count.setVisible(unit not in {"", "same day"})
        self.words.setVisible(not unit)
        self.changed.emit()

    def focus_on(self) -> None:
        """Begin to change it."""
        unit = self.unit.chosen()
        (self.words if not unit else self.unit if unit == "same day" else self.count).setFocus()

    def typed(self) -> Draft:
        """What is typed and chosen, as JSON values."""
        return {"unit": self.unit.chosen(), "count": self.count.value(), "words": self.words.text()}

    def retype(self, draft: LimitDraft) -> None:
        """Restore what ``typed`` returned."""
        self.unit.mark(draft.unit)
        self.count.set_value(draft.count)
        self.words.setText(draft.words)
        self._arrange()

    def limit(self) -> str:
        """The limit in the language of limits. Raises NotALimit."""
        unit = self.unit.chosen()
        if unit == "same day":
            return unit
        if unit:
            return f"{self.count.value()} {unit}{'' if self.count.value() == 1 else 's'}"
        return typed_limit(self.words.text(), self._present)


class SanctionEdit(QWidget):
    """Edits the amount of one sanction line 处罚, or its range."""

    def __init__(self, words: str, line: Sanction) -> None:
        super().__init__()
        self.line = line
        self.low = QLineEdit(line.amount or line.low)
        self.high = QLineEdit(line.high)
        fields = [Field(words, self.low)]
        if not line.amount:
            fields.append(Field(say("最高"), self.high))
        self.setLayout(row(*fields))
        self.setFocusProxy(self.low)

    def typed(self) -> dict[str, object]:
        """The line with the amounts as typed, in the shape of a regulation's file."""
        line: dict[str, object] = msgspec.to_builtins(self.line)
        if self.line.amount:
            return {**line, "amount": self.low.text().strip()}
        line["low"] = self.low.text().strip()
        if self.high.text().strip():
            line["high"] = self.high.text().strip()
        else:
            line.pop("high", None)
        return line


class TermsInput(QFrame):
    """Every input of a clause. ``changed`` says that something was typed or chosen."""

    changed = Signal()

    def __init__(self, office: Office, clause_row: ClauseRow) -> None:
        super().__init__()
        self.setProperty("box", True)
        self.office, self.clause_row = office, clause_row
        terms = clause_row.terms
        self.timed = bool(terms.limit or terms.trigger)
        self.limit, self.role = LimitEdit(terms.limit), ComboBox()
        for role, name in office.rules.roles().items():
            self.role.addItem(name, role)
        self.role.setCurrentIndex(self.role.findData(terms.who.role))
        self.lines = {
            place: SanctionEdit(regulation_words.sanction(office, line), line)
            for place, line in enumerate(terms.sanction)
            if not line.like
        }
        self.figures = {name: QLineEdit(figure.value) for name, figure in terms.figures.items()}
        self.first = DayEdit(office, (office.today().replace(day=1) + timedelta(days=32)).replace(day=1))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        terms, language = self.clause_row.terms, self.office.language
        self.first.setMinimumWidth(self.fontMetrics().horizontalAdvance(phrases.day(self.office.today())) + 40)
        self.limit_field = Field(say("时限(&L)"), self.limit)
        self.first_field = Field(say("从何日起(&F)"), self.first)
        present = label(phrases.short_limit(terms.limit) or say("不计时"), "quiet")
        present.setMinimumHeight(self.first.sizeHint().height())
        before = Field(say("原来"), present)
        self.inside = vbox(self, (16, 12, 16, 12), 10)
        timed: list[QWidget] = [self.limit_field, before] if self.timed else []
        self.inside.addLayout(Flow(*timed[:1], self.first_field, *timed[1:], None))
        rest: list[QWidget] = [Field(say("责任岗位(&W)"), self.role)] if terms.who.role else []
        rest += self.lines.values()
        rest += [Field(terms.figures[name].name.of(language), edit) for name, edit in self.figures.items()]
        if rest:
            self.inside.addLayout(Flow(*rest, None))

    def _connect(self) -> None:
        self.limit.changed.connect(self._read_limit)
        self.role.currentIndexChanged.connect(lambda _: self.changed.emit())
        amounts = (edit for each in self.lines.values() for edit in (each.low, each.high))
        for edit in (*amounts, *self.figures.values(), self.first):
            edit.textChanged.connect(lambda _: self.changed.emit())

    def typed(self) -> Draft:
        """What is typed and chosen, as JSON values."""
        return {
            "limit": self.limit.typed(),
            "role": str(self.role.currentData() or ""),
            "lines": {str(place): [each.low.text(), each.high.text()] for place, each in self.lines.items()},
            "figures": {name: each.text() for name, each in self.figures.items()},
            "first": self.first.text(),
        }

    def retype(self, draft: TermsDraft) -> None:
        """Restore what ``typed`` returned, as far as the clause still has it."""
        self.limit.retype(draft.limit)
        self.role.setCurrentIndex(self.role.findData(draft.role))
        for place, each in self.lines.items():
            low, high = draft.lines.get(str(place), (each.low.text(), each.high.text()))
            each.low.setText(low)
            each.high.setText(high)
        for name, line in self.figures.items():
            line.setText(draft.figures.get(name, line.text()))
        self.first.setText(draft.first)

    def focus_on(self, link: str) -> None:
        """Begin to change what a link of the sentence stands for."""
        kind, _, name = link.partition("/")
        if kind == "sanction":
            self.lines[int(name)].setFocus()
        elif kind == "figure":
            self.figures[name].setFocus()
        elif kind == "who":
            self.role.setFocus()
        elif self.timed:
            self.limit.focus_on()
        else:
            next(iter((*self.lines.values(), *self.figures.values(), self.first))).setFocus()

    def _read_limit(self) -> None:
        """Say at once what cannot be read."""
        try:
            self.limit.limit()
            self.limit_field.complain("")
        except NotALimit:
            examples = say("；").join(phrases.typed_limit(each) for each in EXAMPLES[:6])
            self.limit_field.complain(say("看不懂的时限。可以写：{examples}", examples=examples))
        self.changed.emit()

    def day(self) -> date | None:
        """The day from which on the new terms hold; None after a complaint about what was typed."""
        return day_in(self.first_field)

    def amendment(self) -> Amendment:
        """The amendment as typed, but for its day, which ``day`` reads. Raises NotALimit, msgspec.ValidationError."""
        terms = self.clause_row.terms
        limit, role = self.limit.limit(), str(self.role.currentData() or terms.who.role)
        figures = self._figures()
        return Amendment(
            from_=self.office.today() + timedelta(days=1),
            limit=None if limit == terms.limit else limit,
            who=None if role == terms.who.role else msgspec.structs.replace(terms.who, role=role),
            sanction=self._sanction(),
            figures=None if figures == terms.figures else figures,
        )

    def _figures(self) -> dict[str, Figure]:
        known = self.clause_row.terms.figures
        typed = {
            name: {**msgspec.structs.asdict(known[name]), "value": edit.text().strip()}
            for name, edit in self.figures.items()
        }
        return msgspec.convert(typed, dict[str, Figure], dec_hook=read_names())

    def _sanction(self) -> tuple[Sanction, ...] | None:
        """The clause's sanction lines as typed; None if no amount changed."""
        if all(each.typed() == msgspec.to_builtins(each.line) for each in self.lines.values()):
            return None
        changed = {place: msgspec.convert(each.typed(), Sanction) for place, each in self.lines.items()}
        return tuple(changed.get(place, line) for place, line in enumerate(self.clause_row.terms.sanction))


def changed_links(amendment: Amendment, clause_row: ClauseRow) -> Iterable[str]:
    """What of the sentence an amendment changes."""
    if amendment.limit is not None:
        yield "limit"
    if amendment.who is not None:
        yield "who"
    for place, line in enumerate(amendment.sanction or ()):
        if line != clause_row.terms.sanction[place]:
            yield f"sanction/{place}"
    for name, figure in (amendment.figures or {}).items():
        if figure != clause_row.terms.figures[name]:
            yield f"figure/{name}"
