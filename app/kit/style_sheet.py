"""The style sheet of every window: one height for inputs and buttons, hairlines, one filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.resources import packaged

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHEET = """
QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QTableView::indicator, QListView::indicator, QTreeView::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge2}; border-radius: 4px; background: {surface}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {hover}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{ background: {fill};
    border-color: {fill}; image: url("{icons}/check.png"); }}
QCheckBox::indicator:indeterminate {{ background: {fill}; border-color: {fill}; image: url("{icons}/half.png"); }}
QRadioButton::indicator:checked {{ background: {fill}; border-color: {fill}; image: url("{icons}/dot.png"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {edge}; background: {ground}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {accent}; width: 12px; height: 12px; }}

QLineEdit, QAbstractSpinBox, QComboBox {{ background: {surface}; border: 1px solid {edge}; border-bottom-color: {edge2};
    border-radius: 6px; padding: 0 9px; min-height: 30px; selection-background-color: {fill};
    selection-color: {on_fill}; }}
QPlainTextEdit, QTextEdit {{ background: {surface}; border: 1px solid {edge}; border-bottom-color: {edge2};
    border-radius: 6px; padding: 4px 6px; selection-background-color: {fill}; selection-color: {on_fill}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 0 8px;
    min-height: 28px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 5px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ color: {disabled};
    background: {ground}; border-color: {line}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {sunken}; border-color: {line}; }}
QTableView QLineEdit {{ border-radius: 0; padding: 0 4px; min-height: 0; }}
QComboBox {{ padding-right: 28px; }}
QComboBox:focus {{ padding-right: 27px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url("{icons}/down.png"); width: 16px; height: 16px; }}
QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QAbstractSpinBox {{ padding-right: 24px; }}
QAbstractSpinBox:focus {{ padding-right: 23px; }}
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 24px; background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up.png"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/down.png"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView, QAbstractItemView#completions {{ background: {surface}; border: 1px solid {edge};
    padding: 4px; outline: 0; selection-background-color: {tint}; selection-color: {text}; }}
QComboBox QAbstractItemView::item, QAbstractItemView#completions::item {{ min-height: 32px; padding: 0 8px;
    border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {tint}; color: {text}; }}
