"""The arguments of every command and their help, in the language in force before an office is open."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.commands.line import AS, SECRET, SECRET_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    Add = Callable[..., argparse.ArgumentParser]
    """Adds a command with its description; unless ``office=False`` it takes an office and who acts in it."""


def _translations() -> dict[str, str]:
    """The sentences of argparse itself -> their words in the language in force."""
    return {
        "usage: ": say("用法："),
        "positional arguments": say("参数"),
        "options": say_in("命令行", "选项"),
        "show this help message and exit": say("显示这份说明"),
        "%(prog)s: error: %(message)s\n": say("%(prog)s：%(message)s") + "\n",
        "argument %(argument_name)s: %(message)s": say("%(argument_name)s：%(message)s"),
        "the following arguments are required: %s": say("还缺少：%s"),
        "unrecognized arguments: %s": say("不认识：%s"),
        "not allowed with argument %s": say("不能与 %s 一起用"),
        "ignored explicit argument %r": say("这里不带值：%r"),
        "expected one argument": say("后面要有一个值"),
        "expected at least one argument": say("后面至少要有一个值"),
        "ambiguous option: %(option)s could match %(matches)s": say("%(option)s 不明确，可能是 %(matches)s"),
        "invalid %(type)s value: %(value)r": say("%(value)r 不是 %(type)s"),
        "invalid choice: %(value)r (choose from %(choices)s)": say("没有 %(value)r；可用：%(choices)s"),
    }


def parser() -> argparse.ArgumentParser:
    """The parser of every command and its arguments."""
    translations = _translations()
    # argparse takes its words from gettext's one domain of the process; there is no other way to translate them.
    vars(argparse)["_"] = lambda text: translations.get(text, text)
    top = argparse.ArgumentParser(
        prog="python -m app",
        description=say("卷宗。不写命令就打开窗口。"),
        epilog=say("退出码：0 已办，1 被拒绝，2 用法不对。JSON 写到 stdout，说明写到 stderr。"),
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, words: str, *, office: bool = True) -> argparse.ArgumentParser:
        each = commands.add_parser(name, help=words, description=words)
        if office:
            _take_office(each)
        each.add_argument("--json", action="store_true", help=say("以 JSON 回答"))
        return each

    _add_beginnings(add)
    _add_what_comes_and_goes(add)
    _add_paper(add)
    _add_rules(add)
    _add_registers(add)
    _add_people(add)
    _add_procedures(add)
    _add_rest(add)
    add("verify", say("核对登记库、日志和编号；说出第一处不对的地方"))
    return top


def _take_office(each: argparse.ArgumentParser) -> None:
    """Add the arguments for the office and for who acts in it."""
    each.add_argument("--office", required=True, type=Path, metavar="DIR", help=say("单位的文件夹"))
    each.add_argument(
        "--as",
        dest="person",
        default=os.environ.get(AS, ""),
        metavar="NAME",
        help=say("由谁办理（或 {variable}）", variable=AS),
    )
    each.add_argument(
        "--secret-file",
        type=Path,
        metavar="FILE",
        help=say("这个人的口令所在的文件（或 {secret}、{file}）", secret=SECRET, file=SECRET_FILE),
    )


def _add_beginnings(add: Add) -> None:
    """The commands that found an office."""
    empty = add("init", say("新建一个空的单位"))
    empty.add_argument("--name", default="", help=say("单位名称"))
    empty.add_argument("--regulations", nargs="+", default=[], metavar="NAME", help=say("用哪些制度，不写则用售楼部的"))
    show = add("demo", say("新建一个演示单位"))
    show.add_argument(
        "--kind", default="", metavar="NAME", help=say("哪种单位，不写则是最常见的；写错了会列出全部可用的")
    )
    add("remove-demo", say("移除一个演示单位，连同它的备份；自己的单位从不移除"))
    for each in (empty, show):
        each.add_argument("--even-so", action="store_true", help=say("同步文件夹、U 盘或 FAT 盘上也照样建"))


def _add_what_comes_and_goes(add: Add) -> None:
    """The commands that import a ledger, list a noun, export everything, or write a snapshot."""
    bring = add("import", say("导入销售台账（.xlsx、.xls、.ods、.csv 等）"))
    bring.add_argument("file", type=Path)
    bring.add_argument("--dry-run", action="store_true", help=say("只说会怎样，什么也不改"))
    bring.add_argument("--sheet", default="", help=say("哪个工作表，不写则是第一个看得见的"))
    bring.add_argument(
        "--payment", choices=("mortgage", "other"), default="other", help=say("表中没有付款方式列时，新档案按哪种导入")
    )
    bring.add_argument("--project", default="", help=say("没有写明项目的行属于哪个项目"))
    bring.add_argument("--keep-columns", action="store_true", help=say("没有对应栏目的列，作为附加栏目存进档案"))
    lists = add("list", say("列出单位现有的"))
    lists.add_argument("noun", help=say("files、papers、handoffs、duties……；写错了会列出全部可用的"))
    lists.add_argument("--reason", default="list", help=say("为什么取出个人信息；会记入日志"))
    leave = add("export", say("全部导出：所有内容写进一个文件夹，不用本程序也能读"))
    leave.add_argument("target", type=Path, metavar="DIR", help=say("在哪里新建这个文件夹"))
    leave.add_argument("--reason", default="", help=say("为什么，记入日志"))
    shown = add("snapshot", say("写一份快照，别的电脑可以打开来看"))
    shown.add_argument("--to", type=Path, metavar="DIR", help=say("写到哪个文件夹，不写则是设置里选的那个"))


def _add_paper(add: Add) -> None:
    """The commands that draw forms and store scans."""
    paper = add("print", say("把一张表单，或几条记录的标签，画成 PDF"))
    paper.add_argument("form", help=say("handoff-receipt、dossier-cover、evidence-pack……；写一部分能认出就行"))
    paper.add_argument(
        "records",
        nargs="*",
        default=[],
        metavar="record",
        help=say(
            "编号、房号、日期（2026-11-20）、月份或季度（2026-Q4）；证据册写文件编号、档案编号或房号；今天的事项单和帮助手册（help-booklet）不写"
        ),
    )
    paper.add_argument("-o", "--output", required=True, type=Path, metavar="FILE.pdf", help=say("写到哪个文件"))
    paper.add_argument("--whole", default="", metavar="REASON", help=say("印出完整的证件号码和电话；原因记入日志"))
    paper.add_argument(
        "--stock", default="", metavar="NAME", help=say("标签印在哪种标签纸上；案卷脊背写宽度（毫米），不写则按厚度")
    )
    paper.add_argument("--first", type=int, default=1, metavar="N", help=say("从标签纸的第几枚开始"))
    paper.add_argument("--copies", type=int, default=1, help=say("几份"))
    paper.add_argument("--overwrite", action="store_true", help=say("不是本程序写的文件也照样覆盖"))
    mould = add("template", say("把办公室自己的 Word 或 Excel 文件加为模板"))
    mould.add_argument("file", type=Path)
    mould.add_argument("--name", default="", help=say("叫什么，不写则用文件名"))
    mould.add_argument(
        "--subject", choices=("dossier", "paper", "complaint", "party"), default="dossier", help=say("用于什么")
    )
    letter = add("letter", say("用模板为几条记录生成文件"))
    letter.add_argument("template", help=say("模板的名称"))
    letter.add_argument("records", nargs="+", metavar="RECORD", help=say("编号、房号或往来单位的名称"))
    letter.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help=say("写到哪个文件夹"))
    letter.add_argument("--each", action="store_true", help=say("每一份单独成一个文件"))
    letter.add_argument(
        "--whole", default="", metavar="REASON", help=say("为什么要写完整的号码或这么多客户的资料；记入日志")
    )
    letter.add_argument("--note", action="store_true", help=say("记入客户的联系记录"))
    letter.add_argument("--keep", action="store_true", help=say("在客户的扫描件里留一份"))
    scan = add("attach", say("给一条记录或一个房号加扫描件（PDF、JPEG、PNG、TIFF）"))
    scan.add_argument("file", type=Path)
    scan.add_argument("--to", required=True, metavar="RECORD_OR_UNIT", help=say("编号或房号"))
    scan.add_argument("--title", default="", help=say("叫什么，不写则用文件名"))
    back = add("scan-back", say("签好的表单扫描回来，按上面的码找到各自的记录"))
    back.add_argument("files", type=Path, nargs="+", metavar="FILE")
    back.add_argument("--dry-run", action="store_true", help=say("只说每一页会归到哪里，什么也不存"))


def _add_rules(add: Add) -> None:
    """The commands that tell what is due under the regulations, and what would be."""
    due = add("due", say("未办事项"))
    due.add_argument("--at", default="", help=say("截至什么时候，如 2026-02-14T09:00，不写则是现在"))
    replay = add("simulate", say("按现行制度推演一个情景文件"), office=False)
    replay.add_argument("file", type=Path, nargs="?")
    replay.add_argument(
        "--vocabulary",
        nargs="*",
        metavar="REGULATION",
        help=say("列出这些制度的情景文件可用的词，不写则是全部制度"),
    )


def _add_registers(add: Add) -> None:
    """The commands for regulations, forms and records."""
    switch = add("regulations", say("从某天起启用或停用一部制度"))
    switch.add_argument("what", choices=["on", "off"])
    switch.add_argument("name", help=say("自带的制度，或单位文件夹里的文件"))
    switch.add_argument(
        "--from", dest="day", default="", metavar="DAY", help=say("从哪天起，如 2026-12-01，不写则是今天")
    )
    switch.add_argument("--reason", default="", help=say("为什么停用"))
    _add_records(add)


def _add_records(add: Add) -> None:
    forms = add("forms", say("把表单文件加为草稿，或批准它们"))
    forms.add_argument("what", choices=["add", "approve"])
    forms.add_argument("names", nargs="+", metavar="FILE_OR_NAME")
    write = add("write", say("填一张登记簿的表单"))
    write.add_argument("form")
    done = add("act", say("办一条记录的下一步"))
    done.add_argument("number")
    done.add_argument("act")
    done.add_argument("--by", default="", help=say("由谁办，不写则是命令的办理人"))
    done.add_argument("--by-secret-file", type=Path, metavar="FILE", help=say("办理人的口令所在的文件"))
    fixed = add("correct", say("更正一条记录，原值留着可查；没写的栏目不变"))
    fixed.add_argument("number")
    fixed.add_argument("--reason", required=True, help=say("为什么更正"))
    for each in (write, done, fixed):
        each.add_argument("--values", default="{}", metavar="JSON_OR_FILE", help=say("填写的内容"))


def _add_people(add: Add) -> None:
    """The commands for people and for what is proposed against them."""
    here = add("people", say("列出单位的人，或加一个人"))
    here.add_argument("what", choices=["list", "add"])
    here.add_argument("name", nargs="?", default="", help=say("姓名"))
    here.add_argument("role", nargs="?", default="", help=say("岗位：clerk、supervisor……，或它的名称"))
    here.add_argument(
        "--new-secret-file", type=Path, metavar="FILE", help=say("这个人的口令所在的文件；不写则不能登录")
    )
    here.add_argument("--namesake", action="store_true", help=say("已有同名的人，这是另一位"))
    outside = add("parties", say("列出往来单位和名单里的公司、网点，或加一个"))
    outside.add_argument("what", choices=["list", "add"])
    outside.add_argument("name", nargs="?", default="", help=say("名称"))
    outside.add_argument("kind", nargs="?", default="", help=say("类别：bank、company……，或它的名称"))
    outside.add_argument("--contact", default="", help=say("联系人；名单里的公司、网点由他负责"))
    verdict = add("decide", say("决定一项拟处罚：照准、减轻或免除"))
    verdict.add_argument("line", metavar="ID", help=say("list proposals 里的 id"))
    verdict.add_argument("--amount", required=True, help=say("决定的金额（元）、分数或百分数；0 为免除"))
    verdict.add_argument("--reason", default="", help=say("减轻、免除的理由"))
    verdict.add_argument("--by", default="", help=say("由谁决定，不写则是命令的办理人"))
    verdict.add_argument("--by-secret-file", type=Path, metavar="FILE", help=say("决定人的口令所在的文件"))


def _add_procedures(add: Add) -> None:
    """The command that closes a dossier."""
    done = add("procedure", say("给一份档案办结案、退房等；不写原因就只列出还没办完的"))
    done.add_argument("record", metavar="RECORD_OR_UNIT", help=say("档案编号或房号"))
    done.add_argument("procedure", help=say("办什么：closing、return、set-off……，或它的名称"))
    done.add_argument("--reason", help=say("为什么，记入日志"))
    done.add_argument("--evidence", default="", help=say("凭什么：协议的名称和编号"))
    done.add_argument(
        "--say", nargs="*", default=[], metavar="NAME=TEXT", help=say("要说明的，如 agreement=TF-7；没说的会提示")
    )
    _add_alterations(done)
    done.add_argument("--back", choices=("usual", "all", "none"), default="none", help=say("哪些文件退还客户"))
    done.add_argument("--even-so", action="store_true", help=say("还有没办完的也照样办理"))
    done.add_argument("--approved-by", default="", metavar="NAME", help=say("批准人"))
    done.add_argument("--approver-secret-file", type=Path, metavar="FILE", help=say("批准人的口令所在的文件"))


def _add_alterations(done: argparse.ArgumentParser) -> None:
    """What an alteration asks for: who buys from now on, or the other unit."""
    buyers = say("更名、增减共有人：从此的买受人，每位写一次；已有的人只写姓名")
    done.add_argument("--buyer", nargs="+", action="append", metavar="NAME", help=buyers)
    done.add_argument("--unit", help=say("换房：换到的房号"))
    done.add_argument("--contract", help=say("换房：新的合同编号"))
    done.add_argument("--signed", metavar="DAY", help=say("换房：新的签约日期"))
    done.add_argument("--price", help=say("换房：新的总价（元）"))


def _add_rest(add: Add) -> None:
    """The commands that take a closed dossier up again, or lay old ones to rest."""
    again = add("reopen", say("重新启用一份已结案或已退房的档案"))
    again.add_argument("record", metavar="RECORD_OR_UNIT", help=say("档案编号或房号"))
    again.add_argument("--reason", required=True, help=say("为什么，记入日志"))
    rest = add("rest", say("以前年度已结案、已退房的档案转入休眠"))
    rest.add_argument("--year", type=int, default=0, help=say("哪一年和以前办结的，不写则是去年"))
    rest.add_argument("--dry-run", action="store_true", help=say("只说会怎样，什么也不改"))
    _add_waking(add)


def _add_waking(add: Add) -> None:
    wake = add("wake", say("唤醒一份休眠的档案"))
    wake.add_argument("record", metavar="RECORD_OR_UNIT", help=say("档案编号或房号"))
