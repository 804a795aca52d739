<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>签收 {number}</source>
        <translation>簽收 {number}</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>簽收</translation>
    </message>
    <message>
        <source>签收时间(&amp;T)</source>
        <translation>簽收時間(&amp;T)</translation>
    </message>
    <message>
        <source>签收人姓名(&amp;N)</source>
        <translation>簽收人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>{taker} 签收；拒收的文件请在末列写明原因</source>
        <translation>{taker} 簽收；拒收的文件請在末列寫明原因</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>影本</translation>
    </message>
    <message>
        <source>拒收原因</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>待签收的文件</source>
        <translation>待簽收的文件</translation>
    </message>
</context>
<context>
    <name>BundleSheet</name>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>客户(&amp;C)</source>
        <translation>客戶(&amp;C)</translation>
    </message>
    <message>
        <source>请先选一位客户：输入房号或姓名，按回车。</source>
        <translation>請先選一位客戶：輸入房號或姓名，按 Enter 鍵。</translation>
    </message>
</context>
<context>
    <name>BundleTable</name>
    <message>
        <source>选好客户后，这里列出可以打勾的文件。</source>
        <translation>選好客戶後，這裡列出可以打勾的文件。</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>影本</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>不收原因</source>
        <translation>不收原因</translation>
    </message>
    <message>
        <source>{name}（必备）</source>
        <translation>{name}（必備）</translation>
    </message>
    <message>
        <source>必备文件，尚未收到</source>
        <translation>必備文件，尚未收到</translation>
    </message>
    <message>
        <source>新件</source>
        <translation>新件</translation>
    </message>
</context>
<context>
    <name>BuyerLine</name>
    <message>
        <source>证件号码</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>份额</source>
        <translation>份額</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>姓名或单位名称</source>
        <translation>姓名或單位名稱</translation>
    </message>
    <message>
        <source>同一证件已在 {unit} {names}</source>
        <translation>同一證件已在 {unit} {names}</translation>
    </message>
</context>
<context>
    <name>BuyerRows</name>
    <message>
        <source>再加一位</source>
        <translation>再加一位</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>房号、姓名、拼音、电话或证件号后四位、合同号…</source>
        <translation>房號、姓名、拼音、電話或證件號後四位、合同號…</translation>
    </message>
    <message>
        <source>查找客户</source>
        <translation>查找客戶</translation>
    </message>
    <message>
        <source>还没有客户档案。按 Ctrl+N 新建一份，或导入现有的销售台账（Ctrl+I）。</source>
        <translation>還沒有客戶檔案。按 Ctrl+N 新建一份，或導入現有的銷售臺帳（Ctrl+I）。</translation>
    </message>
    <message>
        <source>没有符合的客户。试试姓名中的两个字、拼音首字母、电话后四位或房号。</source>
        <translation>沒有符合的客戶。試試姓名中的兩個字、拼音首字母、電話後四位或房號。</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>買受人</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>合同編號</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>簽約日期</translation>
    </message>
    <message>
        <source>总价（元）</source>
        <translation>總價（元）</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>最近到期</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>檔案編號</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>导入台账 Ctrl+I</source>
        <translation>導入臺帳 Ctrl+I</translation>
    </message>
    <message>
        <source>新建档案 Ctrl+N</source>
        <translation>新建檔案 Ctrl+N</translation>
    </message>
    <message>
        <source>共 {count} 份</source>
        <translation>共 {count} 份</translation>
    </message>
    <message>
        <source>找到 {count} 份</source>
        <translation>找到 {count} 份</translation>
    </message>
    <message>
        <source>只显示前 {count} 份，请再多输几个字</source>
        <translation>只顯示前 {count} 份，請再多輸幾個字</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>本单位休/班日</source>
        <translation>本單位休/班日</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>休：不上班</source>
        <translation>休：不上班</translation>
    </message>
    <message>
        <source>班：上班</source>
        <translation>班：上班</translation>
    </message>
    <message>
        <source>日期(&amp;D)</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>性质(&amp;K)</source>
        <translation>性質(&amp;K)</translation>
    </message>
    <message>
        <source>请填写日期，如 2026-10-09 或 1009。</source>
        <translation>請填寫日期，如 2026-10-09 或 1009。</translation>
    </message>
    <message>
        <source>已设定；{count} 项期限随之重算</source>
        <translation>已設定；{count} 項期限隨之重算</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>如 2026-11-22、1122、明天、+2工作日</source>
        <translation>如 2026-11-22、1122、明天、+2工作日</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>修改客户档案</source>
        <translation>修改客戶檔案</translation>
    </message>
    <message>
        <source>新建客户档案</source>
        <translation>新建客戶檔案</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>楼栋-单元-房号，如 2-1-1001</source>
        <translation>樓棟-單元-房號，如 2-1-1001</translation>
    </message>
    <message>
        <source>房号(&amp;U)</source>
        <translation>房號(&amp;U)</translation>
    </message>
    <message>
        <source>签约日期(&amp;D)</source>
        <translation>簽約日期(&amp;D)</translation>
    </message>
    <message>
        <source>总价（元）(&amp;P)</source>
        <translation>總價（元）(&amp;P)</translation>
    </message>
    <message>
        <source>状态(&amp;S)</source>
        <translation>狀態(&amp;S)</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>買受人</translation>
    </message>
    <message>
        <source>合同编号(&amp;C)</source>
        <translation>合同編號(&amp;C)</translation>
    </message>
    <message>
        <source>付款方式(&amp;W)</source>
        <translation>付款方式(&amp;W)</translation>
    </message>
    <message>
        <source>联系电话(&amp;T)</source>
        <translation>聯繫電話(&amp;T)</translation>
    </message>
    <message>
        <source>置业顾问(&amp;V)</source>
        <translation>置業顧問(&amp;V)</translation>
    </message>
    <message>
        <source>通讯地址(&amp;A)</source>
        <translation>通訊地址(&amp;A)</translation>
    </message>
    <message>
        <source>备注(&amp;N)</source>
        <translation>備註(&amp;N)</translation>
    </message>
    <message>
        <source>{unit} 已有在办档案 {number}（{names}）。退房后再售请先把原档案改为“已退房”。</source>
        <translation>{unit} 已有在辦檔案 {number}（{names}）。退房後再售請先把原檔案改為“已退房”。</translation>
    </message>
    <message>
        <source>看不懂的房号。请按 楼栋-单元-房号 填写，如 2-1-1001。</source>
        <translation>看不懂的房號。請按 樓棟-單元-房號 填寫，如 2-1-1001。</translation>
    </message>
    <message>
        <source>已新建 {number} {unit}</source>
        <translation>已新建 {number} {unit}</translation>
    </message>
    <message>
        <source>已保存 {number} {unit}</source>
        <translation>已保存 {number} {unit}</translation>
    </message>
