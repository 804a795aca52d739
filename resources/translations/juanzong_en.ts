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
        <translation>{count} files</translation>
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
        <source>请填写日期，如 2026-10-09 或 1009。</source>
        <translation>Please give a day, such as 2026-10-09 or 1009.</translation>
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
        <source>客户档案</source>
        <translation>Client file</translation>
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
        <source>房号</source>
        <translation>Unit</translation>
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
        <source>每日事项单 {day}</source>
        <translation>Day sheet {day}</translation>
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
        <source>交接</source>
        <translation>Hand-offs</translation>
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
    <name>MainWindow</name>
    <message>
        <source>{office} · 卷宗</source>
        <translation>{office} · Juanzong</translation>
    </message>
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
        <source>设置</source>
        <translation>Settings</translation>
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
        <source>新建客户档案 (Ctrl+N)</source>
        <translation>New client file (Ctrl+N)</translation>
    </message>
    <message>
        <source>导入销售台账 (Ctrl+I)</source>
        <translation>Import a sales ledger (Ctrl+I)</translation>
    </message>
    <message>
        <source>日历已更新，{count} 项期限重新计算</source>
        <translation>New calendar: {count} dues were derived again</translation>
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
</context>
<context>
    <name>PreviewDialog</name>
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
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
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
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>已离开</source>
        <translation>Has left</translation>
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
    <name>Sheet</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>登录 · {office}</source>
        <translation>Sign in · {office}</translation>
    </message>
    <message>
        <source>谁在值班</source>
        <translation>Who is at the desk</translation>
    </message>
    <message>
        <source>还没有人员，请输入您的姓名</source>
        <translation>Nobody is on the list yet; please type your name</translation>
    </message>
    <message>
        <source>谁在使用？用方向键选择，按回车进入。</source>
        <translation>Who is at the desk? Choose with the arrow keys, press Enter.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
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
        <translation>{count} hand-offs wait for acceptance</translation>
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
        <source>房号</source>
        <translation>Unit</translation>
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
    <name>receipts</name>
    <message>
        <source>已开出交接单 {number}，{count} 件待签收</source>
        <translation>Receipt {number} made out, {count} sheets wait for acceptance</translation>
    </message>
    <message>
        <source>已收 {count} 件，交接单 {number}</source>
        <translation>{count} sheets received, receipt {number}</translation>
    </message>
    <message>
        <source>已移交 {count} 件，交接单 {number}</source>
        <translation>{count} sheets handed over, receipt {number}</translation>
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
        <source>每周一、周四（遇休息日顺延）</source>
        <translation>every Monday and Thursday (moved on if a rest day)</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>not registered</translation>
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
        <source>{buyer} 没有证件号码。</source>
        <translation>{buyer} has no identity number.</translation>
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
        <source>登记库读写出错，刚才的操作没有保存。请再做一次；仍不行请重启程序。</source>
        <translation>The register could not be read or written; what you just did was not saved. Try again; if it fails again, restart the program.</translation>
    </message>
    <message>
        <source>号码被表格变成了科学计数，请对照证件重新输入。</source>
        <translation>The spreadsheet turned the number into 1.2E+17; enter it again from the card.</translation>
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
        <source>买受人 {buyers} 位，证件号码 {ids} 个，请核对各是谁的。</source>
        <translation>{buyers} buyers, {ids} identity numbers: please check which is whose.</translation>
    </message>
    <message>
        <source>姓名“{written}”不完整或含数字，请核对。</source>
        <translation>The name “{written}” is incomplete or has digits; please check.</translation>
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
        <source>{field}“{written}”不是数字，未导入。</source>
        <translation>{field}: “{written}” is no number and is not imported.</translation>
    </message>
    <message>
        <source>总价“{written}”不足一万元，请核对单位是否为万元。</source>
        <translation>The price “{written}” is below 10 000 yuan; is it meant in 10 000 yuan?</translation>
    </message>
    <message>
        <source>看不懂的付款方式“{written}”，按非按揭导入，请核对。</source>
        <translation>Payment “{written}” is unknown and taken as no mortgage; please check.</translation>
    </message>
    <message>
        <source>备注“{written}”提到退房但不明确，按在办导入。</source>
        <translation>The note “{written}” speaks of a return but is not clear; taken as active.</translation>
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
        <source>立卷归档：{papers}</source>
        <translation>Put in volume: {papers}</translation>
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
