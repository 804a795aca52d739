"""Texts out of the code, translations into the program: ``python dev.py translate``.

The program's own texts are simplified Chinese. English is translated by hand in ``juanzong_en.ts``; traditional
Chinese is converted by OpenCC, with the words of Taiwan below, and may be corrected by hand in ``juanzong_zh_TW.ts``: what is
there is kept. ``juanzong_zh_CN.ts`` is not needed.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "zh_TW")

PHRASES = {
    "打印机": "印表机",
    "打印": "列印",
    "程序": "程式",
    "软件": "软体",
    "文件夹": "资料夹",
    "登录": "登入",
    "台账": "台帐",
    "复印件": "影本",
    "表格软体": "试算表软体",
    "网上": "线上",
    "存为": "另存为",
    "另另存": "另存",
    "解压": "解压缩",
    "压缩缩": "压缩",
    "回车": "Enter 键",
    "默认": "预设",
    "磁盘": "磁碟",
    "支持人员": "支援人员",
    "设置": "设定",
    "岗位": "职位",
    "按Enter 键": "按 Enter 键",
}
"""What people in Taiwan say instead; applied before the characters are converted. 文件 stays: here it is paper."""


def tool(name: str) -> str:
    """Qt's own tool as it came with PySide6."""
    folder = Path(PySide6.__file__).parent
    return str(
        next(path for path in (folder / name, folder / f"{name}.exe", folder / "Qt/libexec" / name) if path.exists())
    )


def extract(target: Path) -> None:
    """Bring a .ts file up to date with the code, dropping what is gone."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    command = [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(target)]
    subprocess.run([*command, "-source-language", "zh_CN"], cwd=ROOT, check=True)


def messages(target: Path) -> list[tuple[str, ET.Element]]:
    """Context and message of everything in a .ts file."""
    return [
        (context.findtext("name") or "", message)
        for context in ET.parse(target).getroot().iter("context")
        for message in context.iter("message")
    ]


def untranslated(target: Path) -> list[str]:
    """The sources in a .ts file that have no finished translation."""
    return [
        message.findtext("source") or ""
        for _, message in messages(target)
        if not (message.findtext("translation") or "") or message.find("translation").get("type")  # type: ignore[union-attr]
    ]


def convert(target: Path) -> None:
    """Fill what is untranslated in the file for Taiwan with converted text."""
    from opencc import OpenCC

    converter = OpenCC("s2tw")
    tree = ET.parse(target)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            text = message.findtext("source") or ""
            for here, there in PHRASES.items():
                text = text.replace(here, there)
            translation.text = converter.convert(text)
            del translation.attrib["type"]
    tree.write(target, encoding="utf-8", xml_declaration=True)


def release(source: Path, target: Path) -> None:
    """Make the .qm file that the program reads."""
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    missing = 0
    for language in LANGUAGES:
        target = FOLDER / f"juanzong_{language}.ts"
        extract(target)
        if language == "zh_TW":
            convert(target)
        rest = untranslated(target)
        missing += len(rest)
        print(target.name, f"{len(messages(target))} texts, {len(rest)} untranslated", *rest[:20], sep="\n  ")
        release(target, target.with_suffix(".qm"))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
