"""Page breaking: which strip goes on which page."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.forms.paper.marks import FIRM, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.marks import Strip


@dataclass
class Page:
    """The strips of a page, each with the distance of its top from the top of the frame, in points."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    used: float = 0

    def put(self, strip: Strip) -> None:
        """Place ``strip`` below the others; on an empty page at the top, below its heads, without its gap."""
        opened = not self.placed
        for head in strip.heads if opened else ():
            self._place(head, 0)
        self._place(strip, 0 if opened else strip.gap)

    def _place(self, strip: Strip, gap: float) -> None:
        top = self.used + gap
        self.placed.append((top, strip))
        self.used = top + strip.height


def paged(strips: Sequence[Strip], room: float) -> list[Page]:
    """Distribute the strips in order on pages ``room`` points high; tied strips stay together if they fit on one page."""
    pages = [Page()]
    for bundle in _bundles(strips):
        together = _height(bundle) <= room
        for each in [bundle] if together else [[strip] for strip in bundle]:
            page = pages[-1]
            if page.placed and page.used + _drop(each) > room:
                page = Page()
                pages.append(page)
            for strip in each:
                page.put(strip)
    return pages


def frames(page: Page, width: float) -> Iterator[Rule]:
    """The firm frame around framed strips that stand directly below one another."""
    start = end = 0.0
    for top, strip in [*page.placed, (math.inf, None)]:
        if end and not (strip and strip.framed and math.isclose(top, end)):
            yield from (Rule(0, y, width, y, FIRM) for y in (start, end))
            yield from (Rule(x, start, x, end, FIRM) for x in (0, width))
            end = 0.0
        if strip and strip.framed:
            start, end = (start if end else top), top + strip.height


def filled(pages: Sequence[Page], room: float) -> list[Page]:
    """The pages with what grows or repeats on them, ``room`` points high."""
    return [_grown(_repeated(page, room), room) for page in pages]


def _repeated(page: Page, room: float) -> Page:
    """The page with more of the rows that come again, of each table in turn, until it is full."""
    more = {at: 0 for at, (_, strip) in enumerate(page.placed) if strip.again}
    free = room - page.used
    while fitting := [at for at in more if page.placed[at][1].height <= free]:
        at = min(fitting, key=lambda each: more[each])
        more[at] += 1
        free -= page.placed[at][1].height
    made = Page(used=room - free)
    lower = 0.0
    for at, (top, strip) in enumerate(page.placed):
        made.placed.append((top + lower, strip))
        for repeated in map(strip.again, range(1, more[at] + 1)) if strip.again else ():
            lower += strip.height
            made.placed.append((top + lower, repeated))
    return made


def _grown(page: Page, room: float) -> Page:
    shares = sum(strip.grows for _, strip in page.placed)
    free = (room - page.used) / shares if shares else 0
    made, lower = Page(), 0.0
    for top, strip in page.placed:
        by = min(free * strip.grows, max(0.0, strip.most - strip.height)) if strip.grows else 0
        made.placed.append((top + lower, strip.higher(by) if by else strip))
        lower += by
    made.used = page.used + lower
    return made


def _bundles(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    bundle: list[Strip] = []
    for strip in strips:
        if bundle and not strip.tied:
            yield bundle
            bundle = []
        bundle.append(strip)
    if bundle:
        yield bundle


def _drop(bundle: Sequence[Strip]) -> float:
    return sum(strip.gap + strip.height for strip in bundle)


def _height(bundle: Sequence[Strip]) -> float:
    """The height of a bundle on a page of its own, with its heads."""
    return _drop(bundle) - bundle[0].gap + sum(head.height for head in bundle[0].heads)
