"""What refusals of access, rights and signatures say, and how rights and matters are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.access import credentials, founding, matters, signoffs, staff
from app.access import service as access
from app.base import rights, secrets
from app.office import roles
from app.register import keys, sealing

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


def right(name: str) -> str:
    """What a right is called."""
    return {
        "dossiers": QCoreApplication.translate("access", "建立和修改客户档案"),
        "handoffs": QCoreApplication.translate("access", "收件、移交、签收"),
        "void": QCoreApplication.translate("access", "作废交接单"),
        "import": QCoreApplication.translate("access", "导入台账"),
        "duties": QCoreApplication.translate("access", "了结或取消事项"),
        "scans": QCoreApplication.translate("access", "扫描件"),
        "complaints": QCoreApplication.translate("access", "受理和处理投诉"),
        "records": QCoreApplication.translate("access", "填写和办理登记簿"),
        "archive": QCoreApplication.translate("access", "档案：案卷、借阅、盘点、空白合同"),
        "progress": QCoreApplication.translate("access", "办理进度和催办"),
        "fines": QCoreApplication.translate("access", "查看全部罚款"),
        "regulations": QCoreApplication.translate("access", "修改制度数值"),
        "approve": QCoreApplication.translate("access", "审批签字"),
        "see-personal": QCoreApplication.translate("access", "查看完整证件号和电话"),
        "print-personal": QCoreApplication.translate("access", "打印完整证件号和电话"),
        "export": QCoreApplication.translate("access", "导出资料"),
        "calendar": QCoreApplication.translate("access", "调整休/班日"),
        "office": QCoreApplication.translate("access", "修改单位资料"),
        "backup": QCoreApplication.translate("access", "备份"),
        "restore": QCoreApplication.translate("access", "恢复备份"),
        "people": QCoreApplication.translate("access", "人员、岗位和权限"),
    }[name]


def matter(name: str) -> str:
    """What is signed off."""
    return {
        "acceptance": QCoreApplication.translate("access", "签收文件"),
        "journal": QCoreApplication.translate("access", "日志封签"),
        "fine": QCoreApplication.translate("access", "罚款决定"),
        "wage-sheet": QCoreApplication.translate("access", "工资扣款表"),
        "loan": QCoreApplication.translate("access", "批准借阅"),
        "inspection": QCoreApplication.translate("access", "档案盘点报告"),
        "destruction-approval": QCoreApplication.translate("access", "批准销毁档案"),
        "destruction": QCoreApplication.translate("access", "销毁与监销"),
        "amendment": QCoreApplication.translate("access", "制度修订"),
        "task": QCoreApplication.translate("access", "活动任务验收"),
        "complaint": QCoreApplication.translate("access", "投诉会签"),
    }[name]


def verdict(name: str) -> str:
    """Whether a signature holds."""
    return {
        "holds": QCoreApplication.translate("access", "签名有效"),
        "changed": QCoreApplication.translate("access", "签名后内容已变动"),
        "forged": QCoreApplication.translate("access", "签名无效"),
    }[name]


def _weak(refusal: secrets.SecretTooWeak) -> str:
    return {
        "short": QCoreApplication.translate("access", "口令至少 {count} 个字符，可以用一句话。").format(
            count=secrets.SHORTEST
        ),
        "name": QCoreApplication.translate("access", "口令不能只是姓名加数字，太容易猜。"),
        "simple": QCoreApplication.translate("access", "这样的口令太容易猜，请换一个，比如几个不相干的词。"),
    }[refusal.why]


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    staff.NoSuccessor: lambda r: QCoreApplication.translate(
        "wording", "{name}还有 {count} 项未办事项。请选一位在职人员接手。"
    ).format(name=r.name, count=r.count),
    staff.SecretNeeded: lambda r: QCoreApplication.translate(
        "wording", "{name}将能管理人员和权限，请同时为其设置新口令。"
    ).format(name=r.name),
    staff.NoName: lambda _: QCoreApplication.translate("wording", "请填写姓名。"),
    staff.NameTaken: lambda r: QCoreApplication.translate(
        "wording", "名单里已有“{name}”。同名的人请加以区别，如“张伟（二组）”。"
    ).format(name=r.name),
    staff.LastPerson: lambda r: QCoreApplication.translate(
        "wording", "{name} 是唯一在职的人。请先添加另一位，才有人能登录。"
    ).format(name=r.name),
    rights.NotAllowed: lambda r: QCoreApplication.translate(
        "access", "{person}没有“{right}”的权限。请有权限的人来办，或请管理员在“设置 → 权限”中调整。"
    ).format(person=r.person, right=right(r.right)),
    secrets.SecretTooWeak: _weak,
    secrets.NotARecoveryKey: lambda _: QCoreApplication.translate(
        "access", "恢复密钥有错字。请对照恢复表逐组核对；0 与 O、1 与 I 不必区分。"
    ),
    access.SecretsDiffer: lambda _: QCoreApplication.translate("access", "两次输入的口令不一样，请再输一次。"),
    access.Throttled: lambda r: QCoreApplication.translate(
        "access", "口令错了多次，请等 {seconds} 秒再试。忘记口令可以请管理员重设。"
    ).format(seconds=r.seconds),
    access.NotHere: lambda r: QCoreApplication.translate("access", "{name}已离开本单位，不能登录。").format(
        name=r.name
    ),
    access.CredentialChanged: lambda r: QCoreApplication.translate(
        "access",
        "登记库里{name}的签名凭证与口令不符，登记库可能被换过或改过。请先核验登记库；确认无误后，请管理员重设口令。",
    ).format(name=r.name),
    access.SecretMissing: lambda _: QCoreApplication.translate(
        "access", "这个单位要用个人口令打开：请用 --as 姓名 --secret-file 文件。"
    ),
    access.NotSecured: lambda _: QCoreApplication.translate(
        "access", "这个单位还没有设置口令。请先在“设置 → 人员”中设置。"
    ),
    founding.AlreadySecured: lambda _: QCoreApplication.translate("access", "这个单位已经设置过口令。"),
    keys.WrongSecret: lambda _: QCoreApplication.translate("access", "姓名或口令不对。请留意大小写和输入法。"),
    keys.KeysDamaged: lambda _: QCoreApplication.translate(
        "access",
        "口令文件 keys.json 已损坏。请把 backups 文件夹里最近的 …keys.json 复制过来，改名为 keys.json，再打开。",
    ),
    sealing.Altered: lambda _: QCoreApplication.translate(
        "access", "这份加密资料已损坏或被改过，没有打开。请从备份中找回。"
    ),
    credentials.NoRoot: lambda _: QCoreApplication.translate(
        "access", "您有管理人员的权限，但还没有签发凭证的钥匙。请另一位管理员重设一次您的口令。"
    ),
    roles.NoRoleName: lambda _: QCoreApplication.translate("access", "请填写岗位名称。"),
    roles.RoleNameTaken: lambda r: QCoreApplication.translate("access", "已有岗位“{name}”。").format(name=r.name),
    roles.NobodyAdministers: lambda _: QCoreApplication.translate(
        "access", "这样就没有人能管理人员和权限了。请先让另一位有口令的人员担任管理员。"
    ),
    roles.NoDeputy: lambda _: QCoreApplication.translate("access", "代理人应是另一个人，结束日期不能早于开始日期。"),
    signoffs.MayNotSign: lambda r: QCoreApplication.translate(
        "access", "{name}没有“{right}”的权限，不能签这一项。"
    ).format(name=r.name, right=right(r.right)),
    matters.NothingToSign: lambda r: QCoreApplication.translate(
        "access", "{record} 现在没有可签的内容，签收之后才能签名。"
    ).format(record=r.record),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "office.founded": lambda: QCoreApplication.translate("access", "建立单位"),
    "office.secured": lambda: QCoreApplication.translate("access", "设置单位口令，管理员 {administrator}"),
    "office.recovered": lambda: QCoreApplication.translate("access", "用恢复表登录，{name}任管理员"),
    "office.renamed": lambda: QCoreApplication.translate("access", "修改单位资料"),
    "office.language": lambda: QCoreApplication.translate("access", "更换语言"),
    "recovery-sheet.renewed": lambda: QCoreApplication.translate("access", "更换恢复表"),
    "secret.set": lambda: QCoreApplication.translate("access", "为{name}设置口令"),
    "secret.changed": lambda: QCoreApplication.translate("access", "修改自己的口令"),
    "person.added": lambda: QCoreApplication.translate("access", "添加人员{name}"),
    "person.changed": lambda: QCoreApplication.translate("access", "修改人员资料"),
    "work.handed-on": lambda: QCoreApplication.translate("access", "{person}的未办事项转给{to}"),
    "role.added": lambda: QCoreApplication.translate("access", "新增岗位{name}"),
    "role.changed": lambda: QCoreApplication.translate("access", "修改岗位权限"),
    "deputy.appointed": lambda: QCoreApplication.translate("access", "安排代理，{first} 至 {last}"),
    "deputy.dismissed": lambda: QCoreApplication.translate("access", "结束代理"),
    "personal.shown": lambda: QCoreApplication.translate("access", "查看完整证件号码和电话"),
    "personal.printed": lambda: QCoreApplication.translate("access", "印出完整号码：{reason}"),
    "personal.exported": lambda: QCoreApplication.translate("access", "导出个人信息（{what}）：{reason}"),
    "signed-off": lambda: QCoreApplication.translate("access", "签名：{record}"),
    "calendar.changed": lambda: QCoreApplication.translate("access", "调整休/班日 {day}"),
    "duties.recomputed": lambda: QCoreApplication.translate("access", "日历更新，重算期限 {count} 项"),
    "ledger.import-undone": lambda: QCoreApplication.translate("access", "撤销导入 {number}：{reason}"),
}
"""What happened to people, rights, secrets and the office itself."""