</context>
<context>
    <name>DossierEdit</name>
    <message>
        <source>房号、姓名、拼音、电话后四位、合同号，或扫描条码</source>
        <translation>房號、姓名、拼音、電話後四位、合同號，或掃描條碼</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>还没有收到文件。按 F2 收件。</source>
        <translation>還沒有收到文件。按 F2 收件。</translation>
    </message>
    <message>
        <source>没有待办事项。收到文件后，按制度产生的事项会列在这里。</source>
        <translation>沒有待辦事項。收到文件後，按制度產生的事項會列在這裡。</translation>
    </message>
    <message>
        <source>还没有交接记录。</source>
        <translation>還沒有交接記錄。</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>收件 F2</source>
        <translation>收件 F2</translation>
    </message>
    <message>
        <source>移交 F3</source>
        <translation>移交 F3</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>打印封面</source>
        <translation>列印封面</translation>
    </message>
    <message>
        <source>文件去向</source>
        <translation>文件去向</translation>
    </message>
    <message>
        <source>必备文件</source>
        <translation>必備文件</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>客戶檔案</translation>
    </message>
    <message>
        <source>建档</source>
        <translation>建檔</translation>
    </message>
    <message>
        <source>立卷归档</source>
        <translation>立卷歸檔</translation>
    </message>
    <message>
        <source>标记上交</source>
        <translation>標記上交</translation>
    </message>
    <message>
        <source>去向经过</source>
        <translation>去向經過</translation>
    </message>
    <message>
        <source>网上登记</source>
        <translation>線上登記</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>檔案編號</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>合同編號</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>簽約日期</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>总价（元）</source>
        <translation>總價（元）</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>聯繫電話</translation>
    </message>
    <message>
        <source>置业顾问</source>
        <translation>置業顧問</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>買受人</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>现由谁保管</source>
        <translation>現由誰保管</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>待簽收</translation>
    </message>
    <message>
        <source>{number} 待签收</source>
        <translation>{number} 待簽收</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>情況</translation>
    </message>
    <message>
        <source>应收原件</source>
        <translation>應收原件</translation>
    </message>
    <message>
        <source>应收复印件</source>
        <translation>應收影本</translation>
    </message>
    <message>
        <source>交接单号</source>
        <translation>交接單號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>移交方</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>發生時間</translation>
    </message>
    <message>
        <source>录入时间</source>
        <translation>錄入時間</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>事情</source>
        <translation>事情</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>不再办理</source>
        <translation>不再辦理</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>终结：情况已变，不必再办</source>
        <translation>終結：情況已變，不必再辦</translation>
    </message>
    <message>
        <source>取消：本不应产生</source>
        <translation>取消：本不應產生</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>为何到期</source>
        <translation>為何到期</translation>
    </message>
    <message>
        <source>这一期限按钟点或日历日计算，夜间和节假日都算在内。</source>
        <translation>這一期限按鐘點或日曆日計算，夜間和節假日都算在內。</translation>
    </message>
    <message>
        <source>逐日计算</source>
        <translation>逐日計算</translation>
    </message>
    <message>
        <source>不再办理…</source>
        <translation>不再辦理…</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>辦理</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>起因</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>責任人</translation>
    </message>
    <message>
        <source>逾期处罚</source>
        <translation>逾期處罰</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>日曆</translation>
    </message>
    <message>
        <source>{clause} {person}：{low} 至 {high} 元，由总监决定</source>
        <translation>{clause} {person}：{low} 至 {high} 元，由總監決定</translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>沒有逾期</translation>
    </message>
    <message>
        <source>暂算：所涉年份的节假日安排尚未公布，公布后自动重算（{version}）</source>
        <translation>暫算：所涉年份的節假日安排尚未公佈，公佈後自動重算（{version}）</translation>
    </message>
    <message>
        <source>已公布的节假日安排（{version}）</source>
        <translation>已公佈的節假日安排（{version}）</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>性質</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>計入</translation>
    </message>
    <message>
        <source>不计</source>
        <translation>不計</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>查找</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>客户、房号、合同号、文件编号、交接单号，或一条命令</source>
        <translation>客戶、房號、合同號、文件編號、交接單號，或一條命令</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>没有找到。试试姓名中的两个字、拼音首字母、电话后四位、房号或合同号的一段。</source>
        <translation>沒有找到。試試姓名中的兩個字、拼音首字母、電話後四位、房號或合同號的一段。</translation>
    </message>
    <message>
        <source>命令：{name}</source>
        <translation>命令：{name}</translation>
    </message>
    <message>
        <source>每日事项单 {day}</source>
        <translation>每日事項單 {day}</translation>
    </message>
    <message>
        <source>文件 {number}  {name}  {unit}</source>
        <translation>文件 {number}  {name}  {unit}</translation>
    </message>
    <message>
        <source>交接单 {number}  {giver} → {taker}  {unit}</source>
        <translation>交接單 {number}  {giver} → {taker}  {unit}</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>首次使用 · 卷宗</source>
        <translation>首次使用 · 卷宗</translation>
    </message>
    <message>
        <source>如：××花园售楼部客服部</source>
        <translation>如：××花園售樓部客服部</translation>
    </message>
    <message>
        <source>单位名称(&amp;O)</source>
        <translation>單位名稱(&amp;O)</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>欢迎使用卷宗</source>
        <translation>歡迎使用卷宗</translation>
    </message>
    <message>
        <source>登记库将放在 {folder}</source>
        <translation>登記庫將放在 {folder}</translation>
    </message>
    <message>
        <source>先看演示</source>
        <translation>先看演示</translation>
    </message>
    <message>
        <source>打开一个填好的演示单位，随便试，不影响正式登记库。</source>
        <translation>打開一個填好的演示單位，隨便試，不影響正式登記庫。</translation>
    </message>
    <message>
        <source>打开演示(&amp;D)</source>
        <translation>打開演示(&amp;D)</translation>
    </message>
    <message>
        <source>或建立自己的单位</source>
        <translation>或建立自己的單位</translation>
    </message>
    <message>
        <source>导入销售台账(&amp;I)</source>
        <translation>導入銷售臺帳(&amp;I)</translation>
    </message>
    <message>
        <source>从现有台账开始</source>
        <translation>從現有臺帳開始</translation>
    </message>
    <message>
        <source>选择正在使用的 Excel、WPS 或 CSV 台账，先预览再导入。</source>
        <translation>選擇正在使用的 Excel、WPS 或 CSV 臺帳，先預覽再導入。</translation>
    </message>
    <message>
        <source>从空白开始</source>
        <translation>從空白開始</translation>
    </message>
    <message>
        <source>没有台账，或想一份一份建档。</source>
        <translation>沒有臺帳，或想一份一份建檔。</translation>
    </message>
    <message>
        <source>建立空白单位(&amp;E)</source>
        <translation>建立空白單位(&amp;E)</translation>
    </message>
    <message>
        <source>请填写单位名称，会印在表单上。</source>
        <translation>請填寫單位名稱，會印在表單上。</translation>
    </message>
    <message>
        <source>请填写您的姓名，您将是第一位使用者。</source>
        <translation>請填寫您的姓名，您將是第一位使用者。</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>移交</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>接收人当面签收（不勾选则待对方签收，签收前仍由本部门保管）</source>
        <translation>接收人當面簽收（不勾選則待對方簽收，簽收前仍由本部門保管）</translation>
    </message>
    <message>
        <source>移交时间(&amp;T)</source>
        <translation>移交時間(&amp;T)</translation>
    </message>
    <message>
        <source>接收方(&amp;G)</source>
        <translation>接收方(&amp;G)</translation>
    </message>
    <message>
        <source>接收人姓名(&amp;N)</source>
        <translation>接收人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>移交的文件：打勾或扫描，件数可改</source>
        <translation>移交的文件：打勾或掃描，件數可改</translation>
    </message>
    <message>
        <source>请选择移交给谁。</source>
        <translation>請選擇移交給誰。</translation>
    </message>