QMenu {{ background: {surface}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {tint}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}

QPushButton {{ background: {surface}; border: 1px solid {edge}; border-radius: 6px; padding: 0 12px; min-height: 30px;
    outline: 0; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {coming_tint}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 11px; min-height: 28px; }}
QPushButton:default {{ background: {fill}; color: {on_fill}; border-color: {fill}; }}
QPushButton:default:hover {{ background: {fill_hover}; border-color: {fill_hover}; }}
QPushButton:default:focus {{ border: 2px solid {text}; }}
QPushButton[danger="true"] {{ color: {late}; border-color: {late_edge}; }}
QPushButton:disabled {{ color: {disabled}; background: transparent; border-color: {line}; }}
QPushButton:checked {{ background: {tint}; color: {accent}; border-color: {tint_edge}; }}
QPushButton[filter="true"] {{ border-radius: 14px; min-height: 26px; padding: 0 12px; }}
QPushButton[filter="true"]:focus {{ min-height: 24px; padding: 0 11px; }}
QPushButton[link="true"] {{ border: 0; color: {accent}; padding: 1px 5px; background: transparent; }}
QPushButton[link="true"]:hover {{ text-decoration: underline; }}
QPushButton[link="true"]:focus {{ border: 2px solid {accent}; padding: 0 3px; min-height: 28px; }}
QPushButton[link="true"]:disabled {{ color: {disabled}; }}
QPushButton[flush="true"] {{ padding: 1px 0; min-height: 18px; }}
QPushButton[flush="true"]:focus {{ padding: 0; min-height: 16px; }}
QPushButton[keyed="true"] {{ text-align: left; }}
QPushButton[wide="true"] {{ color: {quiet}; }}
QPushButton[plain="true"] {{ border-color: transparent; background: transparent; }}
QPushButton[plain="true"]:focus {{ border-color: {accent}; }}
QFrame[segmented="true"] {{ background: {ground}; border: 1px solid {edge}; border-radius: 6px; }}
QPushButton[segment="true"] {{ border: 1px solid transparent; border-radius: 4px; background: transparent;
    color: {quiet}; padding: 0 12px; min-height: 24px; }}
QPushButton[segment="true"]:checked {{ background: {surface}; border-color: {edge}; color: {text}; font-weight: 700; }}
QPushButton[segment="true"]:focus {{ border: 2px solid {accent}; padding: 0 11px; min-height: 22px; }}
QPushButton[primary="true"] {{ background: {fill}; color: {on_fill}; border-color: {fill}; }}
QPushButton[primary="true"]:hover {{ background: {fill_hover}; border-color: {fill_hover}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[primary="true"]:disabled {{ background: transparent; color: {disabled}; border-color: {line}; }}
QFrame[bar="true"] {{ background: {fill}; border: 0; }}
QFrame[bar="true"] QLabel {{ color: {on_fill}; font-weight: 700; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px; }}

QFrame[counter="true"] {{ background: {surface}; border: 1px solid {edge}; border-bottom-color: {edge2};
    border-radius: 6px; }}
QFrame[counter="true"] QLineEdit {{ border: 0; border-left: 1px solid {line}; border-right: 1px solid {line};
    border-radius: 0; padding: 0; }}
QFrame[counter="true"] QLineEdit:focus {{ border: 2px solid {accent}; border-radius: 4px; min-height: 28px; }}
QFrame[box="true"] {{ background: {sunken}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[box="true"] QLabel {{ border: 0; }}

QAbstractItemView {{ outline: 0; }}
QTableView, QTreeView {{ border: 0; gridline-color: transparent; selection-background-color: {tint};
    selection-color: {text}; background: {surface}; alternate-background-color: {surface}; }}
QTableView::item {{ padding: 0 8px 0 9px; border-bottom: 1px solid {line}; }}
QTableView::item:hover {{ background: {hover}; }}
QTableView::item:selected {{ background: {tint}; color: {text}; }}
QTableView::item:focus {{ border-bottom: 1px solid {accent}; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{ background: {surface}; color: {quiet}; font-size: {small}pt; padding: 0 4px 0 12px; border: 0;
    border-bottom: 1px solid {line}; min-height: 34px; }}
QTableView[grouped="true"] QHeaderView::section:first {{ padding-left: 52px; }}
QTableView[twolines="true"] QHeaderView::section:first {{ padding-left: 24px; }}
QTableView QTableCornerButton::section {{ background: {surface}; border: 0; border-bottom: 1px solid {line}; }}
QListView {{ border: 1px solid {line}; border-radius: 6px; background: {surface}; }}
QListView[people="true"] {{ border: 0; background: transparent; }}
QFrame[card="true"] > QFrame[side="true"] {{ border-top-left-radius: 7px; border-bottom-left-radius: 7px; }}
QListView::item {{ min-height: 30px; padding-left: 8px; }}
QListView::item:hover {{ background: {hover}; }}
QListView::item:selected {{ background: {tint}; color: {text}; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {coming_mark}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea[grid="true"] {{ border: 1px solid {line}; border-radius: 8px; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QSplitter::handle {{ background: {line}; }}

QStackedWidget#pages {{ background: {surface}; }}
#left {{ background: {ground}; border: 0; border-right: 1px solid {line}; }}
#sidebar, #sections {{ background: transparent; border: 0; }}
#sections::item:hover, #sections::item:selected {{ background: transparent; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
QLabel[small="true"] {{ color: {quiet}; font-size: {small}pt; }}
QLabel[error="true"] {{ color: {late}; }}
QLabel[warning="true"] {{ color: {today}; }}
QLabel[title="true"] {{ font-size: {title}pt; font-weight: 700; }}
QLabel[name="true"] {{ font-size: {title}pt; font-weight: 700; }}
QLabel[panel="true"] {{ font-size: {panel}pt; font-weight: 700; }}
QLabel[section="true"] {{ font-weight: 700; }}
QFrame[card="true"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[column="true"] {{ background: {ground}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[line="true"] {{ background: {line}; max-height: 1px; border: 0; }}
QFrame[sunken="true"] QScrollArea, QFrame[sunken="true"] QScrollArea > QWidget > QWidget {{ background: {sunken}; }}
QFrame[surface="true"] QScrollArea, QFrame[surface="true"] QScrollArea > QWidget > QWidget {{ background: {surface}; }}
QFrame[sunken="true"] {{ background: {sunken}; border: 0; border-left: 1px solid {line}; }}
QFrame[side="true"] QScrollArea, QFrame[side="true"] QScrollArea > QWidget > QWidget {{ background: {sunken}; }}
QFrame[side="true"] {{ background: {sunken}; border: 0; border-right: 1px solid {line}; }}
QFrame[surface="true"] {{ background: {surface}; border: 0; }}
QFrame[counter="true"] {{ background: {surface}; border: 1px solid {edge}; border-radius: 4px; }}
QFrame[counter="true"] QToolButton {{ padding: 0; min-width: 22px; min-height: 22px; border-radius: 3px; color: {quiet}; }}
QFrame[counter="true"] QLabel {{ border: 0; border-left: 1px solid {line}; border-right: 1px solid {line}; }}
QFrame[foot="true"] {{ background: {ground}; border: 0; border-top: 1px solid {line}; }}
QTabBar::tab {{ padding: 8px 2px; margin-right: 20px; border: 0; border-bottom: 2px solid transparent; color: {quiet};
    background: transparent; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
QGroupBox {{ border: 1px solid {line}; border-radius: 8px; margin-top: 8px; padding: 12px; }}
QProgressBar {{ border: 0; border-radius: 3px; background: {coming_tint}; max-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {fill}; border-radius: 3px; }}
QStatusBar {{ background: {ground}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: 4px 8px; }}
"""


def sheet(colours: Mapping[str, str], text: float, *, dark: bool) -> str:
    """The style sheet in these colours; ``text`` scales the letters, 1 being the usual size."""
    icons = packaged("resources", "icons", "dark" if dark else "light").as_posix()
    return _SHEET.format(**colours, icons=icons, small=9 * text, title=15 * text, panel=12 * text)
