"""What kind of folder an office would lie in, by facts that systems tell."""

from __future__ import annotations

import pytest

from app.keeping.places import DoubtfulPlace, Facts, NetworkPlace, Place, check_founding, judge

WINDOWS_HOME = ("C:\\", "Users", "林晓燕")


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        (Facts((*WINDOWS_HOME, "AppData", "Local", "Juanzong"), "NTFS", "fixed"), Place("local")),
        (Facts(("D:\\", "卷宗"), "NTFS", "fixed"), Place("local")),
        (Facts(("/", "tmp", "office"), "tmpfs"), Place("local")),
        (Facts(("/", "work", "office"), "overlay"), Place("local")),
        (Facts(("/", "home", "lin", "juanzong"), "ext4"), Place("local")),
        (Facts(("Z:\\", "卷宗"), "NTFS", "network"), Place("network", "NTFS")),
        (Facts(("\\\\server\\share\\", "卷宗"), unc=True), Place("network")),
        (Facts(("/", "mnt", "nas"), "nfs4"), Place("network", "nfs4")),
        (Facts(("/", "mnt", "nas"), "cifs"), Place("network", "cifs")),
        (Facts(("/", "mnt", "nas"), "fuse.sshfs"), Place("network", "fuse.sshfs")),
        (Facts(("/", "Volumes", "nas"), "smbfs"), Place("network", "smbfs")),
        (Facts((*WINDOWS_HOME, "OneDrive", "卷宗"), "NTFS", "fixed"), Place("synced", "OneDrive")),
        (Facts((*WINDOWS_HOME, "OneDrive - 某某置业", "桌面"), "NTFS", "fixed"), Place("synced", "OneDrive")),
        (Facts((*WINDOWS_HOME, "Documents"), "NTFS", "fixed", inside=("OneDrive",)), Place("synced", "OneDrive")),
        (Facts((*WINDOWS_HOME, "我的坚果云", "卷宗"), "NTFS", "fixed"), Place("synced", "坚果云")),
        (Facts((*WINDOWS_HOME, "Nutstore Files"), "NTFS", "fixed"), Place("synced", "坚果云")),
        (Facts(("D:\\", "BaiduSyncdisk", "卷宗"), "NTFS", "fixed"), Place("synced", "百度网盘")),
        (Facts(("D:\\", "WPS云盘", "卷宗"), "NTFS", "fixed"), Place("synced", "WPS 云盘")),
        (Facts(("D:\\", "Dropbox (Office)", "卷宗"), "NTFS", "fixed"), Place("synced", "Dropbox")),
        (Facts(("/", "Users", "lin", "Library", "Mobile Documents"), "apfs"), Place("synced", "iCloud")),
        (Facts(("D:\\", "同步", "卷宗"), "NTFS", "fixed", markers=(".git", ".dropbox.cache")), Place("synced", "Dropbox")),
        (Facts(("D:\\", "同步"), "NTFS", "fixed", markers=(".SynologyWorkingDirectory",)), Place("synced", "Synology Drive")),
        (Facts(("E:\\", "卷宗"), "NTFS", "removable"), Place("removable", "NTFS")),
        (Facts(("E:\\", "卷宗"), "exFAT", "removable"), Place("removable", "exFAT")),
        (Facts(("D:\\", "卷宗"), "FAT32", "fixed"), Place("fat", "FAT32")),
        (Facts(("/", "mnt", "stick"), "vfat"), Place("fat", "vfat")),
        (Facts(("Z:\\", "OneDrive"), "NTFS", "network"), Place("network", "NTFS")),
    ],
)  # fmt: skip
def test_a_folder_is_judged_by_the_worst_that_is_true_of_it(facts: Facts, place: Place) -> None:
    assert judge(facts) == place


def test_an_office_is_never_founded_on_another_machine() -> None:
    with pytest.raises(NetworkPlace):
        check_founding("Z:\\卷宗", Place("network"), even_so=True)


@pytest.mark.parametrize("kind", ["synced", "removable", "fat"])
def test_an_office_is_founded_in_a_doubtful_place_only_on_somebodys_word(kind: str) -> None:
    with pytest.raises(DoubtfulPlace):
        check_founding("D:\\卷宗", Place(kind), even_so=False)  # type: ignore[arg-type]
    check_founding("D:\\卷宗", Place(kind), even_so=True)  # type: ignore[arg-type]


def test_a_local_folder_is_asked_no_questions() -> None:
    check_founding("D:\\卷宗", Place("local"), even_so=False)
