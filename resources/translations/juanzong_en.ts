<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>签收 {number}</source>
        <translation>Accept {number}</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>签收时间(&amp;T)</source>
        <translation>Accepted at (&amp;T)</translation>
    </message>
    <message>
        <source>签收人姓名(&amp;N)</source>
        <translation>Name of receiver (&amp;N)</translation>
    </message>
    <message>
        <source>{taker} 签收；拒收的文件请在末列写明原因</source>
        <translation>{taker} accepts; for a paper refused, write why in the last column</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>拒收原因</source>
        <translation>Refused because</translation>
    </message>
    <message>
        <source>待签收的文件</source>
        <translation>Papers to accept</translation>
    </message>
</context>
<context>
    <name>AcceptTaskDialog</name>
    <message>
        <source>验收任务</source>
        <translation>Accept task</translation>
    </message>
    <message>
        <source>验收</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>{words}，{name}，期限 {due}</source>
        <translation>{words}, {name}, due {due}</translation>
    </message>
    <message>
        <source>已验收：{words}</source>
        <translation>Accepted: {words}</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>That person&apos;s secret (&amp;S)</translation>
    </message>
    <message>
        <source>办理时间(&amp;T)</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>办理人(&amp;N)</source>
        <translation>Do&amp;ne by</translation>
    </message>
    <message>
        <source>没有在职的{role}，请先在“设置 → 人员”中安排。</source>
        <translation>Nobody here is {role}. Please add one under Settings → People.</translation>
    </message>
