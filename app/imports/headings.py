"""The headings of the columns of sales ledgers, and the fields they mean."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from app.base import cells as sheets

Field = Literal[
    "unit", "building", "section", "room", "buyers", "ids", "share", "phone", "address", "adviser", "contract",
    "signed", "registered_on", "payment", "price", "area", "bank", "loan", "state", "note", "project",
]  # fmt: skip

SIMPLIFIED = str.maketrans(
    "號單樓棟戶證電話聯繫絡簽訂約價總額備註銀貸狀態積購買業顧問稱碼編網時間條員實權產賣認層門訊資繳類銷務託薦棄"
    "別屬會統營執築經辦監護結裝車協議專項轉換變質傳",
    "号单楼栋户证电话联系络签订约价总额备注银贷状态积购买业顾问称码编网时间条员实权产卖认层门讯资缴类销务托荐弃"
    "别属会统营执筑经办监护结装车协议专项转换变质传",
)
_EXACT: dict[Field, str] = {
    "unit": "完整房号 房源 房源编号 单位 物业单位 房屋坐落 房间全称 房号全称 室号全称 房产 楼栋房号 房源名称 unit "
    "unitno",
    "building": "楼栋 栋号 幢号 楼号 栋 幢 座 座号 座栋 楼座 楼幢 楼栋号 楼宇 building block 楼栋名称 栋别 座别 楼幢号",
    "section": "单元 单元号 梯号 门栋 section 单元名称 梯",
    "room": "房号 室号 房间号 室 房间 户号 房屋号 房屋编号 单元房号 room 房间名称 roomno",
    "buyers": "客户姓名 姓名 客户 客户名称 客户名 买受人 买方 买家 业主 购房人 购房者 认购人 购买人 权利人 产权人 "
    "乙方 共有人 buyer buyers name client customer 权属人 受买人 承购人 买主 客户全称 共有权人 buyername "
    "clientname customername",
    "ids": "身份证号码 身份证号 身份证 证件号码 证件号 证件编号 证照号码 证号 统一社会信用代码 id idno idnumber "
    "公民身份号码 公民身份证号码 营业执照号",
    "share": "份额 产权份额 共有份额 占比 比例 共有比例 产权比例 share",
    "phone": "联系电话 电话 电话号码 手机 手机号 手机号码 联系方式 联系号码 联系手机 phone tel mobile telephone "
    "联络方式 联络电话 phoneno phonenumber mobileno",
    "address": "通讯地址 通信地址 联系地址 地址 邮寄地址 住址 家庭住址 户籍地址 address",
    "adviser": "置业顾问 销售顾问 销售员 顾问 业务员 销售人员 销售代表 销售 成交顾问 adviser advisor sales",
    "contract": "合同编号 合同号 合同号码 合同编码 买卖合同编号 contract contractno 合约编号 合约号 契约编号 契约号 "
    "contractnumber",
    "signed": "签约日期 签约时间 签约日 合同日期 签署日期 签订日期 签订时间 合同签订日期 合同签订时间 签合同日期 "
    "date signed 签定日期 签定时间 签单日期 合同签定日期 合同签定时间 signingdate contractdate",
    "registered_on": "网签备案日期 备案日期 备案时间 网签日期 网签时间 合同备案日期 registered",
    "payment": "付款方式 付款类型 付款形式 支付方式 缴款方式 购房方式 付款 payment 付款方法 支付方法 付款类别 "
    "付款性质 结算方式 付款方案 按揭/一次性 paymentmethod",
    "price": "合同总价 总价 成交总价 总房款 房款总额 合同金额 合同价 合同价款 成交价 成交金额 房屋总价 合同总额 "
    "总金额 签约总价 房价 price total totalprice contractprice",
    "area": "建筑面积 面积 房屋面积 预测建筑面积 实测建筑面积 合同面积 area",
    "bank": "按揭银行 贷款银行 银行 放款银行 按揭机构 bank",
    "loan": "贷款金额 按揭金额 贷款额 按揭款 贷款 按揭贷款金额 loan",
    "state": "状态 房源状态 销售状态 合同状态 签约状态 客户状态 交易状态 是否退房 退房 退房日期 退房时间 state "
    "status 房间状态 房态 当前状态 签约情况 合同履行状态 退换房情况 变更情况 退房情况",
    "note": "备注 说明 备注说明 其他 其它 note notes remark remarks",
    "project": "项目 项目名称 项目名 楼盘 楼盘名称 楼盘名 小区 小区名称 小区名 案名 所属项目 所属楼盘 所在小区 project estate",
}
FAINT = 1
"""The score of a heading that counts for its field only if no other column has a better one."""

_FAINT: dict[Field, str] = {
    "unit": "房屋 房屋位置 房产位置 位置 坐落 门牌号 物业 物业地址",
    "room": "号",
    "buyers": "房主 主签约人",
    "signed": "成交日期 成交时间",
    "payment": "方式",
    "price": "房款 房价款 购房款 售价 楼价 成交价格 成交额 总房价 签约价 合同款 合同价格 销售金额",
}
_WORDS: dict[str, Field] = {word: field for field, words in _EXACT.items() for word in words.split()}
_FAINT_WORDS: dict[str, Field] = {word: field for field, words in _FAINT.items() for word in words.split()}
_PATTERNS: tuple[tuple[Field, str], ...] = (
    ("state", r"是否退|退房|^(?:房源|房屋|销售|签约|合同|客户|交易)状态"),
    ("contract", r"合同.{0,3}编?号|合同编码|网签编?号"),
    ("registered_on", r"(?:网签|备案).*(?:日期?|时间)$"),
    ("signed", r"(?:签约|签[订定]|签署|合同).*(?:日期?|时间)$"),
    ("bank", r"(?:按揭|贷款|放款).*(?:银行|机构)"),
    ("payment", r"(?:付款|支付|缴款|贷款|按揭)(?:方式|类型|形式)"),
    ("loan", r"(?:按揭|贷款).*(?:金额|额度|款额)"),
    ("price", r"总价|总房款|房款总|(?:合同|成交|签约).*(?:金额|价款|总额)"),
    ("area", r"建筑面积|建面"),
    (
        "ids",
        r"^(?!.*(?:地址|住址|有效|到期|期限|复印|照片|扫描|签发|类型|类别|种类)).*(?:身份证|(?:证件|证照)(?:.*(?:号|码)|$)|信用代码)",
    ),
    ("phone", r"电话|手机|联[系络]方式"),
    ("address", r"地址|住址"),
    ("adviser", r"顾问|业务员|销售(?:人?员|代表)"),
    ("share", r"份额|(?:共有|产权).*比例"),
    ("unit", r"完整房号|房屋坐落|全称$"),
    ("room", r"^.{0,4}(?:房号|室号|房间号)$"),
    (
        "buyers",
        r"(?:客户|买受人|购房人|购房者|业主|买方|认购人|权利人|产权人|共有人)(?:姓名|名称|名)?[\d一二三四]*$",
    ),
    ("note", r"备注|说明"),
)
_LIKE = tuple((field, re.compile(pattern)) for field, pattern in _PATTERNS)
_SOMEBODYS_NAME = re.compile(r"姓名$")
_RELATED = re.compile(r"配偶|主贷人|借款人|贷款人")
_EARLIER = re.compile(r"认购|认筹")
_OF_THE_CONTRACT: frozenset[Field] = frozenset(("contract", "signed", "payment", "price"))
_TITLE = 9  # from this many characters on, a heading above is the sheet's title and no group's
_IGNORED = re.compile(
    r"单价|均价|首付|首期|定金|订金|套内|公摊|代理|委托|紧急|推荐|介绍|渠道|中介|分销|发票|优惠|折扣|已付|已收|未付|未收|欠款|余款|尾款"
    r"|放款金额|年限|顾问(?:号|编号)|信息$|资料$|情况$|原值|底价|经办|监护|法人|法定代表|销售经理|专员"
    r"|原(?:业主|房主|产权人|权利人|买受人|购房人|客户)|顾问.*(?:电话|手机)|(?:业务员|销售员?|公司|单位)(?:联[系络]|办公)?(?:电话|手机|方式)"
    r"|(?:借款|按揭|贷款)合同|补充协议|车位|车库|(?<![含精])装修"
)
_TRIVIAL = re.compile(
    r"^(?:序号?|no|批次|楼?层|层数|总?楼层|户型|房型|朝向|业态|类型|性别|年龄|籍贯|.*面积|.*来源|.*人|.*名|楼盘.*|项目.*|分期|期数|区域|组团)$"
)
_KIND = re.compile(r"证件?(?:类型|类别|种类|名称)$")
_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]|【.*?】|〔.*?〕")
_GROUP_WORDS = re.compile(r"信息|资料|情况|基础|基本")


@lru_cache(maxsize=4096)
def field_of(group: str, own: str) -> tuple[Field | None, int]:
    """The field that a heading means under its group's heading, and how surely, from 4 for a known word to 0 for none.

    ``FAINT`` (1) is for headings that count only if no other column has a better one.
    """
    word, family = plain(own), _GROUP_WORDS.sub("", plain(group))
    known, family = _WORDS.get(word), family if len(family) < _TITLE else ""
    if not word or len(word) > 24 or _IGNORED.search(family if known and _IGNORED.search(word) else family + word):
        return None, 0
    field, score = _meant(family, word, known)
    faint = _EARLIER if field in _OF_THE_CONTRACT else _RELATED
    return (field, FAINT) if field and faint.search(family + word) else (field, score)


def _meant(family: str, word: str, known: Field | None) -> tuple[Field | None, int]:
    if known:
        return known, 4
    if family + word in _WORDS:
        return _WORDS[family + word], 3
    if word in _FAINT_WORDS:
        return _FAINT_WORDS[word], FAINT
    for text in (word, family + word):
        for field, shape in _LIKE:
            if shape.search(text):
                return field, 2
    return ("buyers", FAINT) if _SOMEBODYS_NAME.search(family + word) else (None, 0)


def tells_kind(header: str) -> bool:
    """Whether a column holds the kind of identity document."""
    return _KIND.search(plain(header)) is not None


def strange(header: str) -> bool:
    """Whether a heading that means no field is not among those known to be of no use either."""
    word = plain(header)
    return bool(word) and not any(known.search(word) for known in (_IGNORED, _TRIVIAL, _EARLIER, _KIND))


def plain(header: str) -> str:
    """A heading in simplified characters and lower case, without brackets, spaces and punctuation."""
    bare = _BRACKETS.sub("", sheets.narrow(header)).lower().translate(SIMPLIFIED)
    return re.sub(r"[\s:*._\-]+", "", bare)
