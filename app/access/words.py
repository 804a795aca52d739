"""The sentences of refusals and journal entries about access, people and signatures; names of rights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.access import credentials, founding, matters, signoffs, staff
from app.access import service as access
from app.base import rights, secrets
from app.base.words import say, say_many
from app.office import founding as offices
from app.office import roles
from app.register import keys, sealing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal


def right(name: str) -> str:
    """The name of a right."""
    return {
        "dossiers": say("建立和修改客户档案"),
        "handoffs": say("收件、移交、签收"),
        "void": say("作废交接单"),
        "import": say("导入台账"),
        "duties": say("了结或取消事项"),
        "scans": say("扫描件"),
        "complaints": say("受理和处理投诉"),
        "records": say("填写和办理登记簿"),
        "archive": say("档案：案卷、借阅、盘点、空白合同"),
        "progress": say("办理进度和催办"),
        "fines": say("查看全部罚款"),
        "regulations": say("修改制度数值"),
        "approve": say("审批签字"),
        "see-personal": say("查看完整证件号和电话"),
        "print-personal": say("打印完整证件号和电话"),
        "export": say("导出资料"),
        "calendar": say("调整休/班日"),
        "office": say("修改单位资料"),
        "backup": say("备份"),
        "restore": say("恢复备份"),
        "people": say("人员、岗位和权限"),
    }[name]


def verdict(name: str) -> str:
    """The verdict on a signature, in words."""
    return {
        "holds": say("签名有效"),
        "changed": say("签名后内容已变动"),
        "forged": say("签名无效"),
    }[name]


def _weak(refusal: secrets.SecretTooWeak) -> str:
    return {
        "short": say_many("口令至少 {n} 个字符，可以用一句话。", secrets.SHORTEST),
        "name": say("口令不能只是姓名加数字，太容易猜。"),
        "simple": say("这样的口令太容易猜，请换一个，比如几个不相干的词。"),
    }[refusal.why]


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    staff.NoSuccessor: lambda r: say_many("{name}还有 {n} 项未办事项。请选一位在职人员接手。", r.count, name=r.name),
    staff.SecretNeeded: lambda r: say("{name}将能管理人员和权限，请同时为其设置新口令。", name=r.name),
    staff.NoName: lambda _: say("请填写姓名。"),
    staff.NameTaken: lambda r: say(
        "名单里已有“{name}”。确是另一个人，请勾选“同名的另一个人”；是本人回来，请在名单里改为在职。", name=r.name
    ),
    staff.LastPerson: lambda r: say("{name} 是唯一在职的人。请先添加另一位，才有人能登录。", name=r.name),
    rights.NotAllowed: lambda r: say(
        "{person}没有“{right}”的权限。请有权限的人来办，或请管理员在“设置 → 权限”中调整。",
        person=r.person,
        right=right(r.right),
    ),
    secrets.SecretTooWeak: _weak,
    secrets.NotARecoveryKey: lambda _: say("恢复密钥有错字。请对照恢复表逐组核对；0 与 O、1 与 I 不必区分。"),
    access.SecretsDiffer: lambda _: say("两次输入的口令不一样，请再输一次。"),
    access.Throttled: lambda r: say_many("口令错了多次，请等 {n} 秒再试。忘记口令可以请管理员重设。", r.seconds),
    access.NotHere: lambda r: say("{name}已离开本单位，不能登录。", name=r.name),
    access.CredentialChanged: lambda r: say(
        "登记库里{name}的签名凭证与口令不符，登记库可能被换过或改过。请先核验登记库；确认无误后，请管理员重设口令。",
        name=r.name,
    ),
    offices.KeyLaidBeside: lambda r: say(
        "{folder} 里有一把 register.key，但这个单位只能用个人口令打开。请把它移走，用自己的口令登录。", folder=r.folder
    ),
    access.SecretMissing: lambda _: say("这个单位要用个人口令打开：请用 --as 姓名 --secret-file 文件。"),
    access.NotSecured: lambda _: say("这个单位还没有设置口令。请先在“设置 → 人员”中设置。"),
    founding.AlreadySecured: lambda _: say("这个单位已经设置过口令。"),
    keys.WrongSecret: lambda _: say("姓名或口令不对。请留意大小写和输入法。"),
    keys.KeysDamaged: lambda _: say(
        "口令文件 keys.json 已损坏。请把 backups 文件夹里最近的 …keys.json 复制过来，改名为 keys.json，再打开。"
    ),
    sealing.Altered: lambda _: say("这份加密资料已损坏或被改过，没有打开。请从备份中找回。"),
    credentials.NoRoot: lambda _: say("您有管理人员的权限，但还没有签发凭证的钥匙。请另一位管理员重设一次您的口令。"),
    roles.NoRoleName: lambda _: say("请填写岗位名称。"),
    roles.RoleNameTaken: lambda r: say("已有岗位“{name}”。", name=r.name),
    roles.NobodyAdministers: lambda _: say("这样就没有人能管理人员和权限了。请先让另一位有口令的人员担任管理员。"),
    roles.NoDeputy: lambda _: say("代理人应是另一个人，结束日期不能早于开始日期。"),
    signoffs.ChangedSinceShown: lambda r: say(
        "{record} 在打开这个窗口以后有变动，没有签。请关闭窗口，看过现在的内容再签。", record=r.record
    ),
    signoffs.MayNotSign: lambda r: say("{name}没有“{right}”的权限，不能签这一项。", name=r.name, right=right(r.right)),
    matters.NothingToSign: lambda r: say("{record} 现在没有可签的内容，签收之后才能签名。", record=r.record),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "office.founded": lambda facts: say("建立单位", **facts),
    "register.verified": lambda facts: say("核验登记库，到日志第 {entry} 条为止无误", **facts),
    "office.secured": lambda facts: say("设置单位口令，管理员 {administrator}", **facts),
    "office.recovered": lambda facts: say("用恢复表登录，{name}任管理员", **facts),
    "office.logo": lambda facts: say("更换单位标志") if facts["there"] else say("去掉单位标志"),
    "office.renamed": lambda facts: say("修改单位资料", **facts),
    "office.language": lambda facts: say("更换语言", **facts),
    "recovery-sheet.renewed": lambda facts: say("更换恢复表", **facts),
    "secret.set": lambda facts: say("为{name}设置口令", **facts),
    "secret.changed": lambda facts: say("修改自己的口令", **facts),
    "person.added": lambda facts: say("添加人员{name}", **facts),
    "person.changed": lambda facts: say("修改人员资料", **facts),
    "work.handed-on": lambda facts: say("{person}的未办事项转给{to}", **facts),
    "role.added": lambda facts: say("新增岗位{name}", **facts),
    "role.changed": lambda facts: say("修改岗位权限", **facts),
    "deputy.appointed": lambda facts: say("安排代理，{first} 至 {last}", **facts),
    "deputy.dismissed": lambda facts: say("结束代理", **facts),
    "personal.shown": lambda facts: say("查看完整证件号码和电话", **facts),
    "personal.printed": lambda facts: say("印出完整号码：{reason}", **facts),
    "personal.exported": lambda facts: say("导出个人信息（{what}）：{reason}", **facts),
    "signed-off": lambda facts: say("签名：{record}", **facts),
    "calendar.changed": lambda facts: say("调整休/班日 {day}", **facts),
    "ledger.import-undone": lambda facts: say("撤销导入 {number}：{reason}", **facts),
    "duties.recomputed": lambda facts: say_many("日历更新，重算期限 {n} 项", facts["count"], **facts),
}
"""By kind of journal entry, its words: about people, rights, secrets and the office itself."""