</context>
<context>
    <name>AddScansDialog</name>
    <message>
        <source>添加扫描件到 {unit}</source>
        <translation>Add scans to {unit}</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Client dossier</translation>
    </message>
    <message>
        <source>交接单 {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>属于(&amp;R)</source>
        <translation>Belongs to(&amp;R)</translation>
    </message>
    <message>
        <source>粘贴的图片</source>
        <translation>Pasted picture</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>要添加的文件</source>
        <translation>Files to add</translation>
    </message>
    <message>
        <source>正在读取 {title}…</source>
        <translation>Reading {title}…</translation>
    </message>
    <message>
        <source>已添加 {count} 份扫描件</source>
        <translation>Scans added: {count}</translation>
    </message>
</context>
<context>
    <name>AmendDialog</name>
    <message>
        <source>修改规定 {clause} {title}</source>
        <translation>Amend {clause} {title}</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>试算结果</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>按“试算”，看选定的月份会有什么不同。</source>
        <translation>Press Rehearse to see what the chosen month would have looked like.</translation>
    </message>
    <message>
        <source>时限(&amp;L)</source>
        <translation>Limit (&amp;L)</translation>
    </message>
    <message>
        <source>从何日起(&amp;F)</source>
        <translation>From (&amp;F)</translation>
    </message>
    <message>
        <source>修改原因(&amp;R)</source>
        <translation>Reason (&amp;R)</translation>
    </message>
    <message>
        <source>责任岗位(&amp;W)</source>
        <translation>Responsible role (&amp;W)</translation>
    </message>
    <message>
        <source>试算月份(&amp;M)</source>
        <translation>Month to rehearse (&amp;M)</translation>
    </message>
    <message>
        <source>试算(&amp;T)</source>
        <translation>Rehearse (&amp;T)</translation>
    </message>
    <message>
        <source>看不懂的时限。可以写：{examples}</source>
        <translation>This limit cannot be read. Write for example: {examples}</translation>
    </message>
    <message>
        <source>金额请写成 20.00 这样的数字。</source>
        <translation>Write amounts as figures such as 20.00.</translation>
    </message>
    <message>
        <source>数值请写成 7 或 20.00 这样的数字。</source>
        <translation>Write numbers like 7 or 20.00.</translation>
    </message>
    <message>
        <source>{count} 项事项会不同；少 {fewer} 笔拟处罚，多 {more} 笔。</source>
        <translation>{count} duties would differ; {fewer} proposed fines fewer, {more} more.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>原规定：期限和结果</source>
        <translation>As it was: due and outcome</translation>
    </message>
    <message>
        <source>新规定：期限和结果</source>
        <translation>As it would be: due and outcome</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>{clause} 自 {day} 起按新规定</source>
        <translation>{clause} has new terms from {day}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>答复异议 {number}</source>
        <translation>Answer the objection to {number}</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复(&amp;R)</source>
        <translation>Answer (&amp;R)</translation>
    </message>
    <message>
        <source>{day} 的异议：{text}</source>
        <translation>Objection of {day}: {text}</translation>
    </message>
    <message>
        <source>答复后的金额（元）(&amp;A)</source>
        <translation>&amp;Amount after the answer (yuan)</translation>
    </message>
    <message>
        <source>答复后的数量(&amp;A)</source>
        <translation>&amp;Amount after the answer</translation>
    </message>
    <message>
        <source>请写明答复。</source>
        <translation>Please write the answer.</translation>
    </message>
    <message>
        <source>已答复 {number}</source>
        <translation>{number} answered</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>借阅</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Destruction</translation>
    </message>
    <message>
        <source>空白合同</source>
        <translation>Blank contracts</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>BackupTab</name>
    <message>
        <source>备份的第二处</source>
        <translation>Second place for backups</translation>
    </message>
    <message>
        <source>共享文件夹或 U 盘；不填则只备份在登记库旁</source>
        <translation>A shared folder or a stick; empty: only beside the register</translation>
    </message>
    <message>
        <source>备份的第二处(&amp;P)</source>
        <translation>Second &amp;place for backups</translation>
    </message>
    <message>
        <source>备份进度</source>
        <translation>Backup progress</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>导出全部资料…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <source>保存支持报告…</source>
        <translation>Save support report…</translation>
    </message>
    <message>
        <source>每多少笔记录备份一次(&amp;E)</source>
        <translation>Back up after so many &amp;entries</translation>
    </message>
    <message>
        <source>有改动时，每多少分钟备份一次(&amp;M)</source>
        <translation>After changes, back up every so many &amp;minutes</translation>
    </message>
    <message>
        <source>保存备份设置</source>
        <translation>Save backup settings</translation>
    </message>
    <message>
        <source>每次退出程序时也会备份。保留最近 24 小时、7 天、5 周、12 个月各自的最后一份；备份同登记库一样加密。</source>
        <translation>The program also backs up whenever it is closed. The last backup of each of the latest 24 hours, 7 days, 5 weeks and 12 months is kept; backups are encrypted like the register.</translation>
    </message>
    <message>
        <source>登记库旁：{last}</source>
        <translation>Beside the register: {last}</translation>
    </message>
    <message>
        <source>第二处：{last}</source>
        <translation>Second place: {last}</translation>
    </message>
    <message>
        <source>现在不在，或还没有备份过</source>
        <translation>not there now, or never backed up to</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>never backed up</translation>
    </message>
    <message>
        <source>上次备份 {at}，{size}</source>
        <translation>last backup {at}, {size}</translation>
    </message>
    <message>
        <source>已备份，{size}</source>
        <translation>Backed up, {size}</translation>
    </message>
    <message>
        <source>已保存备份设置</source>
        <translation>Backup settings saved</translation>
    </message>
    <message>
        <source>保存支持报告</source>
        <translation>Save support report</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>Not saved: {why}</translation>
    </message>
    <message>
        <source>已保存支持报告 {file}，其中没有客户资料</source>
        <translation>Support report {file} saved; it holds no client data</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>开始盘点</source>
        <translation>Begin an inspection</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>逐件清点文件（不勾选则只点案卷）</source>
        <translation>Count every paper (otherwise volumes only)</translation>
    </message>
    <message>
        <source>全部档案</source>
        <translation>The whole archive</translation>
    </message>
    <message>
        <source>现在登记在册、应在这里的案卷和文件会列成清单，之后逐一扫描。</source>
        <translation>Everything that should be here now is listed; then scan one after the other.</translation>
    </message>
    <message>
        <source>范围(&amp;S)</source>
        <translation>&amp;Scope</translation>
    </message>
</context>
<context>
    <name>BlanksTab</name>
    <message>
        <source>空白合同</source>
        <translation>Blank contracts</translation>
    </message>
    <message>
        <source>还没有空白合同。从交易中心领回后按 F6 登记起止号。</source>
        <translation>No blank contracts yet. When they come from the trading centre press F6 and enter the numbers.</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Stock register</translation>
    </message>
    <message>
        <source>登记簿还没有内容。</source>
        <translation>Nothing in the register yet.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>领入 F6</source>
        <translation>Fetched F6</translation>
    </message>
    <message>
        <source>盖章 F7</source>
        <translation>Stamped F7</translation>
    </message>
    <message>
        <source>发出 F8</source>
        <translation>Issued F8</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>最低存量…</source>
        <translation>Minimum…</translation>
    </message>
    <message>
        <source>起号</source>
        <translation>First</translation>
    </message>
    <message>
        <source>止号</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>起止号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>结存 {left} 份：未盖章 {fetched}，已盖章 {stamped}；最低存量 {minimum}</source>
        <translation>{left} in stock: {fetched} not stamped, {stamped} stamped; minimum {minimum}</translation>
    </message>
    <message>
        <source>低于最低存量，请到交易中心领取。</source>
        <translation>Below the minimum: fetch more from the trading centre.</translation>
    </message>
    <message>
        <source>缺号，从未领入：{missing}</source>
        <translation>Numbers never fetched: {missing}</translation>
    </message>
    <message>
        <source>空白合同登记簿(&amp;R)</source>
        <translation>Stock &amp;register</translation>
    </message>
    <message>
        <source>所选一行的登记单(&amp;S)</source>
        <translation>&amp;Slip of the chosen entry</translation>
    </message>
</context>
<context>
    <name>BundleSheet</name>
    <message>
        <source>文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>客户(&amp;C)</source>
        <translation>Client (&amp;C)</translation>
    </message>
    <message>
        <source>请先选一位客户：输入房号或姓名，按回车。</source>
        <translation>Please choose a client first: type a unit or a name and press Enter.</translation>
    </message>
</context>
<context>
    <name>BundleTable</name>
    <message>
        <source>选好客户后，这里列出可以打勾的文件。</source>
        <translation>Choose a client; the papers to tick are then listed here.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>不收原因</source>
        <translation>Not taken because</translation>
    </message>
    <message>
        <source>{name}（必备）</source>
        <translation>{name} (required)</translation>
    </message>
    <message>
        <source>必备文件，尚未收到</source>
        <translation>Required, not received yet</translation>
    </message>
    <message>
        <source>新件</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>BuyerLine</name>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>份额</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>姓名或单位名称</source>
        <translation>Name of person or organisation</translation>
    </message>
    <message>
        <source>同一证件已在 {unit} {names}</source>
        <translation>The same number is in {unit} {names}</translation>
    </message>
</context>
<context>
    <name>BuyerRows</name>
    <message>
        <source>再加一位</source>
        <translation>Add another</translation>
    </message>
</context>
<context>
    <name>CallBackDialog</name>
    <message>
        <source>回访 {number}</source>
        <translation>Call back {number}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>{client}，{phone}</source>
        <translation>{client}, {phone}</translation>
    </message>
    <message>
        <source>结果(&amp;R)</source>
        <translation>Outcome (&amp;R)</translation>
    </message>
    <message>
        <source>客户的话（不满意时必填）(&amp;W)</source>
        <translation>The client&apos;s words, needed if dissatisfied (&amp;W)</translation>
    </message>
</context>
<context>
    <name>ChangeSecretDialog</name>
    <message>
        <source>修改我的口令</source>
        <translation>Change my secret</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>现在的口令(&amp;O)</source>
        <translation>Present secret (&amp;O)</translation>
    </message>
    <message>
        <source>口令已修改，下次登录请用新口令</source>
        <translation>Secret changed; use the new one next time</translation>
    </message>
</context>
<context>
    <name>ChaseDialog</name>
    <message>
        <source>催还 {number}</source>
        <translation>Chase {number}</translation>
    </message>
    <message>
        <source>记录催还</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>方式(&amp;K)</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>对方的答复(&amp;A)</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>打印催还通知</source>
        <translation>Print reminder</translation>
    </message>
    <message>
        <source>已记录催还</source>
        <translation>Chase recorded</translation>
    </message>
    <message>
        <source>督办函</source>
        <translation>Chase letter</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>{name}（逾期 {count} 项）</source>
        <translation>{name} ({count} late)</translation>
    </message>
    <message>
        <source>已发督办函</source>
        <translation>Letters sent</translation>
    </message>
    <message>
        <source>还没有发过督办函。</source>
        <translation>No chase letter was sent yet.</translation>
    </message>
    <message>
        <source>发给谁(&amp;T)</source>
        <translation>To (&amp;T)</translation>
    </message>
    <message>
        <source>已发督办函，回车重印</source>
        <translation>Letters sent; Enter prints one again</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>项数</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
</context>
<context>
    <name>ChoosePerson</name>
    <message>
        <source>登录 · {office}</source>
        <translation>Sign in · {office}</translation>
    </message>
    <message>
        <source>谁在值班</source>
        <translation>Who is on duty</translation>
    </message>
    <message>
        <source>还没有人员，请输入您的姓名</source>
        <translation>Nobody here yet: please enter your name</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>谁在使用？用方向键选择，按回车进入。</source>
        <translation>Who is at the desk? Choose with the arrows, press Enter.</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>房号、姓名、拼音、电话或证件号后四位、合同号…</source>
        <translation>Unit, name, pinyin, last 4 digits of phone or ID, contract…</translation>
    </message>
    <message>
        <source>查找客户</source>
        <translation>Find a client</translation>
    </message>
    <message>
        <source>没有符合的客户。试试姓名中的两个字、拼音首字母、电话后四位或房号。</source>
        <translation>No client matches. Try two characters of the name, pinyin initials, the last 4 digits of the phone, or the unit.</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>导入台账 Ctrl+I</source>
        <translation>Import ledger Ctrl+I</translation>
    </message>
    <message>
        <source>新建档案 Ctrl+N</source>
        <translation>New file Ctrl+N</translation>
    </message>
    <message>
        <source>还没有客户档案。按 Ctrl+N 新建一份，或导入现有的销售台账（Ctrl+I）。</source>
        <translation>No client files yet. Press Ctrl+N to open one, or import your sales ledger (Ctrl+I).</translation>
    </message>
    <message>
        <source>总价（元）</source>
        <translation>Price (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最近到期</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>共 {count} 份</source>
        <translation>Files: {count}</translation>
    </message>
    <message>
        <source>找到 {count} 份</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>只显示前 {count} 份，请再多输几个字</source>
        <translation>Only the first {count} are shown; type a little more</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>电脑时钟不对？</source>
        <translation>Is the clock wrong?</translation>
    </message>
    <message>
        <source>时钟是对的，继续</source>
        <translation>The clock is right, go on</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>重看时钟</source>
        <translation>Look at the clock again</translation>
    </message>
    <message>
        <source>时钟还是早于最后一笔记录。</source>
        <translation>The clock is still before the last entry.</translation>
    </message>
    <message>
        <source>电脑时钟显示 {now}，比最后一笔记录（{last}）还早。请先校正电脑时钟，再按“重看时钟”；时钟确实是对的，请写明原因。</source>
        <translation>This PC&apos;s clock shows {now}, which is before the last entry ({last}). Please set the clock right, then press “Look at the clock again”. If the clock is right, give a reason.</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>成卷 {number}</source>
        <translation>Close {number}</translation>
    </message>
    <message>
        <source>成卷</source>
        <translation>Close volume</translation>
    </message>
    <message>
        <source>成卷后不能再放入文件。请打印封面、卷内目录和备考表放进案卷。</source>
        <translation>Nothing can be put in afterwards. Print cover, contents list and reference sheet and put them in the volume.</translation>
    </message>
    <message>
        <source>检查人(&amp;C)</source>
        <translation>&amp;Checked by</translation>
    </message>
    <message>
        <source>本卷情况说明(&amp;N)</source>
        <translation>&amp;Notes on the volume</translation>
    </message>
    <message>
        <source>请填写检查人姓名。</source>
        <translation>Please enter who checked it.</translation>
    </message>
    <message>
        <source>{number} 已成卷</source>
        <translation>{number} closed</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Juanzong</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>显示哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>待会签、待结案</source>
        <translation>To sign or close</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>没有这样的投诉。客户来电、来信、来访投诉时按 F4 受理。</source>
        <translation>No such complaint. Press F4 when a client calls, writes or comes to complain.</translation>
    </message>
    <message>
        <source>受理投诉 F4</source>
        <translation>Take in F4</translation>
    </message>
    <message>
        <source>告知客户…</source>
        <translation>Inform client…</translation>
    </message>
    <message>
        <source>上报…</source>
        <translation>Pass up…</translation>
    </message>
    <message>
        <source>已解决…</source>
        <translation>Resolved…</translation>
    </message>
    <message>
        <source>会签…</source>
        <translation>Sign…</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>回访…</source>
        <translation>Call back…</translation>
    </message>
    <message>
        <source>打印投诉单</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>季度分析</source>
        <translation>Quarterly analysis</translation>
    </message>
    <message>
        <source>投诉经过</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>剩余时间</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>在谁手里</source>
        <translation>With</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>选中一件，这里显示它的经过。</source>
        <translation>Choose one to see its story here.</translation>
    </message>
    <message>
        <source>看签字页</source>
        <translation>See signed sheet</translation>
    </message>
    <message>
        <source>{number} 已结案，请回访客户</source>
        <translation>{number} closed; please call the client back</translation>
    </message>
</context>
<context>
    <name>ContentsTable</name>
    <message>
        <source>文件编号</source>
        <translation>Paper no.</translation>
    </message>
    <message>
        <source>文件题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>顺序号</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>责任者</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>更正 {number}</source>
        <translation>Correct {number}</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>更正原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>{number} 已更正，原值可查</source>
        <translation>{number} corrected; the old values can be looked up</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>已锁屏</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>已锁屏 · {name}</source>
        <translation>Locked · {name}</translation>
    </message>
    <message>
        <source>没有填完的内容都还在，输入口令后继续。</source>
        <translation>What you were typing is still there. Enter your secret to go on.</translation>
    </message>
    <message>
        <source>口令(&amp;S)</source>
        <translation>Secret (&amp;S)</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Somebody else</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>记录损坏 {number}</source>
        <translation>Damage of {number}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>怎样损坏(&amp;D)</source>
        <translation>&amp;Damage</translation>
    </message>
    <message>
        <source>怎样处理(&amp;R)</source>
        <translation>&amp;Remedy</translation>
    </message>
</context>
<context>
    <name>DashboardTab</name>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>打印月报</source>
        <translation>Print month</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>本单位休/班日</source>
        <translation>Our own rest or working day</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>休：不上班</source>
        <translation>Rest: nobody works</translation>
    </message>
    <message>
        <source>班：上班</source>
        <translation>Work: the office works</translation>
    </message>
    <message>
        <source>已设定；{count} 项期限随之重算</source>
        <translation>Set; {count} dues were derived again</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>Day (&amp;D)</translation>
    </message>
    <message>
        <source>性质(&amp;K)</source>
        <translation>Kind (&amp;K)</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>如 2026-11-22、1122、明天、+2工作日</source>
        <translation>e.g. 2026-11-22, 1122, tomorrow, +2w</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>批准罚款</source>
        <translation>Approve fines</translation>
    </message>
    <message>
        <source>减轻罚款</source>
        <translation>Reduce fines</translation>
    </message>
    <message>
        <source>免除罚款</source>
        <translation>Waive fines</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>减轻</source>
        <translation>Reduce</translation>
    </message>
    <message>
        <source>免除</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>条款的幅度：{spans} 元</source>
        <translation>Range of the clause: {spans} yuan</translation>
    </message>
    <message>
        <source>条款的幅度：{spans}</source>
        <translation>The clause&apos;s range: {spans}</translation>
    </message>
    <message>
        <source>以元填写，如 30.00</source>
        <translation>In yuan, such as 30.00</translation>
    </message>
    <message>
        <source>每项金额（元）(&amp;A)</source>
        <translation>&amp;Amount of each (yuan)</translation>
    </message>
    <message>
        <source>每项数量(&amp;A)</source>
        <translation>&amp;Amount each</translation>
    </message>
    <message>
        <source>理由（可不填）(&amp;R)</source>
        <translation>&amp;Reason (optional)</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>已决定 {count} 项，金额合计 {sum} 元</source>
        <translation>Decided: {count}, {sum} yuan in all</translation>
    </message>
    <message>
        <source>减轻后的金额应大于 0，小于 {low} 元。</source>
        <translation>A reduced amount lies above 0 and below {low} yuan.</translation>
    </message>
    <message>
        <source>减轻后应大于 0，小于 {low}。</source>
        <translation>Reduced, it must be more than 0 and less than {low}.</translation>
    </message>
    <message>
        <source>低于幅度，请用“减轻”并写明理由。</source>
        <translation>Below the range: use “Reduce” and give the reason.</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>会签 {number}</source>
        <translation>Sign {number}</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>在打印的投诉单上签了字</source>
        <translation>Signed on the printed form</translation>
    </message>
    <message>
        <source>在这里用口令签</source>
        <translation>With a secret, here</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>That person&apos;s secret (&amp;S)</translation>
    </message>
    <message>
        <source>部门(&amp;D)</source>
        <translation>Department (&amp;D)</translation>
    </message>
    <message>
        <source>方式(&amp;W)</source>
        <translation>How (&amp;W)</translation>
    </message>
    <message>
        <source>签字人(&amp;N)</source>
        <translation>Signed by (&amp;N)</translation>
    </message>
</context>
<context>
    <name>DeputiesTab</name>
    <message>
        <source>代理</source>
        <translation>Deputies</translation>
    </message>
    <message>
        <source>没有代理。休假或出差时，可以让另一个人在这几天里代行权限。</source>
        <translation>No deputies. While somebody is away, another person can act with the same rights for those days.</translation>
    </message>
    <message>
        <source>安排代理…</source>
        <translation>Appoint a deputy…</translation>
    </message>
    <message>
        <source>结束代理</source>
        <translation>Deputy dismissed</translation>
    </message>
    <message>
        <source>被代理人</source>
        <translation>Represented</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>DeputyDialog</name>
    <message>
        <source>安排代理</source>
        <translation>Appoint a deputy</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Appoint</translation>
    </message>
    <message>
        <source>从(&amp;F)</source>
        <translation>From (&amp;F)</translation>
    </message>
    <message>
        <source>到(&amp;T)</source>
        <translation>To (&amp;T)</translation>
    </message>
    <message>
        <source>被代理人(&amp;P)</source>
        <translation>Represented (&amp;P)</translation>
    </message>
    <message>
        <source>代理人(&amp;D)</source>
        <translation>Deputy (&amp;D)</translation>
    </message>
</context>
<context>
    <name>DestructionsTab</name>
    <message>
        <source>保管期满的案卷</source>
        <translation>Volumes past their retention</translation>
    </message>
    <message>
        <source>没有保管期满的案卷。</source>
        <translation>No volume is past its retention.</translation>
    </message>
    <message>
        <source>销毁清册</source>
        <translation>Destruction lists</translation>
    </message>
    <message>
        <source>还没有销毁清册。保管期满的案卷列在左边，按 F6 造册。</source>
        <translation>No destruction list yet. Volumes past their retention are on the left; F6 draws up a list.</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>销毁、监销签字</source>
        <translation>Executor, witness sign</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>Reverse…</translation>
    </message>
    <message>
        <source>打印清册</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>编制清册 F6</source>
        <translation>Draw up list F6</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>Volume no.</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>能否销毁</source>
        <translation>May it go</translation>
    </message>
    <message>
        <source>清册号</source>
        <translation>List no.</translation>
    </message>
    <message>
        <source>造册</source>
        <translation>Draw up</translation>
    </message>
    <message>
        <source>卷数</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>销毁清册 {number}：{count} 卷。批准人 {approver}，销毁人 {executor}，监销人 {witness}。</source>
        <translation>Destruction list {number}: {count} volumes. Approved by {approver}, executed by {executor}, witness {witness}.</translation>
    </message>
    <message>
        <source>清册 {number} 的案卷已标为销毁</source>
        <translation>The volumes of {number} are marked as destroyed</translation>
    </message>
    <message>
        <source>撤销清册 {number}</source>
        <translation>Withdraw {number}</translation>
    </message>
    <message>
        <source>案卷不销毁；清册号保留，状态为“已撤销”。</source>
        <translation>Nothing is destroyed; the number stays, as withdrawn.</translation>
    </message>
    <message>
        <source>撤销清册</source>
        <translation>Withdraw list</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>修改客户档案</source>
        <translation>Change client file</translation>
    </message>
    <message>
        <source>新建客户档案</source>
        <translation>New client file</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>房号(&amp;U)</source>
        <translation>Unit (&amp;U)</translation>
    </message>
    <message>
        <source>签约日期(&amp;D)</source>
        <translation>Signed on (&amp;D)</translation>
    </message>
    <message>
        <source>楼栋-单元-房号，如 2-1-1001</source>
        <translation>building-unit-room, e.g. 2-1-1001</translation>
    </message>
    <message>
        <source>总价（元）(&amp;P)</source>
        <translation>Price in yuan (&amp;P)</translation>
    </message>
    <message>
        <source>状态(&amp;S)</source>
        <translation>State (&amp;S)</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>合同编号(&amp;C)</source>
        <translation>Contract (&amp;C)</translation>
    </message>
    <message>
        <source>付款方式(&amp;W)</source>
        <translation>Payment (&amp;W)</translation>
    </message>
    <message>
        <source>联系电话(&amp;T)</source>
        <translation>Telephone (&amp;T)</translation>
    </message>
    <message>
        <source>置业顾问(&amp;V)</source>
        <translation>Sales adviser (&amp;V)</translation>
    </message>
    <message>
        <source>通讯地址(&amp;A)</source>
        <translation>Address (&amp;A)</translation>
    </message>
    <message>
        <source>备注(&amp;N)</source>
        <translation>Note (&amp;N)</translation>
    </message>
    <message>
        <source>{unit} 已有在办档案 {number}（{names}）。退房后再售请先把原档案改为“已退房”。</source>
        <translation>{unit} already has the active file {number} ({names}). If it was returned and is sold again, first set that file to “returned”.</translation>
    </message>
    <message>
        <source>看不懂的房号。请按 楼栋-单元-房号 填写，如 2-1-1001。</source>
        <translation>This is no unit. Write building-unit-room, such as 2-1-1001.</translation>
    </message>
    <message>
        <source>已新建 {number} {unit}</source>
        <translation>Opened {number} {unit}</translation>
    </message>
    <message>
        <source>已保存 {number} {unit}</source>
        <translation>Saved {number} {unit}</translation>
    </message>
</context>
<context>
    <name>DossierEdit</name>
    <message>
        <source>房号、姓名、拼音、电话后四位、合同号，或扫描条码</source>
        <translation>Unit, name, pinyin, last 4 digits of phone, contract, or scan a code</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>还没有收到文件。按 F2 收件。</source>
        <translation>No papers received yet. Press F2 to receive some.</translation>
    </message>
    <message>
        <source>还没有交接记录。</source>
        <translation>No hand-offs yet.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>收件 F2</source>
        <translation>Receive F2</translation>
    </message>
    <message>
        <source>移交 F3</source>
        <translation>Hand over F3</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>打印封面</source>
        <translation>Print cover</translation>
    </message>
    <message>
        <source>文件去向</source>
        <translation>Who holds what</translation>
    </message>
    <message>
        <source>必备文件</source>
        <translation>Required papers</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Hand-offs</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>没有关于这位客户的登记。</source>
        <translation>Nothing entered about this client.</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>建档</source>
        <translation>File</translation>
    </message>
    <message>
        <source>立卷归档</source>
        <translation>Put in volume</translation>
    </message>
    <message>
        <source>去向经过</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>没有待办事项。收到文件后，按制度产生的事项会列在这里。</source>
        <translation>Nothing to do. Once papers are received, the duties the regulations set are listed here.</translation>
    </message>
    <message>
        <source>显示号码</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Client file</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>标记上交</source>
        <translation>Mark for HQ</translation>
    </message>
    <message>
        <source>网上登记</source>
        <translation>Online registration</translation>
    </message>
    <message>
        <source>报告遗失…</source>
        <translation>Report loss…</translation>
    </message>
    <message>
        <source>找回</source>
        <translation>Found again</translation>
    </message>
    <message>
        <source>总价（元）</source>
        <translation>Price (yuan)</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>置业顾问</source>
        <translation>Sales adviser</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>投诉 {number} {state}</source>
        <translation>Complaint {number} {state}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>现由谁保管</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{number} 待签收</source>
        <translation>{number} waits for acceptance</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>应收原件</source>
        <translation>Originals due</translation>
    </message>
    <message>
        <source>应收复印件</source>
        <translation>Copies due</translation>
    </message>
    <message>
        <source>交接单号</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>From</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>To</translation>
    </message>
    <message>
        <source>签字页</source>
        <translation>Signed sheet</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>录入时间</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>事情</source>
        <translation>What</translation>
    </message>
    <message>
        <source>已报遗失</source>
        <translation>Reported lost</translation>
    </message>
</context>
<context>
    <name>DrawUpDialog</name>
    <message>
        <source>编制销毁清册</source>
        <translation>Draw up a destruction list</translation>
    </message>
    <message>
        <source>造册</source>
        <translation>Draw up</translation>
    </message>
    <message>
        <source>保管期满</source>
        <translation>Retention is over</translation>
    </message>
    <message>
        <source>可销毁 {going} 卷；另有 {kept} 卷保管期已满但还有未了的事项，列在清册末尾，不销毁。</source>
        <translation>{going} volumes may be destroyed; {kept} more are past their retention but have something open: they are listed at the end and stay.</translation>
    </message>
    <message>
        <source>销毁依据(&amp;R)</source>
        <translation>G&amp;round</translation>
    </message>
    <message>
        <source>批准人(&amp;A)</source>
        <translation>&amp;Approved by</translation>
    </message>
    <message>
        <source>销毁人(&amp;E)</source>
        <translation>&amp;Executed by</translation>
    </message>
    <message>
        <source>监销人(&amp;W)</source>
        <translation>&amp;Witness</translation>
    </message>
    <message>
        <source>已造册 {number}</source>
        <translation>{number} drawn up</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>本班</source>
        <translation>This shift</translation>
    </message>
    <message>
        <source>还没有开班。接班时按“开班”，未结事项会自动列出。</source>
        <translation>No shift is under way. Press “Begin shift”; open matters are listed by themselves.</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>下月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>排下月班…</source>
        <translation>Draw up next month…</translation>
    </message>
    <message>
        <source>公布…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>请假顶班…</source>
        <translation>Absence…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>开班…</source>
        <translation>Begin shift…</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>{name}（带班）</source>
        <translation>{name} (leader)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>此刻值班：{names}</source>
        <translation>On duty now: {names}</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>带班</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>缺什么</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>这个月还没有排班。按“排下月班”，程序按轮换排好，改动后公布。</source>
        <translation>No roster for this month. “Draw up next month” does it by rotation; change what you like, then publish.</translation>
    </message>
    <message>
        <source>无人值班</source>
        <translation>nobody on duty</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>is away</translation>
    </message>
    <message>
        <source>一天两班</source>
        <translation>has two shifts that day</translation>
    </message>
    <message>
        <source>节假日无人带班</source>
        <translation>no leader on a rest day</translation>
    </message>
    <message>
        <source>{month} 还没有排班。</source>
        <translation>No roster for {month} yet.</translation>
    </message>
    <message>
        <source>{number} 还没有公布。</source>
        <translation>{number} is not published yet.</translation>
    </message>
    <message>
        <source>有 {count} 处要补，公布前请更正。</source>
        <translation>Gaps: {count}; please correct them before publishing.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>不再办理</source>
        <translation>Close without doing</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>终结：情况已变，不必再办</source>
        <translation>Ended: things changed, no longer needed</translation>
    </message>
    <message>
        <source>取消：本不应产生</source>
        <translation>Cancelled: should not have arisen</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
</context>
<context>
    <name>EscalateDialog</name>
    <message>
        <source>上报 {number}</source>
        <translation>Pass up {number}</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Pass up</translation>
    </message>
    <message>
        <source>报给谁(&amp;W)</source>
        <translation>To whom (&amp;W)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>已经在最高一级。</source>
        <translation>It is at the highest level already.</translation>
    </message>
</context>
<context>
    <name>ExpiringDialog</name>
    <message>
        <source>将过期的文件</source>
        <translation>Papers that will expire</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>要用到的步骤</source>
        <translation>Step that needs it</translation>
    </message>
    <message>
        <source>预计办完</source>
        <translation>Done by, usually</translation>
    </message>
    <message>
        <source>按通常用时，轮到这一步办完之前文件已经过期：请客户提前更新，或先办这一户。</source>
        <translation>At the usual pace these papers run out before their step is done: ask the client for a new one early, or do this one first.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>为何到期</source>
        <translation>Why due</translation>
    </message>
    <message>
        <source>这一期限按钟点或日历日计算，夜间和节假日都算在内。</source>
        <translation>This limit runs by the clock or the calendar; nights and holidays count.</translation>
    </message>
    <message>
        <source>逐日计算</source>
        <translation>Day by day</translation>
    </message>
    <message>
        <source>不再办理…</source>
        <translation>Close without doing…</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>起因</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>逾期处罚</source>
        <translation>Sanction</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>{clause} {person}：{low} 至 {high} 元，由总监决定</source>
        <translation>{clause} {person}: {low} to {high} yuan, the director decides</translation>
    </message>
    <message>
        <source>{clause} {person}：{span}</source>
        <translation>{clause} {person}: {span}</translation>
    </message>
    <message>
        <source>暂算：所涉年份的节假日安排尚未公布，公布后自动重算（{version}）</source>
        <translation>Provisional: the holidays of that year are not published yet; derived again once they are ({version})</translation>
    </message>
    <message>
        <source>已公布的节假日安排（{version}）</source>
        <translation>Published holidays ({version})</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Not late</translation>
    </message>
    <message>
        <source>房号、编号</source>
        <translation>Unit, number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>不计</source>
        <translation>does not count</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>客户、房号、合同号、文件编号、交接单号，或一条命令</source>
        <translation>Client, unit, contract, paper number, receipt number, or a command</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>没有找到。试试姓名中的两个字、拼音首字母、电话后四位、房号或合同号的一段。</source>
        <translation>Nothing found. Try two characters of a name, pinyin initials, the last 4 digits of a phone, a unit or part of a contract number.</translation>
    </message>
    <message>
        <source>命令：{name}</source>
        <translation>Command: {name}</translation>
    </message>
    <message>
        <source>档案 {number}  {title}</source>
        <translation>Archive {number}  {title}</translation>
    </message>
    <message>
        <source>文件 {number}  {name}  {unit}</source>
        <translation>Paper {number}  {name}  {unit}</translation>
    </message>
    <message>
        <source>交接单 {number}  {giver} → {taker}  {unit}</source>
        <translation>Receipt {number}  {giver} → {taker}  {unit}</translation>
    </message>
</context>
<context>
    <name>FineStory</name>
    <message>
        <source>罚款经过</source>
        <translation>Story of the fine</translation>
    </message>
    <message>
        <source>选中一项，这里显示事实、凭据和经过。</source>
        <translation>Choose a line to see facts, evidence and history.</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>连带责任，主责 {person} {number}</source>
        <translation>Joint liability; main line: {person} {number}</translation>
    </message>
    <message>
        <source>违反</source>
        <translation>Breached</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>幅度（元）</source>
        <translation>Range (yuan)</translation>
    </message>
    <message>
        <source>幅度</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Liability</translation>
    </message>
    <message>
        <source>由谁决定</source>
        <translation>Decides</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>FinesPage</name>
    <message>
        <source>罚款</source>
        <translation>Fines</translation>
    </message>
    <message>
        <source>没有罚款。逾期的事项和遗失的文件会自动列为待决定，由制度写明的岗位决定。</source>
        <translation>No fines. Late duties and lost papers are listed here by themselves, and whoever the regulation names decides.</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>减轻…</source>
        <translation>Reduce…</translation>
    </message>
    <message>
        <source>免除…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>冲销…</source>
        <translation>Counter-entry…</translation>
    </message>
    <message>
        <source>异议…</source>
        <translation>Object…</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>Reverse…</translation>
    </message>
    <message>
        <source>为何到期</source>
        <translation>Why due</translation>
    </message>
    <message>
        <source>看档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打印通知单</source>
        <translation>Print notice</translation>
    </message>
    <message>
        <source>打印对账单</source>
        <translation>Print statement</translation>
    </message>
    <message>
        <source>工资扣款表…</source>
        <translation>Wage deductions…</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>被处罚人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>When</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>{count} 项，金额合计 {sum} 元</source>
        <translation>Lines: {count}, {sum} yuan in all</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>结束盘点 {number}</source>
        <translation>End inspection {number}</translation>
    </message>
    <message>
        <source>结束盘点</source>
        <translation>End inspection</translation>
    </message>
    <message>
        <source>请选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>未见的文件将填写遗失报告，并按制度提出处罚（SO-1.10）。</source>
        <translation>Papers not seen are reported lost, with the fines the regulations propose (SO-1.10).</translation>
    </message>
    <message>
        <source>遗失责任人(&amp;L)</source>
        <translation>Who is &amp;liable</translation>
    </message>
    <message>
        <source>说明(&amp;N)</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>盘点 {number} 结束，账实相符</source>
        <translation>Inspection {number} ended: all in order</translation>
    </message>
    <message>
        <source>盘点 {number} 结束，有差异</source>
        <translation>Inspection {number} ended with differences</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>如：××花园售楼部客服部</source>
        <translation>e.g. Client service, ×× Garden sales office</translation>
    </message>
    <message>
        <source>单位名称(&amp;O)</source>
        <translation>Name of the office (&amp;O)</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>Your name (&amp;N)</translation>
    </message>
    <message>
        <source>欢迎使用卷宗</source>
        <translation>Welcome to Juanzong</translation>
    </message>
    <message>
        <source>登记库将放在 {folder}</source>
        <translation>The register will lie in {folder}</translation>
    </message>
    <message>
        <source>先看演示</source>
        <translation>Look around first</translation>
    </message>
    <message>
        <source>打开一个填好的演示单位，随便试，不影响正式登记库。</source>
        <translation>Opens a demonstration office with invented files. Try anything; your own register is not touched.</translation>
    </message>
    <message>
        <source>您是第一位管理员：登记库从此只有口令才能打开。随后会印一张恢复表，忘记口令时用。</source>
        <translation>You are the first administrator: from now on only a secret opens the register. A recovery sheet is printed next, for forgotten secrets.</translation>
    </message>
    <message>
        <source>选择正在使用的 Excel、WPS 或 CSV 台账，先预览再导入。</source>
        <translation>Choose the Excel, WPS or CSV ledger in use; you see what will happen first.</translation>
    </message>
    <message>
        <source>没有台账，或想一份一份建档。</source>
        <translation>No ledger, or you prefer to open files one by one.</translation>
    </message>
    <message>
        <source>请填写单位名称，会印在表单上。</source>
        <translation>Please name the office; the name is printed on forms.</translation>
    </message>
    <message>
        <source>请填写您的姓名，您将是第一位使用者。</source>
        <translation>Please give your name; you are the first user.</translation>
    </message>
    <message>
        <source>请至少选择一部制度。</source>
        <translation>Please choose at least one regulation.</translation>
    </message>
    <message>
        <source>打开演示(&amp;D)</source>
        <translation>Open the demonstration (&amp;D)</translation>
    </message>
    <message>
        <source>首次使用 · 卷宗</source>
        <translation>First start · 卷宗</translation>
    </message>
    <message>
        <source>或建立自己的单位</source>
        <translation>Or found your own office</translation>
    </message>
    <message>
        <source>导入销售台账(&amp;I)</source>
        <translation>Import a sales ledger (&amp;I)</translation>
    </message>
    <message>
        <source>从现有台账开始</source>
        <translation>Begin with your ledger</translation>
    </message>
    <message>
        <source>从空白开始</source>
        <translation>Begin empty</translation>
    </message>
    <message>
        <source>建立空白单位(&amp;E)</source>
        <translation>Found an empty office (&amp;E)</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>首版</source>
        <translation>First version</translation>
    </message>
    <message>
        <source>设计表单</source>
        <translation>Design a form</translation>
    </message>
    <message>
        <source>存为草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>加一栏</source>
        <translation>Add a field</translation>
    </message>
    <message>
        <source>刷新预览</source>
        <translation>Refresh preview</translation>
    </message>
    <message>
        <source>生效日期(&amp;D)</source>
        <translation>Vali&amp;d from</translation>
    </message>
    <message>
        <source>表单名称(&amp;N)</source>
        <translation>&amp;Name of the form</translation>
    </message>
    <message>
        <source>表单编号(&amp;M)</source>
        <translation>For&amp;m number</translation>
    </message>
    <message>
        <source>记录编号字头（大写字母）(&amp;S)</source>
        <translation>Record &amp;series (capitals)</translation>
    </message>
    <message>
        <source>本版修改说明(&amp;C)</source>
        <translation>What &amp;changes in this version</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>《{title}》第 {version} 版已存为草稿，批准后生效</source>
        <translation>“{title}” version {version} saved as a draft; valid once approved</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>表单</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>现行制度没有登记簿。可以按“新表单”自己设计。</source>
        <translation>The regulations in force have no registers. “New form” lets you design one.</translation>
    </message>
    <message>
        <source>新表单…</source>
        <translation>New form…</translation>
    </message>
    <message>
        <source>出新版…</source>
        <translation>New version…</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>弃用草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>从文件添加…</source>
        <translation>Add from file…</translation>
    </message>
    <message>
        <source>表单经批准才能使用；改动另出新版，旧版填写的记录不变。</source>
        <translation>A form is used once approved; a change is a new version, and records keep the version they were written on.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>修改说明</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>制表</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>未生效或已换版</source>
        <translation>Not valid yet, or replaced</translation>
    </message>
    <message>
        <source>《{title}》第 {version} 版已批准</source>
        <translation>“{title}” version {version} approved</translation>
    </message>
    <message>
        <source>从文件添加表单</source>
        <translation>Add a form from a file</translation>
    </message>
    <message>
        <source>表单文件 (*.toml)</source>
        <translation>Form files (*.toml)</translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>看档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>归还 {number}</source>
        <translation>Return of {number}</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>归还时间(&amp;T)</source>
        <translation>Returned &amp;at</translation>
    </message>
    <message>
        <source>归还人姓名(&amp;N)</source>
        <translation>Brought by (&amp;name)</translation>
    </message>
    <message>
        <source>归还的文件：逐件查看，损坏的勾选并写明情况</source>
        <translation>Papers that come back: look at each, tick damage and say what it is</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>归还时状况，完好可不填</source>
        <translation>Condition; leave empty if sound</translation>
    </message>
    <message>
        <source>{paper} 归还时状况</source>
        <translation>Condition of {paper}</translation>
    </message>
    <message>
        <source>{number} 已归还 {count} 件</source>
        <translation>{number}: {count} papers came back</translation>
    </message>
</context>
<context>
    <name>HandDialog</name>
    <message>
        <source>{count} 项，涉及：{people}</source>
        <translation>{count} lines, about: {people}</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>接收人当面签收（不勾选则待对方签收，签收前仍由本部门保管）</source>
        <translation>The receiver signs at once (otherwise it waits for acceptance and the papers stay with us until then)</translation>
    </message>
    <message>
        <source>移交时间(&amp;T)</source>
        <translation>Handed over at (&amp;T)</translation>
    </message>
    <message>
        <source>接收方(&amp;G)</source>
        <translation>To (&amp;G)</translation>
    </message>
    <message>
        <source>接收人姓名(&amp;N)</source>
        <translation>Name of receiver (&amp;N)</translation>
    </message>
    <message>
        <source>移交的文件：打勾或扫描，件数可改</source>
        <translation>Papers handed over: tick or scan; counts can be changed</translation>
    </message>
    <message>
        <source>请选择移交给谁。</source>
        <translation>Please choose who receives them.</translation>
    </message>
</context>
<context>
    <name>HandPart</name>
    <message>
        <source>决定人(&amp;N)</source>
        <translation>Decided by (&amp;N)</translation>
    </message>
    <message>
        <source>决定人口令(&amp;S)</source>
        <translation>Own &amp;secret</translation>
    </message>
</context>
<context>
    <name>HandoffsPage</name>
    <message>
        <source>只看待签收(&amp;W)</source>
        <translation>Only waiting for acceptance (&amp;W)</translation>
    </message>
    <message>
        <source>还没有交接记录。销售内勤送来文件时按 F2 收件。</source>
        <translation>No hand-offs yet. When the back office brings papers, press F2.</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>打印交接单</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>交接单号</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>From</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>To</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>录入时间</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>签收 {unit} 的 {count} 件文件，{giver} 移交 {taker}。签名包含交接单的全部内容，之后改动会显示出来。</source>
        <translation>Acceptance of {count} papers of {unit}, handed over by {giver} to {taker}. The signature covers the whole receipt; a later change will show.</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Hand-offs</translation>
    </message>
    <message>
        <source>扫描件归位</source>
        <translation>Place signed scans</translation>
    </message>
    <message>
        <source>收件 F2</source>
        <translation>Receive F2</translation>
    </message>
    <message>
        <source>移交 F3</source>
        <translation>Hand over F3</translation>
    </message>
    <message>
        <source>撤回 {number}</source>
        <translation>Withdraw {number}</translation>
    </message>
    <message>
        <source>文件仍在本部门，撤回后交接单号保留，状态为“已撤回”。</source>
        <translation>The papers never left. The receipt keeps its number, as “withdrawn”.</translation>
    </message>
    <message>
        <source>文件退回移交方，由此产生或完成的事项随之改变；原记录保留。</source>
        <translation>The papers go back to the giver, and the duties this started or met follow; the entry itself is kept.</translation>
    </message>
    <message>
        <source>作废 {number}</source>
        <translation>Void {number}</translation>
    </message>
</context>
<context>
    <name>HolderBox</name>
    <message>
        <source>请选择…</source>
        <translation>Please choose…</translation>
    </message>
</context>
<context>
    <name>HoldingsTab</name>
    <message>
        <source>各月收进、上交、借阅</source>
        <translation>Month by month</translation>
    </message>
    <message>
        <source>文件种类</source>
        <translation>Kinds of paper</translation>
    </message>
    <message>
        <source>还没有登记文件。</source>
        <translation>No papers yet.</translation>
    </message>
    <message>
        <source>位置占用</source>
        <translation>How full places are</translation>
    </message>
    <message>
        <source>还没有位置。</source>
        <translation>No places yet.</translation>
    </message>
    <message>
        <source>打印统计表</source>
        <translation>Print figures</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>收进</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>在库原件</source>
        <translation>Originals here</translation>
    </message>
    <message>
        <source>在库复印件</source>
        <translation>Copies here</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>已存（卷）</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>还可放</source>
        <translation>Room left</translation>
    </message>
    <message>
        <source>案卷 {volumes} 卷，已销毁 {destroyed} 卷；登记文件 {papers} 件，在本部门 {held} 件；借出 {lent} 件，其中逾期 {overdue} 件</source>
        <translation>{volumes} volumes, {destroyed} destroyed; {papers} papers, {held} of them here; {lent} lent, {overdue} overdue</translation>
    </message>
</context>
<context>
    <name>IdleDialog</name>
    <message>
        <source>没有下一步的档案</source>
        <translation>Files without a next step</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>在办，但各项进度都没有在走，也没有待办事项：请看缺什么，收件或开始下一步。</source>
        <translation>Active, but no track is under way and nothing is due: see what is missing, receive it or begin the next step.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入销售台账</source>
        <translation>Import a sales ledger</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>请选择 .xlsx、.xls 或 .csv 文件</source>
        <translation>Please choose an .xlsx, .xls or .csv file</translation>
    </message>
    <message>
        <source>选择文件…(&amp;O)</source>
        <translation>Choose a file… (&amp;O)</translation>
    </message>
    <message>
        <source>选好文件后，这里逐行列出将新增、变更、不导入的内容和原因。</source>
        <translation>Choose a file; what will be new, changed or refused, and why, is then listed here row by row.</translation>
    </message>
    <message>
        <source>各列的含义（可更正，下次遇到同样的表头会记住）</source>
        <translation>What the columns mean (correct them; sheets with this header are remembered)</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>选择销售台账</source>
        <translation>Choose a sales ledger</translation>
    </message>
    <message>
        <source>台账 (*.xlsx *.xlsm *.xls *.csv *.txt);;所有文件 (*)</source>
        <translation>Ledgers (*.xlsx *.xlsm *.xls *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>所有工作表都是隐藏的。请在表格软件中取消隐藏，保存后再试。</source>
        <translation>All sheets are hidden. Unhide one in your spreadsheet program, save, and try again.</translation>
    </message>
    <message>
        <source>（无表头）</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>将新增 {new} 份，变更 {changed} 份，相同 {same} 份；不导入 {refused} 行，提醒 {warnings} 处</source>
        <translation>{new} new, {changed} changed, {same} the same; {refused} rows refused, {warnings} warnings</translation>
    </message>
    <message>
        <source>已导入 {number}：新增 {new} 份，变更 {changed} 份。可在 设置-导入记录 中撤销。</source>
        <translation>Imported {number}: {new} new, {changed} changed. Can be undone under Settings, Imports.</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>InformDialog</name>
    <message>
        <source>告知客户 {number}</source>
        <translation>Inform the client {number}</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Informed</translation>
    </message>
    <message>
        <source>答应哪天解决(&amp;D)</source>
        <translation>Promised day (&amp;D)</translation>
    </message>
    <message>
        <source>何时告知(&amp;T)</source>
        <translation>Told when (&amp;T)</translation>
    </message>
    <message>
        <source>怎样告知（电话、当面…）(&amp;H)</source>
        <translation>Told how: by phone, in person… (&amp;H)</translation>
    </message>
</context>
<context>
    <name>InspectDialog</name>
    <message>
        <source>盘点 {number}</source>
        <translation>Inspection {number}</translation>
    </message>
    <message>
        <source>结束盘点…</source>
        <translation>End inspection…</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>扫描或输入文件编号、案卷号，回车</source>
        <translation>Scan or type a paper&apos;s or volume&apos;s number, Enter</translation>
    </message>
    <message>
        <source>未见</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>多出</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>这一类没有内容。</source>
        <translation>Nothing here.</translation>
    </message>
    <message>
        <source>本卷齐全</source>
        <translation>Volume complete</translation>
    </message>
    <message>
        <source>记录损坏…</source>
        <translation>Note damage…</translation>
    </message>
    <message>
        <source>读错撤回</source>
        <translation>Misread</translation>
    </message>
    <message>
        <source>扫描(&amp;S)</source>
        <translation>&amp;Scan</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>应在</source>
        <translation>Should be in</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>损坏与处理</source>
        <translation>Damage, remedy</translation>
    </message>
    <message>
        <source>{words}，没有登记，请核对</source>
        <translation>{words}: not registered, please check</translation>
    </message>
</context>
<context>
    <name>InspectionsTab</name>
    <message>
        <source>盘点</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>还没有盘点过。每季度按 F6 开始，用扫描枪逐件清点，可以中途停下再继续。</source>
        <translation>No inspection yet. Each quarter press F6 and count with the scanner; you can stop and continue.</translation>
    </message>
    <message>
        <source>继续清点</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>打印盘点报告</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>开始盘点 F6</source>
        <translation>Begin F6</translation>
    </message>
    <message>
        <source>盘点号</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>全部档案</source>
        <translation>The whole archive</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>清点中</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>清点人</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>盘点报告 {number}：{counts}</source>
        <translation>Inspection {number}: {counts}</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>没有备份成：{why}</source>
        <translation>No backup was made: {why}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>{name} 离职</source>
        <translation>{name} leaves</translation>
    </message>
    <message>
        <source>办理离职</source>
        <translation>Confirm leaving</translation>
    </message>
    <message>
        <source>口令随即失效。名下 {count} 项未办事项转给接手人，以往的记录和责任不变。</source>
        <translation>The secret stops working at once. {count} open duties go to the successor; past records and responsibilities stay.</translation>
    </message>
    <message>
        <source>接手人(&amp;S)</source>
        <translation>Successor (&amp;S)</translation>
    </message>
    <message>
        <source>{name} 已办理离职</source>
        <translation>{name} has left</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>导出全部资料</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>表格（Excel）、单据（PDF）、扫描件原文件都写进一个文件夹，不用本程序也能看。其中有客户的完整个人信息，请妥善保管。</source>
        <translation>Tables (Excel), forms (PDF) and scans as they came are written into one folder that can be read without this program. It holds clients&apos; complete personal data: please keep it safe.</translation>
    </message>
    <message>
        <source>导出到文件夹</source>
        <translation>Export to folder</translation>
    </message>
    <message>
        <source>导出到文件夹(&amp;F)</source>
        <translation>Export to &amp;folder</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <source>请选择一个已有的文件夹。</source>
        <translation>Please choose a folder that exists.</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>已导出 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件</source>
        <translation>Exported {dossiers} dossiers, {receipts} receipts, {scans} scans</translation>
    </message>
    <message>
        <source>已导出 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件；{missed} 件没能写出，见“没能导出.txt”</source>
        <translation>Exported {dossiers} dossiers, {receipts} receipts, {scans} scans; {missed} could not be written, see “没能导出.txt”</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>LendDialog</name>
    <message>
        <source>借出 {number}</source>
        <translation>Lend {number}</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>借出时间(&amp;T)</source>
        <translation>Lent &amp;at</translation>
    </message>
    <message>
        <source>取走人姓名(&amp;N)</source>
        <translation>Taken by (&amp;name)</translation>
    </message>
    <message>
        <source>已借出 {number}</source>
        <translation>{number} is lent</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>Print slip</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>多行</source>
        <translation>Long</translation>
    </message>
    <message>
        <source>栏目名称</source>
        <translation>Field name</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>各项，用顿号隔开</source>
        <translation>Items, separated by commas</translation>
    </message>
</context>
<context>
    <name>ListsTab</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>每行一个。已经登记的投诉保留当时的原因和部门。</source>
        <translation>One per line. Complaints already taken in keep the words they were entered with.</translation>
    </message>
    <message>
        <source>投诉原因(&amp;R)</source>
        <translation>Causes of complaints (&amp;R)</translation>
    </message>
    <message>
        <source>涉及部门(&amp;D)</source>
        <translation>Departments (&amp;D)</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>LoansTab</name>
    <message>
        <source>借阅</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>还没有借阅记录。有人要借走文件时按 F6 登记，销售总监签字后才能借出。</source>
        <translation>No loans yet. When somebody wants to borrow papers press F6; they leave once the sales director has signed.</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待签批</source>
        <translation>Awaits approval</translation>
    </message>
    <message>
        <source>已借出</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>逾期未还</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>纸质已签</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>Lend</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>续借</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>催还</source>
        <translation>Chase</translation>
    </message>
    <message>
        <source>退回申请…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>登记借阅 F6</source>
        <translation>New loan F6</translation>
    </message>
    <message>
        <source>借阅号</source>
        <translation>Loan no.</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>借阅人</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>归还期限</source>
        <translation>Back by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>批准 {borrower} 借阅 {unit} 的 {count} 件文件，{due} 前归还。用途：{purpose}</source>
        <translation>{borrower} may borrow {count} papers of {unit}, back by {due}. Purpose: {purpose}</translation>
    </message>
</context>
<context>
    <name>LocationBox</name>
    <message>
        <source>（还可放 {free} 卷）</source>
        <translation> (room for {free})</translation>
    </message>
</context>
<context>
    <name>LocationDialog</name>
    <message>
        <source>修改位置</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>添加位置</source>
        <translation>Add place</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>（最外层）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>上级位置(&amp;P)</source>
        <translation>&amp;Inside</translation>
    </message>
    <message>
        <source>类别(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>容量（卷，含里面的各处）(&amp;C)</source>
        <translation>Room for volumes, with all inside (&amp;C)</translation>
    </message>
    <message>
        <source>已保存位置 {number}</source>
        <translation>Place {number} saved</translation>
    </message>
</context>
<context>
    <name>LocationsTab</name>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>还没有位置。按 F6 先添加一间库房，再在里面添加柜、层、盒。</source>
        <translation>No places yet. Press F6 for a room first, then cabinets, shelves and boxes in it.</translation>
    </message>
    <message>
        <source>所选位置的案卷</source>
        <translation>Volumes in the chosen place</translation>
    </message>
    <message>
        <source>所选位置没有案卷。选中位置后，在上方扫描案卷号放入。</source>
        <translation>No volume here. Choose a place, then scan volumes above to put them in.</translation>
    </message>
    <message>
        <source>扫描案卷号，回车放入所选位置</source>
        <translation>Scan a volume into the chosen place</translation>
    </message>
    <message>
        <source>扫描案卷号放入所选位置</source>
        <translation>Scan a volume into the chosen place</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>Print label</translation>
    </message>
    <message>
        <source>添加位置 F6</source>
        <translation>Add place F6</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>已存（卷）</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>容量（卷）</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>Filled</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>Volume no.</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>{number} 已放到 {place}</source>
        <translation>{number} put in {place}</translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>报告遗失</source>
        <translation>Report loss</translation>
    </message>
    <message>
        <source>发现时间(&amp;T)</source>
        <translation>&amp;Time noticed</translation>
    </message>
    <message>
        <source>报告后，按制度列出的处罚会进入“罚款”，等待决定；找回时自动提议冲销。</source>
        <translation>What the regulation provides then waits under “Fines” for a decision; when the paper is found again a counter-entry is proposed.</translation>
    </message>
    <message>
        <source>责任人(&amp;L)</source>
        <translation>&amp;Liable</translation>
    </message>
    <message>
        <source>经过(&amp;N)</source>
        <translation>What happe&amp;ned</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>已报告遗失 {number}</source>
        <translation>Loss reported: {number}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{office} · 卷宗</source>
        <translation>{office} · Juanzong</translation>
    </message>
    <message>
        <source>换人 Ctrl+L</source>
        <translation>Switch person Ctrl+L</translation>
    </message>
    <message>
        <source>查找 Ctrl+K</source>
        <translation>Find Ctrl+K</translation>
    </message>
    <message>
        <source>收件 (F2)</source>
        <translation>Receive papers (F2)</translation>
    </message>
    <message>
        <source>移交 (F3)</source>
        <translation>Hand papers over (F3)</translation>
    </message>
    <message>
        <source>受理投诉 (F4)</source>
        <translation>Take in a complaint (F4)</translation>
    </message>
    <message>
        <source>新建客户档案 (Ctrl+N)</source>
        <translation>New client file (Ctrl+N)</translation>
    </message>
    <message>
        <source>导入销售台账 (Ctrl+I)</source>
        <translation>Import a sales ledger (Ctrl+I)</translation>
    </message>
    <message>
        <source>扫描件归位</source>
        <translation>Place signed scans</translation>
    </message>
    <message>
        <source>打印当前列表 (Ctrl+Shift+P)</source>
        <translation>Print this list (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>导出当前列表 (Ctrl+Shift+E)</source>
        <translation>Export this list (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>核验登记库</source>
        <translation>Verify the register</translation>
    </message>
    <message>
        <source>锁屏 (Ctrl+Alt+L)</source>
        <translation>Lock (Ctrl+Alt+L)</translation>
    </message>
    <message>
        <source>日历已更新，{count} 项期限重新计算</source>
        <translation>New calendar: {count} dues were derived again</translation>
    </message>
</context>
<context>
    <name>MinimumDialog</name>
    <message>
        <source>最低存量</source>
        <translation>Minimum stock</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>结存低于这个数时，产生“补充空白合同”的事项（SO-1.11）。</source>
        <translation>Below this number a duty to restock is opened (SO-1.11).</translation>
    </message>
    <message>
        <source>最低存量（份）(&amp;M)</source>
        <translation>&amp;Minimum</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>现在；也可输入 1122、昨天 16:30、11-22 9:05</source>
        <translation>now; or type 1122, yesterday 16:30, 11-22 9:05</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>新口令（至少 {count} 个字符）(&amp;S)</source>
        <translation>New secret, at least {count} characters (&amp;S)</translation>
    </message>
    <message>
        <source>再输一次(&amp;A)</source>
        <translation>Again (&amp;A)</translation>
    </message>
</context>
<context>
    <name>NewVolumeDialog</name>
    <message>
        <source>新立案卷</source>
        <translation>New volume</translation>
    </message>
    <message>
        <source>立卷</source>
        <translation>Draw up</translation>
    </message>
    <message>
        <source>案卷题名(&amp;T)</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>保管期限(&amp;R)</source>
        <translation>&amp;Retention</translation>
    </message>
    <message>
        <source>已立案卷 {number}</source>
        <translation>Volume {number} drawn up</translation>
    </message>
</context>
<context>
    <name>ObjectDialog</name>
    <message>
        <source>对 {number} 提出异议</source>
        <translation>Object to {number}</translation>
    </message>
    <message>
        <source>提出异议</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>异议内容(&amp;T)</source>
        <translation>Objec&amp;tion</translation>
    </message>
    <message>
        <source>提出日期(&amp;D)</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>请写明异议的内容。</source>
        <translation>Please write what is objected.</translation>
    </message>
    <message>
        <source>已提出异议：{number}</source>
        <translation>Objection entered: {number}</translation>
    </message>
</context>
<context>
    <name>OccasionsTab</name>
    <message>
        <source>活动任务</source>
        <translation>Event tasks</translation>
    </message>
    <message>
        <source>还没有活动。总监分派推广、房展、公关活动的任务，到期由总监验收。</source>
        <translation>No events yet. The director assigns the tasks of promotions, fairs and PR events and accepts them when due.</translation>
    </message>
    <message>
        <source>分派任务…</source>
        <translation>Assign tasks…</translation>
    </message>
    <message>
        <source>报告完成</source>
        <translation>Report done</translation>
    </message>
    <message>
        <source>验收…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>退回重做…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>取消任务…</source>
        <translation>Cancel task…</translation>
    </message>
    <message>
        <source>打印任务单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>期限不变，重做后再验收。</source>
        <translation>The due stays; it is accepted once done again.</translation>
    </message>
    <message>
        <source>退回重做</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>取消任务</source>
        <translation>Cancel task</translation>
    </message>
</context>
<context>
    <name>OfficeKinds</name>
    <message>
        <source>单位类型(&amp;K)</source>
        <translation>&amp;Kind of office</translation>
    </message>
    <message>
        <source>启用的制度(&amp;R)</source>
        <translation>&amp;Regulations</translation>
    </message>
</context>
<context>
    <name>OnPaperDialog</name>
    <message>
        <source>纸质签批 {slip}</source>
        <translation>Signed on paper: {slip}</translation>
    </message>
    <message>
        <source>确认已签</source>
        <translation>It is signed</translation>
    </message>
    <message>
        <source>请先打印借阅单，签字后在“交接 → 扫描件归位”扫描归位，再在这里确认是谁签的。</source>
        <translation>Print the slip, have it signed, scan it back under Hand-offs, Place signed scans; then say here who signed.</translation>
    </message>
    <message>
        <source>签字人(&amp;N)</source>
        <translation>Signed by (&amp;N)</translation>
    </message>
    <message>
        <source>名单中没有可以签批的人，请先在“设置 → 人员”中登记。</source>
        <translation>Nobody on the list can approve; add them under Settings, People.</translation>
    </message>
    <message>
        <source>已批准：{slip}</source>
        <translation>Approved: {slip}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>为单位设置口令…</source>
        <translation>Give the office secrets…</translation>
    </message>
    <message>
        <source>修改我的口令…</source>
        <translation>Change my secret…</translation>
    </message>
    <message>
        <source>换恢复表…</source>
        <translation>New recovery sheet…</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>离职…</source>
        <translation>Leaves…</translation>
    </message>
    <message>
        <source>还没有设置口令：谁能读到登记库所在的文件夹，谁就能读到登记库。</source>
        <translation>There are no secrets yet: whoever can read the register&apos;s folder can read the register.</translation>
    </message>
    <message>
        <source>只有一位管理员有口令。请再指定一位，免得忘记口令时谁也进不来。</source>
        <translation>Only one administrator has a secret. Please name a second one, so that a forgotten secret locks nobody out.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Working here</translation>
    </message>
    <message>
        <source>已离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>已设</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>未设，不能登录</source>
        <translation>None, cannot sign in</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>修改人员</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>Name (&amp;N)</translation>
    </message>
    <message>
        <source>岗位(&amp;R)</source>
        <translation>Role (&amp;R)</translation>
    </message>
    <message>
        <source>重设口令（请本人输入，签名凭证随之更换）</source>
        <translation>New secret, typed by the person; the signing key changes with it</translation>
    </message>
    <message>
        <source>设口令，可以登录（请本人输入）</source>
        <translation>A secret to sign in with, typed by the person</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>登记库放在哪里</source>
        <translation>Where the register lies</translation>
    </message>
    <message>
        <source>建议放在本机硬盘的普通文件夹，再把这里设为备份的第二处。</source>
        <translation>Better put it into an ordinary folder of this PC&apos;s disk, and make this one the second place for backups.</translation>
    </message>
    <message>
        <source>仍要放在这里的原因(&amp;R)</source>
        <translation>&amp;Reason to put it here all the same</translation>
    </message>
    <message>
        <source>仍然放在这里</source>
        <translation>Put it here all the same</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>{number} 放到位置</source>
        <translation>Place for {number}</translation>
    </message>
    <message>
        <source>放入</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>位置（选择，或扫描位置标签）(&amp;L)</source>
        <translation>P&amp;lace (choose, or scan its label)</translation>
    </message>
    <message>
        <source>还没有位置，请先在“位置”一栏中添加库房、柜、盒。</source>
        <translation>No places yet: add a room, cabinet or box under Places first.</translation>
    </message>
    <message>
        <source>请选择位置。</source>
        <translation>Please choose a place.</translation>
    </message>
    <message>
        <source>{number} 已放到 {place}</source>
        <translation>{number} put in {place}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>分派活动任务</source>
        <translation>Assign event tasks</translation>
    </message>
    <message>
        <source>分派</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>活动日期(&amp;D)</source>
        <translation>Day of the event (&amp;D)</translation>
    </message>
    <message>
        <source>活动名称(&amp;N)</source>
        <translation>Event (&amp;N)</translation>
    </message>
    <message>
        <source>任务、责任人、期限</source>
        <translation>Task, who, due</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>已分派 {number}，共 {count} 项</source>
        <translation>{number} assigned, {count} tasks</translation>
    </message>
</context>
<context>
    <name>PointsTab</name>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>这个岗位还没有人。</source>
        <translation>Nobody has this role yet.</translation>
    </message>
    <message>
        <source>条款(&amp;C)</source>
        <translation>&amp;Clause</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>月初</source>
        <translation>At first</translation>
    </message>
    <message>
        <source>已扣</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>奖金（元）</source>
        <translation>Bonus (yuan)</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>印完整号码…</source>
        <translation>Print whole numbers…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>印完整号码</source>
        <translation>Print whole numbers</translation>
    </message>
    <message>
        <source>证件号码和电话将完整印出，原因会记入日志。</source>
        <translation>Identity numbers and telephones will be printed whole. The reason goes into the journal.</translation>
    </message>
    <message>
        <source>显示完整号码</source>
        <translation>Show whole numbers</translation>
    </message>
    <message>
        <source>打印机没有响应。请检查打印机后再试，或先存为 PDF。</source>
        <translation>The printer does not answer. Check it and try again, or save as PDF for now.</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>Not saved: {why}</translation>
    </message>
    <message>
        <source>已输出，但没能写入打印记录。</source>
        <translation>Printed, but the print log could not be written.</translation>
    </message>
    <message>
        <source>已输出 {title} {record}，{copies} 份</source>
        <translation>{title} {record}: {copies} copies</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>程序出了差错，刚才的操作可能没有完成，请核对后再做一次。报告已存到 {file}，可交给支持人员。</source>
        <translation>The program made a mistake. What you just did may not be done; please check and do it again. A report is in {file}; it can be given to support.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>显示哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>客户原因暂停</source>
        <translation>Paused by client</translation>
    </message>
    <message>
        <source>没有下一步</source>
        <translation>Without a next step</translation>
    </message>
    <message>
        <source>有文件将过期</source>
        <translation>A paper will expire</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>没有这样的客户。收到文件后，按揭、备案等进度会自动开始。</source>
        <translation>No such purchase. Tracks start by themselves once papers come in.</translation>
    </message>
    <message>
        <source>督办函…</source>
        <translation>Chase letter…</translation>
    </message>
    <message>
        <source>印花税已缴…</source>
        <translation>Stamp duty paid…</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>选中一户，这里显示每条进度的步骤。</source>
        <translation>Choose a purchase to see the steps of its tracks.</translation>
    </message>
    <message>
        <source>立即汇报</source>
        <translation>Report now</translation>
    </message>
    <message>
        <source>进度汇报…</source>
        <translation>Progress reports…</translation>
    </message>
    <message>
        <source>登记印花税日期…</source>
        <translation>Stamp duty day…</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>暂停 {since} 至 {until}：{reason}</source>
        <translation>Paused {since} to {until}: {reason}</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>这步办完…</source>
        <translation>Step done…</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>客户原因暂停…</source>
        <translation>Paused by client…</translation>
    </message>
    <message>
        <source>因客户原因暂停</source>
        <translation>Paused by the client</translation>
    </message>
    <message>
        <source>暂停期间不计时，督办和用时统计也扣除。</source>
        <translation>The clock stands still meanwhile; chases and statistics leave it out.</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give the reason; it can be looked up later.</translation>
    </message>
</context>
<context>
    <name>ReceiveComplaintDialog</name>
    <message>
        <source>受理投诉</source>
        <translation>Take in a complaint</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>受理时间(&amp;T)</source>
        <translation>Received (&amp;T)</translation>
    </message>
    <message>
        <source>客户（在册的）(&amp;C)</source>
        <translation>Client on file (&amp;C)</translation>
    </message>
    <message>
        <source>投诉人(&amp;N)</source>
        <translation>Client (&amp;N)</translation>
    </message>
    <message>
        <source>联系电话(&amp;P)</source>
        <translation>Telephone (&amp;P)</translation>
    </message>
    <message>
        <source>方式(&amp;W)</source>
        <translation>How (&amp;W)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>投诉内容（客户原话）(&amp;Q)</source>
        <translation>In the client&apos;s words (&amp;Q)</translation>
    </message>
    <message>
        <source>涉及部门，空格打勾(&amp;D)</source>
        <translation>Departments, Space ticks (&amp;D)</translation>
    </message>
    <message>
        <source>90 天内这套房或这位客户已投诉 {count} 次。</source>
        <translation>This unit or client complained {count} times within 90 days.</translation>
    </message>
    <message>
        <source>已受理 {number}，请当天解决或告知客户日期</source>
        <translation>{number} taken in; settle it or inform the client today</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>收件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>已逐件核对并归入客户档案（建档）</source>
        <translation>Checked one by one and put into the client&apos;s file</translation>
    </message>
    <message>
        <source>收到时间(&amp;T)</source>
        <translation>Received at (&amp;T)</translation>
    </message>
    <message>
        <source>移交方(&amp;G)</source>
        <translation>From (&amp;G)</translation>
    </message>
    <message>
        <source>移交人姓名(&amp;N)</source>
        <translation>Name of giver (&amp;N)</translation>
    </message>
    <message>
        <source>收到的文件：打勾或扫描；件数可改，不收的写明原因</source>
        <translation>Papers received: tick or scan; counts can be changed, say why one is not taken</translation>
    </message>
    <message>
        <source>请选择是谁送来的。</source>
        <translation>Please choose who brought them.</translation>
    </message>
</context>
<context>
    <name>RecordStory</name>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>选中一条，这里显示全文、经过和下一步。</source>
        <translation>Choose a record to see all of it, what was done, and what comes next.</translation>
    </message>
    <message>
        <source>{label}：{words}</source>
        <translation>{label}: {words}</translation>
    </message>
    <message>
        <source>看扫描件：{title}</source>
        <translation>Scan: {title}</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>用恢复表登录 · 卷宗</source>
        <translation>Recovery sheet · Juanzong</translation>
    </message>
    <message>
        <source>恢复密钥（九组）(&amp;K)</source>
        <translation>Recovery key, nine groups (&amp;K)</translation>
    </message>
    <message>
        <source>谁来当管理员(&amp;N)</source>
        <translation>Who administers (&amp;N)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>忘记口令时，请先找管理员重设。管理员自己忘记时，取出封存的恢复表，照着输入九组密钥。</source>
        <translation>If you forgot your secret, ask an administrator first. If the administrator forgot it, take the sealed recovery sheet and type its nine groups.</translation>
    </message>
    <message>
        <source>用恢复表登录</source>
        <translation>Sign in with the recovery sheet</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>设置口令并进入</source>
        <translation>Set secret and enter</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>登记库打不开 · 卷宗</source>
        <translation>The register does not open · Juanzong</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>这个文件夹里没有备份。请接上放备份的 U 盘或共享，用“在别处找备份”打开。</source>
        <translation>There are no backups in this folder. Connect the stick or share with the backups and use “Look elsewhere”.</translation>
    </message>
    <message>
        <source>登记库损坏</source>
        <translation>Register damaged</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>登记库文件已损坏（可能因断电、磁盘故障，或被其他程序改动）。请勿删除文件夹里的任何文件。</source>
        <translation>The register&apos;s file is damaged (by a power cut, a failing disk or another program). Please delete nothing in its folder.</translation>
    </message>
    <message>
        <source>下面的备份已逐份检查，最新的完好备份已选中。恢复前会把现在的文件原样留存。</source>
        <translation>Each backup below was checked; the newest good one is chosen. Before it is restored, the present files are put aside as they are.</translation>
    </message>
    <message>
        <source>登记库打不开</source>
        <translation>The register does not open</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>在别处找备份…</source>
        <translation>Look elsewhere…</translation>
    </message>
    <message>
        <source>为支持人员存一份…</source>
        <translation>Save a copy for support…</translation>
    </message>
    <message>
        <source>在别处找备份</source>
        <translation>Look for backups elsewhere</translation>
    </message>
    <message>
        <source>为支持人员存一份</source>
        <translation>Save a copy for support</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>Not saved: {why}</translation>
    </message>
    <message>
        <source>已存到 {file}；文件仍然加密，不含密钥。</source>
        <translation>Saved to {file}; the files stay encrypted and hold no key.</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>恢复表</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>管理员忘记口令时，只有这张恢复表能打开登记库。请现在打印两份，签字封好，分别放进保险柜。关闭以后程序里再也查不到，只能换一张新的。</source>
        <translation>If the administrators forget their secrets, only this sheet opens the register. Print it twice now, sign and seal both, and put them into different safes. Once closed it cannot be shown again, only replaced.</translation>
    </message>
    <message>
        <source>恢复密钥</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>照着打印件，输入最后一组（校验组）(&amp;G)</source>
        <translation>Type the last group from the printed sheet (&amp;G)</translation>
    </message>
    <message>
        <source>打印…(&amp;P)</source>
        <translation>Print… (&amp;P)</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>与恢复表的最后一组不符。请照打印件再输一次。</source>
        <translation>This is not the sheet&apos;s last group. Please type it from the paper again.</translation>
    </message>
</context>
<context>
    <name>RegisterContractDialog</name>
    <message>
        <source>网上登记</source>
        <translation>Online registration</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>登记编号(&amp;N)</source>
        <translation>Registration number (&amp;N)</translation>
    </message>
    <message>
        <source>登记时间(&amp;T)</source>
        <translation>Registered at (&amp;T)</translation>
    </message>
    <message>
        <source>预售合同已在主管部门网站登记</source>
        <translation>The presale contract was registered on the authority&apos;s site</translation>
    </message>
    <message>
        <source>已记录网上登记 {number}</source>
        <translation>Registration {number} noted</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>登记簿</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>显示哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在本簿中查找</source>
        <translation>Find in this register</translation>
    </message>
    <message>
        <source>登记…</source>
        <translation>Enter…</translation>
    </message>
    <message>
        <source>办理…</source>
        <translation>Act…</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>更多…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>现行制度没有要填写的表单。请在“制度”中启用制度，或在“设置 → 表单”中自己设计。</source>
        <translation>The regulations in force have no forms to fill in. Switch one on under Regulations, or design one under Settings → Forms.</translation>
    </message>
    <message>
        <source>所选范围内没有找到“{words}”。</source>
        <translation>Nothing with “{words}” in the chosen range.</translation>
    </message>
    <message>
        <source>箱子在当月过后打开，这里看到的是已开箱的。按 Ctrl+Enter 匿名投入一张。</source>
        <translation>A box is opened when its month is over; here are the sheets of opened ones. Ctrl+Enter puts one in, anonymously.</translation>
    </message>
    <message>
        <source>还没有记录。按 Ctrl+Enter 登记第一条。</source>
        <translation>No records yet. Ctrl+Enter enters the first.</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>Records: {count}</translation>
    </message>
    <message>
        <source>“{which}”没有记录。按 Ctrl+Enter 登记，或改选“全部”。</source>
        <translation>“{which}” has no records. Press Ctrl+Enter to write one, or choose “All”.</translation>
    </message>
    <message>
        <source>编号保留，由它引起的期限取消。</source>
        <translation>Its number stays; deadlines that it started are cancelled.</translation>
    </message>
    <message>
        <source>作废 {number}</source>
        <translation>Void {number}</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>打印空白表</source>
        <translation>Print an empty form</translation>
    </message>
    <message>
        <source>本月汇总</source>
        <translation>This month&apos;s summary</translation>
    </message>
    <message>
        <source>本年汇总</source>
        <translation>This year&apos;s summary</translation>
    </message>
    <message>
        <source>本年装订封面</source>
        <translation>Cover for this year</translation>
    </message>
</context>
<context>
    <name>RegulationsPage</name>
    <message>
        <source>制度</source>
        <translation>Regulations</translation>
    </message>
    <message>
        <source>修改规定…</source>
        <translation>Amend…</translation>
    </message>
    <message>
        <source>打印制度</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>条款内容</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>责任岗位</source>
        <translation>Responsible role</translation>
    </message>
    <message>
        <source>自何日起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>将修订</source>
        <translation>New terms on</translation>
    </message>
    <message>
        <source>选中一条，这里显示它的内容和修订经过。</source>
        <translation>Choose a clause to see its text and amendments.</translation>
    </message>
    <message>
        <source>启用或停用…</source>
        <translation>Switch on or off…</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>处罚</source>
        <translation>Sanction</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Pass up</translation>
    </message>
    <message>
        <source>自 {day} 起修订，{by} {at}：{reason}</source>
        <translation>Amended from {day}, {by} {at}: {reason}</translation>
    </message>
    <message>
        <source>没有修订过。</source>
        <translation>Never amended.</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>续借 {number}</source>
        <translation>Renew {number}</translation>
    </message>
    <message>
        <source>新的期限要销售总监重新签批后才算数。</source>
        <translation>The new day counts once the sales director has signed again.</translation>
    </message>
    <message>
        <source>申请续借</source>
        <translation>Ask for renewal</translation>
    </message>
    <message>
        <source>新的归还期限(&amp;D)</source>
        <translation>New &amp;day</translation>
    </message>
    <message>
        <source>已申请续借，等待签批</source>
        <translation>Renewal asked for, awaits approval</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>进度汇报</source>
        <translation>Progress report</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>到期时自动生成，内容不再改变。副总监和总监在此签名，或签在打印件上扫描归位。</source>
        <translation>Drawn up by itself when due; its content stays as it is. Deputy director and director sign here, or on the printed sheet that is scanned back.</translation>
    </message>
    <message>
        <source>还没有汇报过。</source>
        <translation>Nothing was reported yet.</translation>
    </message>
    <message>
        <source>签名…</source>
        <translation>Sign…</translation>
    </message>
    <message>
        <source>看签字页</source>
        <translation>See signed sheet</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <source>汇报人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>进度汇报 {number}，{first} 至 {last}</source>
        <translation>Progress report {number}, {first} to {last}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>活动任务</source>
        <translation>Event tasks</translation>
    </message>
    <message>
        <source>登记汇总</source>
        <translation>Register summaries</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>登记借阅</source>
        <translation>New loan</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>要借的文件</source>
        <translation>Papers to borrow</translation>
    </message>
    <message>
        <source>客户(&amp;C)</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>归还期限(&amp;D)</source>
        <translation>Back by (&amp;D)</translation>
    </message>
    <message>
        <source>借阅人(&amp;B)</source>
        <translation>&amp;Borrower</translation>
    </message>
    <message>
        <source>单位、电话(&amp;T)</source>
        <translation>Company, &amp;telephone</translation>
    </message>
    <message>
        <source>用途(&amp;P)</source>
        <translation>&amp;Purpose</translation>
    </message>
    <message>
        <source>要借的文件：打勾或扫描，件数可改</source>
        <translation>Papers to borrow: tick or scan; counts can be changed</translation>
    </message>
    <message>
        <source>请先选一位客户：输入房号或姓名，按回车。</source>
        <translation>Choose a client first: type a unit or name, press Enter.</translation>
    </message>
    <message>
        <source>已登记借阅 {number}，等待销售总监签批</source>
        <translation>Loan {number} registered, awaits the sales director</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>Print slip</translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <source>处理结果 {number}</source>
        <translation>Resolution {number}</translation>
    </message>
    <message>
        <source>已解决</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>解决时间(&amp;T)</source>
        <translation>Resolved when (&amp;T)</translation>
    </message>
    <message>
        <source>处理结果(&amp;R)</source>
        <translation>Resolution (&amp;R)</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>恢复到备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>正在查看备份…</source>
        <translation>Looking into the backups…</translation>
    </message>
    <message>
        <source>请选择一份备份。</source>
        <translation>Please choose a backup.</translation>
    </message>
    <message>
        <source>将丢失的记录</source>
        <translation>Entries that would be lost</translation>
    </message>
    <message>
        <source>选好备份后，这里列出那之后发生、恢复后不再有的记录。</source>
        <translation>Choose a backup, and here is listed what happened after it and would be gone.</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>还没有备份。退出程序时会自动备份，也可以在 设置-备份 中现在备份。</source>
        <translation>No backups yet. The program backs up when it is closed; Settings, Backups can back up now.</translation>
    </message>
    <message>
        <source>这份备份属于本单位，但不在现在的日志上（例如从前恢复时留存的）。恢复后，现在的记录全部另存留存。</source>
        <translation>This backup is of this office but not on the present journal (put aside by an earlier restore, for instance). The present register will be put aside whole.</translation>
    </message>
    <message>
        <source>恢复后将丢失这份备份之后的 {count} 笔记录。现在的登记库会完整留存，随时可以再恢复回来。</source>
        <translation>{count} entries after this backup will be lost. The present register is put aside whole and can be restored at any time.</translation>
    </message>
    <message>
        <source>这份备份不能恢复：{why}。</source>
        <translation>This backup cannot be restored: {why}.</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>撤销罚款 {number}</source>
        <translation>Reverse fine {number}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>已撤销 {number}</source>
        <translation>{number} reversed</translation>
    </message>
</context>
<context>
    <name>RightsTab</name>
    <message>
        <source>权限</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>新增岗位…</source>
        <translation>New role…</translation>
    </message>
    <message>
        <source>岗位改名…</source>
        <translation>Rename role…</translation>
    </message>
    <message>
        <source>打勾即可，随时生效；每次改动都会记入日志。单位没有设置口令时不作限制。</source>
        <translation>A tick takes effect at once and goes into the journal. Without secrets nothing is restricted.</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>岗位改名</source>
        <translation>Rename role</translation>
    </message>
    <message>
        <source>新增岗位</source>
        <translation>New role</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>岗位名称(&amp;N)</source>
        <translation>Role name (&amp;N)</translation>
    </message>
</context>
<context>
    <name>RunsTab</name>
    <message>
        <source>本次上交</source>
        <translation>Goes this time</translation>
    </message>
    <message>
        <source>没有可以上交的文件。在客户档案里选中文件点“标记上交”，就会列在这里。</source>
        <translation>Nothing to submit. Choose papers in a dossier and press Mark for HQ; they come here.</translation>
    </message>
    <message>
        <source>暂不能上交</source>
        <translation>Stays behind</translation>
    </message>
    <message>
        <source>没有留下的文件。</source>
        <translation>Nothing stays behind.</translation>
    </message>
    <message>
        <source>已上交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>还没有上交记录。</source>
        <translation>Nothing was submitted yet.</translation>
    </message>
    <message>
        <source>上交… F9</source>
        <translation>Submit… F9</translation>
    </message>
    <message>
        <source>登记复印件</source>
        <translation>Photocopied</translation>
    </message>
    <message>
        <source>打印上交清单</source>
        <translation>Print submission list</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>清单号</source>
        <translation>List no.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>下次送交：{day}，{going} 件可上交，{staying} 件留下</source>
        <translation>Next run: {day}; {going} papers go, {staying} stay behind</translation>
    </message>
    <message>
        <source>已登记 {count} 份复印件</source>
        <translation>Photocopies registered: {count}</translation>
    </message>
</context>
<context>
    <name>SanctionEdit</name>
    <message>
        <source>最高</source>
        <translation>Most</translation>
    </message>
</context>
<context>
    <name>ScanBackDialog</name>
    <message>
        <source>扫描件归位</source>
        <translation>Place signed scans</translation>
    </message>
    <message>
        <source>归位</source>
        <translation>Put in place</translation>
    </message>
    <message>
        <source>选择文件…(&amp;O)</source>
        <translation>Choose files…(&amp;O)</translation>
    </message>
    <message>
        <source>签好的表单扫描后，凭页上的二维码找到各自的记录</source>
        <translation>Scanned signed forms find their records by the QR code on the page</translation>
    </message>
    <message>
        <source>扫描的页</source>
        <translation>Scanned pages</translation>
    </message>
    <message>
        <source>选好文件后，这里列出每一页将归到哪里。一个文件可以含许多份表单。</source>
        <translation>Once files are chosen, this lists where each page would go. A file may hold many forms.</translation>
    </message>
    <message>
        <source>交接单号、档案编号或房号</source>
        <translation>Receipt, dossier number or unit</translation>
    </message>
    <message>
        <source>归到此处(&amp;G)</source>
        <translation>Put there(&amp;G)</translation>
    </message>
    <message>
        <source>不归位(&amp;X)</source>
        <translation>Leave out(&amp;X)</translation>
    </message>
    <message>
        <source>选中的页归到(&amp;T)</source>
        <translation>Chosen pages go to(&amp;T)</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>页上的码</source>
        <translation>Code on the page</translation>
    </message>
    <message>
        <source>读不出</source>
        <translation>None readable</translation>
    </message>
    <message>
        <source>归到</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>不归位</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>扫描件 ({patterns})</source>
        <translation>Scans ({patterns})</translation>
    </message>
    <message>
        <source>选择扫描的表单</source>
        <translation>Choose scanned forms</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>正在读 {page}</source>
        <translation>Reading {page}</translation>
    </message>
    <message>
        <source>共 {count} 页：归位 {placed} 页，不归位 {left} 页</source>
        <translation>{count} pages: {placed} to be placed, {left} left out</translation>
    </message>
    <message>
        <source>已归位 {count} 份签好的表单</source>
        <translation>Signed forms put in place: {count}</translation>
    </message>
    <message>
        <source>这些表单以前已经归位</source>
        <translation>These forms were placed before</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>扫描件预览</source>
        <translation>Scan preview</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>复印效果(&amp;B)</source>
        <translation>As a photocopy(&amp;B)</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>适合</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>选中一份扫描件，这里显示它的内容。</source>
        <translation>Choose a scan to see it here.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>含已撤下的(&amp;V)</source>
        <translation>With withdrawn ones(&amp;V)</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>另存原件…</source>
        <translation>Save original…</translation>
    </message>
    <message>
        <source>撤下…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>添加时间</source>
        <translation>Added at</translation>
    </message>
    <message>
        <source>添加人</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>{title}（已撤下）</source>
        <translation>{title} (withdrawn)</translation>
    </message>
    <message>
        <source>{title}（已签回）</source>
        <translation>{title} (signed)</translation>
    </message>
    <message>
        <source>您没有添加和查看扫描件的权限。</source>
        <translation>You may neither add nor look at scans.</translation>
    </message>
    <message>
        <source>还没有扫描件。把文件拖到这里，或按“添加…”；支持 PDF、JPEG、PNG、TIFF。</source>
        <translation>No scans yet. Drop files here or press “Add…”; PDF, JPEG, PNG and TIFF are accepted.</translation>
    </message>
    <message>
        <source>扫描件 ({patterns})</source>
        <translation>Scans ({patterns})</translation>
    </message>
    <message>
        <source>添加扫描件</source>
        <translation>Add scans</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>另存“{title}”</source>
        <translation>Save “{title}”</translation>
    </message>
    <message>
        <source>原件离开登记库后不再加密。用途会记入日志。</source>
        <translation>Outside the register the file is no longer encrypted. The purpose is written into the journal.</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>另存原件</source>
        <translation>Save original</translation>
    </message>
    <message>
        <source>已另存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>撤下“{title}”</source>
        <translation>Withdraw “{title}”</translation>
    </message>
    <message>
        <source>撤下后不再列出；文件和原因保留，可以查到。</source>
        <translation>It is no longer listed; the file and the reason stay and can be looked up.</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>SecureDialog</name>
    <message>
        <source>为单位设置口令</source>
        <translation>Give the office secrets</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>设置以后，登记库只有用口令才能打开。先设管理员，再由管理员给每个人设口令。</source>
        <translation>From then on only a secret opens the register. First the administrator&apos;s, who then gives everybody one.</translation>
    </message>
    <message>
        <source>管理员姓名(&amp;N)</source>
        <translation>Administrator&apos;s name (&amp;N)</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>还没有导入过台账。</source>
        <translation>No ledger was imported yet.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>日历 休/班</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>导入记录</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Deputies</translation>
    </message>
    <message>
        <source>投诉和部门</source>
        <translation>Complaints, departments</translation>
    </message>
    <message>
        <source>办理时限</source>
        <translation>Step limits</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>不锁</source>
        <translation>Never</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>项目名称(&amp;J)</source>
        <translation>Project (&amp;J)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>语言 Language(&amp;L)</source>
        <translation>Language 语言 (&amp;L)</translation>
    </message>
    <message>
        <source>这台电脑多久没人操作就锁屏(&amp;K)</source>
        <translation>This PC locks when nobody works for (&amp;K)</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>添加休/班日</source>
        <translation>Add rest or working day</translation>
    </message>
    <message>
        <source>恢复为国家安排</source>
        <translation>Back to published calendar</translation>
    </message>
    <message>
        <source>撤销这次导入…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>撤销导入 {number}</source>
        <translation>Undo import {number}</translation>
    </message>
    <message>
        <source>没有本单位自定的休息日或上班日；按国家公布的节假日安排计算。</source>
        <translation>No rest or working days of our own; the published holidays apply.</translation>
    </message>
    <message>
        <source>单位名称（印在表单上）(&amp;O)</source>
        <translation>Name of the office, as printed on forms (&amp;O)</translation>
    </message>
    <message>
        <source>新建的 {new} 份档案将取消，更新的 {changed} 份恢复原样。</source>
        <translation>{new} new files are taken back, {changed} changed ones restored.</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>导入号</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>撤销时间</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>决定冲销</source>
        <translation>Decide on the counter-entry</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>冲销：起因已不存在，全额退回</source>
        <translation>Counter-entry: the cause is gone, all of it is given back</translation>
    </message>
    <message>
        <source>不予冲销：处罚保留</source>
        <translation>No counter-entry: the fine stays</translation>
    </message>
    <message>
        <source>决定(&amp;W)</source>
        <translation>Decision (&amp;W)</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>已决定 {count} 项</source>
        <translation>Decided: {count}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Hand-offs</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>罚款</source>
        <translation>Fines</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Regulations</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>签名 {record}</source>
        <translation>Sign {record}</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>已有签名</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>还没有人签名。没有账号的人请在打印件上签字，扫描归位即可。</source>
        <translation>Nobody has signed yet. People without an account sign the printed form, which is scanned back.</translation>
    </message>
    <message>
        <source>签名人(&amp;N)</source>
        <translation>Who signs (&amp;N)</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>That person&apos;s secret (&amp;S)</translation>
    </message>
    <message>
        <source>没有人可以在这里签名：请先在“设置 → 人员”中为单位和人员设置口令。</source>
        <translation>Nobody can sign here yet: give the office and its people secrets under Settings, People.</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>{name} 已签名：{record}</source>
        <translation>{name} signed {record}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>登录 · 卷宗</source>
        <translation>Sign in · Juanzong</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>这是演示单位：人员都是虚构的，口令都是 {secret}</source>
        <translation>This is the demonstration: its people are invented, and everybody&apos;s secret is {secret}</translation>
    </message>
    <message>
        <source>用自己的姓名和口令进入。登记库是加密的，没有口令谁也打不开。</source>
        <translation>Enter with your own name and secret. The register is encrypted; without a secret nobody opens it.</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>Name (&amp;N)</translation>
    </message>
    <message>
        <source>口令(&amp;S)</source>
        <translation>Secret (&amp;S)</translation>
    </message>
    <message>
        <source>忘记口令…</source>
        <translation>Forgotten…</translation>
    </message>
    <message>
        <source>口令错了多次，请等 {seconds} 秒再试。忘记口令可以请管理员重设。</source>
        <translation>Wrong several times: please wait {seconds} seconds. An administrator can set a forgotten secret anew.</translation>
    </message>
</context>
<context>
    <name>SignedSheetDialog</name>
    <message>
        <source>签字页 {record}</source>
        <translation>Signed sheet {record}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>签名人(&amp;N)</source>
        <translation>Who signs (&amp;N)</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>That person&apos;s secret (&amp;S)</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>印花税缴纳日期</source>
        <translation>Stamp duty day</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>哪天到期(&amp;D)</source>
        <translation>Due on (&amp;D)</translation>
    </message>
</context>
<context>
    <name>StampPaidDialog</name>
    <message>
        <source>印花税已缴</source>
        <translation>Stamp duty paid</translation>
    </message>
    <message>
        <source>已缴</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>缴款时间(&amp;T)</source>
        <translation>Paid at (&amp;T)</translation>
    </message>
    <message>
        <source>缴款凭证号(&amp;N)</source>
        <translation>Number of the payment record (&amp;N)</translation>
    </message>
    <message>
        <source>已登记印花税缴款</source>
        <translation>Payment of stamp duty noted</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>只有一份时可不填</source>
        <translation>leave empty for a single one</translation>
    </message>
    <message>
        <source>时间(&amp;T)</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>起号(&amp;F)</source>
        <translation>&amp;First</translation>
    </message>
    <message>
        <source>止号(&amp;L)</source>
        <translation>&amp;Last</translation>
    </message>
    <message>
        <source>交给（销售内勤领用人）(&amp;N)</source>
        <translation>Give&amp;n to (back office)</translation>
    </message>
    <message>
        <source>作废原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>说明(&amp;R)</source>
        <translation>&amp;Remarks</translation>
    </message>
    <message>
        <source>{what} {count} 份，登记号 {number}</source>
        <translation>{what}: {count}, entry {number}</translation>
    </message>
    <message>
        <source>打印登记单</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>办完：{step}</source>
        <translation>Done: {step}</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>何时(&amp;T)</source>
        <translation>When (&amp;T)</translation>
    </message>
    <message>
        <source>备注(&amp;N)</source>
        <translation>Note (&amp;N)</translation>
    </message>
</context>
<context>
    <name>StepLimitDialog</name>
    <message>
        <source>修改时限 {step}</source>
        <translation>Change limit: {step}</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>个工作日（上一步当日不算）</source>
        <translation>working days (the day of the step before not counted)</translation>
    </message>
    <message>
        <source>日（自次日起算）</source>
        <translation>days (counted from the next day)</translation>
    </message>
    <message>
        <source>小时（夜间和节假日都算）</source>
        <translation>hours (nights and holidays count)</translation>
    </message>
    <message>
        <source>从何日起(&amp;F)</source>
        <translation>From (&amp;F)</translation>
    </message>
    <message>
        <source>修改原因(&amp;R)</source>
        <translation>Reason (&amp;R)</translation>
    </message>
    <message>
        <source>现行：{limit}</source>
        <translation>In force: {limit}</translation>
    </message>
    <message>
        <source>时限(&amp;L)</source>
        <translation>Limit (&amp;L)</translation>
    </message>
    <message>
        <source>单位(&amp;U)</source>
        <translation>Unit (&amp;U)</translation>
    </message>
    <message>
        <source>{day} 起 {limit}，{by}：{reason}</source>
        <translation>from {day}: {limit}, {by}: {reason}</translation>
    </message>
    <message>
        <source>在该日之前开始的步骤仍按原时限。</source>
        <translation>Steps that began before that day keep their old limit.</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give a reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>{step} 自 {day} 起按新时限</source>
        <translation>{step}: new limit from {day} on</translation>
    </message>
</context>
<context>
    <name>StepLimitsTab</name>
    <message>
        <source>办理时限</source>
        <translation>Step limits</translation>
    </message>
    <message>
        <source>修改时限…</source>
        <translation>Change limit…</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>承办方</source>
        <translation>With</translation>
    </message>
    <message>
        <source>本部门</source>
        <translation>This department</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>自何日起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>将修订</source>
        <translation>New terms on</translation>
    </message>
    <message>
        <source>{day} 起 {limit}</source>
        <translation>from {day}: {limit}</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>上交公司</source>
        <translation>Submit to HQ</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>上交的文件</source>
        <translation>Papers to submit</translation>
    </message>
    <message>
        <source>上交时间(&amp;T)</source>
        <translation>Submitted &amp;at</translation>
    </message>
    <message>
        <source>公司接收人当面签收（不勾选则待对方签收）</source>
        <translation>HQ signs at once (otherwise it awaits acceptance)</translation>
    </message>
    <message>
        <source>接收人姓名(&amp;N)</source>
        <translation>Received by (&amp;name)</translation>
    </message>
    <message>
        <source>上交的文件：空格取消或恢复打勾；复印件留在本部门</source>
        <translation>Papers to submit: Space takes the tick away or back; photocopies stay here</translation>
    </message>
    <message>
        <source>打印上交清单</source>
        <translation>Print submission list</translation>
    </message>
    <message>
        <source>已上交 {count} 件，清单 {number}</source>
        <translation>Papers submitted: {count}, list {number}</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>登记汇总</source>
        <translation>Register summaries</translation>
    </message>
    <message>
        <source>打印汇总</source>
        <translation>Print summary</translation>
    </message>
    <message>
        <source>登记簿(&amp;R)</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>期间(&amp;P)</source>
        <translation>&amp;Period</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>启用或停用制度</source>
        <translation>Switch regulations on or off</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Regulations</translation>
    </message>
    <message>
        <source>自何日起(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>启用后只显示现行制度需要的页面和登记簿；停用后不再产生新的期限，未办的仍要办完。</source>
        <translation>Only pages and registers of regulations in force are shown. One that is switched off starts no new deadlines; open ones are still to be met.</translation>
    </message>
    <message>
        <source>添加自己的制度文件…</source>
        <translation>Add a regulation file…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>From, until</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>将启用</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>未启用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>{name} 自 {day} 起停用</source>
        <translation>{name} is off from {day}</translation>
    </message>
    <message>
        <source>{name} 自 {day} 起启用</source>
        <translation>{name} is on from {day}</translation>
    </message>
    <message>
        <source>添加制度文件</source>
        <translation>Add a regulation file</translation>
    </message>
    <message>
        <source>制度文件 (*.toml)</source>
        <translation>Regulation files (*.toml)</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>打印列表…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <source>导出列表…</source>
        <translation>Export list…</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今天没有待办事项。收到文件（F2）后，按制度产生的事项会列在这里。</source>
        <translation>Nothing is due. Once papers are received (F2), the duties the regulations set are listed here.</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>将到期</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>暂算</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>打印每日事项单</source>
        <translation>Print day sheet</translation>
    </message>
    <message>
        <source>为何到期</source>
        <translation>Why due</translation>
    </message>
    <message>
        <source>看档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>不再办理…</source>
        <translation>Close without doing…</translation>
    </message>
    <message>
        <source>{count} 份交接待签收</source>
        <translation>Hand-offs waiting for acceptance: {count}</translation>
    </message>
    <message>
        <source>{count} 项罚款待您决定</source>
        <translation>Fines for you to decide: {count}</translation>
    </message>
    <message>
        <source>{count} 件投诉未结案</source>
        <translation>Complaints not closed: {count}</translation>
    </message>
    <message>
        <source>{count} 份进度汇报待签</source>
        <translation>Progress reports to sign: {count}</translation>
    </message>
    <message>
        <source>{count} 份文件轮到前将过期</source>
        <translation>Papers expiring before their turn: {count}</translation>
    </message>
    <message>
        <source>{count} 份档案没有下一步</source>
        <translation>Files without a next step: {count}</translation>
    </message>
    <message>
        <source>到期的进度汇报 {number} 已生成，请副总监、总监阅签</source>
        <translation>Progress report {number} was due and is drawn up; deputy director and director, please read and sign</translation>
    </message>
    <message>
        <source>{count} 笔借阅逾期未还</source>
        <translation>Loans overdue: {count}</translation>
    </message>
    <message>
        <source>{count} 件待上交公司，{day} 前</source>
        <translation>Papers for HQ: {count}, by {day}</translation>
    </message>
    <message>
        <source>这一项是整个单位的，没有档案。按“办理”填写。</source>
        <translation>This one concerns the whole office, so there is no dossier. Fill it in with “Do it”.</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>{name} {number} 的去向</source>
        <translation>Trace of {name} {number}</translation>
    </message>
    <message>
        <source>查某一时刻由谁保管(&amp;T)</source>
        <translation>Who held it at this moment (&amp;T)</translation>
    </message>
    <message>
        <source>去向经过</source>
        <translation>Where it has been</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>From</translation>
    </message>
    <message>
        <source>（本部门复印）</source>
        <translation>(copied here)</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>To</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>{time}：{who}</source>
        <translation>{time}: {who}</translation>
    </message>
    <message>
        <source>{time}：本部门还没有收到过这份文件</source>
        <translation>{time}: this office had not received the paper yet</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>核验登记库</source>
        <translation>Verify the register</translation>
    </message>
    <message>
        <source>封签日志…</source>
        <translation>Seal the journal…</translation>
    </message>
    <message>
        <source>正在核验：文件、日志、签名、扫描件、编号和保管…</source>
        <translation>Checking file, journal, signatures, scans, numbers and custody…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>有一处不符：{wrong}。请不要继续录入，先从备份中恢复，或把支持报告交给支持人员。</source>
        <translation>Something does not hold: {wrong}. Please stop entering, restore a backup, or give the support report to support.</translation>
    </message>
    <message>
        <source>核验无误：日志共 {count} 条，摘要 {head}。</source>
        <translation>Everything holds: {count} journal entries, head {head}.</translation>
    </message>
    <message>
        <source>签名人确认日志到第 {count} 条为止没有被改动，摘要 {head}。</source>
        <translation>Who signs confirms that the journal up to entry {count} is unaltered, head {head}.</translation>
    </message>
</context>
<context>
    <name>VolumeDialog</name>
    <message>
        <source>案卷 {number}</source>
        <translation>Volume {number}</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>扫描或输入文件编号，回车放入本卷</source>
        <translation>Scan or type a paper&apos;s number, Enter puts it in</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>Contents list</translation>
    </message>
    <message>
        <source>案卷题名(&amp;T)</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>保管期限(&amp;R)</source>
        <translation>&amp;Retention</translation>
    </message>
    <message>
        <source>本卷情况说明（印在备考表上）(&amp;N)</source>
        <translation>&amp;Notes on the volume (on the reference sheet)</translation>
    </message>
    <message>
        <source>放入文件(&amp;P)</source>
        <translation>&amp;Put in</translation>
    </message>
    <message>
        <source>位置：{moves}</source>
        <translation>Place: {moves}</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>已保存案卷 {number}</source>
        <translation>Volume {number} saved</translation>
    </message>
</context>
<context>
    <name>VolumesTab</name>
    <message>
        <source>案卷</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>还没有案卷。在客户档案里选中文件点“立卷归档”，就会自动立卷；也可按 F6 新立一卷。</source>
        <translation>No volumes yet. Choose papers in a dossier and press Put in volume: its volume is drawn up by itself. Or press F6.</translation>
    </message>
    <message>
        <source>题名、案卷号、位置中的几个字</source>
        <translation>Part of title, number or place</translation>
    </message>
    <message>
        <source>查找案卷</source>
        <translation>Find volumes</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>Contents list</translation>
    </message>
    <message>
        <source>放到位置…</source>
        <translation>Put in place…</translation>
    </message>
    <message>
        <source>成卷…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>新立案卷 F6</source>
        <translation>New volume F6</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>Volume no.</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>保管至</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>案卷封面(&amp;C)</source>
        <translation>&amp;Cover</translation>
    </message>
    <message>
        <source>卷内目录(&amp;L)</source>
        <translation>Contents &amp;list</translation>
    </message>
    <message>
        <source>卷内备考表(&amp;R)</source>
        <translation>&amp;Reference sheet</translation>
    </message>
    <message>
        <source>案卷脊背(&amp;S)</source>
        <translation>&amp;Spine</translation>
    </message>
</context>
<context>
    <name>WageDialog</name>
    <message>
        <source>月度工资扣款表</source>
        <translation>Monthly wage deductions</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>工资扣款</source>
        <translation>Wage deductions</translation>
    </message>
    <message>
        <source>这个月没有要扣的罚款。登记过工资的人员也会列在这里。</source>
        <translation>Nothing to deduct this month. Who has a wage entered is listed here too.</translation>
    </message>
    <message>
        <source>以元填写</source>
        <translation>In yuan</translation>
    </message>
    <message>
        <source>当地最低工资（元）(&amp;B)</source>
        <translation>Local minimum wage (yuan) (&amp;B)</translation>
    </message>
    <message>
        <source>月工资（元），自所选月份起(&amp;W)</source>
        <translation>Monthly &amp;wage (yuan), from the chosen month on</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>每月最多扣工资的(&amp;P)</source>
        <translation>At most this share (&amp;P)</translation>
    </message>
    <message>
        <source>保存规则</source>
        <translation>Save limits</translation>
    </message>
    <message>
        <source>人员(&amp;E)</source>
        <translation>P&amp;erson</translation>
    </message>
    <message>
        <source>登记工资</source>
        <translation>Enter wage</translation>
    </message>
    <message>
        <source>打印扣款表</source>
        <translation>Print sheet</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>月工资</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>扣款上限</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>上月结转</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>本月扣除</source>
        <translation>Deducted</translation>
    </message>
    <message>
        <source>结转下月</source>
        <translation>Carried</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>工资未登记，全部结转</source>
        <translation>No wage entered: all carried forward</translation>
    </message>
    <message>
        <source>超出上限，余额结转</source>
        <translation>Over the cap: the rest is carried</translation>
    </message>
    <message>
        <source>已由 {name} 于 {at} 确定，只能查看和打印。</source>
        <translation>Settled by {name} at {at}; it can only be looked at and printed.</translation>
    </message>
    <message>
        <source>尚未确定。本月可扣 {sum} 元；先扣最早的罚款，超出上限的结转下月。</source>
        <translation>Not settled yet. {sum} yuan can be deducted this month; the oldest fine first, what exceeds the cap is carried forward.</translation>
    </message>
    <message>
        <source>请先填写当地最低工资，之前不会扣款。</source>
        <translation>Enter the local minimum wage first; until then nothing is deducted.</translation>
    </message>
    <message>
        <source>请填写金额。</source>
        <translation>Please enter an amount.</translation>
    </message>
    <message>
        <source>已确定 {month} 的工资扣款</source>
        <translation>Wage deductions of {month} settled</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>发生时间(&amp;T)</source>
        <translation>Happened a&amp;t</translation>
    </message>
    <message>
        <source>已投入，编号 {number} 只有您知道；本月过后开箱</source>
        <translation>Put in. Only you know its number, {number}; the box is opened when the month is over</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>{number} entered</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>建立和修改客户档案</source>
        <translation>Open and change dossiers</translation>
    </message>
    <message>
        <source>收件、移交、签收</source>
        <translation>Receive, hand over, accept</translation>
    </message>
    <message>
        <source>作废交接单</source>
        <translation>Void hand-offs</translation>
    </message>
    <message>
        <source>导入台账</source>
        <translation>Import ledgers</translation>
    </message>
    <message>
        <source>了结或取消事项</source>
        <translation>End or cancel duties</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>受理和处理投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>填写和办理登记簿</source>
        <translation>Fill in registers and act on records</translation>
    </message>
    <message>
        <source>档案：案卷、借阅、盘点、空白合同</source>
        <translation>Archive: volumes, loans, inspections, blanks</translation>
    </message>
    <message>
        <source>办理进度和催办</source>
        <translation>Progress and chasing</translation>
    </message>
    <message>
        <source>查看全部罚款</source>
        <translation>See all fines</translation>
    </message>
    <message>
        <source>修改制度数值</source>
        <translation>Change the regulations</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>Approve and sign off</translation>
    </message>
    <message>
        <source>查看完整证件号和电话</source>
        <translation>See whole numbers</translation>
    </message>
    <message>
        <source>打印完整证件号和电话</source>
        <translation>Print whole numbers</translation>
    </message>
    <message>
        <source>导出资料</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>调整休/班日</source>
        <translation>Office calendar</translation>
    </message>
    <message>
        <source>修改单位资料</source>
        <translation>Office details</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backups</translation>
    </message>
    <message>
        <source>人员、岗位和权限</source>
        <translation>People, roles, rights</translation>
    </message>
    <message>
        <source>签收文件</source>
        <translation>Acceptance of papers</translation>
    </message>
    <message>
        <source>日志封签</source>
        <translation>Journal seal</translation>
    </message>
    <message>
        <source>罚款决定</source>
        <translation>Decision on fines</translation>
    </message>
    <message>
        <source>工资扣款表</source>
        <translation>Wage deductions</translation>
    </message>
    <message>
        <source>批准借阅</source>
        <translation>Approval of a loan</translation>
    </message>
    <message>
        <source>档案盘点报告</source>
        <translation>Inspection report</translation>
    </message>
    <message>
        <source>批准销毁档案</source>
        <translation>Approval of a destruction</translation>
    </message>
    <message>
        <source>销毁与监销</source>
        <translation>Destruction and its witness</translation>
    </message>
    <message>
        <source>制度修订</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <source>活动任务验收</source>
        <translation>Task acceptance</translation>
    </message>
    <message>
        <source>投诉会签</source>
        <translation>Complaint signature</translation>
    </message>
    <message>
        <source>签名有效</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>签名后内容已变动</source>
        <translation>changed since</translation>
    </message>
    <message>
        <source>签名无效</source>
        <translation>not genuine</translation>
    </message>
    <message>
        <source>口令至少 {count} 个字符，可以用一句话。</source>
        <translation>A secret has at least {count} characters; a sentence is fine.</translation>
    </message>
    <message>
        <source>口令不能只是姓名加数字，太容易猜。</source>
        <translation>A name with digits is too easy to guess.</translation>
    </message>
    <message>
        <source>这样的口令太容易猜，请换一个，比如几个不相干的词。</source>
        <translation>That is too easy to guess. Take a few unrelated words, for example.</translation>
    </message>
    <message>
        <source>{person}没有“{right}”的权限。请有权限的人来办，或请管理员在“设置 → 权限”中调整。</source>
        <translation>{person} lacks the right “{right}”. Ask somebody who has it, or an administrator to change it under Settings, Rights.</translation>
    </message>
    <message>
        <source>恢复密钥有错字。请对照恢复表逐组核对；0 与 O、1 与 I 不必区分。</source>
        <translation>The recovery key has a slip. Compare it group by group with the sheet; 0 and O, 1 and I need not be told apart.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输一次。</source>
        <translation>The two do not agree. Please type the secret again.</translation>
    </message>
    <message>
        <source>口令错了多次，请等 {seconds} 秒再试。忘记口令可以请管理员重设。</source>
        <translation>Wrong several times: please wait {seconds} seconds. An administrator can set a forgotten secret anew.</translation>
    </message>
    <message>
        <source>{name}已离开本单位，不能登录。</source>
        <translation>{name} has left and cannot sign in.</translation>
    </message>
    <message>
        <source>登记库里{name}的签名凭证与口令不符，登记库可能被换过或改过。请先核验登记库；确认无误后，请管理员重设口令。</source>
        <translation>The register&apos;s credential of {name} does not fit the secret: the register may have been exchanged or altered. Verify it first; if all is well, have an administrator set the secret anew.</translation>
    </message>
    <message>
        <source>这个单位要用个人口令打开：请用 --as 姓名 --secret-file 文件。</source>
        <translation>This office opens with a person&apos;s secret: use --as NAME --secret-file FILE.</translation>
    </message>
    <message>
        <source>这个单位还没有设置口令。请先在“设置 → 人员”中设置。</source>
        <translation>This office has no secrets yet. Set them under Settings, People.</translation>
    </message>
    <message>
        <source>这个单位已经设置过口令。</source>
        <translation>This office has secrets already.</translation>
    </message>
    <message>
        <source>姓名或口令不对。请留意大小写和输入法。</source>
        <translation>Name or secret is wrong. Mind capitals and the input method.</translation>
    </message>
    <message>
        <source>口令文件 keys.json 已损坏。请把 backups 文件夹里最近的 …keys.json 复制过来，改名为 keys.json，再打开。</source>
        <translation>The file keys.json is damaged. Copy the newest …keys.json from the backups folder here, rename it to keys.json, and open again.</translation>
    </message>
    <message>
        <source>这份加密资料已损坏或被改过，没有打开。请从备份中找回。</source>
        <translation>This encrypted item is damaged or was altered and was not opened. Restore it from a backup.</translation>
    </message>
    <message>
        <source>您有管理人员的权限，但还没有签发凭证的钥匙。请另一位管理员重设一次您的口令。</source>
        <translation>You may manage people, but hold no key to certify them yet. Have another administrator set your secret anew.</translation>
    </message>
    <message>
        <source>请填写岗位名称。</source>
        <translation>Please enter the role&apos;s name.</translation>
    </message>
    <message>
        <source>已有岗位“{name}”。</source>
        <translation>There is already a role “{name}”.</translation>
    </message>
    <message>
        <source>这样就没有人能管理人员和权限了。请先让另一位有口令的人员担任管理员。</source>
        <translation>Then nobody could manage people and rights. First make somebody else with a secret an administrator.</translation>
    </message>
    <message>
        <source>代理人应是另一个人，结束日期不能早于开始日期。</source>
        <translation>A deputy is somebody else, and the last day is not before the first.</translation>
    </message>
    <message>
        <source>{name}没有“{right}”的权限，不能签这一项。</source>
        <translation>{name} lacks the right “{right}” and cannot sign this.</translation>
    </message>
    <message>
        <source>{record} 现在没有可签的内容，签收之后才能签名。</source>
        <translation>{record} has nothing to sign yet: it can be signed once accepted.</translation>
    </message>
    <message>
        <source>建立单位</source>
        <translation>Office founded</translation>
    </message>
    <message>
        <source>设置单位口令，管理员 {administrator}</source>
        <translation>Office given secrets, administrator {administrator}</translation>
    </message>
    <message>
        <source>用恢复表登录，{name}任管理员</source>
        <translation>Opened with the recovery sheet, {name} administers</translation>
    </message>
    <message>
        <source>更换语言</source>
        <translation>Language changed</translation>
    </message>
    <message>
        <source>更换恢复表</source>
        <translation>Recovery sheet renewed</translation>
    </message>
    <message>
        <source>为{name}设置口令</source>
        <translation>Secret set for {name}</translation>
    </message>
    <message>
        <source>修改自己的口令</source>
        <translation>Own secret changed</translation>
    </message>
    <message>
        <source>添加人员{name}</source>
        <translation>Person added: {name}</translation>
    </message>
    <message>
        <source>修改人员资料</source>
        <translation>Person changed</translation>
    </message>
    <message>
        <source>{person}的未办事项转给{to}</source>
        <translation>Open duties of {person} handed on to {to}</translation>
    </message>
    <message>
        <source>新增岗位{name}</source>
        <translation>Role added: {name}</translation>
    </message>
    <message>
        <source>修改岗位权限</source>
        <translation>Role changed</translation>
    </message>
    <message>
        <source>安排代理，{first} 至 {last}</source>
        <translation>Deputy appointed, {first} to {last}</translation>
    </message>
    <message>
        <source>结束代理</source>
        <translation>Deputy dismissed</translation>
    </message>
    <message>
        <source>查看完整证件号码和电话</source>
        <translation>Whole numbers shown</translation>
    </message>
    <message>
        <source>印出完整号码：{reason}</source>
        <translation>Whole numbers printed: {reason}</translation>
    </message>
    <message>
        <source>导出个人信息（{what}）：{reason}</source>
        <translation>Personal data exported ({what}): {reason}</translation>
    </message>
    <message>
        <source>签名：{record}</source>
        <translation>Signed off: {record}</translation>
    </message>
    <message>
        <source>调整休/班日 {day}</source>
        <translation>Office calendar changed: {day}</translation>
    </message>
    <message>
        <source>日历更新，重算期限 {count} 项</source>
        <translation>Calendar updated, {count} dues recomputed</translation>
    </message>
    <message>
        <source>撤销导入 {number}：{reason}</source>
        <translation>Import {number} undone: {reason}</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>待签批</source>
        <translation>Awaits approval</translation>
    </message>
    <message>
        <source>已批准，可借出</source>
        <translation>Approved, may leave</translation>
    </message>
    <message>
        <source>已借出</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>已归还</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>逾期未还</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>{state}，续借待签批</source>
        <translation>{state}, renewal awaits approval</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>{name}（纸质）</source>
        <translation>{name} (on paper)</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>书面通知</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>借阅 {number} {state}，现在不能这样办。</source>
        <translation>Loan {number}: {state}. This cannot be done now.</translation>
    </message>
    <message>
        <source>永久</source>
        <translation>permanent</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>立卷中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已成卷</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>库房</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>柜</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>层</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>盒</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>还没有核对建档</source>
        <translation>not filed yet</translation>
    </message>
    <message>
        <source>已报遗失</source>
        <translation>Reported lost</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>awaits acceptance</translation>
    </message>
    <message>
        <source>不在本部门</source>
        <translation>is not here</translation>
    </message>
    <message>
        <source>没有登记复印件</source>
        <translation>no photocopy registered</translation>
    </message>
    <message>
        <source>{count} 户待签收</source>
        <translation>{count} await acceptance</translation>
    </message>
    <message>
        <source>{count} 户已作废</source>
        <translation>{count} void</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>在库，未盖章</source>
        <translation>In stock, not stamped</translation>
    </message>
    <message>
        <source>在库，已盖章</source>
        <translation>In stock, stamped</translation>
    </message>
    <message>
        <source>已发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>领入</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>盖章</source>
        <translation>Stamped</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>领入空白合同</source>
        <translation>Blank contracts fetched</translation>
    </message>
    <message>
        <source>加盖项目条形章</source>
        <translation>Strip stamp put on</translation>
    </message>
    <message>
        <source>发给销售内勤</source>
        <translation>Issued to the back office</translation>
    </message>
    <message>
        <source>作废空白合同</source>
        <translation>Blank contracts void</translation>
    </message>
    <message>
        <source>已见</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>未见</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>多出</source>
        <translation>Surplus</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>期间离开</source>
        <translation>Left meanwhile</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{year} 年第 {number} 季度</source>
        <translation>Quarter {number} of {year}</translation>
    </message>
    <message>
        <source>应有 {expected}，已见 {seen}，未见 {missing}，多出 {surplus}，损坏 {damaged}</source>
        <translation>Expected {expected}, seen {seen}, missing {missing}, surplus {surplus}, damaged {damaged}</translation>
    </message>
    <message>
        <source>待销毁</source>
        <translation>To be destroyed</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>可以销毁</source>
        <translation>may be destroyed</translation>
    </message>
    <message>
        <source>保管期未满</source>
        <translation>still to be kept</translation>
    </message>
    <message>
        <source>有未办事项</source>
        <translation>a duty is open</translation>
    </message>
    <message>
        <source>有文件借出</source>
        <translation>a paper is lent</translation>
    </message>
    <message>
        <source>有未结投诉</source>
        <translation>a complaint is open</translation>
    </message>
    <message>
        <source>按揭未办结</source>
        <translation>the mortgage is not through</translation>
    </message>
    <message>
        <source>有文件不在本部门</source>
        <translation>a paper is elsewhere</translation>
    </message>
    <message>
        <source>{number} 还没有批准人签字，不能销毁。请先批准（F7），或打印清册签字后扫描归位。</source>
        <translation>{number} is not approved, so nothing is destroyed. Approve it (F7), or print the list, have it signed and scan it back.</translation>
    </message>
    <message>
        <source>{number} 只有 {signed} 人签字，至少要 {needed} 人。请监销人签字（F8）。</source>
        <translation>Only {signed} signed {number}; it takes {needed}. The witness signs with F8.</translation>
    </message>
    <message>
        <source>{kind}要放在库房或更大的位置里，请先选上级位置。</source>
        <translation>{kind}: it stands in a room or something larger. Choose that first.</translation>
    </message>
    <message>
        <source>{kind}不能放在{parent}里。</source>
        <translation>{kind} cannot stand in {parent}.</translation>
    </message>
    <message>
        <source>借出和归还要走借阅：在“档案 → 借阅”登记，由销售总监签字后才能借出。</source>
        <translation>What is lent or comes back is a loan: register it under Archive, Loans; it leaves once the sales director has signed.</translation>
    </message>
    <message>
        <source>请填写案卷题名。</source>
        <translation>Please enter a title.</translation>
    </message>
    <message>
        <source>年度应为四位年份且不晚于明年，保管期限应为 1 至 200 年或永久。</source>
        <translation>The year has four digits and is not after next year; retention is 1 to 200 years or permanent.</translation>
    </message>
    <message>
        <source>案卷 {number} {state}，不能再改动。</source>
        <translation>Volume {number}: {state}. It cannot be changed any more.</translation>
    </message>
    <message>
        <source>案卷里还没有文件，不能成卷。</source>
        <translation>The volume is empty and cannot be closed.</translation>
    </message>
    <message>
        <source>请填写位置名称。</source>
        <translation>Please enter a name.</translation>
    </message>
    <message>
        <source>同一处已有“{name}”，请另取名称。</source>
        <translation>There is a “{name}” in the same place; choose another name.</translation>
    </message>
    <message>
        <source>“{name}”最多放 {capacity} 卷，已经放满。请换一处，或调整容量。</source>
        <translation>“{name}” takes {capacity} volumes and is full. Choose another place, or change its room.</translation>
    </message>
    <message>
        <source>交接单 {number} 的文件已经销毁，不能作废。</source>
        <translation>The papers of receipt {number} were destroyed; it cannot be voided.</translation>
    </message>
    <message>
        <source>没有可以销毁的案卷：保管期未满，或还有未了的事项。</source>
        <translation>Nothing may be destroyed: retention is not over, or something is still open.</translation>
    </message>
    <message>
        <source>请写明批准人、销毁人和监销人；销毁人和监销人不能是同一人。</source>
        <translation>Name who approves, executes and witnesses; executor and witness are two people.</translation>
    </message>
    <message>
        <source>{number} {state}，不能再改。</source>
        <translation>{number}: {state}. It cannot be changed any more.</translation>
    </message>
    <message>
        <source>造册之后，{volume} {why}。请撤销 {number}，重新造册。</source>
        <translation>Since the list was drawn up: {volume}, {why}. Withdraw {number} and draw up a new one.</translation>
    </message>
    <message>
        <source>盘点 {number} 还没有结束，请先继续并结束它。</source>
        <translation>Inspection {number} is still under way; continue and end it first.</translation>
    </message>
    <message>
        <source>盘点 {number} 已经结束，不能再改。</source>
        <translation>Inspection {number} has ended and cannot be changed.</translation>
    </message>
    <message>
        <source>有 {count} 项未见，将报遗失。请选择责任人。</source>
        <translation>{count} were not seen and will be reported lost. Choose who is liable.</translation>
    </message>
    <message>
        <source>{number} 已损坏，请写明怎样处理。</source>
        <translation>{number} is damaged; say what is done about it.</translation>
    </message>
    <message>
        <source>这里没有案卷，不用盘点。请选别处，或先把案卷放到位置。</source>
        <translation>There is nothing to count here. Choose another place, or put volumes in places first.</translation>
    </message>
    <message>
        <source>起止号应是同一种号码，位数相同，止号不小于起号，如 YS000101 至 YS000200。</source>
        <translation>First and last are numbers of one series and length, in order, such as YS000101 to YS000200.</translation>
    </message>
    <message>
        <source>一次最多 {most} 份，这里有 {count} 份。请核对起止号。</source>
        <translation>{count} are more than {most} at once. Please check the numbers.</translation>
    </message>
    <message>
        <source>{number} 已经登记过。</source>
        <translation>{number} is registered already.</translation>
    </message>
    <message>
        <source>{number} {state}，不能{what}。</source>
        <translation>{number}: {state}. It cannot become: {what}.</translation>
    </message>
    <message>
        <source>文件 {number} 不能上交：{why}。</source>
        <translation>Paper {number} cannot go: {why}.</translation>
    </message>
    <message>
        <source>请填写借阅人。</source>
        <translation>Please enter who borrows.</translation>
    </message>
    <message>
        <source>请写明借阅用途。</source>
        <translation>Please say what for.</translation>
    </message>
    <message>
        <source>归还期限 {due} 太早，应晚于 {after}。</source>
        <translation>{due} is too early; it should be after {after}.</translation>
    </message>
    <message>
        <source>借阅 {number} 还没有{role}签字，不能借出。请先签批（F7），或打印借阅单签字后扫描归位。</source>
        <translation>Loan {number} was not signed by {role}, so nothing leaves. Approve it (F7), or print the slip, have it signed and scan it back.</translation>
    </message>
    <message>
        <source>借阅 {number} 已有一次续借在等签批。</source>
        <translation>Loan {number} already has a renewal that awaits approval.</translation>
    </message>
    <message>
        <source>这一项要由{role}或其代理人签，{name}不是。代理可在“设置 → 代理”中安排。</source>
        <translation>This takes {role} or a deputy; {name} is neither. Deputies are named under Settings, Deputies.</translation>
    </message>
    <message>
        <source>还没有 {record} 的签字页。请打印签字后，在“交接 → 扫描件归位”扫描归位。</source>
        <translation>The signed sheet of {record} is not here. Print it, have it signed, and scan it back under Hand-offs, Place signed scans.</translation>
    </message>
    <message>
        <source>新立案卷 {number}：{title}</source>
        <translation>Volume {number} drawn up: {title}</translation>
    </message>
    <message>
        <source>修改案卷 {number} 的著录</source>
        <translation>Volume {number} described</translation>
    </message>
    <message>
        <source>案卷 {number} 成卷，检查人 {checked_by}</source>
        <translation>Volume {number} closed, checked by {checked_by}</translation>
    </message>
    <message>
        <source>案卷 {number} 放到 {place}</source>
        <translation>Volume {number} put in {place}</translation>
    </message>
    <message>
        <source>新增位置 {number} {place}</source>
        <translation>Place {number} {place} added</translation>
    </message>
    <message>
        <source>修改位置 {number} {place}</source>
        <translation>Place {number} {place} changed</translation>
    </message>
    <message>
        <source>销毁{papers}，清册 {number}</source>
        <translation>{papers} destroyed, list {number}</translation>
    </message>
    <message>
        <source>编制销毁清册 {number}：{reason}</source>
        <translation>Destruction list {number} drawn up: {reason}</translation>
    </message>
    <message>
        <source>撤销销毁清册 {number}：{reason}</source>
        <translation>Destruction list {number} withdrawn: {reason}</translation>
    </message>
    <message>
        <source>按清册 {number} 销毁案卷</source>
        <translation>Volumes of list {number} destroyed</translation>
    </message>
    <message>
        <source>开始盘点 {number}，应有 {expected} 项</source>
        <translation>Inspection {number} begun, {expected} expected</translation>
    </message>
    <message>
        <source>结束盘点 {number}：未见 {missing}，多出 {surplus}，损坏 {damaged}</source>
        <translation>Inspection {number} ended: missing {missing}, surplus {surplus}, damaged {damaged}</translation>
    </message>
    <message>
        <source>领入空白合同 {first} 至 {last}，{count} 份</source>
        <translation>Blank contracts {first} to {last} fetched ({count})</translation>
    </message>
    <message>
        <source>空白合同盖章 {first} 至 {last}，{count} 份</source>
        <translation>Blank contracts {first} to {last} stamped ({count})</translation>
    </message>
    <message>
        <source>发出空白合同 {first} 至 {last}，{count} 份，{recipient}领</source>
        <translation>Blank contracts {first} to {last} issued ({count}) to {recipient}</translation>
    </message>
    <message>
        <source>作废空白合同 {first} 至 {last}，{count} 份：{reason}</source>
        <translation>Blank contracts {first} to {last} void ({count}): {reason}</translation>
    </message>
    <message>
        <source>空白合同只剩 {stock} 份，低于最低存量 {minimum}</source>
        <translation>Only {stock} blank contracts left, minimum {minimum}</translation>
    </message>
    <message>
        <source>空白合同最低存量改为 {minimum}</source>
        <translation>Minimum of blank contracts set to {minimum}</translation>
    </message>
    <message>
        <source>上交公司 {papers_count} 件，涉及 {dossiers_count} 户，清单 {number}</source>
        <translation>{papers_count} papers of {dossiers_count} dossiers submitted to HQ, list {number}</translation>
    </message>
    <message>
        <source>{borrower}申请借阅：{papers}，借阅号 {number}</source>
        <translation>{borrower} asks to borrow {papers}, loan {number}</translation>
    </message>
    <message>
        <source>{signer}批准借阅 {number}，{back_by} 前归还</source>
        <translation>{signer} approved loan {number}, back by {back_by}</translation>
    </message>
    <message>
        <source>借出{papers}给{borrower}，借阅号 {number}</source>
        <translation>{papers} lent to {borrower}, loan {number}</translation>
    </message>
    <message>
        <source>借阅 {number} 申请续借至 {back_by}：{reason}</source>
        <translation>Renewal of {number} until {back_by} asked for: {reason}</translation>
    </message>
    <message>
        <source>借阅 {number} 续借至 {back_by}</source>
        <translation>Loan {number} renewed until {back_by}</translation>
    </message>
    <message>
        <source>归还{papers}，借阅号 {number} {condition}</source>
        <translation>{papers} came back, loan {number} {condition}</translation>
    </message>
    <message>
        <source>退回借阅申请 {number}：{reason}</source>
        <translation>Loan {number} refused: {reason}</translation>
    </message>
    <message>
        <source>撤回借阅申请 {number}：{reason}</source>
        <translation>Loan {number} withdrawn: {reason}</translation>
    </message>
    <message>
        <source>催还借阅 {number}：{words}</source>
        <translation>Borrower of {number} chased: {words}</translation>
    </message>
    <message>
        <source>退回借阅申请 {number}</source>
        <translation>Refuse loan {number}</translation>
    </message>
    <message>
        <source>文件没有离开本部门；借阅号保留，状态为“已退回”。</source>
        <translation>The papers never left; the number stays, as refused.</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>备份的第二处现在不在（{folder}），下次再试。</source>
        <translation>The second place for backups is not there now ({folder}); it will be tried again.</translation>
    </message>
    <message>
        <source>备份的第二处没有写成，下次再试。{why}</source>
        <translation>The second place got no backup; it will be tried again. {why}</translation>
    </message>
    <message>
        <source>这个文件夹由 {name} 同步：同步程序会在登记库写到一半时复制它，可能损坏，也会把资料传出本机。</source>
        <translation>This folder is synced by {name}: it copies the register while it is being written, which may damage it, and takes the data off this PC. </translation>
    </message>
    <message>
        <source>这是可移动的盘：中途拔出会损坏登记库，丢失的盘会带走资料。</source>
        <translation>This is a removable disk: pulled out at work it damages the register, and lost it takes the data along. </translation>
    </message>
    <message>
        <source>这个盘的文件系统（{name}）没有自己的日志：断电时可能损坏登记库。</source>
        <translation>This disk&apos;s file system ({name}) has no journal of its own: a power cut may damage the register. </translation>
    </message>
    <message>
        <source>登记库在网络文件夹里，随时可能损坏。请移到本机硬盘，只把备份放到网络上。</source>
        <translation>The register lies in a network folder and may be damaged at any time. Please move it to this PC&apos;s disk and keep only backups on the network.</translation>
    </message>
    <message>
        <source>请把登记库移到本机硬盘，只把备份放到那里。</source>
        <translation>Please move the register to this PC&apos;s disk and keep only backups there.</translation>
    </message>
    <message>
        <source>备份 {file} 已损坏，或不是用本单位的密钥加密的。请换一份备份。</source>
        <translation>The backup {file} is damaged, or not encrypted with this office&apos;s key. Please take another one.</translation>
    </message>
    <message>
        <source>文件夹 {folder} 不存在，或就是登记库自己的文件夹。请另选一个文件夹、共享或 U 盘。</source>
        <translation>The folder {folder} is not there, or is the register&apos;s own. Please choose another folder, share or stick.</translation>
    </message>
    <message>
        <source>请填写 1 至 {entries} 笔、1 至 {minutes} 分钟。</source>
        <translation>Please fill in 1 to {entries} entries and 1 to {minutes} minutes.</translation>
    </message>
    <message>
        <source>这是另一个单位的备份，不能用它替换本单位的登记库。</source>
        <translation>This is another office&apos;s backup; it cannot replace this office&apos;s register.</translation>
    </message>
    <message>
        <source>这份备份由更新版本的程序写成。请安装新版本后再恢复。</source>
        <translation>A newer version of the program wrote this backup. Please install that version, then restore.</translation>
    </message>
    <message>
        <source>{folder} 在网络上，登记库放在那里会损坏。请放在本机硬盘，再把共享文件夹设为备份的第二处。</source>
        <translation>{folder} is on the network, where a register gets damaged. Please put it on this PC&apos;s disk, and make the shared folder the second place for backups.</translation>
    </message>
    <message>
        <source>{folder} 不适合放登记库。{why}</source>
        <translation>{folder} is no good place for a register. {why}</translation>
    </message>
    <message>
        <source>备份设置：第二处“{place}”，每 {entries} 笔或 {minutes} 分钟</source>
        <translation>Backup settings: second place “{place}”, every {entries} entries or {minutes} minutes</translation>
    </message>
    <message>
        <source>恢复到备份 {backup}：{reason}</source>
        <translation>Restored the backup {backup}: {reason}</translation>
    </message>
    <message>
        <source>导出全部资料到 {folder}：{reason}</source>
        <translation>Exported everything to {folder}: {reason}</translation>
    </message>
    <message>
        <source>登记库仍然放在 {folder}：{reason}</source>
        <translation>Register kept in {folder} all the same: {reason}</translation>
    </message>
    <message>
        <source>电脑时钟早于上一笔记录（{last}），确认时钟正确：{reason}</source>
        <translation>Clock before the last entry ({last}), confirmed as right: {reason}</translation>
    </message>
    <message>
        <source>可以恢复</source>
        <translation>can be restored</translation>
    </message>
    <message>
        <source>不在现在的日志上</source>
        <translation>not on the present journal</translation>
    </message>
    <message>
        <source>另一个单位的备份</source>
        <translation>another office&apos;s backup</translation>
    </message>
    <message>
        <source>已损坏</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>由更新的程序写成</source>
        <translation>written by a newer program</translation>
    </message>
    <message>
        <source>恢复前留存的；{standing}</source>
        <translation>put aside by a restore; {standing}</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>最后一笔</source>
        <translation>Last by</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>来电</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已告知日期</source>
        <translation>Date promised</translation>
    </message>
    <message>
        <source>待会签</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>可结案</source>
        <translation>Ready to close</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意，重新处理</source>
        <translation>Dissatisfied, next round</translation>
    </message>
    <message>
        <source>没有联系上</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>第 {round} 轮受理，涉及{departments} {words}</source>
        <translation>Round {round} taken in, concerns {departments} {words}</translation>
    </message>
    <message>
        <source>告知客户 {promised} 前解决 {how}</source>
        <translation>Client told: by {promised} {how}</translation>
    </message>
    <message>
        <source>上报{to}：{why}</source>
        <translation>Passed up to {to}: {why}</translation>
    </message>
    <message>
        <source>处理结果：{text}</source>
        <translation>Resolution: {text}</translation>
    </message>
    <message>
        <source>{department}会签：{signer}</source>
        <translation>{department} signed: {signer}</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>回访：{outcome} {words}</source>
        <translation>Called back: {outcome} {words}</translation>
    </message>
    <message>
        <source>见签字页</source>
        <translation>on the signed sheet</translation>
    </message>
    <message>
        <source>{at}  签好的投诉单已扫描归位</source>
        <translation>{at}  Signed form scanned back</translation>
    </message>
    <message>
        <source>{number} 现在不能这样办，请先看它办到哪一步。</source>
        <translation>{number} does not take this step now; see where it stands first.</translation>
    </message>
    <message>
        <source>{number} 还缺 {departments} 会签，签齐才能结案。</source>
        <translation>{number} still lacks the signature of {departments}; it closes once all have signed.</translation>
    </message>
    <message>
        <source>请写明投诉人、投诉内容，并至少选一个涉及部门。</source>
        <translation>Please enter the client, the complaint and at least one department.</translation>
    </message>
    <message>
        <source>答应客户的日期 {day} 早于告知的那天。</source>
        <translation>The promised day {day} is before the day the client was told.</translation>
    </message>
    <message>
        <source>只能向上一级上报。</source>
        <translation>It can only be passed up.</translation>
    </message>
    <message>
        <source>受理投诉 {number}</source>
        <translation>Complaint {number} taken in</translation>
    </message>
    <message>
        <source>告知客户投诉 {number} 的解决日期 {promised}</source>
        <translation>Complaint {number}: client told {promised}</translation>
    </message>
    <message>
        <source>上报投诉 {number}</source>
        <translation>Complaint {number} passed up</translation>
    </message>
    <message>
        <source>投诉 {number} 已解决</source>
        <translation>Complaint {number} resolved</translation>
    </message>
    <message>
        <source>投诉 {number} 会签</source>
        <translation>Complaint {number} signed</translation>
    </message>
    <message>
        <source>投诉 {number} 结案</source>
        <translation>Complaint {number} closed</translation>
    </message>
    <message>
        <source>投诉 {number} 回访</source>
        <translation>Complaint {number} called back</translation>
    </message>
    <message>
        <source>修改投诉原因和部门</source>
        <translation>Causes and departments changed</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>1 至 3 天</source>
        <translation>1 to 3 days</translation>
    </message>
    <message>
        <source>4 至 7 天</source>
        <translation>4 to 7 days</translation>
    </message>
    <message>
        <source>7 天以上</source>
        <translation>Over 7 days</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>上次有没填完的“{name}”</source>
        <translation>Left unfinished last time: {name}</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Client dossier</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>将到期</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>暂算</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>房号、编号</source>
        <translation>Unit, number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>已办：{duty}</source>
        <translation>Done: {duty}</translation>
    </message>
    <message>
        <source>请按条款 {clause} 办理：{text}</source>
        <translation>Do as clause {clause} says: {text}</translation>
    </message>
    <message>
        <source>已结束：{duty}</source>
        <translation>Closed: {duty}</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>PDF、JPEG、PNG 或 TIFF 文件</source>
        <translation>A PDF, JPEG, PNG or TIFF file</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>更正 {field}：{old} → {new}（{stamp}）</source>
        <translation>Corrected {field}: {old} → {new} ({stamp})</translation>
    </message>
    <message>
        <source>必填。</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>这一栏不能这样填写。</source>
        <translation>This field cannot be filled in like this.</translation>
    </message>
    <message>
        <source>请填写数字。</source>
        <translation>Please enter a number.</translation>
    </message>
    <message>
        <source>不能小于 {least}。</source>
        <translation>Not less than {least}.</translation>
    </message>
    <message>
        <source>不能大于 {most}。</source>
        <translation>Not more than {most}.</translation>
    </message>
    <message>
        <source>请从列出的各项中选择。</source>
        <translation>Please choose one of the list.</translation>
    </message>
    <message>
        <source>请填写日期，如 2026-11-22。</source>
        <translation>Please enter a day, such as 2026-11-22.</translation>
    </message>
    <message>
        <source>请填写时刻，如 8:30。</source>
        <translation>Please enter a time, such as 8:30.</translation>
    </message>
    <message>
        <source>没有登记过，请从列出的各项中选择。</source>
        <translation>Not known; please choose one of the list.</translation>
    </message>
    <message>
        <source>每一项都合格才能办理。</source>
        <translation>Every item must be ticked first.</translation>
    </message>
    <message>
        <source>第 {row} 行{column}：{words}</source>
        <translation>Row {row}, {column}: {words}</translation>
    </message>
    <message>
        <source>应有 {least} 到 {most} 行。</source>
        <translation>{least} to {most} rows are wanted.</translation>
    </message>
    <message>
        <source>至少填写 {least} 行。</source>
        <translation>At least {least} rows are wanted.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>剩余时间</source>
        <translation>Time left</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>请填写日期，如 2026-11-22、1122 或 +5工作日。</source>
        <translation>Enter a day, such as 2026-11-22, 1122 or +5工作日 (working days).</translation>
    </message>
</context>
<context>
    <name>fines</name>
    <message>
        <source>纸面签字</source>
        <translation>signed on paper</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Clock started</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Days counted</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已减轻</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>已免除</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>待冲销</source>
        <translation>Counter-entry?</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>{low} 起</source>
        <translation>from {low}</translation>
    </message>
    <message>
        <source>{low} 至 {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>{amount} 分</source>
        <translation>{amount} points</translation>
    </message>
    <message>
        <source>{amount}%</source>
        <translation>{amount}%</translation>
    </message>
    <message>
        <source>{what} 现在是“{state}”，不能这样办理。请看右侧的经过。</source>
        <translation>{what} is “{state}” now; this cannot be done. See its history at the right.</translation>
    </message>
    <message>
        <source>{amount} 元超出了范围，最多 {high} 元，最少 0 元。</source>
        <translation>{amount} yuan is outside the range: at most {high} yuan, at least 0.</translation>
    </message>
    <message>
        <source>这一项由{role}决定，{name}今天不任此岗，也不是其代理人。</source>
        <translation>{role} decides about this; today {name} is neither that nor a deputy.</translation>
    </message>
    <message>
        <source>{name}不能决定自己的罚款，请由上一级或代理人决定。</source>
        <translation>{name} cannot decide about an own fine; the level above or a deputy does.</translation>
    </message>
    <message>
        <source>{name}只能对自己的罚款提出异议。</source>
        <translation>{name} can object to own fines only.</translation>
    </message>
    <message>
        <source>“{written}”不是可用的月份。请写成 2026-11，且不晚于本月。</source>
        <translation>“{written}” is no usable month. Write 2026-11, no later than this month.</translation>
    </message>
    <message>
        <source>{month} 或其后的月份已经确定扣款，不能再改。新的变动计入下一个月。</source>
        <translation>{month} or a later month is settled and stays. What changes now goes into the next month.</translation>
    </message>
    <message>
        <source>请选择人员并填写大于零的金额；比例在 0 至 100 之间。</source>
        <translation>Choose a person and enter an amount above zero; a share lies between 0 and 100.</translation>
    </message>
    <message>
        <source>文件 {number} 已经报过遗失。找回后才能再报。</source>
        <translation>Paper {number} is reported lost already. Only after it was found can it be reported again.</translation>
    </message>
    <message>
        <source>文件 {number} 没有报过遗失。</source>
        <translation>Paper {number} was not reported lost.</translation>
    </message>
    <message>
        <source>发现遗失：{papers}，报告 {number}</source>
        <translation>Found lost: {papers}, report {number}</translation>
    </message>
    <message>
        <source>找回：{papers}</source>
        <translation>Found again: {papers}</translation>
    </message>
    <message>
        <source>拟处罚 {count} 项，待决定</source>
        <translation>Fines proposed: {count}, to be decided</translation>
    </message>
    <message>
        <source>撤回拟处罚 {count} 项</source>
        <translation>Proposed fines withdrawn: {count}</translation>
    </message>
    <message>
        <source>拟冲销罚款 {count} 项</source>
        <translation>Counter-entries proposed: {count}</translation>
    </message>
    <message>
        <source>撤回冲销提议 {count} 项</source>
        <translation>Counter-entries no longer proposed: {count}</translation>
    </message>
    <message>
        <source>罚款决定 {number}，{count} 项</source>
        <translation>Decision {number} on fines: {count}</translation>
    </message>
    <message>
        <source>对罚款 {number} 提出异议</source>
        <translation>Objection to fine {number}</translation>
    </message>
    <message>
        <source>登记工资</source>
        <translation>Enter wage</translation>
    </message>
    <message>
        <source>修改工资扣款规则</source>
        <translation>Limits of wage deductions changed</translation>
    </message>
    <message>
        <source>确定工资扣款表 {number}</source>
        <translation>Wage deductions {number} settled</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>本单位人员</source>
        <translation>Person of the office</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Client dossier</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>文件种类</source>
        <translation>Kinds of paper</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>小数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>百分比</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>个数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>日期和时间</source>
        <translation>Day and time</translation>
    </message>
    <message>
        <source>是或否</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>表格（列名）</source>
        <translation>Table (columns)</translation>
    </message>
    <message>
        <source>查验项目</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>登记一份表单</source>
        <translation>Form filled in</translation>
    </message>
    <message>
        <source>办理一份表单</source>
        <translation>Form acted upon</translation>
    </message>
    <message>
        <source>更正一份表单</source>
        <translation>Form corrected</translation>
    </message>
    <message>
        <source>复核一份表单</source>
        <translation>Form reviewed</translation>
    </message>
    <message>
        <source>作废一份表单</source>
        <translation>Form void</translation>
    </message>
    <message>
        <source>撤销作废表单的效力</source>
        <translation>Effects of a void form undone</translation>
    </message>
    <message>
        <source>起草表单</source>
        <translation>Form drafted</translation>
    </message>
    <message>
        <source>批准表单</source>
        <translation>Form approved</translation>
    </message>
    <message>
        <source>弃用表单草稿</source>
        <translation>Draft of a form discarded</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{field}（元）</source>
        <translation>{field} (yuan)</translation>
    </message>
    <message>
        <source>{field}（万元）</source>
        <translation>{field} (10,000 yuan)</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>正在读取列表…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>导出“{title}”</source>
        <translation>Export “{title}”</translation>
    </message>
    <message>
        <source>共 {count} 行，按现在的筛选和顺序导出。原因会记入日志。</source>
        <translation>{count} rows, as filtered and sorted now. The reason goes into the journal.</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{file}</source>
        <translation>Rows exported: {count}, to {file}</translation>
    </message>
</context>
<context>
    <name>occasions</name>
    <message>
        <source>已分派</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>待验收</source>
        <translation>To be accepted</translation>
    </message>
    <message>
        <source>已验收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>退回重做</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>请写明活动名称，并至少分派一项任务给一位人员。</source>
        <translation>Please name the event and assign at least one task to somebody.</translation>
    </message>
    <message>
        <source>“{words}”已经验收或取消。</source>
        <translation>“{words}” was accepted or cancelled already.</translation>
    </message>
    <message>
        <source>分派活动任务 {number}</source>
        <translation>Event tasks {number} assigned</translation>
    </message>
    <message>
        <source>分派任务给{assignee}</source>
        <translation>Task assigned to {assignee}</translation>
    </message>
    <message>
        <source>报告任务完成</source>
        <translation>Task reported done</translation>
    </message>
    <message>
        <source>总监验收任务</source>
        <translation>Task accepted by the director</translation>
    </message>
    <message>
        <source>任务退回重做：{reason}</source>
        <translation>Task sent back: {reason}</translation>
    </message>
    <message>
        <source>取消任务：{reason}</source>
        <translation>Task cancelled: {reason}</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>办完</source>
        <translation>done</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>客户原因暂停</source>
        <translation>Paused by client</translation>
    </message>
    <message>
        <source>逾期办完 {at}</source>
        <translation>done late {at}</translation>
    </message>
    <message>
        <source>办完 {at}</source>
        <translation>done {at}</translation>
    </message>
    <message>
        <source>{track}：{step}</source>
        <translation>{track}: {step}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>还没轮到这一步，或已经办过。请先看这一户办到哪里。</source>
        <translation>This step is not under way. See where the purchase stands first.</translation>
    </message>
    <message>
        <source>{outside}没有逾期的步骤，不必催办。</source>
        <translation>Nothing is late with {outside}.</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Track started</translation>
    </message>
    <message>
        <source>办完一步 {note}</source>
        <translation>Step done {note}</translation>
    </message>
    <message>
        <source>因客户原因暂停：{reason}</source>
        <translation>Paused by the client: {reason}</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>Track goes on</translation>
    </message>
    <message>
        <source>印花税 {due} 到期</source>
        <translation>Stamp duty due {due}</translation>
    </message>
    <message>
        <source>印花税已缴 {receipt}</source>
        <translation>Stamp duty paid {receipt}</translation>
    </message>
    <message>
        <source>发出督办函 {number}</source>
        <translation>Chase letter {number} sent</translation>
    </message>
    <message>
        <source>修改“{name}”的时限，自 {first} 起：{reason}</source>
        <translation>Limit of “{name}” changed from {first} on: {reason}</translation>
    </message>
    <message>
        <source>进度汇报 {number}</source>
        <translation>Progress report {number}</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>已开出交接单 {number}，{count} 件待签收</source>
        <translation>Receipt {number} made out, {count} sheets wait for acceptance</translation>
    </message>
    <message>
        <source>已收 {count} 件，交接单 {number}</source>
        <translation>Sheets received: {count}, receipt {number}</translation>
    </message>
    <message>
        <source>已移交 {count} 件，交接单 {number}</source>
        <translation>Sheets handed over: {count}, receipt {number}</translation>
    </message>
    <message>
        <source>录入后立即撤销</source>
        <translation>Undone right after entry</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销交接单 {number}</source>
        <translation>Receipt {number} undone</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>请填写表单名称。</source>
        <translation>Please name the form.</translation>
    </message>
    <message>
        <source>请填写表单编号，如 KY-01。</source>
        <translation>Please enter the form number, such as KY-01.</translation>
    </message>
    <message>
        <source>记录编号字头应为 2 到 5 个大写字母，如 KYJ。</source>
        <translation>The series is 2 to 5 capital letters, such as KYJ.</translation>
    </message>
    <message>
        <source>请写明这一版改了什么。</source>
        <translation>Please say what changes in this version.</translation>
    </message>
    <message>
        <source>表单至少要有一栏。</source>
        <translation>A form has at least one field.</translation>
    </message>
    <message>
        <source>第 {place} 栏没有名称。</source>
        <translation>Field {place} has no name.</translation>
    </message>
    <message>
        <source>请列出第 {place} 栏的各项，用顿号隔开。</source>
        <translation>Please list the items of field {place}, separated by commas.</translation>
    </message>
    <message>
        <source>有的栏目由程序自动填写或计算，不能去掉或改种类，只能改名称。</source>
        <translation>Some fields are filled in or worked out by the program; they can be renamed, not removed or changed in kind.</translation>
    </message>
    <message>
        <source>编号字头 {series} 是程序自用的，请另取一个。</source>
        <translation>Numbers that begin with {series} are the program&apos;s own; please choose other letters.</translation>
    </message>
    <message>
        <source>编号字头 {series} 已由《{title}》使用，请另取一个。</source>
        <translation>“{title}” counts with {series} already; please choose other letters.</translation>
    </message>
    <message>
        <source>有的栏目没填对，见各栏下的说明。</source>
        <translation>Some fields are not right; see below each of them.</translation>
    </message>
    <message>
        <source>{number} 现在不能这样办理，请看它的经过。</source>
        <translation>{number} does not take this step now; see what was done about it.</translation>
    </message>
    <message>
        <source>办理时间早于 {number} 的发生时间，请核对。</source>
        <translation>This time is before {number} began; please check it.</translation>
    </message>
    <message>
        <source>{number} 没有改动。</source>
        <translation>{number}: nothing was changed.</translation>
    </message>
    <message>
        <source>{person} 的岗位不办理这一步，也没有代理。请由相应岗位的人办理。</source>
        <translation>{person} neither has the role for this step nor stands in for it. Somebody of that role has to do it.</translation>
    </message>
    <message>
        <source>{number} 只供指定的人阅读，您不在其中。</source>
        <translation>{number} may be read only by certain people, and you are not among them.</translation>
    </message>
    <message>
        <source>双方签字不能是同一人：{person} 已经签过。</source>
        <translation>Two people sign: {person} has signed already.</translation>
    </message>
    <message>
        <source>还没有签完：{people}。全部签了才能办这一步。</source>
        <translation>Not signed by all yet: {people}. This step comes after everybody has signed.</translation>
    </message>
    <message>
        <source>“{written}” 不是数字。</source>
        <translation>“{written}” is not a number.</translation>
    </message>
    <message>
        <source>“{written}” 不是时刻，应如 8:30。</source>
        <translation>“{written}” is not a time such as 8:30.</translation>
    </message>
    <message>
        <source>{name} 的下一版是第 {version} 版。</source>
        <translation>The next version of {name} is {version}.</translation>
    </message>
    <message>
        <source>{name} 第 {version} 版已批准；要改请另出新版。</source>
        <translation>{name} version {version} is approved; a change needs a new version.</translation>
    </message>
    <message>
        <source>制表人不能批准自己的表单，请由他人批准。</source>
        <translation>Who made a form does not approve it; somebody else does.</translation>
    </message>
</context>
<context>
    <name>regulations</name>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>按 {clause}</source>
        <translation>as {clause}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>％</source>
        <translation>%</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>（每件）</source>
        <translation> per document</translation>
    </message>
    <message>
        <source>（每起）</source>
        <translation> per case</translation>
    </message>
    <message>
        <source>指定的人</source>
        <translation>The person named</translation>
    </message>
    <message>
        <source>{who} 不再处罚{times}</source>
        <translation>{who} no more{times}</translation>
    </message>
    <message>
        <source>第 {nth} 次起</source>
        <translation>from time {nth} on</translation>
    </message>
    <message>
        <source>每 {every} 次</source>
        <translation>every {every} times</translation>
    </message>
    <message>
        <source>按月计次</source>
        <translation>counted by month</translation>
    </message>
    <message>
        <source>按季计次</source>
        <translation>counted by quarter</translation>
    </message>
    <message>
        <source>按年计次</source>
        <translation>counted by year</translation>
    </message>
    <message>
        <source>按同一件计次</source>
        <translation>counted by case</translation>
    </message>
    <message>
        <source>（{words}）</source>
        <translation> ({words})</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>每位{role}</source>
        <translation>Each: {role}</translation>
    </message>
    <message>
        <source>{role}轮值</source>
        <translation>{role}, in turn</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>（再过 {limit}）</source>
        <translation> (after {limit} more)</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>不明确</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>一律</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>制度“{name}”已经启用，或已定好启用的日期。</source>
        <translation>The regulation “{name}” is on already, or the day on which it will be is set.</translation>
    </message>
    <message>
        <source>制度“{name}”在那一天没有启用，不能停用。</source>
        <translation>The regulation “{name}” is not on that day, so it cannot be switched off.</translation>
    </message>
    <message>
        <source>制度最早从今天起启用或停用，{day} 已经过去。</source>
        <translation>A regulation is switched on or off from today at the earliest; {day} is over.</translation>
    </message>
    <message>
        <source>单位文件夹里已有另一个 {name}；改过的制度请换个文件名再添加。</source>
        <translation>The office&apos;s folder already holds a different {name}; give the changed regulation another file name and add it again.</translation>
    </message>
    <message>
        <source>制度“{name}”不能启用：{problem}</source>
        <translation>The regulation “{name}” cannot be switched on: {problem}</translation>
    </message>
    <message>
        <source>新规定最早从今天起生效，{day} 已经过去；以往的事项仍按当时的规定。</source>
        <translation>New terms begin today at the earliest; {day} is past, and the past keeps its terms.</translation>
    </message>
    <message>
        <source>与现在的规定相同，没有改动。</source>
        <translation>These are the present terms; nothing changes.</translation>
    </message>
    <message>
        <source>这样的规定不能用：{problem}</source>
        <translation>These terms cannot be used: {problem}</translation>
    </message>
    <message>
        <source>这一条在 {day} 已有一次修订，请换一个生效日。</source>
        <translation>This clause is amended on {day} already; choose another day.</translation>
    </message>
    <message>
        <source>启用制度 {regulation}，自 {first} 起</source>
        <translation>Regulation {regulation} is on from {first}</translation>
    </message>
    <message>
        <source>停用制度 {regulation}，自 {first} 起</source>
        <translation>Regulation {regulation} is off from {first}</translation>
    </message>
    <message>
        <source>定期事项开始 {count} 项</source>
        <translation>Recurring duties that begin: {count}</translation>
    </message>
    <message>
        <source>修订 {clause}，自 {first} 起：{reason}</source>
        <translation>{clause} amended from {first}: {reason}</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>按揭</source>
        <translation>Mortgage</translation>
    </message>
    <message>
        <source>非按揭</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已退房</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation>Done in time</translation>
    </message>
    <message>
        <source>逾期完成</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
        <translation>{days} working days late</translation>
    </message>
    <message>
        <source>逾期 {amount}</source>
        <translation>{amount} late</translation>
    </message>
    <message>
        <source>剩 {amount}</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>{days} 天 {hours} 小时</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} 小时 {minutes} 分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} 分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>未收到</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>份数不足</source>
        <translation>Too few</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>号码被表格损坏，请对照证件补录</source>
        <translation>number ruined by the spreadsheet; enter it from the card</translation>
    </message>
    <message>
        <source>号码校验不符，请对照证件更正</source>
        <translation>number fails its check; correct it from the card</translation>
    </message>
    <message>
        <source>{holder}（{count}）</source>
        <translation>{holder} ({count})</translation>
    </message>
    <message>
        <source>休（法定节假日）</source>
        <translation>rest (public holiday)</translation>
    </message>
    <message>
        <source>班（调休上班）</source>
        <translation>work (moved working day)</translation>
    </message>
    <message>
        <source>休（本单位）</source>
        <translation>rest (our own)</translation>
    </message>
    <message>
        <source>班（本单位）</source>
        <translation>work (our own)</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>No clock</translation>
    </message>
    <message>
        <source>立即</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>每日</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>每个工作日</source>
        <translation>every working day</translation>
    </message>
    <message>
        <source>每月末</source>
        <translation>Each month&apos;s end</translation>
    </message>
    <message>
        <source>每季末</source>
        <translation>Each quarter&apos;s end</translation>
    </message>
    <message>
        <source>每半年末</source>
        <translation>Each half-year&apos;s end</translation>
    </message>
    <message>
        <source>每年末</source>
        <translation>Each year&apos;s end</translation>
    </message>
    <message>
        <source>{number} 小时内（夜间和节假日都算）</source>
        <translation>within {number} hours (nights and holidays count)</translation>
    </message>
    <message>
        <source>{number} 日内（自次日起算）</source>
        <translation>within {number} days (from the next day on)</translation>
    </message>
    <message>
        <source>{number} 个工作日内（当日不算）</source>
        <translation>within {number} working days (not counting the day itself)</translation>
    </message>
    <message>
        <source>{number} 秒内（行为标准）</source>
        <translation>Within {number} seconds (a standard of conduct)</translation>
    </message>
    <message>
        <source>响铃 {number} 声内（行为标准）</source>
        <translation>Within {number} rings (a standard of conduct)</translation>
    </message>
    <message>
        <source>提前 {number} 分钟</source>
        <translation>{number} minutes before</translation>
    </message>
    <message>
        <source>提前 {number} 日</source>
        <translation>{number} days before</translation>
    </message>
    <message>
        <source>提前 {number} 个工作日</source>
        <translation>{number} working days before</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>日</source>
        <translation>day</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>每{days} {hour}</source>
        <translation>Every {days} {hour}</translation>
    </message>
    <message>
        <source>每{days}（遇休息日顺延）</source>
        <translation>Every {days}, rolled over rest days</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>not registered</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>份额 {share}</source>
        <translation>share {share}</translation>
    </message>
    <message>
        <source>原件 {count}</source>
        <translation>{count} original</translation>
    </message>
    <message>
        <source>复印件 {count}</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日 {weekday}</source>
        <translation>{weekday}, {year}-{month:02d}-{day:02d}</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>当日内</source>
        <translation>the same day</translation>
    </message>
    <message>
        <source>按约定日期</source>
        <translation>the agreed date</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>已签回</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>{file} 太大，每个文件最多 {most} MB。请降低扫描分辨率后再试。</source>
        <translation>{file} is too large; a file may have {most} MB. Scan at a lower resolution and try again.</translation>
    </message>
    <message>
        <source>{file} 页数太多，每个文件最多 {most} 页。请分成几份再试。</source>
        <translation>{file} has too many pages; a file may have {most}. Split it and try again.</translation>
    </message>
    <message>
        <source>{file} 中有图片太大，每张最多 {most} 百万像素。请以 300 dpi 扫描后再试。</source>
        <translation>A picture in {file} is too large; one may have {most} megapixels. Scan at 300 dpi and try again.</translation>
    </message>
    <message>
        <source>{file} 各页合计太大，最多 {most} 百万像素。请分成几份再试。</source>
        <translation>The pages of {file} are too large together; they may have {most} megapixels. Split it and try again.</translation>
    </message>
    <message>
        <source>找不到 {file}。请核对文件是否已移动或改名。</source>
        <translation>{file} was not found. Check whether it was moved or renamed.</translation>
    </message>
    <message>
        <source>{file} 是文件夹。请选择其中的文件。</source>
        <translation>{file} is a folder. Choose the files in it.</translation>
    </message>
    <message>
        <source>没有权限读取 {file}。请复制到自己的文件夹后再试。</source>
        <translation>No permission to read {file}. Copy it to your own folder and try again.</translation>
    </message>
    <message>
        <source>{file} 是空的。请重新扫描。</source>
        <translation>{file} is empty. Scan it again.</translation>
    </message>
    <message>
        <source>{file} 已损坏，读不完整。请重新扫描或重新发送。</source>
        <translation>{file} is damaged and cannot be read whole. Scan it or have it sent again.</translation>
    </message>
    <message>
        <source>{file} 设有打开密码。请取消密码，另存一份后再试。</source>
        <translation>{file} wants a password. Save a copy without it and try again.</translation>
    </message>
    <message>
        <source>{file} 不是 PDF、JPEG、PNG 或 TIFF，没有添加。请另存为其中一种再试。</source>
        <translation>{file} is not a PDF, JPEG, PNG or TIFF and was not added. Save it as one of these and try again.</translation>
    </message>
    <message>
        <source>扫描件“{title}”的文件不见了。请从备份恢复，或重新扫描后添加。</source>
        <translation>The file of the scan “{title}” is gone. Restore it from a backup, or scan and add it again.</translation>
    </message>
    <message>
        <source>扫描件“{title}”的文件已损坏或被改动，不能显示。请从备份恢复，或重新扫描后添加。</source>
        <translation>The file of the scan “{title}” is damaged or was changed and cannot be shown. Restore it from a backup, or scan and add it again.</translation>
    </message>
    <message>
        <source>这份文件已经添加过，名称是“{title}”。</source>
        <translation>This file was added before, as “{title}”.</translation>
    </message>
    <message>
        <source>扫描件“{title}”已经撤下。</source>
        <translation>The scan “{title}” was withdrawn before.</translation>
    </message>
    <message>
        <source>添加扫描件“{title}”</source>
        <translation>Added the scan “{title}”</translation>
    </message>
    <message>
        <source>查看扫描件“{title}”</source>
        <translation>Looked at the scan “{title}”</translation>
    </message>
    <message>
        <source>另存扫描件“{title}”：{reason}</source>
        <translation>Saved the scan “{title}” outside: {reason}</translation>
    </message>
    <message>
        <source>撤下扫描件“{title}”：{reason}</source>
        <translation>Withdrew the scan “{title}”: {reason}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>文件字节数</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>解压后的字节数</source>
        <translation>bytes unpacked</translation>
    </message>
    <message>
        <source>压缩比</source>
        <translation>compression</translation>
    </message>
    <message>
        <source>压缩包内的文件数</source>
        <translation>parts inside</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>列数</source>
        <translation>columns</translation>
    </message>
    <message>
        <source>单元格数</source>
        <translation>cells</translation>
    </message>
    <message>
        <source>文字总量</source>
        <translation>text</translation>
    </message>
    <message>
        <source>单个单元格的字数</source>
        <translation>characters in one cell</translation>
    </message>
    <message>
        <source>找不到 {file}。请核对文件是否已移动或改名。</source>
        <translation>{file} is not there. Was it moved or renamed?</translation>
    </message>
    <message>
        <source>{file} 是文件夹。请选择其中的台账文件。</source>
        <translation>{file} is a folder. Please choose the ledger inside it.</translation>
    </message>
    <message>
        <source>没有权限读取 {file}。请复制到自己的文件夹后再试。</source>
        <translation>No permission to read {file}. Copy it into a folder of yours and try again.</translation>
    </message>
    <message>
        <source>{file} 正被其他程序占用。请先在表格软件中关闭它。</source>
        <translation>{file} is in use. Please close it in the spreadsheet program first.</translation>
    </message>
    <message>
        <source>看不懂 {file} 的文字编码。请另存为 UTF-8 的 .csv 或 .xlsx。</source>
        <translation>The encoding of {file} is unknown. Save it as .csv in UTF-8 or as .xlsx.</translation>
    </message>
    <message>
        <source>找不到“{what}”。请核对编号或房号。</source>
        <translation>“{what}” was not found. Please check the number or unit.</translation>
    </message>
    <message>
        <source>看不懂的份额“{written}”。请写成 50% 或 1/2。</source>
        <translation>“{written}” is no share. Write 50% or 1/2.</translation>
    </message>
    <message>
        <source>移交方和接收方不能是同一个。</source>
        <translation>Giver and receiver cannot be the same.</translation>
    </message>
    <message>
        <source>时间晚于现在。请改为实际发生的时间。</source>
        <translation>This time is later than now. Please give when it really happened.</translation>
    </message>
    <message>
        <source>其中有文件正在交接单 {handoff} 中待签收。请先签收或撤回那份交接。</source>
        <translation>One of these papers waits for acceptance under receipt {handoff}. Accept or withdraw that first.</translation>
    </message>
    <message>
        <source>时间早于这份文件上一次移动。请改为那之后的时间。</source>
        <translation>This time is before the paper last moved. Please give a later one.</translation>
    </message>
    <message>
        <source>请填写网上登记后得到的编号。</source>
        <translation>Please give the number that the online registration returned.</translation>
    </message>
    <message>
        <source>导入 {number} 已经撤销过。</source>
        <translation>Import {number} was undone before.</translation>
    </message>
    <message>
        <source>{file} 里没有内容。请核对是否选对了文件。</source>
        <translation>There is nothing in {file}. Is it the right file?</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Please give a name.</translation>
    </message>
    <message>
        <source>表单“{name}”在 {day} 没有有效版本。</source>
        <translation>No version of the form “{name}” is valid on {day}.</translation>
    </message>
    <message>
        <source>{day} 超出了日历的范围。</source>
        <translation>{day} is beyond the calendar.</translation>
    </message>
    <message>
        <source>{day} 同时被设为休息日和上班日。</source>
        <translation>{day} was set as both a rest and a working day.</translation>
    </message>
    <message>
        <source>文件夹 {folder} 里没有登记库。</source>
        <translation>There is no register in {folder}.</translation>
    </message>
    <message>
        <source>登记库由更新版本的程序写成。请安装新版本后再打开。</source>
        <translation>A newer version of the program wrote this register. Install that version to open it.</translation>
    </message>
    <message>
        <source>没有权限读写 {file}。刚才的操作没有保存。</source>
        <translation>No permission to read or write {file}. What you just did was not saved.</translation>
    </message>
    <message>
        <source>号码末几位已被表格改动，请对照证件重新输入。</source>
        <translation>The spreadsheet changed the last digits. Type the number again from the document.</translation>
    </message>
    <message>
        <source>未导入：{unit} 是 {buyers} 的在办档案 {number}。退房再售，先把它改为“已退房”；更名，先改买受人。</source>
        <translation>Not imported: {unit} is the active file {number} of {buyers}. If sold again after a return, set that file to “returned” first; if the buyers changed, change them there first.</translation>
    </message>
    <message>
        <source>{buyer} 没有证件号码。</source>
        <translation>{buyer} has no identity number.</translation>
    </message>
    <message>
        <source>买受人 {buyers} 位，证件号码 {ids} 个（{written}），不知道各是谁的；请对照证件逐位填写。</source>
        <translation>{buyers} buyers and {ids} identity numbers ({written}): it is not known whose they are; please fill them in one by one from the documents.</translation>
    </message>
    <message>
        <source>姓名“{written}”不完整，或含数字、代理人等说明，请核对。</source>
        <translation>The name “{written}” is incomplete, or holds digits or a remark such as an agent’s; please check.</translation>
    </message>
    <message>
        <source>{field}“{written}”不是大于零的数，未导入。</source>
        <translation>{field} “{written}” is not a number above zero; it was not imported.</translation>
    </message>
    <message>
        <source>总价“{written}”合十亿元以上，未导入；请核对单位是否为万元。</source>
        <translation>Price “{written}” comes to more than a billion yuan; it was not imported. Check whether the unit is really 10 000 yuan.</translation>
    </message>
    <message>
        <source>看不懂的付款方式“{written}”：新档案按非按揭导入，已有档案不改，请核对。</source>
        <translation>Way of paying “{written}” is not understood: a new file is imported as not by mortgage, an existing file keeps what it has. Please check.</translation>
    </message>
    <message>
        <source>没有填付款方式：新档案按非按揭导入，已有档案不改，请核对。</source>
        <translation>No way of paying is given: a new file is imported as not by mortgage, an existing file keeps what it has. Please check.</translation>
    </message>
    <message>
        <source>付款方式没有填或看不懂，但有按揭银行或贷款金额，按按揭导入，请核对。</source>
        <translation>The way of paying is missing or not understood, but there is a mortgage bank or a loan: imported as by mortgage. Please check.</translation>
    </message>
    <message>
        <source>合同编号“{written}”不是完整的编号，未导入；请对照合同填写。</source>
        <translation>Contract number “{written}” is not a whole number; it was not imported. Please fill it in from the contract.</translation>
    </message>
    <message>
        <source>合同编号“{contract}”与 {first} 的房号 {unit} 相同，请核对。</source>
        <translation>Contract number “{contract}” is the same as that of unit {unit} in {first}. Please check.</translation>
    </message>
    <message>
        <source>合同编号“{contract}”已用于在办档案 {number}（房号 {unit}）；若是换房，请更改原档案，不要留两份。</source>
        <translation>Contract number “{contract}” already belongs to active file {number} (unit {unit}); if the buyer moved to another unit, change the old file rather than keep two.</translation>
    </message>
    <message>
        <source>“{written}”可能表示退房或解除合同，但不明确，没有按退房处理，请核对。</source>
        <translation>“{written}” may mean that the unit was given back or the contract ended, but does not say so surely; it was not treated as returned. Please check.</translation>
    </message>
    <message>
        <source>工作表“{name}”也像台账，这次没有导入；请选择该表再导入一次。</source>
        <translation>Sheet “{name}” looks like a ledger too and was not imported this time; choose that sheet and import again.</translation>
    </message>
    <message>
        <source>没有找到{field}列；没有读的列：{headers}。如其中有{field}，请改用常见的表头再导入。</source>
        <translation>No column for {field} was found; columns not read: {headers}. If one of them is {field}, give it a usual heading and import again.</translation>
    </message>
    <message>
        <source>没有读“{header}”列，其中有“{written}”；如表示退房，请把表头改为“备注”或“状态”再导入。</source>
        <translation>The column “{header}” was not read, yet says “{written}”; if that means the unit was returned, head it 备注 or 状态 and import again.</translation>
    </message>
    <message>
        <source>隐藏的工作表“{name}”没有导入。</source>
        <translation>The hidden sheet “{name}” was not imported.</translation>
    </message>
    <message>
        <source>{file} 已损坏，读不完整。请用表格软件打开并另存一份。</source>
        <translation>{file} is damaged. Open it in a spreadsheet program and save a fresh copy.</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>a web page</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>RTF 文档</source>
        <translation>an RTF document</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>压缩包</source>
        <translation>an archive</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>a database</translation>
    </message>
    <message>
        <source>可执行程序</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>文字文档</source>
        <translation>a text document</translation>
    </message>
    <message>
        <source>演示文稿</source>
        <translation>a presentation</translation>
    </message>
    <message>
        <source>OpenDocument 文件</source>
        <translation>an OpenDocument file</translation>
    </message>
    <message>
        <source>二进制工作簿 .xlsb</source>
        <translation>a binary workbook, .xlsb</translation>
    </message>
    <message>
        <source>Excel 95 或更早的工作簿</source>
        <translation>a workbook of Excel 95 or older</translation>
    </message>
    <message>
        <source>无法识别的格式</source>
        <translation>an unknown format</translation>
    </message>
    <message>
        <source>{file} 内含可疑的代码，没有读取。请向提供者核实。</source>
        <translation>{file} contains suspicious code and was not read. Please ask whoever sent it.</translation>
    </message>
    <message>
        <source>{name}还有 {count} 项未办事项。请选一位在职人员接手。</source>
        <translation>{name} still has {count} open duties. Choose somebody to take them over.</translation>
    </message>
    <message>
        <source>{name}将能管理人员和权限，请同时为其设置新口令。</source>
        <translation>{name} will manage people and rights: set a new secret as well.</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>Please give the reason; it can be looked up later.</translation>
    </message>
    <message>
        <source>{what} 刚才已被别人修改。请关闭后重新打开，看过最新内容再改。</source>
        <translation>Somebody else just changed {what}. Close this, open it again, and look at the new state before changing it.</translation>
    </message>
    <message>
        <source>至少要有一位买受人，并写明姓名。</source>
        <translation>At least one buyer with a name is needed.</translation>
    </message>
    <message>
        <source>请填写房号，如 2-1-1001。</source>
        <translation>Please give the unit, such as 2-1-1001.</translation>
    </message>
    <message>
        <source>{unit} 已有在办档案 {number}（{buyers}）。退房后再售，请先把原档案改为“已退房”。</source>
        <translation>{unit} already has the active file {number} ({buyers}). If it was returned and is sold again, first set that file to “returned”.</translation>
    </message>
    <message>
        <source>各人份额合计为 {total}，应为 100%；不清楚时可以全部留空。</source>
        <translation>The shares make {total} and should make 100 %; leave them all empty if unknown.</translation>
    </message>
    <message>
        <source>总价应大于零；不清楚时可以留空。</source>
        <translation>The price must be above zero; leave it empty if unknown.</translation>
    </message>
    <message>
        <source>看不懂的房号“{written}”。请按 楼栋-单元-房号 填写，如 2-1-1001。</source>
        <translation>“{written}” is no unit. Write building-unit-room, such as 2-1-1001.</translation>
    </message>
    <message>
        <source>看不懂的日期“{written}”。可以输入 2026-11-22、1122、明天、+2工作日，时间写成 16:30。</source>
        <translation>“{written}” is no date. Type 2026-11-22, 1122, tomorrow or +2w; a time as 16:30.</translation>
    </message>
    <message>
        <source>看不懂的金额“{written}”。请以元填写，如 2590639.23 或 259万。</source>
        <translation>“{written}” is no amount. Write yuan, such as 2590639.23.</translation>
    </message>
    <message>
        <source>请至少勾选一份文件，并填写件数。</source>
        <translation>Please tick at least one paper and give its count.</translation>
    </message>
    <message>
        <source>移交方没有这么多：要移交 {wanted}，实有 {held}。请核对件数。</source>
        <translation>The giver does not have that many: {wanted} wanted, {held} there. Please check the count.</translation>
    </message>
    <message>
        <source>交接单 {number} {state}，不能再改。</source>
        <translation>Receipt {number} is {state} and cannot be changed.</translation>
    </message>
    <message>
        <source>交接单 {number} 中的文件后来又移动过，不能作废。请先作废后来的交接。</source>
        <translation>A paper of receipt {number} has moved again since. Void the later hand-off first.</translation>
    </message>
    <message>
        <source>这张表没有新的内容：没有新增，也没有变更。</source>
        <translation>This sheet brings nothing new: no new file, no change.</translation>
    </message>
    <message>
        <source>导入 {number} 不能撤销：{units} 等 {count} 份档案已修改过或已有文件。</source>
        <translation>Import {number} cannot be undone: {count} files ({units} …) were changed or have papers since.</translation>
    </message>
    <message>
        <source>{file} 不是可以读取的表格（内容是 {content}）。请另存为 .xlsx 或 .csv 后再试。</source>
        <translation>{file} is no spreadsheet that can be read (it contains {content}). Save it as .xlsx or .csv and try again.</translation>
    </message>
    <message>
        <source>{file} 设有打开密码。请在表格软件中取消密码，另存一份后再试。</source>
        <translation>{file} opens with a password only. Remove the password in the spreadsheet program and save a copy.</translation>
    </message>
    <message>
        <source>{file} 太大（{what}，最多 {most}）。请删去无用的行列，或分成几份再试。</source>
        <translation>{file} is too large ({what}, at most {most}). Delete unused rows and columns, or split it.</translation>
    </message>
    <message>
        <source>名单里已有“{name}”。同名的人请加以区别，如“张伟（二组）”。</source>
        <translation>“{name}” is already on the list. Tell namesakes apart, such as “Zhang Wei (team 2)”.</translation>
    </message>
    <message>
        <source>{name} 是唯一在职的人。请先添加另一位，才有人能登录。</source>
        <translation>{name} is the only one who works here. Add somebody else first, so that someone can sign in.</translation>
    </message>
    <message>
        <source>表单文件 {file} 第 {line} 行有误：{key} {problem}</source>
        <translation>Form file {file} is wrong at line {line}: {key} {problem}</translation>
    </message>
    <message>
        <source>表单文件 {file} 有误：{key} {problem}</source>
        <translation>Form file {file} is wrong: {key} {problem}</translation>
    </message>
    <message>
        <source>所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。</source>
        <translation>No font has these characters: {characters}. Write them another way before printing, or they would be missing.</translation>
    </message>
    <message>
        <source>登记库打不开：密钥不符，或文件已损坏。请勿删除任何文件，用最近的备份恢复。</source>
        <translation>The register cannot be opened: wrong key, or the file is damaged. Delete nothing; restore the latest backup.</translation>
    </message>
    <message>
        <source>文件夹 {folder} 里已有登记库，不会覆盖。请另选一个文件夹。</source>
        <translation>{folder} already has a register, which is not overwritten. Please choose another folder.</translation>
    </message>
    <message>
        <source>磁盘已满，刚才的操作没有保存。请腾出空间后再做一次。</source>
        <translation>The disk is full; what you just did was not saved. Make room and do it again.</translation>
    </message>
    <message>
        <source>登记库正被占用，刚才的操作没有保存。请稍等片刻再做一次。</source>
        <translation>The register is in use; what you just did was not saved. Wait a moment and do it again.</translation>
    </message>
    <message>
        <source>登记库所在的文件夹只能读，刚才的操作没有保存。请检查文件夹的权限，或盘是否写保护。</source>
        <translation>The register&apos;s folder can only be read; nothing was saved. Please check the folder&apos;s permissions, or whether the disk is write-protected.</translation>
    </message>
    <message>
        <source>找不到 {file}，刚才的操作没有保存。盘可能已拔出，或文件夹被移走；接好后再做一次。</source>
        <translation>{file} is not there; nothing was saved. The disk may have been pulled out or the folder moved; connect it and try again.</translation>
    </message>
    <message>
        <source>登记库</source>
        <translation>the register</translation>
    </message>
    <message>
        <source>登记库读写出错，文件有损坏之处；刚才的操作没有保存。请关闭程序再打开，按提示用备份恢复。</source>
        <translation>The register could not be read or written: its file is damaged; nothing was saved. Please close the program, open it again and restore a backup as it proposes.</translation>
    </message>
    <message>
        <source>登记库读写出错，刚才的操作没有保存。请再做一次；仍不行请重启程序。</source>
        <translation>The register could not be read or written; what you just did was not saved. Try again; if it fails again, restart the program.</translation>
    </message>
    <message>
        <source>号码被表格变成了科学计数，请对照证件重新输入。</source>
        <translation>The spreadsheet turned the number into 1.2E+17; enter it again from the card.</translation>
    </message>
    <message>
        <source>单元格里只有 #，没有号码，请对照证件重新输入。</source>
        <translation>The cell only shows #, there is no number; please type it again from the document.</translation>
    </message>
    <message>
        <source>校验码不符，请对照证件检查是否输错。</source>
        <translation>The check digit does not fit; compare with the card.</translation>
    </message>
    <message>
        <source>号码中的出生日期不存在，请对照证件检查。</source>
        <translation>There is no such date of birth; compare with the card.</translation>
    </message>
    <message>
        <source>号码中的出生日期晚于今天，请对照证件检查。</source>
        <translation>The date of birth is in the future; compare with the card.</translation>
    </message>
    <message>
        <source>号码中的出生日期过早，请对照证件检查。</source>
        <translation>The date of birth is too early; compare with the card.</translation>
    </message>
    <message>
        <source>15 位旧号码已停用，请填 18 位号码。</source>
        <translation>15-digit numbers are out of use; give the 18 digits.</translation>
    </message>
    <message>
        <source>位数不对：身份证号码和统一社会信用代码都是 18 位。</source>
        <translation>Wrong length: identity numbers and credit codes have 18 characters.</translation>
    </message>
    <message>
        <source>不像证件号码，请对照证件检查。</source>
        <translation>This does not look like an identity number; compare with the card.</translation>
    </message>
    <message>
        <source>没有房号，无法建档。</source>
        <translation>No unit, so no file can be opened.</translation>
    </message>
    <message>
        <source>看不懂的房号“{written}”；请改成 楼栋-单元-房号，如 2-1-1001。</source>
        <translation>“{written}” is no unit; write building-unit-room, such as 2-1-1001.</translation>
    </message>
    <message>
        <source>没有买受人，无法建档。</source>
        <translation>No buyer, so no file can be opened.</translation>
    </message>
    <message>
        <source>房号 {unit} 在 {first} 已出现过，本行不再导入。</source>
        <translation>Unit {unit} already stands at {first}; this row is not imported.</translation>
    </message>
    <message>
        <source>没有找到房号列，请在上方指定。</source>
        <translation>No column holds the unit; please say which above.</translation>
    </message>
    <message>
        <source>没有找到买受人列，请在上方指定。</source>
        <translation>No column holds the buyers; please say which above.</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”已被表格损坏，按“损坏”保存。{fault}</source>
        <translation>The identity number “{written}” of {buyer} was ruined by the spreadsheet and is kept as damaged. {fault}</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”不对：{fault}</source>
        <translation>The identity number “{written}” of {buyer} is wrong: {fault}</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”校验相符，但仍请对照证件核对。</source>
        <translation>The identity number “{written}” of {buyer} passes its check, but please compare it with the card.</translation>
    </message>
    <message>
        <source>电话“{written}”已被表格损坏，未导入。</source>
        <translation>The phone “{written}” was ruined by the spreadsheet and is not imported.</translation>
    </message>
    <message>
        <source>看不懂的电话“{written}”，未导入。</source>
        <translation>“{written}” is no phone number and is not imported.</translation>
    </message>
    <message>
        <source>{field}“{written}”不是日期，未导入。</source>
        <translation>{field}: “{written}” is no date and is not imported.</translation>
    </message>
    <message>
        <source>{field}“{written}”晚于今天，请核对。</source>
        <translation>{field}: “{written}” is later than today; please check.</translation>
    </message>
    <message>
        <source>总价“{written}”不足一万元，请核对单位是否为万元。</source>
        <translation>The price “{written}” is below 10 000 yuan; is it meant in 10 000 yuan?</translation>
    </message>
    <message>
        <source>份额“{written}”合计不是 100%，未导入。</source>
        <translation>The shares “{written}” do not make 100 % and are not imported.</translation>
    </message>
    <message>
        <source>{field}是没有结果的公式“{written}”，未导入；请用表格软件打开并保存一次。</source>
        <translation>{field} is a formula without a result, “{written}”, and is not imported; open and save the file in a spreadsheet program once.</translation>
    </message>
    <message>
        <source>文件含有宏；宏不会运行，只读取单元格。</source>
        <translation>The file has macros; they are never run, only cells are read.</translation>
    </message>
    <message>
        <source>完整房号</source>
        <translation>Whole unit</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>Buyers</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>份额</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>通讯地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>置业顾问</source>
        <translation>Sales adviser</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>网签备案日期</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>合同总价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>按揭银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>贷款金额</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>新建客户档案</source>
        <translation>New client file</translation>
    </message>
    <message>
        <source>由导入 {batch} 第 {row} 行建档</source>
        <translation>Opened by import {batch}, row {row}</translation>
    </message>
    <message>
        <source>由导入 {batch} 第 {row} 行更新</source>
        <translation>Updated by import {batch}, row {row}</translation>
    </message>
    <message>
        <source>修改：{fields}</source>
        <translation>Changed: {fields}</translation>
    </message>
    <message>
        <source>收到{giver}送来的{papers}，交接单 {number}</source>
        <translation>Received from {giver}: {papers}, receipt {number}</translation>
    </message>
    <message>
        <source>立卷归档：{papers}，案卷 {volume}</source>
        <translation>Put in volume: {papers}, volume {volume}</translation>
    </message>
    <message>
        <source>登记复印件：{papers}</source>
        <translation>Photocopied: {papers}</translation>
    </message>
    <message>
        <source>移交{taker}：{papers}，交接单 {number}</source>
        <translation>Handed to {taker}: {papers}, receipt {number}</translation>
    </message>
    <message>
        <source>退回{taker}：{papers}，交接单 {number}</source>
        <translation>Given back to {taker}: {papers}, receipt {number}</translation>
    </message>
    <message>
        <source>核对建档：{papers}</source>
        <translation>Checked and filed: {papers}</translation>
    </message>
    <message>
        <source>标记上交公司：{papers}</source>
        <translation>Marked for HQ: {papers}</translation>
    </message>
    <message>
        <source>开出交接单 {number}，接收方 {taker}</source>
        <translation>Made out receipt {number} for {taker}</translation>
    </message>
    <message>
        <source>撤回交接单 {number}：{reason}</source>
        <translation>Withdrew receipt {number}: {reason}</translation>
    </message>
    <message>
        <source>作废交接单 {number}：{reason}</source>
        <translation>Voided receipt {number}: {reason}</translation>
    </message>
    <message>
        <source>预售合同网上登记，编号 {number}</source>
        <translation>Presale contract registered online, number {number}</translation>
    </message>
    <message>
        <source>事项终结：{reason}</source>
        <translation>Duty ended: {reason}</translation>
    </message>
    <message>
        <source>事项取消：{reason}</source>
        <translation>Duty cancelled: {reason}</translation>
    </message>
    <message>
        <source>打印 {number}，{copies} 份</source>
        <translation>Printed {number}, {copies} copies</translation>
    </message>
</context>
</TS>