</context>
<context>
    <name>HandoffsPage</name>
    <message>
        <source>只看待签收(&amp;W)</source>
        <translation>只看待簽收(&amp;W)</translation>
    </message>
    <message>
        <source>还没有交接记录。销售内勤送来文件时按 F2 收件。</source>
        <translation>還沒有交接記錄。銷售內勤送來文件時按 F2 收件。</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>簽收</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>打印交接单</source>
        <translation>列印交接單</translation>
    </message>
    <message>
        <source>交接单号</source>
        <translation>交接單號</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>移交方</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>录入时间</source>
        <translation>錄入時間</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>收件 F2</source>
        <translation>收件 F2</translation>
    </message>
    <message>
        <source>移交 F3</source>
        <translation>移交 F3</translation>
    </message>
    <message>
        <source>撤回 {number}</source>
        <translation>撤回 {number}</translation>
    </message>
    <message>
        <source>文件仍在本部门，撤回后交接单号保留，状态为“已撤回”。</source>
        <translation>文件仍在本部門，撤回後交接單號保留，狀態為“已撤回”。</translation>
    </message>
    <message>
        <source>作废 {number}</source>
        <translation>作廢 {number}</translation>
    </message>
    <message>
        <source>文件退回移交方，由此产生或完成的事项随之改变；原记录保留。</source>
        <translation>文件退回移交方，由此產生或完成的事項隨之改變；原記錄保留。</translation>
    </message>
