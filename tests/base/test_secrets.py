"""What a secret must be, how long one waits after wrong ones, how a recovery key is written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.secrets import (
    KEY_BYTES,
    NotARecoveryKey,
    SecretTooWeak,
    checked,
    fingerprint,
    normal,
    read_recovery_key,
    wait_after,
    write_recovery_key,
)


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("abcd123", "short"),
        ("", "short"),
        ("   a7c9e2   ", "short"),
        ("林晓燕20261012", "name"),
        ("LinXiaoyan1", "name"),
        ("20261012林晓燕", "name"),
        ("1029384756", "simple"),  # digits alone
        ("abcabcabc", "simple"),  # three characters
        ("stuvwxyz", "simple"),
        ("zyxwvuts", "simple"),
    ],
)
def test_a_secret_anybody_would_try_first(secret: str, why: str) -> None:
    name = "LinXiaoyan" if secret.startswith("Lin") else "林晓燕"
    with pytest.raises(SecretTooWeak) as refused:
        checked(secret, name)
    assert refused.value.why == why


@pytest.mark.parametrize("secret", ["abcd1234", "湖边三棵柳树2026", "acegikmo", "abcdabcd", "林晓燕爱喝茶2026"])
def test_eight_characters_of_four_kinds_are_enough(secret: str) -> None:
    assert checked(secret, "林晓燕") == secret
    assert checked(f" {secret}", "") == secret


def test_without_a_name_digits_alone_are_not_told_as_one() -> None:
    assert checked("1029384756", "") == "1029384756"


def test_full_width_typing_is_the_same_secret() -> None:
    assert normal("　ａｂｃ１２３ ") == "abc123"


def test_one_waits_from_the_third_wrong_secret_on_and_never_more_than_five_minutes() -> None:
    assert [wait_after(count) for count in range(13)] == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert wait_after(10**9) == 300


KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)


@given(KEYS)
def test_a_recovery_key_is_read_as_it_was_written(key: bytes) -> None:
    written = write_recovery_key(key)
    assert [len(group) for group in written.split("-")] == [4] * 9
    assert not set(written) & set("ILOU")
    assert read_recovery_key(written) == key
    assert read_recovery_key(written.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == key
    assert read_recovery_key(written.replace("1", "i")) == key


@given(KEYS, st.integers(0, 35), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_mistyped_character_is_noticed(key: bytes, place: int, typed: str) -> None:
    letters = list(write_recovery_key(key).replace("-", ""))
    if letters[place] == typed:
        return
    letters[place] = typed
    with pytest.raises(NotARecoveryKey):
        read_recovery_key("".join(letters))


@pytest.mark.parametrize("typed", ["", "0" * 35, "0" * 37, "U" * 36, "!" * 36, "0" * 35 + "!", "U" + "0" * 35])
def test_what_is_no_recovery_key(typed: str) -> None:
    with pytest.raises(NotARecoveryKey):
        read_recovery_key(typed)


def test_a_key_of_zeros_is_written_with_its_check_group() -> None:
    """SHA-256 of ``juanzong recovery `` and twenty zero bytes, its first 20 bits in Crockford's Base32."""
    from hashlib import sha256

    bits = int.from_bytes(sha256(b"juanzong recovery " + bytes(20)).digest()[:3]) >> 4
    group = "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits // 32**place % 32] for place in (3, 2, 1, 0))
    assert write_recovery_key(bytes(20)) == "-".join(["0000"] * 8 + [group])
    assert write_recovery_key(bytes(19) + b"\x21").split("-")[7] == "0011"


def test_a_fingerprint_is_the_first_80_bits_of_the_digest() -> None:
    from hashlib import sha256

    bits = int.from_bytes(sha256(b"key").digest()[:10])
    letters = "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits // 32**place % 32] for place in range(15, -1, -1))
    assert fingerprint(b"key").replace("-", "") == letters
    assert [len(group) for group in fingerprint(b"key").split("-")] == [4] * 4
