"""What a release needs: ``python dev.py release key PRIVATE`` makes its key, ``python dev.py release update SETUP PRIVATE`` the
update that running programs take.

The private key is written where you say, outside the project, and belongs into a safe; its public half becomes
``resources/release.pub``, which every later build carries.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import zipfile
from pathlib import Path

from app import VERSION
from app.keeping.updates import SAID, SETUP, SIGNED
from app.register import signing

ROOT = Path(__file__).resolve().parents[2]


def make_key(private: Path) -> None:
    """A new key; none that exists is written over."""
    key = signing.new_key()
    with os.fdopen(os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(key.hex())
    (ROOT / "resources" / "release.pub").write_text(signing.public(key).hex() + "\n", encoding="ascii")


def make_update(setup: Path, private: bytes, target: Path, version: str = VERSION, notes: str = "") -> Path:
    """The update of a setup, signed."""
    content = setup.read_bytes()
    told = {"version": version, "notes": notes, "sha256": hashlib.sha256(content).hexdigest()}
    said = json.dumps(told, ensure_ascii=False).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(SAID, said)
        packed.writestr(SIGNED, signing.sign(private, said))
        packed.writestr(SETUP, content)
    return target


def newest_notes() -> str:
    """What CHANGELOG.md says of the newest version."""
    parts = re.split(r"^## .*$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return parts[1].strip()


def main() -> None:
    match sys.argv[1:]:
        case ["key", private]:
            make_key(Path(private))
        case ["update", setup, private]:
            key = bytes.fromhex(Path(private).read_text(encoding="ascii"))
            target = Path(setup).with_name(f"Juanzong-{VERSION}.update")
            print(make_update(Path(setup), key, target, notes=newest_notes()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