</context>
<context>
    <name>HolderBox</name>
    <message>
        <source>请选择…</source>
        <translation>請選擇…</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入销售台账</source>
        <translation>導入銷售臺帳</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>请选择 .xlsx、.xls 或 .csv 文件</source>
        <translation>請選擇 .xlsx、.xls 或 .csv 文件</translation>
    </message>
    <message>
        <source>选好文件后，这里逐行列出将新增、变更、不导入的内容和原因。</source>
        <translation>選好文件後，這裡逐行列出將新增、變更、不導入的內容和原因。</translation>
    </message>
    <message>
        <source>选择文件…(&amp;O)</source>
        <translation>選擇文件…(&amp;O)</translation>
    </message>
    <message>
        <source>各列的含义（可更正，下次遇到同样的表头会记住）</source>
        <translation>各列的含義（可更正，下次遇到同樣的表頭會記住）</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>單元格</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>选择销售台账</source>
        <translation>選擇銷售臺帳</translation>
    </message>
    <message>
        <source>台账 (*.xlsx *.xlsm *.xls *.csv *.txt);;所有文件 (*)</source>
        <translation>臺帳 (*.xlsx *.xlsm *.xls *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>所有工作表都是隐藏的。请在表格软件中取消隐藏，保存后再试。</source>
        <translation>所有工作表都是隱藏的。請在試算表軟體中取消隱藏，保存後再試。</translation>
    </message>
    <message>
        <source>（无表头）</source>
        <translation>（無表頭）</translation>
    </message>
    <message>
        <source>将新增 {new} 份，变更 {changed} 份，相同 {same} 份；不导入 {refused} 行，提醒 {warnings} 处</source>
        <translation>將新增 {new} 份，變更 {changed} 份，相同 {same} 份；不導入 {refused} 行，提醒 {warnings} 處</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>不導入</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>已导入 {number}：新增 {new} 份，变更 {changed} 份。可在 设置-导入记录 中撤销。</source>
        <translation>已導入 {number}：新增 {new} 份，變更 {changed} 份。可在 設定-導入記錄 中撤銷。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{office} · 卷宗</source>
        <translation>{office} · 卷宗</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>换人 Ctrl+L</source>
        <translation>換人 Ctrl+L</translation>
    </message>
    <message>
        <source>查找 Ctrl+K</source>
        <translation>查找 Ctrl+K</translation>
    </message>
    <message>
        <source>收件 (F2)</source>
        <translation>收件 (F2)</translation>
    </message>
    <message>
        <source>移交 (F3)</source>
        <translation>移交 (F3)</translation>
    </message>
    <message>
        <source>新建客户档案 (Ctrl+N)</source>
        <translation>新建客戶檔案 (Ctrl+N)</translation>
    </message>
    <message>
        <source>导入销售台账 (Ctrl+I)</source>
        <translation>導入銷售臺帳 (Ctrl+I)</translation>
    </message>
    <message>
        <source>日历已更新，{count} 项期限重新计算</source>
        <translation>日曆已更新，{count} 項期限重新計算</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>现在；也可输入 1122、昨天 16:30、11-22 9:05</source>
        <translation>現在；也可輸入 1122、昨天 16:30、11-22 9:05</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>修改人员</source>
        <translation>修改人員</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>添加人員</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>在職</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>岗位(&amp;R)</source>
        <translation>職位(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>打印…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>打印机没有响应。请检查打印机后再试，或先存为 PDF。</source>
        <translation>印表機沒有響應。請檢查印表機後再試，或先另存為 PDF。</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>沒有存成：{why}</translation>
    </message>
    <message>
        <source>已输出，但没能写入打印记录。</source>
        <translation>已輸出，但沒能寫入列印記錄。</translation>
    </message>
    <message>
        <source>已输出 {title} {record}，{copies} 份</source>
        <translation>已輸出 {title} {record}，{copies} 份</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>程序出了差错，刚才的操作可能没有完成，请核对后再做一次。报告已存到 {file}，可交给支持人员。</source>
        <translation>程式出了差錯，剛才的操作可能沒有完成，請核對後再做一次。報告已存到 {file}，可交給支援人員。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>收件</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>已逐件核对并归入客户档案（建档）</source>
        <translation>已逐件核對並歸入客戶檔案（建檔）</translation>
    </message>
    <message>
        <source>收到时间(&amp;T)</source>
        <translation>收到時間(&amp;T)</translation>
    </message>
    <message>
        <source>移交方(&amp;G)</source>
        <translation>移交方(&amp;G)</translation>
    </message>
    <message>
        <source>移交人姓名(&amp;N)</source>
        <translation>移交人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>收到的文件：打勾或扫描；件数可改，不收的写明原因</source>
        <translation>收到的文件：打勾或掃描；件數可改，不收的寫明原因</translation>
    </message>
    <message>
        <source>请选择是谁送来的。</source>
        <translation>請選擇是誰送來的。</translation>
    </message>
</context>
<context>
    <name>RegisterContractDialog</name>
    <message>
        <source>网上登记</source>
        <translation>線上登記</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>登记编号(&amp;N)</source>
        <translation>登記編號(&amp;N)</translation>
    </message>
    <message>
        <source>登记时间(&amp;T)</source>
        <translation>登記時間(&amp;T)</translation>
    </message>
    <message>
        <source>预售合同已在主管部门网站登记</source>
        <translation>預售合同已在主管部門網站登記</translation>
    </message>
    <message>
        <source>已记录网上登记 {number}</source>
        <translation>已記錄線上登記 {number}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>没有本单位自定的休息日或上班日；按国家公布的节假日安排计算。</source>
        <translation>沒有本單位自定的休息日或上班日；按國家公佈的節假日安排計算。</translation>
    </message>
    <message>
        <source>还没有导入过台账。</source>
        <translation>還沒有導入過臺帳。</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>日历 休/班</source>
        <translation>日曆 休/班</translation>
    </message>
    <message>
        <source>导入记录</source>
        <translation>導入記錄</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>单位名称（印在表单上）(&amp;O)</source>
        <translation>單位名稱（印在表單上）(&amp;O)</translation>
    </message>
    <message>
        <source>项目名称(&amp;J)</source>
        <translation>項目名稱(&amp;J)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>语言 Language(&amp;L)</source>
        <translation>語言 Language(&amp;L)</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>添加人員</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>添加休/班日</source>
        <translation>添加休/班日</translation>
    </message>
    <message>
        <source>恢复为国家安排</source>
        <translation>恢復為國家安排</translation>
    </message>
    <message>
        <source>撤销这次导入…</source>
        <translation>撤銷這次導入…</translation>
    </message>
    <message>
        <source>撤销导入 {number}</source>
        <translation>撤銷導入 {number}</translation>
    </message>
    <message>
        <source>新建的 {new} 份档案将取消，更新的 {changed} 份恢复原样。</source>
        <translation>新建的 {new} 份檔案將取消，更新的 {changed} 份恢復原樣。</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>撤銷導入</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>職位</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>在職</translation>
    </message>
    <message>
        <source>已离开</source>
        <translation>已離開</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>性質</translation>
    </message>
    <message>
        <source>导入号</source>
        <translation>導入號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>撤销时间</source>
        <translation>撤銷時間</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>登录 · {office}</source>
        <translation>登入 · {office}</translation>
    </message>
    <message>
        <source>谁在值班</source>
        <translation>誰在值班</translation>
    </message>
    <message>
        <source>还没有人员，请输入您的姓名</source>
        <translation>還沒有人員，請輸入您的姓名</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>谁在使用？用方向键选择，按回车进入。</source>
        <translation>誰在使用？用方向鍵選擇，按 Enter 鍵進入。</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今天没有待办事项。收到文件（F2）后，按制度产生的事项会列在这里。</source>
        <translation>今天沒有待辦事項。收到文件（F2）後，按制度產生的事項會列在這裡。</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>辦理</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>将到期</source>
        <translation>將到期</translation>
    </message>
    <message>
        <source>暂算</source>
        <translation>暫算</translation>
    </message>
    <message>
        <source>打印每日事项单</source>
        <translation>列印每日事項單</translation>
    </message>
    <message>
        <source>为何到期</source>
        <translation>為何到期</translation>
    </message>
    <message>
        <source>看档案</source>
        <translation>看檔案</translation>
    </message>
    <message>
        <source>不再办理…</source>
        <translation>不再辦理…</translation>
    </message>
    <message>
        <source>{count} 份交接待签收</source>
        <translation>{count} 份交接待簽收</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>{name} {number} 的去向</source>
        <translation>{name} {number} 的去向</translation>
    </message>
    <message>
        <source>查某一时刻由谁保管(&amp;T)</source>
        <translation>查某一時刻由誰保管(&amp;T)</translation>
    </message>
    <message>
        <source>去向经过</source>
        <translation>去向經過</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>移交方</source>
        <translation>移交方</translation>
    </message>
    <message>
        <source>接收方</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>{time}：{who}</source>
        <translation>{time}：{who}</translation>
    </message>
    <message>
        <source>{time}：本部门还没有收到过这份文件</source>
        <translation>{time}：本部門還沒有收到過這份文件</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <source>已办：{duty}</source>
        <translation>已辦：{duty}</translation>
    </message>
    <message>
        <source>请按条款 {clause} 办理：{text}</source>
        <translation>請按條款 {clause} 辦理：{text}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>将到期</source>
        <translation>將到期</translation>
    </message>
    <message>
        <source>暂算</source>
        <translation>暫算</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>緊急程度</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>責任人</translation>
    </message>
    <message>
        <source>已结束：{duty}</source>
        <translation>已結束：{duty}</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{field}（元）</source>
        <translation>{field}（元）</translation>
    </message>
    <message>
        <source>{field}（万元）</source>
        <translation>{field}（萬元）</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>已开出交接单 {number}，{count} 件待签收</source>
        <translation>已開出交接單 {number}，{count} 件待簽收</translation>
    </message>
    <message>
        <source>已收 {count} 件，交接单 {number}</source>
        <translation>已收 {count} 件，交接單 {number}</translation>
    </message>
    <message>
        <source>已移交 {count} 件，交接单 {number}</source>
        <translation>已移交 {count} 件，交接單 {number}</translation>
    </message>
    <message>
        <source>录入后立即撤销</source>
        <translation>錄入後立即撤銷</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>已撤销交接单 {number}</source>
        <translation>已撤銷交接單 {number}</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>按揭</source>
        <translation>按揭</translation>
    </message>
    <message>
        <source>非按揭</source>
        <translation>非按揭</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>在辦</translation>
    </message>
    <message>
        <source>已退房</source>
        <translation>已退房</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>待簽收</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>已簽收</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation>按時完成</translation>
    </message>
    <message>
        <source>逾期完成</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>逾期 {days} 个工作日</source>
        <translation>逾期 {days} 個工作日</translation>
    </message>
    <message>
        <source>逾期 {amount}</source>
        <translation>逾期 {amount}</translation>
    </message>
    <message>
        <source>剩 {amount}</source>
        <translation>剩 {amount}</translation>
    </message>
    <message>
        <source>{days} 天 {hours} 小时</source>
        <translation>{days} 天 {hours} 小時</translation>
    </message>
    <message>
        <source>{hours} 小时 {minutes} 分</source>
        <translation>{hours} 小時 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} 分</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>未收到</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>份数不足</source>
        <translation>份數不足</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>已核對</translation>
    </message>
    <message>
        <source>号码被表格损坏，请对照证件补录</source>
        <translation>號碼被表格損壞，請對照證件補錄</translation>
    </message>
    <message>
        <source>号码校验不符，请对照证件更正</source>
        <translation>號碼校驗不符，請對照證件更正</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>未登記</translation>
    </message>
    <message>
        <source>份额 {share}</source>
        <translation>份額 {share}</translation>
    </message>
    <message>
        <source>原件 {count}</source>
        <translation>原件 {count}</translation>
    </message>
    <message>
        <source>复印件 {count}</source>
        <translation>影本 {count}</translation>
    </message>
    <message>
        <source>{holder}（{count}）</source>
        <translation>{holder}（{count}）</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日 {weekday}</source>
        <translation>{year} 年 {month} 月 {day} 日 {weekday}</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>休（法定节假日）</source>
        <translation>休（法定節假日）</translation>
    </message>
    <message>
        <source>班（调休上班）</source>
        <translation>班（調休上班）</translation>
    </message>
    <message>
        <source>休（本单位）</source>
        <translation>休（本單位）</translation>
    </message>
    <message>
        <source>班（本单位）</source>
        <translation>班（本單位）</translation>
    </message>
    <message>
        <source>{number} 小时内（夜间和节假日都算）</source>
        <translation>{number} 小時內（夜間和節假日都算）</translation>
    </message>
    <message>
        <source>{number} 日内（自次日起算）</source>
        <translation>{number} 日內（自次日起算）</translation>
    </message>
    <message>
        <source>{number} 个工作日内（当日不算）</source>
        <translation>{number} 個工作日內（當日不算）</translation>
    </message>
    <message>
        <source>当日内</source>
        <translation>當日內</translation>
    </message>
    <message>
        <source>每周一、周四（遇休息日顺延）</source>
        <translation>每週一、週四（遇休息日順延）</translation>
    </message>
    <message>
        <source>按约定日期</source>
        <translation>按約定日期</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>没有</source>
        <translation>沒有</translation>
    </message>
    <message>
        <source>文件字节数</source>
        <translation>文件字節數</translation>
    </message>
    <message>
        <source>解压后的字节数</source>
        <translation>解壓縮後的字節數</translation>
    </message>
    <message>
        <source>压缩比</source>
        <translation>壓縮比</translation>
    </message>
    <message>
        <source>压缩包内的文件数</source>
        <translation>壓縮包內的文件數</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>列数</source>
        <translation>列數</translation>
    </message>
    <message>
        <source>单元格数</source>
        <translation>單元格數</translation>
    </message>
    <message>
        <source>文字总量</source>
        <translation>文字總量</translation>
    </message>
    <message>
        <source>单个单元格的字数</source>
        <translation>單個單元格的字數</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>網頁</translation>
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
        <translation>RTF 文檔</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>压缩包</source>
        <translation>壓縮包</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>數據庫</translation>
    </message>
    <message>
        <source>可执行程序</source>
        <translation>可執行程式</translation>
    </message>
    <message>
        <source>文字文档</source>
        <translation>文字文檔</translation>
    </message>
    <message>
        <source>演示文稿</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>OpenDocument 文件</source>
        <translation>OpenDocument 文件</translation>
    </message>
    <message>
        <source>二进制工作簿 .xlsb</source>
        <translation>二進制工作簿 .xlsb</translation>
    </message>
    <message>
        <source>Excel 95 或更早的工作簿</source>
        <translation>Excel 95 或更早的工作簿</translation>
    </message>
    <message>
        <source>无法识别的格式</source>
        <translation>無法識別的格式</translation>
    </message>
    <message>
        <source>找不到 {file}。请核对文件是否已移动或改名。</source>
        <translation>找不到 {file}。請核對文件是否已移動或改名。</translation>
    </message>
    <message>
        <source>{file} 是文件夹。请选择其中的台账文件。</source>
        <translation>{file} 是資料夾。請選擇其中的臺帳文件。</translation>
    </message>
    <message>
        <source>没有权限读取 {file}。请复制到自己的文件夹后再试。</source>
        <translation>沒有權限讀取 {file}。請複製到自己的資料夾後再試。</translation>
    </message>
    <message>
        <source>{file} 正被其他程序占用。请先在表格软件中关闭它。</source>
        <translation>{file} 正被其他程式佔用。請先在試算表軟體中關閉它。</translation>
    </message>
    <message>
        <source>{file} 已损坏，读不完整。请用表格软件打开并另存一份。</source>
        <translation>{file} 已損壞，讀不完整。請用試算表軟體打開並另存一份。</translation>
    </message>
    <message>
        <source>{file} 内含可疑的代码，没有读取。请向提供者核实。</source>
        <translation>{file} 內含可疑的代碼，沒有讀取。請向提供者核實。</translation>
    </message>
    <message>
        <source>看不懂 {file} 的文字编码。请另存为 UTF-8 的 .csv 或 .xlsx。</source>
        <translation>看不懂 {file} 的文字編碼。請另存為 UTF-8 的 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>{what} 刚才已被别人修改。请关闭后重新打开，看过最新内容再改。</source>
        <translation>{what} 剛才已被別人修改。請關閉後重新打開，看過最新內容再改。</translation>
    </message>
    <message>
        <source>找不到“{what}”。请核对编号或房号。</source>
        <translation>找不到“{what}”。請核對編號或房號。</translation>
    </message>
    <message>
        <source>至少要有一位买受人，并写明姓名。</source>
        <translation>至少要有一位買受人，並寫明姓名。</translation>
    </message>
    <message>
        <source>请填写房号，如 2-1-1001。</source>
        <translation>請填寫房號，如 2-1-1001。</translation>
    </message>
    <message>
        <source>{unit} 已有在办档案 {number}（{buyers}）。退房后再售，请先把原档案改为“已退房”。</source>
        <translation>{unit} 已有在辦檔案 {number}（{buyers}）。退房後再售，請先把原檔案改為“已退房”。</translation>
    </message>
    <message>
        <source>各人份额合计为 {total}，应为 100%；不清楚时可以全部留空。</source>
        <translation>各人份額合計為 {total}，應為 100%；不清楚時可以全部留空。</translation>
    </message>
    <message>
        <source>总价应大于零；不清楚时可以留空。</source>
        <translation>總價應大於零；不清楚時可以留空。</translation>
    </message>
    <message>
        <source>看不懂的房号“{written}”。请按 楼栋-单元-房号 填写，如 2-1-1001。</source>
        <translation>看不懂的房號“{written}”。請按 樓棟-單元-房號 填寫，如 2-1-1001。</translation>
    </message>
    <message>
        <source>看不懂的日期“{written}”。可以输入 2026-11-22、1122、明天、+2工作日，时间写成 16:30。</source>
        <translation>看不懂的日期“{written}”。可以輸入 2026-11-22、1122、明天、+2工作日，時間寫成 16:30。</translation>
    </message>
    <message>
        <source>看不懂的金额“{written}”。请以元填写，如 2590639.23 或 259万。</source>
        <translation>看不懂的金額“{written}”。請以元填寫，如 2590639.23 或 259萬。</translation>
    </message>
    <message>
        <source>看不懂的份额“{written}”。请写成 50% 或 1/2。</source>
        <translation>看不懂的份額“{written}”。請寫成 50% 或 1/2。</translation>
    </message>
    <message>
        <source>请至少勾选一份文件，并填写件数。</source>
        <translation>請至少勾選一份文件，並填寫件數。</translation>
    </message>
    <message>
        <source>移交方和接收方不能是同一个。</source>
        <translation>移交方和接收方不能是同一個。</translation>
    </message>
    <message>
        <source>时间晚于现在。请改为实际发生的时间。</source>
        <translation>時間晚於現在。請改為實際發生的時間。</translation>
    </message>
    <message>
        <source>移交方没有这么多：要移交 {wanted}，实有 {held}。请核对件数。</source>
        <translation>移交方沒有這麼多：要移交 {wanted}，實有 {held}。請核對件數。</translation>
    </message>
    <message>
        <source>其中有文件正在交接单 {handoff} 中待签收。请先签收或撤回那份交接。</source>
        <translation>其中有文件正在交接單 {handoff} 中待簽收。請先簽收或撤回那份交接。</translation>
    </message>
    <message>
        <source>时间早于这份文件上一次移动。请改为那之后的时间。</source>
        <translation>時間早於這份文件上一次移動。請改為那之後的時間。</translation>
    </message>
    <message>
        <source>交接单 {number} {state}，不能再改。</source>
        <translation>交接單 {number} {state}，不能再改。</translation>
    </message>
    <message>
        <source>交接单 {number} 中的文件后来又移动过，不能作废。请先作废后来的交接。</source>
        <translation>交接單 {number} 中的文件後來又移動過，不能作廢。請先作廢後來的交接。</translation>
    </message>
    <message>
        <source>请填写网上登记后得到的编号。</source>
        <translation>請填寫線上登記後得到的編號。</translation>
    </message>
    <message>
        <source>这张表没有新的内容：没有新增，也没有变更。</source>
        <translation>這張表沒有新的內容：沒有新增，也沒有變更。</translation>
    </message>
    <message>
        <source>导入 {number} 不能撤销：{units} 等 {count} 份档案已修改过或已有文件。</source>
        <translation>導入 {number} 不能撤銷：{units} 等 {count} 份檔案已修改過或已有文件。</translation>
    </message>
    <message>
        <source>导入 {number} 已经撤销过。</source>
        <translation>導入 {number} 已經撤銷過。</translation>
    </message>
    <message>
        <source>{file} 不是可以读取的表格（内容是 {content}）。请另存为 .xlsx 或 .csv 后再试。</source>
        <translation>{file} 不是可以讀取的表格（內容是 {content}）。請另存為 .xlsx 或 .csv 後再試。</translation>
    </message>
    <message>
        <source>{file} 设有打开密码。请在表格软件中取消密码，另存一份后再试。</source>
        <translation>{file} 設有打開密碼。請在試算表軟體中取消密碼，另存一份後再試。</translation>
    </message>
    <message>
        <source>{file} 太大（{what}，最多 {most}）。请删去无用的行列，或分成几份再试。</source>
        <translation>{file} 太大（{what}，最多 {most}）。請刪去無用的行列，或分成幾份再試。</translation>
    </message>
    <message>
        <source>{file} 里没有内容。请核对是否选对了文件。</source>
        <translation>{file} 裡沒有內容。請核對是否選對了文件。</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>請填寫姓名。</translation>
    </message>
    <message>
        <source>名单里已有“{name}”。同名的人请加以区别，如“张伟（二组）”。</source>
        <translation>名單裡已有“{name}”。同名的人請加以區別，如“張偉（二組）”。</translation>
    </message>
    <message>
        <source>{name} 是唯一在职的人。请先添加另一位，才有人能登录。</source>
        <translation>{name} 是唯一在職的人。請先添加另一位，才有人能登入。</translation>
    </message>
    <message>
        <source>表单文件 {file} 有误：{key} {problem}</source>
        <translation>表單文件 {file} 有誤：{key} {problem}</translation>
    </message>
    <message>
        <source>表单“{name}”在 {day} 没有有效版本。</source>
        <translation>表單“{name}”在 {day} 沒有有效版本。</translation>
    </message>
    <message>
        <source>所有字体都没有这些字：{characters}。打印前请改用其他写法，以免漏字。</source>
        <translation>所有字體都沒有這些字：{characters}。列印前請改用其他寫法，以免漏字。</translation>
    </message>
    <message>
        <source>{day} 超出了日历的范围。</source>
        <translation>{day} 超出了日曆的範圍。</translation>
    </message>
    <message>
        <source>{day} 同时被设为休息日和上班日。</source>
        <translation>{day} 同時被設為休息日和上班日。</translation>
    </message>
    <message>
        <source>登记库打不开：密钥不符，或文件已损坏。请勿删除任何文件，用最近的备份恢复。</source>
        <translation>登記庫打不開：密鑰不符，或文件已損壞。請勿刪除任何文件，用最近的備份恢復。</translation>
    </message>
    <message>
        <source>文件夹 {folder} 里没有登记库。</source>
        <translation>資料夾 {folder} 裡沒有登記庫。</translation>
    </message>
    <message>
        <source>文件夹 {folder} 里已有登记库，不会覆盖。请另选一个文件夹。</source>
        <translation>資料夾 {folder} 裡已有登記庫，不會覆蓋。請另選一個資料夾。</translation>
    </message>
    <message>
        <source>登记库由更新版本的程序写成。请安装新版本后再打开。</source>
        <translation>登記庫由更新版本的程式寫成。請安裝新版本後再打開。</translation>
    </message>
    <message>
        <source>磁盘已满，刚才的操作没有保存。请腾出空间后再做一次。</source>
        <translation>磁碟已滿，剛才的操作沒有保存。請騰出空間後再做一次。</translation>
    </message>
    <message>
        <source>登记库正被占用，刚才的操作没有保存。请稍等片刻再做一次。</source>
        <translation>登記庫正被佔用，剛才的操作沒有保存。請稍等片刻再做一次。</translation>
    </message>
    <message>
        <source>没有权限读写 {file}。刚才的操作没有保存。</source>
        <translation>沒有權限讀寫 {file}。剛才的操作沒有保存。</translation>
    </message>
    <message>
        <source>登记库读写出错，刚才的操作没有保存。请再做一次；仍不行请重启程序。</source>
        <translation>登記庫讀寫出錯，剛才的操作沒有保存。請再做一次；仍不行請重啟程式。</translation>
    </message>
    <message>
        <source>号码被表格变成了科学计数，请对照证件重新输入。</source>
        <translation>號碼被表格變成了科學計數，請對照證件重新輸入。</translation>
    </message>
    <message>
        <source>号码末几位已被表格改动，请对照证件重新输入。</source>
        <translation>號碼末幾位已被表格改動，請對照證件重新輸入。</translation>
    </message>
    <message>
        <source>校验码不符，请对照证件检查是否输错。</source>
        <translation>校驗碼不符，請對照證件檢查是否輸錯。</translation>
    </message>
    <message>
        <source>号码中的出生日期不存在，请对照证件检查。</source>
        <translation>號碼中的出生日期不存在，請對照證件檢查。</translation>
    </message>
    <message>
        <source>号码中的出生日期晚于今天，请对照证件检查。</source>
        <translation>號碼中的出生日期晚於今天，請對照證件檢查。</translation>
    </message>
    <message>
        <source>号码中的出生日期过早，请对照证件检查。</source>
        <translation>號碼中的出生日期過早，請對照證件檢查。</translation>
    </message>
    <message>
        <source>15 位旧号码已停用，请填 18 位号码。</source>
        <translation>15 位舊號碼已停用，請填 18 位號碼。</translation>
    </message>
    <message>
        <source>位数不对：身份证号码和统一社会信用代码都是 18 位。</source>
        <translation>位數不對：身份證號碼和統一社會信用代碼都是 18 位。</translation>
    </message>
    <message>
        <source>不像证件号码，请对照证件检查。</source>
        <translation>不像證件號碼，請對照證件檢查。</translation>
    </message>
    <message>
        <source>没有房号，无法建档。</source>
        <translation>沒有房號，無法建檔。</translation>
    </message>
    <message>
        <source>看不懂的房号“{written}”；请改成 楼栋-单元-房号，如 2-1-1001。</source>
        <translation>看不懂的房號“{written}”；請改成 樓棟-單元-房號，如 2-1-1001。</translation>
    </message>
    <message>
        <source>没有买受人，无法建档。</source>
        <translation>沒有買受人，無法建檔。</translation>
    </message>
    <message>
        <source>房号 {unit} 在 {first} 已出现过，本行不再导入。</source>
        <translation>房號 {unit} 在 {first} 已出現過，本行不再導入。</translation>
    </message>
    <message>
        <source>没有找到房号列，请在上方指定。</source>
        <translation>沒有找到房號列，請在上方指定。</translation>
    </message>
    <message>
        <source>没有找到买受人列，请在上方指定。</source>
        <translation>沒有找到買受人列，請在上方指定。</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”已被表格损坏，按“损坏”保存。{fault}</source>
        <translation>{buyer} 的證件號碼“{written}”已被表格損壞，按“損壞”保存。{fault}</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”不对：{fault}</source>
        <translation>{buyer} 的證件號碼“{written}”不對：{fault}</translation>
    </message>
    <message>
        <source>{buyer} 没有证件号码。</source>
        <translation>{buyer} 沒有證件號碼。</translation>
    </message>
    <message>
        <source>{buyer} 的证件号码“{written}”校验相符，但仍请对照证件核对。</source>
        <translation>{buyer} 的證件號碼“{written}”校驗相符，但仍請對照證件核對。</translation>
    </message>
    <message>
        <source>买受人 {buyers} 位，证件号码 {ids} 个，请核对各是谁的。</source>
        <translation>買受人 {buyers} 位，證件號碼 {ids} 個，請核對各是誰的。</translation>
    </message>
    <message>
        <source>姓名“{written}”不完整或含数字，请核对。</source>
        <translation>姓名“{written}”不完整或含數字，請核對。</translation>
    </message>
    <message>
        <source>电话“{written}”已被表格损坏，未导入。</source>
        <translation>電話“{written}”已被表格損壞，未導入。</translation>
    </message>
    <message>
        <source>看不懂的电话“{written}”，未导入。</source>
        <translation>看不懂的電話“{written}”，未導入。</translation>
    </message>
    <message>
        <source>{field}“{written}”不是日期，未导入。</source>
        <translation>{field}“{written}”不是日期，未導入。</translation>
    </message>
    <message>
        <source>{field}“{written}”晚于今天，请核对。</source>
        <translation>{field}“{written}”晚於今天，請核對。</translation>
    </message>
    <message>
        <source>{field}“{written}”不是数字，未导入。</source>
        <translation>{field}“{written}”不是數字，未導入。</translation>
    </message>
    <message>
        <source>总价“{written}”不足一万元，请核对单位是否为万元。</source>
        <translation>總價“{written}”不足一萬元，請核對單位是否為萬元。</translation>
    </message>
    <message>
        <source>看不懂的付款方式“{written}”，按非按揭导入，请核对。</source>
        <translation>看不懂的付款方式“{written}”，按非按揭導入，請核對。</translation>
    </message>
    <message>
        <source>备注“{written}”提到退房但不明确，按在办导入。</source>
        <translation>備註“{written}”提到退房但不明確，按在辦導入。</translation>
    </message>
    <message>
        <source>份额“{written}”合计不是 100%，未导入。</source>
        <translation>份額“{written}”合計不是 100%，未導入。</translation>
    </message>
    <message>
        <source>{field}是没有结果的公式“{written}”，未导入；请用表格软件打开并保存一次。</source>
        <translation>{field}是沒有結果的公式“{written}”，未導入；請用試算表軟體打開並保存一次。</translation>
    </message>
    <message>
        <source>隐藏的工作表“{name}”没有导入。</source>
        <translation>隱藏的工作表“{name}”沒有導入。</translation>
    </message>
    <message>
        <source>文件含有宏；宏不会运行，只读取单元格。</source>
        <translation>文件含有宏；宏不會運行，只讀取單元格。</translation>
    </message>
    <message>
        <source>完整房号</source>
        <translation>完整房號</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>樓棟</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>單元</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>买受人</source>
        <translation>買受人</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>份额</source>
        <translation>份額</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>聯繫電話</translation>
    </message>
    <message>
        <source>通讯地址</source>
        <translation>通訊地址</translation>
    </message>
    <message>
        <source>置业顾问</source>
        <translation>置業顧問</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>合同編號</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>簽約日期</translation>
    </message>
    <message>
        <source>网签备案日期</source>
        <translation>網籤備案日期</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>合同总价</source>
        <translation>合同總價</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>按揭银行</source>
        <translation>按揭銀行</translation>
    </message>
    <message>
        <source>贷款金额</source>
        <translation>貸款金額</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>新建客户档案</source>
        <translation>新建客戶檔案</translation>
    </message>
    <message>
        <source>由导入 {batch} 第 {row} 行建档</source>
        <translation>由導入 {batch} 第 {row} 行建檔</translation>
    </message>
    <message>
        <source>由导入 {batch} 第 {row} 行更新</source>
        <translation>由導入 {batch} 第 {row} 行更新</translation>
    </message>
    <message>
        <source>修改：{fields}</source>
        <translation>修改：{fields}</translation>
    </message>
    <message>
        <source>收到{giver}送来的{papers}，交接单 {number}</source>
        <translation>收到{giver}送來的{papers}，交接單 {number}</translation>
    </message>
    <message>
        <source>移交{taker}：{papers}，交接单 {number}</source>
        <translation>移交{taker}：{papers}，交接單 {number}</translation>
    </message>
    <message>
        <source>退回{taker}：{papers}，交接单 {number}</source>
        <translation>退回{taker}：{papers}，交接單 {number}</translation>
    </message>
    <message>
        <source>核对建档：{papers}</source>
        <translation>核對建檔：{papers}</translation>
    </message>
    <message>
        <source>立卷归档：{papers}</source>
        <translation>立卷歸檔：{papers}</translation>
    </message>
    <message>
        <source>标记上交公司：{papers}</source>
        <translation>標記上交公司：{papers}</translation>
    </message>
    <message>
        <source>开出交接单 {number}，接收方 {taker}</source>
        <translation>開出交接單 {number}，接收方 {taker}</translation>
    </message>
    <message>
        <source>撤回交接单 {number}：{reason}</source>
        <translation>撤回交接單 {number}：{reason}</translation>
    </message>
    <message>
        <source>作废交接单 {number}：{reason}</source>
        <translation>作廢交接單 {number}：{reason}</translation>
    </message>
    <message>
        <source>预售合同网上登记，编号 {number}</source>
        <translation>預售合同線上登記，編號 {number}</translation>
    </message>
    <message>
        <source>事项终结：{reason}</source>
        <translation>事項終結：{reason}</translation>
    </message>
    <message>
        <source>事项取消：{reason}</source>
        <translation>事項取消：{reason}</translation>
    </message>
    <message>
        <source>打印 {number}，{copies} 份</source>
        <translation>列印 {number}，{copies} 份</translation>
    </message>
</context>
</TS>