"""Slips of a clause: what is wrong with it by itself, before its words are checked against a vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say
from app.rulebook.clauses import hundredths, limit_of
from app.rulebook.limit_words import EXAMPLES, NotALimit, parse
from app.rulebook.tariffs import own_tariffs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.rulebook.clauses import Clause, Sample, Sanction, Step, Terms


def slips(clause: Clause) -> Iterator[str]:
    """What is wrong with a clause by itself, each with its remedy."""
    starts = [amendment.from_ for amendment in clause.amendment]
    if starts != sorted(set(starts)):
        yield say("修订应按生效日期先后排列，且日期不重复")
    for terms in clause.versions:
        unread = list(_unread(terms))
        yield from unread or _of_terms(terms)


def _unread(terms: Terms) -> Iterator[str]:
    """Limits that cannot be parsed."""
    sample = terms.evidence.sample
    for words in filter(
        None, [terms.limit, sample.every if sample else "", *(step.after for step in terms.escalation)]
    ):
        try:
            parse(words)
        except NotALimit:
            yield say("看不懂的时限 “{words}”；例如：{listed}", words=words, listed=listed(EXAMPLES))


def _of_terms(terms: Terms) -> Iterator[str]:
    for line in terms.sanction:
        yield from _of_line(line)
    yield from _of_tariffs(terms)
    yield from _of_limit(terms)
    yield from _of_scale(terms.scale)
    if terms.evidence.sample:
        yield from _of_sample(terms.evidence.sample)


def _of_line(line: Sanction) -> Iterator[str]:
    ends = line.nth > 1 and not line.has_amount
    if line.like and line.has_amount:
        yield say("处罚既写了 as = “{like}” 又写了金额；只能取其一", like=line.like)
    if not line.like and not ends and bool(line.amount) == bool(line.low):
        yield say("处罚应写 amount（定额），或 low 与 high（幅度），或 as（参照另一条）")
    if line.unit == "percent" and line.has_amount and not line.base:
        yield say("按百分比的处罚应写 base，说明按什么计算，如 base-pay")
    if line.most is not None and line.most < line.least:
        yield say("处罚的 high {high} 小于 low {low}", high=line.high, low=line.low)


def _of_tariffs(terms: Terms) -> Iterator[str]:
    """The lines of a tariff must agree on what they count, and differ in ``nth``."""
    for tariff in own_tariffs("", terms):
        if len({(step.within, step.per, step.base) for step in tariff.steps}) > 1:
            yield say("同一责任人、同一单位的几档处罚，within、per、base 应相同")
        if len({step.nth for step in tariff.steps}) < len(tariff.steps):
            yield say("同一责任人、同一单位的几档处罚，nth 应各不相同；只有一档时可省略")


def _of_limit(terms: Terms) -> Iterator[str]:
    limit = limit_of(terms)
    if limit and terms.trigger is None and not limit.recurring:
        yield say("时限 “{limit}” 需要 trigger；没有起因的只能是定期时限，如 month end", limit=terms.limit)
    if terms.who.rotates and (terms.who.each or terms.trigger or limit is None):
        yield say("who.rotates 只用于没有 trigger 的定期时限，且不与 each 同用")
    if terms.who.turn and not terms.who.rotates:
        yield say("who.turn 说明轮值一次多久，应与 rotates 同用")
    if terms.who.per and (terms.trigger or terms.who.rotates):
        yield say("who.per 只用于没有 trigger 的定期时限，且不与 rotates 同用")
    for step in terms.escalation:
        after = parse(step.after) if step.after else None
        if after and (not after.timed or after.counts_back):
            yield say("上报的 after “{after}” 应从上一级起算；例如：24 hours、1 working day", after=step.after)


def _of_scale(scale: Iterable[Step]) -> Iterator[str]:
    leasts = [hundredths(step.least) for step in scale]
    if len(set(leasts)) < len(leasts):
        yield say("scale 各档的 least 应各不相同")
    for step in scale:
        if bool(step.each) != bool(step.from_) or (step.each and not hundredths(step.each)):
            yield say("scale 的 each 与 from 应同时写，each 大于 0；如 each = “10”、from = “80”")


def _of_sample(sample: Sample) -> Iterator[str]:
    least, most = hundredths(sample.percent), hundredths(sample.up_to)
    if not least and not sample.count:
        yield say("抽样应写 percent（比例）或 count（份数）")
    if least > 10_000 or most > 10_000 or (sample.up_to and most < least):
        yield say("抽样比例在 0 至 100 之间，up_to 不小于 percent")
