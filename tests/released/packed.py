"""An office's folder in a small file: pages of the register are kept in clear, since what is encrypted cannot be pressed.

Each page is put back with the salt, the initialisation vector and the seal that it had, so the folder comes out byte
for byte as it was (SQLCipher 4: AES-256-CBC, HMAC-SHA512 over page and number, 80 bytes at each page's end).
"""

from __future__ import annotations

import hmac
import json
import zipfile
from hashlib import pbkdf2_hmac, sha256
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGISTER, KEY, SAID, DIGEST = "register.db", "key", "said.json", "register.sha256"
PAGE, SALT, IV, SEAL = 4096, 16, 16, 64


def pack(folder: Path, key: bytes, said: Any, target: Path) -> None:
    """Keep the folder, whose register ``key`` opens, and what was said of it, in ``target``."""
    data = (folder / REGISTER).read_bytes()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as made:
        _write(made, REGISTER, b"".join(_in_clear(data, key)))
        _write(made, DIGEST, sha256(data).hexdigest().encode())
        _write(made, KEY, key)
        _write(made, SAID, json.dumps(said, ensure_ascii=False, indent=1).encode())
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.name != REGISTER:
                _write(made, f"beside/{file.relative_to(folder).as_posix()}", file.read_bytes())


def unpack(packed: Path, folder: Path) -> Any:
    """Put the office back into ``folder``; answers what was said of it."""
    folder.mkdir(parents=True)
    with zipfile.ZipFile(packed) as kept:
        data = b"".join(_encrypted(kept.read(REGISTER), kept.read(KEY)))
        assert sha256(data).hexdigest().encode() == kept.read(DIGEST)
        (folder / REGISTER).write_bytes(data)
        for name in kept.namelist():
            if name.startswith("beside/"):
                file = folder / name.removeprefix("beside/")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(kept.read(name))
        return json.loads(kept.read(SAID))


def _write(made: zipfile.ZipFile, name: str, content: bytes) -> None:
    made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_LZMA)


def _pages(data: bytes) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """Number, what stays as it is, body and vector of each page."""
    for number, start in enumerate(range(0, len(data), PAGE), 1):
        page, salt = data[start : start + PAGE], SALT if number == 1 else 0
        yield number, page[:salt], page[salt : PAGE - IV - SEAL], page[PAGE - IV - SEAL : PAGE - SEAL]


def _in_clear(data: bytes, key: bytes) -> Iterator[bytes]:
    for number, salt, body, vector in _pages(data):
        seal = data[number * PAGE - SEAL : number * PAGE]
        assert hmac.compare_digest(_seal(data[:SALT], key, number, body + vector), seal)
        clear = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        yield salt + clear.update(body) + clear.finalize() + vector + bytes(SEAL)


def _encrypted(data: bytes, key: bytes) -> Iterator[bytes]:
    for number, salt, body, vector in _pages(data):
        hidden = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
        sealed = hidden.update(body) + hidden.finalize() + vector
        yield salt + sealed + _seal(data[:SALT], key, number, sealed)


def _seal(salt: bytes, key: bytes, number: int, content: bytes) -> bytes:
    own = pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    return hmac.digest(own, content + number.to_bytes(4, "little"), "sha512")
