"""Places 存放处: which kind of folder an office is in, judged from facts about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["local", "network", "synced", "removable", "fat"]
Drive = Literal["fixed", "removable", "network", "unknown"]

NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "9p", "ncpfs", "fuse.sshfs"}
    | {"fuse.davfs2", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.rclone", "glusterfs", "ceph"}
)
"""File systems whose locks and syncs pass through a network."""

FAT_SYSTEMS = frozenset({"vfat", "msdos", "fat", "fat32", "exfat"})
"""File systems without a journal of their own: a pulled stick can lose more than the last write."""

_CLOUDS = {
    "OneDrive": ("onedrive",),
    "坚果云": ("坚果云", "nutstore", "我的坚果云", "nutstore files"),
    "百度网盘": ("百度网盘", "baidunetdisk", "baidusyncdisk", "百度网盘同步空间", "baidunetdiskworkspace"),
    "WPS 云盘": ("wps云盘", "wps 云盘", "wpsdrive", "wps cloud files", "wps网盘"),
    "Dropbox": ("dropbox",),
    "iCloud": ("icloud", "icloud drive", "iclouddrive", "mobile documents"),
    "Google Drive": ("google drive", "googledrive", "my drive", "我的云端硬盘"),
    "Synology Drive": ("synologydrive", "synology drive", "cloudstation"),
    "腾讯微云": ("微云", "weiyun", "微云同步助手"),
    "阿里云盘": ("阿里云盘", "adrive", "aliyundrive"),
    "Nextcloud": ("nextcloud", "owncloud"),
}
"""Sync programs, which copy folders elsewhere in the background, and the names of the folders they keep."""

_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".synologyworkingdirectory": "Synology Drive",
    ".sync_folder": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".stfolder": "Syncthing",
}
"""Names that mark the top of a synced folder, in lower case; without those that also occur in the home folder."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the system tells about a folder.

    ``parts`` are the names on its path, links resolved; ``system`` is the file system's name; ``drive`` is how it is
    attached, ``unknown`` where the system does not tell. ``markers`` are names found in the folder and above it,
    ``inside`` the sync programs whose announced folder contains it.
    """

    parts: tuple[str, ...]
    system: str = ""
    drive: Drive = "unknown"
    unc: bool = False
    markers: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of place, with the ``name`` of the sync program or file system where one is known."""

    kind: Kind
    name: str = ""


@dataclass(eq=False)
class NetworkPlace(Refusal):
    """``folder`` is on another machine, where two programs could write one register at once."""

    folder: str


@dataclass(eq=False)
class DoubtfulPlace(Refusal):
    """``folder`` is synced, removable or FAT (``place``): possible, but only if a person accepts it."""

    folder: str
    place: Place


def judge(facts: Facts) -> Place:
    """The worst kind of place that the facts show."""
    if facts.unc or facts.drive == "network" or facts.system.lower() in NETWORK_SYSTEMS:
        return Place("network", facts.system)
    cloud = _cloud(facts)
    if cloud:
        return Place("synced", cloud)
    if facts.drive == "removable":
        return Place("removable", facts.system)
    return Place("fat", facts.system) if facts.system.lower() in FAT_SYSTEMS else Place("local")


def _cloud(facts: Facts) -> str:
    if facts.inside:
        return facts.inside[0]
    return _marked(facts.markers) or next(filter(None, map(_named, facts.parts)), "")


def _marked(markers: Iterable[str]) -> str:
    return next((_MARKERS[each.lower()] for each in markers if each.lower() in _MARKERS), "")


def _named(part: str) -> str:
    """The sync program that keeps a folder of this name; a dash may add an account, as in ``OneDrive - 单位``."""
    name = part.lower()
    plain = name.partition(" - ")[0].partition(" (")[0].strip()
    return next((cloud for cloud, names in _CLOUDS.items() if name in names or plain in names), "")


def check_founding(folder: str, place: Place, *, even_so: bool) -> None:
    """Refuse to found an office in a place that may damage it; ``even_so`` accepts a doubtful place.

    Raises:
        NetworkPlace, DoubtfulPlace

    """
    if place.kind == "network":
        raise NetworkPlace(folder)
    if place.kind != "local" and not even_so:
        raise DoubtfulPlace(folder, place)
