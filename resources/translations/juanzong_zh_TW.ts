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
    <name>AcceptTaskDialog</name>
    <message>
        <source>验收任务</source>
        <translation>驗收任務</translation>
    </message>
    <message>
        <source>验收</source>
        <translation>驗收</translation>
    </message>
    <message>
        <source>{words}，{name}，期限 {due}</source>
        <translation>{words}，{name}，期限 {due}</translation>
    </message>
    <message>
        <source>已验收：{words}</source>
        <translation>已驗收：{words}</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>本人口令(&amp;S)</translation>
    </message>
    <message>
        <source>办理时间(&amp;T)</source>
        <translation>辦理時間(&amp;T)</translation>
    </message>
    <message>
        <source>办理人(&amp;N)</source>
        <translation>辦理人(&amp;N)</translation>
    </message>
    <message>
        <source>没有在职的{role}，请先在“设置 → 人员”中安排。</source>
        <translation>沒有在職的{role}，請先在“設定 → 人員”中安排。</translation>
    </message>
</context>
<context>
    <name>AddScansDialog</name>
    <message>
        <source>添加扫描件到 {unit}</source>
        <translation>添加掃描件到 {unit}</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>客戶檔案</translation>
    </message>
    <message>
        <source>交接单 {number}</source>
        <translation>交接單 {number}</translation>
    </message>
    <message>
        <source>属于(&amp;R)</source>
        <translation>屬於(&amp;R)</translation>
    </message>
    <message>
        <source>粘贴的图片</source>
        <translation>粘貼的圖片</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>要添加的文件</source>
        <translation>要添加的文件</translation>
    </message>
    <message>
        <source>正在读取 {title}…</source>
        <translation>正在讀取 {title}…</translation>
    </message>
    <message>
        <source>已添加 {count} 份扫描件</source>
        <translation>已添加 {count} 份掃描件</translation>
    </message>
</context>
<context>
    <name>AmendDialog</name>
    <message>
        <source>修改规定 {clause} {title}</source>
        <translation>修改規定 {clause} {title}</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>试算结果</source>
        <translation>試算結果</translation>
    </message>
    <message>
        <source>按“试算”，看选定的月份会有什么不同。</source>
        <translation>按“試算”，看選定的月份會有什麼不同。</translation>
    </message>
    <message>
        <source>时限(&amp;L)</source>
        <translation>時限(&amp;L)</translation>
    </message>
    <message>
        <source>从何日起(&amp;F)</source>
        <translation>從何日起(&amp;F)</translation>
    </message>
    <message>
        <source>修改原因(&amp;R)</source>
        <translation>修改原因(&amp;R)</translation>
    </message>
    <message>
        <source>责任岗位(&amp;W)</source>
        <translation>責任職位(&amp;W)</translation>
    </message>
    <message>
        <source>试算月份(&amp;M)</source>
        <translation>試算月份(&amp;M)</translation>
    </message>
    <message>
        <source>试算(&amp;T)</source>
        <translation>試算(&amp;T)</translation>
    </message>
    <message>
        <source>看不懂的时限。可以写：{examples}</source>
        <translation>看不懂的時限。可以寫：{examples}</translation>
    </message>
    <message>
        <source>金额请写成 20.00 这样的数字。</source>
        <translation>金額請寫成 20.00 這樣的數字。</translation>
    </message>
    <message>
        <source>数值请写成 7 或 20.00 这样的数字。</source>
        <translation>數值請寫成 7 或 20.00 這樣的數字。</translation>
    </message>
    <message>
        <source>{count} 项事项会不同；少 {fewer} 笔拟处罚，多 {more} 笔。</source>
        <translation>{count} 項事項會不同；少 {fewer} 筆擬處罰，多 {more} 筆。</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>沒有</translation>
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
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>原规定：期限和结果</source>
        <translation>原規定：期限和結果</translation>
    </message>
    <message>
        <source>新规定：期限和结果</source>
        <translation>新規定：期限和結果</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>{clause} 自 {day} 起按新规定</source>
        <translation>{clause} 自 {day} 起按新規定</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>答复异议 {number}</source>
        <translation>答覆異議 {number}</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>答复(&amp;R)</source>
        <translation>答覆(&amp;R)</translation>
    </message>
    <message>
        <source>{day} 的异议：{text}</source>
        <translation>{day} 的異議：{text}</translation>
    </message>
    <message>
        <source>答复后的金额（元）(&amp;A)</source>
        <translation>答覆後的金額（元）(&amp;A)</translation>
    </message>
    <message>
        <source>答复后的数量(&amp;A)</source>
        <translation>答覆後的數量(&amp;A)</translation>
    </message>
    <message>
        <source>请写明答复。</source>
        <translation>請寫明答覆。</translation>
    </message>
    <message>
        <source>已答复 {number}</source>
        <translation>已答覆 {number}</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>档案</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>借阅</source>
        <translation>借閱</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>上交</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>銷燬</translation>
    </message>
    <message>
        <source>空白合同</source>
        <translation>空白合同</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>統計</translation>
    </message>
</context>
<context>
    <name>BackupTab</name>
    <message>
        <source>备份的第二处</source>
        <translation>備份的第二處</translation>
    </message>
    <message>
        <source>共享文件夹或 U 盘；不填则只备份在登记库旁</source>
        <translation>共享資料夾或 U 盤；不填則只備份在登記庫旁</translation>
    </message>
    <message>
        <source>备份的第二处(&amp;P)</source>
        <translation>備份的第二處(&amp;P)</translation>
    </message>
    <message>
        <source>备份进度</source>
        <translation>備份進度</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>現在備份</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>恢復…</translation>
    </message>
    <message>
        <source>导出全部资料…</source>
        <translation>導出全部資料…</translation>
    </message>
    <message>
        <source>保存支持报告…</source>
        <translation>保存支持報告…</translation>
    </message>
    <message>
        <source>每多少笔记录备份一次(&amp;E)</source>
        <translation>每多少筆記錄備份一次(&amp;E)</translation>
    </message>
    <message>
        <source>有改动时，每多少分钟备份一次(&amp;M)</source>
        <translation>有改動時，每多少分鐘備份一次(&amp;M)</translation>
    </message>
    <message>
        <source>保存备份设置</source>
        <translation>保存備份設定</translation>
    </message>
    <message>
        <source>每次退出程序时也会备份。保留最近 24 小时、7 天、5 周、12 个月各自的最后一份；备份同登记库一样加密。</source>
        <translation>每次退出程式時也會備份。保留最近 24 小時、7 天、5 周、12 個月各自的最後一份；備份同登記庫一樣加密。</translation>
    </message>
    <message>
        <source>登记库旁：{last}</source>
        <translation>登記庫旁：{last}</translation>
    </message>
    <message>
        <source>第二处：{last}</source>
        <translation>第二處：{last}</translation>
    </message>
    <message>
        <source>现在不在，或还没有备份过</source>
        <translation>現在不在，或還沒有備份過</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>還沒有備份過</translation>
    </message>
    <message>
        <source>上次备份 {at}，{size}</source>
        <translation>上次備份 {at}，{size}</translation>
    </message>
    <message>
        <source>已备份，{size}</source>
        <translation>已備份，{size}</translation>
    </message>
    <message>
        <source>已保存备份设置</source>
        <translation>已保存備份設定</translation>
    </message>
    <message>
        <source>保存支持报告</source>
        <translation>保存支持報告</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>沒有存成：{why}</translation>
    </message>
    <message>
        <source>已保存支持报告 {file}，其中没有客户资料</source>
        <translation>已保存支持報告 {file}，其中沒有客戶資料</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>开始盘点</source>
        <translation>開始盤點</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>逐件清点文件（不勾选则只点案卷）</source>
        <translation>逐件清點文件（不勾選則只點案卷）</translation>
    </message>
    <message>
        <source>全部档案</source>
        <translation>全部檔案</translation>
    </message>
    <message>
        <source>现在登记在册、应在这里的案卷和文件会列成清单，之后逐一扫描。</source>
        <translation>現在登記在冊、應在這裡的案卷和文件會列成清單，之後逐一掃描。</translation>
    </message>
    <message>
        <source>范围(&amp;S)</source>
        <translation>範圍(&amp;S)</translation>
    </message>
</context>
<context>
    <name>BlanksTab</name>
    <message>
        <source>空白合同</source>
        <translation>空白合同</translation>
    </message>
    <message>
        <source>还没有空白合同。从交易中心领回后按 F6 登记起止号。</source>
        <translation>還沒有空白合同。從交易中心領回後按 F6 登記起止號。</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>登記簿</translation>
    </message>
    <message>
        <source>登记簿还没有内容。</source>
        <translation>登記簿還沒有內容。</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>领入 F6</source>
        <translation>領入 F6</translation>
    </message>
    <message>
        <source>盖章 F7</source>
        <translation>蓋章 F7</translation>
    </message>
    <message>
        <source>发出 F8</source>
        <translation>發出 F8</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>作廢…</translation>
    </message>
    <message>
        <source>最低存量…</source>
        <translation>最低存量…</translation>
    </message>
    <message>
        <source>起号</source>
        <translation>起號</translation>
    </message>
    <message>
        <source>止号</source>
        <translation>止號</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>登記號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>起止号</source>
        <translation>起止號</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>交給</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>结存 {left} 份：未盖章 {fetched}，已盖章 {stamped}；最低存量 {minimum}</source>
        <translation>結存 {left} 份：未蓋章 {fetched}，已蓋章 {stamped}；最低存量 {minimum}</translation>
    </message>
    <message>
        <source>低于最低存量，请到交易中心领取。</source>
        <translation>低於最低存量，請到交易中心領取。</translation>
    </message>
    <message>
        <source>缺号，从未领入：{missing}</source>
        <translation>缺號，從未領入：{missing}</translation>
    </message>
    <message>
        <source>空白合同登记簿(&amp;R)</source>
        <translation>空白合同登記簿(&amp;R)</translation>
    </message>
    <message>
        <source>所选一行的登记单(&amp;S)</source>
        <translation>所選一行的登記單(&amp;S)</translation>
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
    <name>CallBackDialog</name>
    <message>
        <source>回访 {number}</source>
        <translation>回訪 {number}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>{client}，{phone}</source>
        <translation>{client}，{phone}</translation>
    </message>
    <message>
        <source>结果(&amp;R)</source>
        <translation>結果(&amp;R)</translation>
    </message>
    <message>
        <source>客户的话（不满意时必填）(&amp;W)</source>
        <translation>客戶的話（不滿意時必填）(&amp;W)</translation>
    </message>
</context>
<context>
    <name>ChangeSecretDialog</name>
    <message>
        <source>修改我的口令</source>
        <translation>修改我的口令</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>现在的口令(&amp;O)</source>
        <translation>現在的口令(&amp;O)</translation>
    </message>
    <message>
        <source>口令已修改，下次登录请用新口令</source>
        <translation>口令已修改，下次登入請用新口令</translation>
    </message>
</context>
<context>
    <name>ChaseDialog</name>
    <message>
        <source>催还 {number}</source>
        <translation>催還 {number}</translation>
    </message>
    <message>
        <source>记录催还</source>
        <translation>記錄催還</translation>
    </message>
    <message>
        <source>方式(&amp;K)</source>
        <translation>方式(&amp;K)</translation>
    </message>
    <message>
        <source>对方的答复(&amp;A)</source>
        <translation>對方的答覆(&amp;A)</translation>
    </message>
    <message>
        <source>打印催还通知</source>
        <translation>列印催還通知</translation>
    </message>
    <message>
        <source>已记录催还</source>
        <translation>已記錄催還</translation>
    </message>
    <message>
        <source>督办函</source>
        <translation>督辦函</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>發出</translation>
    </message>
    <message>
        <source>{name}（逾期 {count} 项）</source>
        <translation>{name}（逾期 {count} 項）</translation>
    </message>
    <message>
        <source>已发督办函</source>
        <translation>已發督辦函</translation>
    </message>
    <message>
        <source>还没有发过督办函。</source>
        <translation>還沒有發過督辦函。</translation>
    </message>
    <message>
        <source>发给谁(&amp;T)</source>
        <translation>發給誰(&amp;T)</translation>
    </message>
    <message>
        <source>已发督办函，回车重印</source>
        <translation>已發督辦函，Enter 鍵重印</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>發給</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>项数</source>
        <translation>項數</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
</context>
<context>
    <name>ChoosePerson</name>
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
    <name>ClockDialog</name>
    <message>
        <source>电脑时钟不对？</source>
        <translation>電腦時鐘不對？</translation>
    </message>
    <message>
        <source>时钟是对的，继续</source>
        <translation>時鐘是對的，繼續</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>退出登入</translation>
    </message>
    <message>
        <source>重看时钟</source>
        <translation>重看時鐘</translation>
    </message>
    <message>
        <source>时钟还是早于最后一笔记录。</source>
        <translation>時鐘還是早於最後一筆記錄。</translation>
    </message>
    <message>
        <source>电脑时钟显示 {now}，比最后一笔记录（{last}）还早。请先校正电脑时钟，再按“重看时钟”；时钟确实是对的，请写明原因。</source>
        <translation>電腦時鐘顯示 {now}，比最後一筆記錄（{last}）還早。請先校正電腦時鐘，再按“重看時鐘”；時鐘確實是對的，請寫明原因。</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>成卷 {number}</source>
        <translation>成卷 {number}</translation>
    </message>
    <message>
        <source>成卷</source>
        <translation>成卷</translation>
    </message>
    <message>
        <source>成卷后不能再放入文件。请打印封面、卷内目录和备考表放进案卷。</source>
        <translation>成卷後不能再放入文件。請列印封面、卷內目錄和備考表放進案卷。</translation>
    </message>
    <message>
        <source>检查人(&amp;C)</source>
        <translation>檢查人(&amp;C)</translation>
    </message>
    <message>
        <source>本卷情况说明(&amp;N)</source>
        <translation>本卷情況說明(&amp;N)</translation>
    </message>
    <message>
        <source>请填写检查人姓名。</source>
        <translation>請填寫檢查人姓名。</translation>
    </message>
    <message>
        <source>{number} 已成卷</source>
        <translation>{number} 已成卷</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>正在备份…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>跳過</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>卷宗</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>显示哪些</source>
        <translation>顯示哪些</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>待会签、待结案</source>
        <translation>待會籤、待結案</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>待回訪</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>没有这样的投诉。客户来电、来信、来访投诉时按 F4 受理。</source>
        <translation>沒有這樣的投訴。客戶來電、來信、來訪投訴時按 F4 受理。</translation>
    </message>
    <message>
        <source>受理投诉 F4</source>
        <translation>受理投訴 F4</translation>
    </message>
    <message>
        <source>告知客户…</source>
        <translation>告知客戶…</translation>
    </message>
    <message>
        <source>上报…</source>
        <translation>上報…</translation>
    </message>
    <message>
        <source>已解决…</source>
        <translation>已解決…</translation>
    </message>
    <message>
        <source>会签…</source>
        <translation>會籤…</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>回访…</source>
        <translation>回訪…</translation>
    </message>
    <message>
        <source>打印投诉单</source>
        <translation>列印投訴單</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>季度分析</source>
        <translation>季度分析</translation>
    </message>
    <message>
        <source>投诉经过</source>
        <translation>投訴經過</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>投訴人</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>剩余时间</source>
        <translation>剩餘時間</translation>
    </message>
    <message>
        <source>在谁手里</source>
        <translation>在誰手裡</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>选中一件，这里显示它的经过。</source>
        <translation>選中一件，這裡顯示它的經過。</translation>
    </message>
    <message>
        <source>看签字页</source>
        <translation>看簽字頁</translation>
    </message>
    <message>
        <source>{number} 已结案，请回访客户</source>
        <translation>{number} 已結案，請回訪客戶</translation>
    </message>
</context>
<context>
    <name>ContentsTable</name>
    <message>
        <source>文件编号</source>
        <translation>文件編號</translation>
    </message>
    <message>
        <source>文件题名</source>
        <translation>文件題名</translation>
    </message>
    <message>
        <source>顺序号</source>
        <translation>順序號</translation>
    </message>
    <message>
        <source>责任者</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>頁數</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>備註</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>更正 {number}</source>
        <translation>更正 {number}</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>更正原因(&amp;R)</source>
        <translation>更正原因(&amp;R)</translation>
    </message>
    <message>
        <source>{number} 已更正，原值可查</source>
        <translation>{number} 已更正，原值可查</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>已锁屏</source>
        <translation>已鎖屏</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>已锁屏 · {name}</source>
        <translation>已鎖屏 · {name}</translation>
    </message>
    <message>
        <source>没有填完的内容都还在，输入口令后继续。</source>
        <translation>沒有填完的內容都還在，輸入口令後繼續。</translation>
    </message>
    <message>
        <source>口令(&amp;S)</source>
        <translation>口令(&amp;S)</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>換人登入</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>记录损坏 {number}</source>
        <translation>記錄損壞 {number}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>怎样损坏(&amp;D)</source>
        <translation>怎樣損壞(&amp;D)</translation>
    </message>
    <message>
        <source>怎样处理(&amp;R)</source>
        <translation>怎樣處理(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DashboardTab</name>
    <message>
        <source>月报</source>
        <translation>月報</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>打印月报</source>
        <translation>列印月報</translation>
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
    <name>DecideDialog</name>
    <message>
        <source>批准罚款</source>
        <translation>批准罰款</translation>
    </message>
    <message>
        <source>减轻罚款</source>
        <translation>減輕罰款</translation>
    </message>
    <message>
        <source>免除罚款</source>
        <translation>免除罰款</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>减轻</source>
        <translation>減輕</translation>
    </message>
    <message>
        <source>免除</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>条款的幅度：{spans} 元</source>
        <translation>條款的幅度：{spans} 元</translation>
    </message>
    <message>
        <source>条款的幅度：{spans}</source>
        <translation>條款的幅度：{spans}</translation>
    </message>
    <message>
        <source>以元填写，如 30.00</source>
        <translation>以元填寫，如 30.00</translation>
    </message>
    <message>
        <source>每项金额（元）(&amp;A)</source>
        <translation>每項金額（元）(&amp;A)</translation>
    </message>
    <message>
        <source>每项数量(&amp;A)</source>
        <translation>每項數量(&amp;A)</translation>
    </message>
    <message>
        <source>理由（可不填）(&amp;R)</source>
        <translation>理由（可不填）(&amp;R)</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>已决定 {count} 项，金额合计 {sum} 元</source>
        <translation>已決定 {count} 項，金額合計 {sum} 元</translation>
    </message>
    <message>
        <source>减轻后的金额应大于 0，小于 {low} 元。</source>
        <translation>減輕後的金額應大於 0，小於 {low} 元。</translation>
    </message>
    <message>
        <source>减轻后应大于 0，小于 {low}。</source>
        <translation>減輕後應大於 0，小於 {low}。</translation>
    </message>
    <message>
        <source>低于幅度，请用“减轻”并写明理由。</source>
        <translation>低於幅度，請用“減輕”並寫明理由。</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>会签 {number}</source>
        <translation>會籤 {number}</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>簽字</translation>
    </message>
    <message>
        <source>在打印的投诉单上签了字</source>
        <translation>在列印的投訴單上籤了字</translation>
    </message>
    <message>
        <source>在这里用口令签</source>
        <translation>在這裡用口令籤</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>本人口令(&amp;S)</translation>
    </message>
    <message>
        <source>部门(&amp;D)</source>
        <translation>部門(&amp;D)</translation>
    </message>
    <message>
        <source>方式(&amp;W)</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <source>签字人(&amp;N)</source>
        <translation>簽字人(&amp;N)</translation>
    </message>
</context>
<context>
    <name>DeputiesTab</name>
    <message>
        <source>代理</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>没有代理。休假或出差时，可以让另一个人在这几天里代行权限。</source>
        <translation>沒有代理。休假或出差時，可以讓另一個人在這幾天裡代行權限。</translation>
    </message>
    <message>
        <source>安排代理…</source>
        <translation>安排代理…</translation>
    </message>
    <message>
        <source>结束代理</source>
        <translation>結束代理</translation>
    </message>
    <message>
        <source>被代理人</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>从</source>
        <translation>從</translation>
    </message>
    <message>
        <source>到</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>DeputyDialog</name>
    <message>
        <source>安排代理</source>
        <translation>安排代理</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>从(&amp;F)</source>
        <translation>從(&amp;F)</translation>
    </message>
    <message>
        <source>到(&amp;T)</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>被代理人(&amp;P)</source>
        <translation>被代理人(&amp;P)</translation>
    </message>
    <message>
        <source>代理人(&amp;D)</source>
        <translation>代理人(&amp;D)</translation>
    </message>
</context>
<context>
    <name>DestructionsTab</name>
    <message>
        <source>保管期满的案卷</source>
        <translation>保管期滿的案卷</translation>
    </message>
    <message>
        <source>没有保管期满的案卷。</source>
        <translation>沒有保管期滿的案卷。</translation>
    </message>
    <message>
        <source>销毁清册</source>
        <translation>銷燬清冊</translation>
    </message>
    <message>
        <source>还没有销毁清册。保管期满的案卷列在左边，按 F6 造册。</source>
        <translation>還沒有銷燬清冊。保管期滿的案卷列在左邊，按 F6 造冊。</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>销毁、监销签字</source>
        <translation>銷燬、監銷簽字</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>已銷燬</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>撤銷…</translation>
    </message>
    <message>
        <source>打印清册</source>
        <translation>列印清冊</translation>
    </message>
    <message>
        <source>编制清册 F6</source>
        <translation>編制清冊 F6</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>案卷號</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>案卷題名</translation>
    </message>
    <message>
        <source>能否销毁</source>
        <translation>能否銷燬</translation>
    </message>
    <message>
        <source>清册号</source>
        <translation>清冊號</translation>
    </message>
    <message>
        <source>造册</source>
        <translation>造冊</translation>
    </message>
    <message>
        <source>卷数</source>
        <translation>卷數</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>簽字</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>销毁清册 {number}：{count} 卷。批准人 {approver}，销毁人 {executor}，监销人 {witness}。</source>
        <translation>銷燬清冊 {number}：{count} 卷。批准人 {approver}，銷燬人 {executor}，監銷人 {witness}。</translation>
    </message>
    <message>
        <source>清册 {number} 的案卷已标为销毁</source>
        <translation>清冊 {number} 的案卷已標為銷燬</translation>
    </message>
    <message>
        <source>撤销清册 {number}</source>
        <translation>撤銷清冊 {number}</translation>
    </message>
    <message>
        <source>案卷不销毁；清册号保留，状态为“已撤销”。</source>
        <translation>案卷不銷燬；清冊號保留，狀態為“已撤銷”。</translation>
    </message>
    <message>
        <source>撤销清册</source>
        <translation>撤銷清冊</translation>
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
        <source>显示号码</source>
        <translation>顯示號碼</translation>
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
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>没有关于这位客户的登记。</source>
        <translation>沒有關於這位客戶的登記。</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>客戶檔案</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>掃描件</translation>
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
        <source>报告遗失…</source>
        <translation>報告遺失…</translation>
    </message>
    <message>
        <source>找回</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>登記簿</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>內容</translation>
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
        <source>投诉 {number} {state}</source>
        <translation>投訴 {number} {state}</translation>
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
        <source>签字页</source>
        <translation>簽字頁</translation>
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
    <message>
        <source>已报遗失</source>
        <translation>已報遺失</translation>
    </message>
</context>
<context>
    <name>DrawUpDialog</name>
    <message>
        <source>编制销毁清册</source>
        <translation>編制銷燬清冊</translation>
    </message>
    <message>
        <source>造册</source>
        <translation>造冊</translation>
    </message>
    <message>
        <source>保管期满</source>
        <translation>保管期滿</translation>
    </message>
    <message>
        <source>可销毁 {going} 卷；另有 {kept} 卷保管期已满但还有未了的事项，列在清册末尾，不销毁。</source>
        <translation>可銷燬 {going} 卷；另有 {kept} 卷保管期已滿但還有未了的事項，列在清冊末尾，不銷燬。</translation>
    </message>
    <message>
        <source>销毁依据(&amp;R)</source>
        <translation>銷燬依據(&amp;R)</translation>
    </message>
    <message>
        <source>批准人(&amp;A)</source>
        <translation>批准人(&amp;A)</translation>
    </message>
    <message>
        <source>销毁人(&amp;E)</source>
        <translation>銷燬人(&amp;E)</translation>
    </message>
    <message>
        <source>监销人(&amp;W)</source>
        <translation>監銷人(&amp;W)</translation>
    </message>
    <message>
        <source>已造册 {number}</source>
        <translation>已造冊 {number}</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>本班</source>
        <translation>本班</translation>
    </message>
    <message>
        <source>还没有开班。接班时按“开班”，未结事项会自动列出。</source>
        <translation>還沒有開班。接班時按“開班”，未結事項會自動列出。</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>下月</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>排下月班…</source>
        <translation>排下月班…</translation>
    </message>
    <message>
        <source>公布…</source>
        <translation>公佈…</translation>
    </message>
    <message>
        <source>请假顶班…</source>
        <translation>請假頂班…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>开班…</source>
        <translation>開班…</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>{name}（带班）</source>
        <translation>{name}（帶班）</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>此刻值班：{names}</source>
        <translation>此刻值班：{names}</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>带班</source>
        <translation>帶班</translation>
    </message>
    <message>
        <source>缺什么</source>
        <translation>缺什麼</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>值班安排</translation>
    </message>
    <message>
        <source>这个月还没有排班。按“排下月班”，程序按轮换排好，改动后公布。</source>
        <translation>這個月還沒有排班。按“排下月班”，程式按輪換排好，改動後公佈。</translation>
    </message>
    <message>
        <source>无人值班</source>
        <translation>無人值班</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>不在崗</translation>
    </message>
    <message>
        <source>一天两班</source>
        <translation>一天兩班</translation>
    </message>
    <message>
        <source>节假日无人带班</source>
        <translation>節假日無人帶班</translation>
    </message>
    <message>
        <source>{month} 还没有排班。</source>
        <translation>{month} 還沒有排班。</translation>
    </message>
    <message>
        <source>{number} 还没有公布。</source>
        <translation>{number} 還沒有公佈。</translation>
    </message>
    <message>
        <source>有 {count} 处要补，公布前请更正。</source>
        <translation>有 {count} 處要補，公佈前請更正。</translation>
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
    <name>EscalateDialog</name>
    <message>
        <source>上报 {number}</source>
        <translation>上報 {number}</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>上報</translation>
    </message>
    <message>
        <source>报给谁(&amp;W)</source>
        <translation>報給誰(&amp;W)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>已经在最高一级。</source>
        <translation>已經在最高一級。</translation>
    </message>
</context>
<context>
    <name>ExpiringDialog</name>
    <message>
        <source>将过期的文件</source>
        <translation>將過期的文件</translation>
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
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>要用到的步骤</source>
        <translation>要用到的步驟</translation>
    </message>
    <message>
        <source>预计办完</source>
        <translation>預計辦完</translation>
    </message>
    <message>
        <source>按通常用时，轮到这一步办完之前文件已经过期：请客户提前更新，或先办这一户。</source>
        <translation>按通常用時，輪到這一步辦完之前文件已經過期：請客戶提前更新，或先辦這一戶。</translation>
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
        <source>房号、编号</source>
        <translation>房號、編號</translation>
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
        <source>{clause} {person}：{span}</source>
        <translation>{clause} {person}：{span}</translation>
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
        <source>档案 {number}  {title}</source>
        <translation>檔案 {number}  {title}</translation>
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
    <name>FineStory</name>
    <message>
        <source>罚款经过</source>
        <translation>罰款經過</translation>
    </message>
    <message>
        <source>选中一项，这里显示事实、凭据和经过。</source>
        <translation>選中一項，這裡顯示事實、憑據和經過。</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>憑據</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>连带责任，主责 {person} {number}</source>
        <translation>連帶責任，主責 {person} {number}</translation>
    </message>
    <message>
        <source>违反</source>
        <translation>違反</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>幅度（元）</source>
        <translation>幅度（元）</translation>
    </message>
    <message>
        <source>幅度</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>責任</translation>
    </message>
    <message>
        <source>由谁决定</source>
        <translation>由誰決定</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>金額（元）</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>簽名</translation>
    </message>
</context>
<context>
    <name>FinesPage</name>
    <message>
        <source>罚款</source>
        <translation>罰款</translation>
    </message>
    <message>
        <source>没有罚款。逾期的事项和遗失的文件会自动列为待决定，由制度写明的岗位决定。</source>
        <translation>沒有罰款。逾期的事項和遺失的文件會自動列為待決定，由制度寫明的職位決定。</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>减轻…</source>
        <translation>減輕…</translation>
    </message>
    <message>
        <source>免除…</source>
        <translation>免除…</translation>
    </message>
    <message>
        <source>冲销…</source>
        <translation>沖銷…</translation>
    </message>
    <message>
        <source>异议…</source>
        <translation>異議…</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>答覆…</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>撤銷…</translation>
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
        <source>打印通知单</source>
        <translation>列印通知單</translation>
    </message>
    <message>
        <source>打印对账单</source>
        <translation>列印對賬單</translation>
    </message>
    <message>
        <source>工资扣款表…</source>
        <translation>工資扣款表…</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>被处罚人</source>
        <translation>被處罰人</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>發生</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>金額（元）</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>決定人</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>{count} 项，金额合计 {sum} 元</source>
        <translation>{count} 項，金額合計 {sum} 元</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>结束盘点 {number}</source>
        <translation>結束盤點 {number}</translation>
    </message>
    <message>
        <source>结束盘点</source>
        <translation>結束盤點</translation>
    </message>
    <message>
        <source>请选择…</source>
        <translation>請選擇…</translation>
    </message>
    <message>
        <source>未见的文件将填写遗失报告，并按制度提出处罚（SO-1.10）。</source>
        <translation>未見的文件將填寫遺失報告，並按制度提出處罰（SO-1.10）。</translation>
    </message>
    <message>
        <source>遗失责任人(&amp;L)</source>
        <translation>遺失責任人(&amp;L)</translation>
    </message>
    <message>
        <source>说明(&amp;N)</source>
        <translation>說明(&amp;N)</translation>
    </message>
    <message>
        <source>盘点 {number} 结束，账实相符</source>
        <translation>盤點 {number} 結束，賬實相符</translation>
    </message>
    <message>
        <source>盘点 {number} 结束，有差异</source>
        <translation>盤點 {number} 結束，有差異</translation>
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
        <source>您是第一位管理员：登记库从此只有口令才能打开。随后会印一张恢复表，忘记口令时用。</source>
        <translation>您是第一位管理員：登記庫從此只有口令才能打開。隨後會印一張恢復表，忘記口令時用。</translation>
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
    <message>
        <source>请至少选择一部制度。</source>
        <translation>請至少選擇一部制度。</translation>
    </message>
</context>
<context>
    <name>FolderEdit</name>
    <message>
        <source>选择文件夹…</source>
        <translation>選擇資料夾…</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>首版</source>
        <translation>首版</translation>
    </message>
    <message>
        <source>设计表单</source>
        <translation>設計表單</translation>
    </message>
    <message>
        <source>存为草稿</source>
        <translation>另存為草稿</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>加一栏</source>
        <translation>加一欄</translation>
    </message>
    <message>
        <source>刷新预览</source>
        <translation>刷新預覽</translation>
    </message>
    <message>
        <source>生效日期(&amp;D)</source>
        <translation>生效日期(&amp;D)</translation>
    </message>
    <message>
        <source>表单名称(&amp;N)</source>
        <translation>表單名稱(&amp;N)</translation>
    </message>
    <message>
        <source>表单编号(&amp;M)</source>
        <translation>表單編號(&amp;M)</translation>
    </message>
    <message>
        <source>记录编号字头（大写字母）(&amp;S)</source>
        <translation>記錄編號字頭（大寫字母）(&amp;S)</translation>
    </message>
    <message>
        <source>本版修改说明(&amp;C)</source>
        <translation>本版修改說明(&amp;C)</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>《{title}》第 {version} 版已存为草稿，批准后生效</source>
        <translation>《{title}》第 {version} 版已另存為草稿，批准後生效</translation>
    </message>
</context>
<context>
    <name>FormsTab</name>
    <message>
        <source>表单</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>现行制度没有登记簿。可以按“新表单”自己设计。</source>
        <translation>現行制度沒有登記簿。可以按“新表單”自己設計。</translation>
    </message>
    <message>
        <source>新表单…</source>
        <translation>新表單…</translation>
    </message>
    <message>
        <source>出新版…</source>
        <translation>出新版…</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>弃用草稿</source>
        <translation>棄用草稿</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>从文件添加…</source>
        <translation>從文件添加…</translation>
    </message>
    <message>
        <source>表单经批准才能使用；改动另出新版，旧版填写的记录不变。</source>
        <translation>表單經批准才能使用；改動另出新版，舊版填寫的記錄不變。</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>修改说明</source>
        <translation>修改說明</translation>
    </message>
    <message>
        <source>制表</source>
        <translation>製表</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>未生效或已换版</source>
        <translation>未生效或已換版</translation>
    </message>
    <message>
        <source>《{title}》第 {version} 版已批准</source>
        <translation>《{title}》第 {version} 版已批准</translation>
    </message>
    <message>
        <source>从文件添加表单</source>
        <translation>從文件添加表單</translation>
    </message>
    <message>
        <source>表单文件 (*.toml)</source>
        <translation>表單文件 (*.toml)</translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>看档案</source>
        <translation>看檔案</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>归还 {number}</source>
        <translation>歸還 {number}</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>歸還</translation>
    </message>
    <message>
        <source>归还时间(&amp;T)</source>
        <translation>歸還時間(&amp;T)</translation>
    </message>
    <message>
        <source>归还人姓名(&amp;N)</source>
        <translation>歸還人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>归还的文件：逐件查看，损坏的勾选并写明情况</source>
        <translation>歸還的文件：逐件查看，損壞的勾選並寫明情況</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>归还时状况，完好可不填</source>
        <translation>歸還時狀況，完好可不填</translation>
    </message>
    <message>
        <source>{paper} 归还时状况</source>
        <translation>{paper} 歸還時狀況</translation>
    </message>
    <message>
        <source>{number} 已归还 {count} 件</source>
        <translation>{number} 已歸還 {count} 件</translation>
    </message>
</context>
<context>
    <name>HandDialog</name>
    <message>
        <source>{count} 项，涉及：{people}</source>
        <translation>{count} 項，涉及：{people}</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>理由(&amp;R)</translation>
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
    <name>HandPart</name>
    <message>
        <source>决定人(&amp;N)</source>
        <translation>決定人(&amp;N)</translation>
    </message>
    <message>
        <source>决定人口令(&amp;S)</source>
        <translation>決定人口令(&amp;S)</translation>
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
        <source>签名</source>
        <translation>簽名</translation>
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
        <source>签字</source>
        <translation>簽字</translation>
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
        <source>签收 {unit} 的 {count} 件文件，{giver} 移交 {taker}。签名包含交接单的全部内容，之后改动会显示出来。</source>
        <translation>簽收 {unit} 的 {count} 件文件，{giver} 移交 {taker}。簽名包含交接單的全部內容，之後改動會顯示出來。</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>扫描件归位</source>
        <translation>掃描件歸位</translation>
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
    <name>HoldingsTab</name>
    <message>
        <source>各月收进、上交、借阅</source>
        <translation>各月收進、上交、借閱</translation>
    </message>
    <message>
        <source>文件种类</source>
        <translation>文件種類</translation>
    </message>
    <message>
        <source>还没有登记文件。</source>
        <translation>還沒有登記文件。</translation>
    </message>
    <message>
        <source>位置占用</source>
        <translation>位置佔用</translation>
    </message>
    <message>
        <source>还没有位置。</source>
        <translation>還沒有位置。</translation>
    </message>
    <message>
        <source>打印统计表</source>
        <translation>列印統計表</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>收进</source>
        <translation>收進</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>上交</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>歸還</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>在库原件</source>
        <translation>在庫原件</translation>
    </message>
    <message>
        <source>在库复印件</source>
        <translation>在庫影本</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>已存（卷）</source>
        <translation>已存（卷）</translation>
    </message>
    <message>
        <source>还可放</source>
        <translation>還可放</translation>
    </message>
    <message>
        <source>案卷 {volumes} 卷，已销毁 {destroyed} 卷；登记文件 {papers} 件，在本部门 {held} 件；借出 {lent} 件，其中逾期 {overdue} 件</source>
        <translation>案卷 {volumes} 卷，已銷燬 {destroyed} 卷；登記文件 {papers} 件，在本部門 {held} 件；借出 {lent} 件，其中逾期 {overdue} 件</translation>
    </message>
</context>
<context>
    <name>IdleDialog</name>
    <message>
        <source>没有下一步的档案</source>
        <translation>沒有下一步的檔案</translation>
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
        <source>付款方式</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>签约日期</source>
        <translation>簽約日期</translation>
    </message>
    <message>
        <source>在办，但各项进度都没有在走，也没有待办事项：请看缺什么，收件或开始下一步。</source>
        <translation>在辦，但各項進度都沒有在走，也沒有待辦事項：請看缺什麼，收件或開始下一步。</translation>
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
    <name>InformDialog</name>
    <message>
        <source>告知客户 {number}</source>
        <translation>告知客戶 {number}</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>答应哪天解决(&amp;D)</source>
        <translation>答應哪天解決(&amp;D)</translation>
    </message>
    <message>
        <source>何时告知(&amp;T)</source>
        <translation>何時告知(&amp;T)</translation>
    </message>
    <message>
        <source>怎样告知（电话、当面…）(&amp;H)</source>
        <translation>怎樣告知（電話、當面…）(&amp;H)</translation>
    </message>
</context>
<context>
    <name>InspectDialog</name>
    <message>
        <source>盘点 {number}</source>
        <translation>盤點 {number}</translation>
    </message>
    <message>
        <source>结束盘点…</source>
        <translation>結束盤點…</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>扫描或输入文件编号、案卷号，回车</source>
        <translation>掃描或輸入文件編號、案卷號，Enter 鍵</translation>
    </message>
    <message>
        <source>未见</source>
        <translation>未見</translation>
    </message>
    <message>
        <source>多出</source>
        <translation>多出</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>清點</translation>
    </message>
    <message>
        <source>这一类没有内容。</source>
        <translation>這一類沒有內容。</translation>
    </message>
    <message>
        <source>本卷齐全</source>
        <translation>本卷齊全</translation>
    </message>
    <message>
        <source>记录损坏…</source>
        <translation>記錄損壞…</translation>
    </message>
    <message>
        <source>读错撤回</source>
        <translation>讀錯撤回</translation>
    </message>
    <message>
        <source>扫描(&amp;S)</source>
        <translation>掃描(&amp;S)</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>应在</source>
        <translation>應在</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>情況</translation>
    </message>
    <message>
        <source>损坏与处理</source>
        <translation>損壞與處理</translation>
    </message>
    <message>
        <source>{words}，没有登记，请核对</source>
        <translation>{words}，沒有登記，請核對</translation>
    </message>
</context>
<context>
    <name>InspectionsTab</name>
    <message>
        <source>盘点</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>还没有盘点过。每季度按 F6 开始，用扫描枪逐件清点，可以中途停下再继续。</source>
        <translation>還沒有盤點過。每季度按 F6 開始，用掃描槍逐件清點，可以中途停下再繼續。</translation>
    </message>
    <message>
        <source>继续清点</source>
        <translation>繼續清點</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>打印盘点报告</source>
        <translation>列印盤點報告</translation>
    </message>
    <message>
        <source>开始盘点 F6</source>
        <translation>開始盤點 F6</translation>
    </message>
    <message>
        <source>盘点号</source>
        <translation>盤點號</translation>
    </message>
    <message>
        <source>季度</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>全部档案</source>
        <translation>全部檔案</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>清点中</source>
        <translation>清點中</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>清点人</source>
        <translation>清點人</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>簽字</translation>
    </message>
    <message>
        <source>盘点报告 {number}：{counts}</source>
        <translation>盤點報告 {number}：{counts}</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>没有备份成：{why}</source>
        <translation>沒有備份成：{why}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>{name} 离职</source>
        <translation>{name} 離職</translation>
    </message>
    <message>
        <source>办理离职</source>
        <translation>辦理離職</translation>
    </message>
    <message>
        <source>口令随即失效。名下 {count} 项未办事项转给接手人，以往的记录和责任不变。</source>
        <translation>口令隨即失效。名下 {count} 項未辦事項轉給接手人，以往的記錄和責任不變。</translation>
    </message>
    <message>
        <source>接手人(&amp;S)</source>
        <translation>接手人(&amp;S)</translation>
    </message>
    <message>
        <source>{name} 已办理离职</source>
        <translation>{name} 已辦理離職</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>导出全部资料</source>
        <translation>導出全部資料</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>導出</translation>
    </message>
    <message>
        <source>表格（Excel）、单据（PDF）、扫描件原文件都写进一个文件夹，不用本程序也能看。其中有客户的完整个人信息，请妥善保管。</source>
        <translation>表格（Excel）、單據（PDF）、掃描件原文件都寫進一個資料夾，不用本程式也能看。其中有客戶的完整個人信息，請妥善保管。</translation>
    </message>
    <message>
        <source>导出到文件夹</source>
        <translation>導出到資料夾</translation>
    </message>
    <message>
        <source>导出到文件夹(&amp;F)</source>
        <translation>導出到資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation>導出進度</translation>
    </message>
    <message>
        <source>请选择一个已有的文件夹。</source>
        <translation>請選擇一個已有的資料夾。</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>已导出 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件</source>
        <translation>已導出 {dossiers} 份檔案、{receipts} 份交接單、{scans} 個掃描件</translation>
    </message>
    <message>
        <source>已导出 {dossiers} 份档案、{receipts} 份交接单、{scans} 个扫描件；{missed} 件没能写出，见“没能导出.txt”</source>
        <translation>已導出 {dossiers} 份檔案、{receipts} 份交接單、{scans} 個掃描件；{missed} 件沒能寫出，見“沒能導出.txt”</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>打開資料夾</translation>
    </message>
</context>
<context>
    <name>LendDialog</name>
    <message>
        <source>借出 {number}</source>
        <translation>借出 {number}</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>借出时间(&amp;T)</source>
        <translation>借出時間(&amp;T)</translation>
    </message>
    <message>
        <source>取走人姓名(&amp;N)</source>
        <translation>取走人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>已借出 {number}</source>
        <translation>已借出 {number}</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>列印借閱單</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>必填</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>多行</source>
        <translation>多行</translation>
    </message>
    <message>
        <source>栏目名称</source>
        <translation>欄目名稱</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>填什麼</translation>
    </message>
    <message>
        <source>各项，用顿号隔开</source>
        <translation>各項，用頓號隔開</translation>
    </message>
</context>
<context>
    <name>ListsTab</name>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>每行一个。已经登记的投诉保留当时的原因和部门。</source>
        <translation>每行一個。已經登記的投訴保留當時的原因和部門。</translation>
    </message>
    <message>
        <source>投诉原因(&amp;R)</source>
        <translation>投訴原因(&amp;R)</translation>
    </message>
    <message>
        <source>涉及部门(&amp;D)</source>
        <translation>涉及部門(&amp;D)</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>LoansTab</name>
    <message>
        <source>借阅</source>
        <translation>借閱</translation>
    </message>
    <message>
        <source>还没有借阅记录。有人要借走文件时按 F6 登记，销售总监签字后才能借出。</source>
        <translation>還沒有借閱記錄。有人要借走文件時按 F6 登記，銷售總監簽字後才能借出。</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>待签批</source>
        <translation>待籤批</translation>
    </message>
    <message>
        <source>已借出</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>逾期未还</source>
        <translation>逾期未還</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>籤批</translation>
    </message>
    <message>
        <source>纸质已签</source>
        <translation>紙質已籤</translation>
    </message>
    <message>
        <source>借出</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>歸還</translation>
    </message>
    <message>
        <source>续借</source>
        <translation>續借</translation>
    </message>
    <message>
        <source>催还</source>
        <translation>催還</translation>
    </message>
    <message>
        <source>退回申请…</source>
        <translation>退回申請…</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>列印借閱單</translation>
    </message>
    <message>
        <source>登记借阅 F6</source>
        <translation>登記借閱 F6</translation>
    </message>
    <message>
        <source>借阅号</source>
        <translation>借閱號</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>借阅人</source>
        <translation>借閱人</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>归还期限</source>
        <translation>歸還期限</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>申請時間</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>批准 {borrower} 借阅 {unit} 的 {count} 件文件，{due} 前归还。用途：{purpose}</source>
        <translation>批准 {borrower} 借閱 {unit} 的 {count} 件文件，{due} 前歸還。用途：{purpose}</translation>
    </message>
</context>
<context>
    <name>LocationBox</name>
    <message>
        <source>（还可放 {free} 卷）</source>
        <translation>（還可放 {free} 卷）</translation>
    </message>
</context>
<context>
    <name>LocationDialog</name>
    <message>
        <source>修改位置</source>
        <translation>修改位置</translation>
    </message>
    <message>
        <source>添加位置</source>
        <translation>添加位置</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>（最外层）</source>
        <translation>（最外層）</translation>
    </message>
    <message>
        <source>上级位置(&amp;P)</source>
        <translation>上級位置(&amp;P)</translation>
    </message>
    <message>
        <source>类别(&amp;K)</source>
        <translation>類別(&amp;K)</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>容量（卷，含里面的各处）(&amp;C)</source>
        <translation>容量（卷，含裡面的各處）(&amp;C)</translation>
    </message>
    <message>
        <source>已保存位置 {number}</source>
        <translation>已保存位置 {number}</translation>
    </message>
</context>
<context>
    <name>LocationsTab</name>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>还没有位置。按 F6 先添加一间库房，再在里面添加柜、层、盒。</source>
        <translation>還沒有位置。按 F6 先添加一間庫房，再在裡面添加櫃、層、盒。</translation>
    </message>
    <message>
        <source>所选位置的案卷</source>
        <translation>所選位置的案卷</translation>
    </message>
    <message>
        <source>所选位置没有案卷。选中位置后，在上方扫描案卷号放入。</source>
        <translation>所選位置沒有案卷。選中位置後，在上方掃描案卷號放入。</translation>
    </message>
    <message>
        <source>扫描案卷号，回车放入所选位置</source>
        <translation>掃描案卷號，Enter 鍵放入所選位置</translation>
    </message>
    <message>
        <source>扫描案卷号放入所选位置</source>
        <translation>掃描案卷號放入所選位置</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>列印標籤</translation>
    </message>
    <message>
        <source>添加位置 F6</source>
        <translation>添加位置 F6</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>已存（卷）</source>
        <translation>已存（卷）</translation>
    </message>
    <message>
        <source>容量（卷）</source>
        <translation>容量（卷）</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>佔用</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>案卷號</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>案卷題名</translation>
    </message>
    <message>
        <source>{number} 已放到 {place}</source>
        <translation>{number} 已放到 {place}</translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>报告遗失</source>
        <translation>報告遺失</translation>
    </message>
    <message>
        <source>发现时间(&amp;T)</source>
        <translation>發現時間(&amp;T)</translation>
    </message>
    <message>
        <source>报告后，按制度列出的处罚会进入“罚款”，等待决定；找回时自动提议冲销。</source>
        <translation>報告後，按制度列出的處罰會進入“罰款”，等待決定；找回時自動提議沖銷。</translation>
    </message>
    <message>
        <source>责任人(&amp;L)</source>
        <translation>責任人(&amp;L)</translation>
    </message>
    <message>
        <source>经过(&amp;N)</source>
        <translation>經過(&amp;N)</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>已报告遗失 {number}</source>
        <translation>已報告遺失 {number}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{office} · 卷宗</source>
        <translation>{office} · 卷宗</translation>
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
        <source>受理投诉 (F4)</source>
        <translation>受理投訴 (F4)</translation>
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
        <source>扫描件归位</source>
        <translation>掃描件歸位</translation>
    </message>
    <message>
        <source>打印当前列表 (Ctrl+Shift+P)</source>
        <translation>列印當前列表 (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>导出当前列表 (Ctrl+Shift+E)</source>
        <translation>導出當前列表 (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>核验登记库</source>
        <translation>核驗登記庫</translation>
    </message>
    <message>
        <source>锁屏 (Ctrl+Alt+L)</source>
        <translation>鎖屏 (Ctrl+Alt+L)</translation>
    </message>
    <message>
        <source>日历已更新，{count} 项期限重新计算</source>
        <translation>日曆已更新，{count} 項期限重新計算</translation>
    </message>
</context>
<context>
    <name>MinimumDialog</name>
    <message>
        <source>最低存量</source>
        <translation>最低存量</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>结存低于这个数时，产生“补充空白合同”的事项（SO-1.11）。</source>
        <translation>結存低於這個數時，產生“補充空白合同”的事項（SO-1.11）。</translation>
    </message>
    <message>
        <source>最低存量（份）(&amp;M)</source>
        <translation>最低存量（份）(&amp;M)</translation>
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
    <name>NewSecret</name>
    <message>
        <source>新口令（至少 {count} 个字符）(&amp;S)</source>
        <translation>新口令（至少 {count} 個字符）(&amp;S)</translation>
    </message>
    <message>
        <source>再输一次(&amp;A)</source>
        <translation>再輸一次(&amp;A)</translation>
    </message>
</context>
<context>
    <name>NewVolumeDialog</name>
    <message>
        <source>新立案卷</source>
        <translation>新立案卷</translation>
    </message>
    <message>
        <source>立卷</source>
        <translation>立卷</translation>
    </message>
    <message>
        <source>案卷题名(&amp;T)</source>
        <translation>案卷題名(&amp;T)</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>保管期限(&amp;R)</source>
        <translation>保管期限(&amp;R)</translation>
    </message>
    <message>
        <source>已立案卷 {number}</source>
        <translation>已立案卷 {number}</translation>
    </message>
</context>
<context>
    <name>ObjectDialog</name>
    <message>
        <source>对 {number} 提出异议</source>
        <translation>對 {number} 提出異議</translation>
    </message>
    <message>
        <source>提出异议</source>
        <translation>提出異議</translation>
    </message>
    <message>
        <source>异议内容(&amp;T)</source>
        <translation>異議內容(&amp;T)</translation>
    </message>
    <message>
        <source>提出日期(&amp;D)</source>
        <translation>提出日期(&amp;D)</translation>
    </message>
    <message>
        <source>请写明异议的内容。</source>
        <translation>請寫明異議的內容。</translation>
    </message>
    <message>
        <source>已提出异议：{number}</source>
        <translation>已提出異議：{number}</translation>
    </message>
</context>
<context>
    <name>OccasionsTab</name>
    <message>
        <source>活动任务</source>
        <translation>活動任務</translation>
    </message>
    <message>
        <source>还没有活动。总监分派推广、房展、公关活动的任务，到期由总监验收。</source>
        <translation>還沒有活動。總監分派推廣、房展、公關活動的任務，到期由總監驗收。</translation>
    </message>
    <message>
        <source>分派任务…</source>
        <translation>分派任務…</translation>
    </message>
    <message>
        <source>报告完成</source>
        <translation>報告完成</translation>
    </message>
    <message>
        <source>验收…</source>
        <translation>驗收…</translation>
    </message>
    <message>
        <source>退回重做…</source>
        <translation>退回重做…</translation>
    </message>
    <message>
        <source>取消任务…</source>
        <translation>取消任務…</translation>
    </message>
    <message>
        <source>打印任务单</source>
        <translation>列印任務單</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>責任人</translation>
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
        <source>签名</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>期限不变，重做后再验收。</source>
        <translation>期限不變，重做後再驗收。</translation>
    </message>
    <message>
        <source>退回重做</source>
        <translation>退回重做</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>取消任务</source>
        <translation>取消任務</translation>
    </message>
</context>
<context>
    <name>OfficeKinds</name>
    <message>
        <source>单位类型(&amp;K)</source>
        <translation>單位類型(&amp;K)</translation>
    </message>
    <message>
        <source>启用的制度(&amp;R)</source>
        <translation>啟用的制度(&amp;R)</translation>
    </message>
</context>
<context>
    <name>OnPaperDialog</name>
    <message>
        <source>纸质签批 {slip}</source>
        <translation>紙質籤批 {slip}</translation>
    </message>
    <message>
        <source>确认已签</source>
        <translation>確認已籤</translation>
    </message>
    <message>
        <source>请先打印借阅单，签字后在“交接 → 扫描件归位”扫描归位，再在这里确认是谁签的。</source>
        <translation>請先列印借閱單，簽字後在“交接 → 掃描件歸位”掃描歸位，再在這裡確認是誰籤的。</translation>
    </message>
    <message>
        <source>签字人(&amp;N)</source>
        <translation>簽字人(&amp;N)</translation>
    </message>
    <message>
        <source>名单中没有可以签批的人，请先在“设置 → 人员”中登记。</source>
        <translation>名單中沒有可以籤批的人，請先在“設定 → 人員”中登記。</translation>
    </message>
    <message>
        <source>已批准：{slip}</source>
        <translation>已批准：{slip}</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>人员</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>为单位设置口令…</source>
        <translation>為單位設定口令…</translation>
    </message>
    <message>
        <source>修改我的口令…</source>
        <translation>修改我的口令…</translation>
    </message>
    <message>
        <source>换恢复表…</source>
        <translation>換恢復表…</translation>
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
        <source>离职…</source>
        <translation>離職…</translation>
    </message>
    <message>
        <source>还没有设置口令：谁能读到登记库所在的文件夹，谁就能读到登记库。</source>
        <translation>還沒有設定口令：誰能讀到登記庫所在的資料夾，誰就能讀到登記庫。</translation>
    </message>
    <message>
        <source>只有一位管理员有口令。请再指定一位，免得忘记口令时谁也进不来。</source>
        <translation>只有一位管理員有口令。請再指定一位，免得忘記口令時誰也進不來。</translation>
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
        <source>口令</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>已设</source>
        <translation>已設</translation>
    </message>
    <message>
        <source>未设，不能登录</source>
        <translation>未設，不能登入</translation>
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
    <message>
        <source>重设口令（请本人输入，签名凭证随之更换）</source>
        <translation>重設口令（請本人輸入，簽名憑證隨之更換）</translation>
    </message>
    <message>
        <source>设口令，可以登录（请本人输入）</source>
        <translation>設口令，可以登入（請本人輸入）</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>登记库放在哪里</source>
        <translation>登記庫放在哪裡</translation>
    </message>
    <message>
        <source>建议放在本机硬盘的普通文件夹，再把这里设为备份的第二处。</source>
        <translation>建議放在本機硬盤的普通資料夾，再把這裡設為備份的第二處。</translation>
    </message>
    <message>
        <source>仍要放在这里的原因(&amp;R)</source>
        <translation>仍要放在這裡的原因(&amp;R)</translation>
    </message>
    <message>
        <source>仍然放在这里</source>
        <translation>仍然放在這裡</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>{number} 放到位置</source>
        <translation>{number} 放到位置</translation>
    </message>
    <message>
        <source>放入</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>位置（选择，或扫描位置标签）(&amp;L)</source>
        <translation>位置（選擇，或掃描位置標籤）(&amp;L)</translation>
    </message>
    <message>
        <source>还没有位置，请先在“位置”一栏中添加库房、柜、盒。</source>
        <translation>還沒有位置，請先在“位置”一欄中添加庫房、櫃、盒。</translation>
    </message>
    <message>
        <source>请选择位置。</source>
        <translation>請選擇位置。</translation>
    </message>
    <message>
        <source>{number} 已放到 {place}</source>
        <translation>{number} 已放到 {place}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>分派活动任务</source>
        <translation>分派活動任務</translation>
    </message>
    <message>
        <source>分派</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>活动日期(&amp;D)</source>
        <translation>活動日期(&amp;D)</translation>
    </message>
    <message>
        <source>活动名称(&amp;N)</source>
        <translation>活動名稱(&amp;N)</translation>
    </message>
    <message>
        <source>任务、责任人、期限</source>
        <translation>任務、責任人、期限</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>責任人</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>已分派 {number}，共 {count} 项</source>
        <translation>已分派 {number}，共 {count} 項</translation>
    </message>
</context>
<context>
    <name>PointsTab</name>
    <message>
        <source>积分</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>这个岗位还没有人。</source>
        <translation>這個職位還沒有人。</translation>
    </message>
    <message>
        <source>条款(&amp;C)</source>
        <translation>條款(&amp;C)</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>月初</source>
        <translation>月初</translation>
    </message>
    <message>
        <source>已扣</source>
        <translation>已扣</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>奖金（元）</source>
        <translation>獎金（元）</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>印完整号码…</source>
        <translation>印完整號碼…</translation>
    </message>
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
        <source>印完整号码</source>
        <translation>印完整號碼</translation>
    </message>
    <message>
        <source>证件号码和电话将完整印出，原因会记入日志。</source>
        <translation>證件號碼和電話將完整印出，原因會記入日誌。</translation>
    </message>
    <message>
        <source>显示完整号码</source>
        <translation>顯示完整號碼</translation>
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
    <name>ProgressPage</name>
    <message>
        <source>显示哪些</source>
        <translation>顯示哪些</translation>
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
        <source>客户原因暂停</source>
        <translation>客戶原因暫停</translation>
    </message>
    <message>
        <source>没有下一步</source>
        <translation>沒有下一步</translation>
    </message>
    <message>
        <source>有文件将过期</source>
        <translation>有文件將過期</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>没有这样的客户。收到文件后，按揭、备案等进度会自动开始。</source>
        <translation>沒有這樣的客戶。收到文件後，按揭、備案等進度會自動開始。</translation>
    </message>
    <message>
        <source>督办函…</source>
        <translation>督辦函…</translation>
    </message>
    <message>
        <source>印花税已缴…</source>
        <translation>印花稅已繳…</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>选中一户，这里显示每条进度的步骤。</source>
        <translation>選中一戶，這裡顯示每條進度的步驟。</translation>
    </message>
    <message>
        <source>立即汇报</source>
        <translation>立即彙報</translation>
    </message>
    <message>
        <source>进度汇报…</source>
        <translation>進度彙報…</translation>
    </message>
    <message>
        <source>登记印花税日期…</source>
        <translation>登記印花稅日期…</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>暂停 {since} 至 {until}：{reason}</source>
        <translation>暫停 {since} 至 {until}：{reason}</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>这步办完…</source>
        <translation>這步辦完…</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>客户原因暂停…</source>
        <translation>客戶原因暫停…</translation>
    </message>
    <message>
        <source>因客户原因暂停</source>
        <translation>因客戶原因暫停</translation>
    </message>
    <message>
        <source>暂停期间不计时，督办和用时统计也扣除。</source>
        <translation>暫停期間不計時，督辦和用時統計也扣除。</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>暫停</translation>
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
    <name>ReceiveComplaintDialog</name>
    <message>
        <source>受理投诉</source>
        <translation>受理投訴</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>受理时间(&amp;T)</source>
        <translation>受理時間(&amp;T)</translation>
    </message>
    <message>
        <source>客户（在册的）(&amp;C)</source>
        <translation>客戶（在冊的）(&amp;C)</translation>
    </message>
    <message>
        <source>投诉人(&amp;N)</source>
        <translation>投訴人(&amp;N)</translation>
    </message>
    <message>
        <source>联系电话(&amp;P)</source>
        <translation>聯繫電話(&amp;P)</translation>
    </message>
    <message>
        <source>方式(&amp;W)</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>投诉内容（客户原话）(&amp;Q)</source>
        <translation>投訴內容（客戶原話）(&amp;Q)</translation>
    </message>
    <message>
        <source>涉及部门，空格打勾(&amp;D)</source>
        <translation>涉及部門，空格打勾(&amp;D)</translation>
    </message>
    <message>
        <source>90 天内这套房或这位客户已投诉 {count} 次。</source>
        <translation>90 天內這套房或這位客戶已投訴 {count} 次。</translation>
    </message>
    <message>
        <source>已受理 {number}，请当天解决或告知客户日期</source>
        <translation>已受理 {number}，請當天解決或告知客戶日期</translation>
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
    <name>RecordStory</name>
    <message>
        <source>记录</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>选中一条，这里显示全文、经过和下一步。</source>
        <translation>選中一條，這裡顯示全文、經過和下一步。</translation>
    </message>
    <message>
        <source>{label}：{words}</source>
        <translation>{label}：{words}</translation>
    </message>
    <message>
        <source>看扫描件：{title}</source>
        <translation>看掃描件：{title}</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>用恢复表登录 · 卷宗</source>
        <translation>用恢復表登入 · 卷宗</translation>
    </message>
    <message>
        <source>恢复密钥（九组）(&amp;K)</source>
        <translation>恢復密鑰（九組）(&amp;K)</translation>
    </message>
    <message>
        <source>谁来当管理员(&amp;N)</source>
        <translation>誰來當管理員(&amp;N)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>忘记口令时，请先找管理员重设。管理员自己忘记时，取出封存的恢复表，照着输入九组密钥。</source>
        <translation>忘記口令時，請先找管理員重設。管理員自己忘記時，取出封存的恢復表，照著輸入九組密鑰。</translation>
    </message>
    <message>
        <source>用恢复表登录</source>
        <translation>用恢復表登入</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>设置口令并进入</source>
        <translation>設定口令並進入</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>登记库打不开 · 卷宗</source>
        <translation>登記庫打不開 · 卷宗</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>这个文件夹里没有备份。请接上放备份的 U 盘或共享，用“在别处找备份”打开。</source>
        <translation>這個資料夾裡沒有備份。請接上放備份的 U 盤或共享，用“在別處找備份”打開。</translation>
    </message>
    <message>
        <source>登记库损坏</source>
        <translation>登記庫損壞</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>恢復這一份</translation>
    </message>
    <message>
        <source>登记库文件已损坏（可能因断电、磁盘故障，或被其他程序改动）。请勿删除文件夹里的任何文件。</source>
        <translation>登記庫文件已損壞（可能因斷電、磁碟故障，或被其他程式改動）。請勿刪除資料夾裡的任何文件。</translation>
    </message>
    <message>
        <source>下面的备份已逐份检查，最新的完好备份已选中。恢复前会把现在的文件原样留存。</source>
        <translation>下面的備份已逐份檢查，最新的完好備份已選中。恢復前會把現在的文件原樣留存。</translation>
    </message>
    <message>
        <source>登记库打不开</source>
        <translation>登記庫打不開</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>在别处找备份…</source>
        <translation>在別處找備份…</translation>
    </message>
    <message>
        <source>为支持人员存一份…</source>
        <translation>為支援人員存一份…</translation>
    </message>
    <message>
        <source>在别处找备份</source>
        <translation>在別處找備份</translation>
    </message>
    <message>
        <source>为支持人员存一份</source>
        <translation>為支援人員存一份</translation>
    </message>
    <message>
        <source>没有存成：{why}</source>
        <translation>沒有存成：{why}</translation>
    </message>
    <message>
        <source>已存到 {file}；文件仍然加密，不含密钥。</source>
        <translation>已存到 {file}；文件仍然加密，不含密鑰。</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>恢复表</source>
        <translation>恢復表</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>管理员忘记口令时，只有这张恢复表能打开登记库。请现在打印两份，签字封好，分别放进保险柜。关闭以后程序里再也查不到，只能换一张新的。</source>
        <translation>管理員忘記口令時，只有這張恢復表能打開登記庫。請現在列印兩份，簽字封好，分別放進保險櫃。關閉以後程式裡再也查不到，只能換一張新的。</translation>
    </message>
    <message>
        <source>恢复密钥</source>
        <translation>恢復密鑰</translation>
    </message>
    <message>
        <source>照着打印件，输入最后一组（校验组）(&amp;G)</source>
        <translation>照著列印件，輸入最後一組（校驗組）(&amp;G)</translation>
    </message>
    <message>
        <source>打印…(&amp;P)</source>
        <translation>列印…(&amp;P)</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>与恢复表的最后一组不符。请照打印件再输一次。</source>
        <translation>與恢復表的最後一組不符。請照列印件再輸一次。</translation>
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
    <name>RegistersPage</name>
    <message>
        <source>登记簿</source>
        <translation>登記簿</translation>
    </message>
    <message>
        <source>显示哪些</source>
        <translation>顯示哪些</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>在本簿中查找</source>
        <translation>在本簿中查找</translation>
    </message>
    <message>
        <source>登记…</source>
        <translation>登記…</translation>
    </message>
    <message>
        <source>办理…</source>
        <translation>辦理…</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>作廢…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>更多…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>现行制度没有要填写的表单。请在“制度”中启用制度，或在“设置 → 表单”中自己设计。</source>
        <translation>現行制度沒有要填寫的表單。請在“制度”中啟用制度，或在“設定 → 表單”中自己設計。</translation>
    </message>
    <message>
        <source>所选范围内没有找到“{words}”。</source>
        <translation>所選範圍內沒有找到“{words}”。</translation>
    </message>
    <message>
        <source>箱子在当月过后打开，这里看到的是已开箱的。按 Ctrl+Enter 匿名投入一张。</source>
        <translation>箱子在當月過後打開，這裡看到的是已開箱的。按 Ctrl+Enter 匿名投入一張。</translation>
    </message>
    <message>
        <source>还没有记录。按 Ctrl+Enter 登记第一条。</source>
        <translation>還沒有記錄。按 Ctrl+Enter 登記第一條。</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} 條</translation>
    </message>
    <message>
        <source>“{which}”没有记录。按 Ctrl+Enter 登记，或改选“全部”。</source>
        <translation>“{which}”沒有記錄。按 Ctrl+Enter 登記，或改選“全部”。</translation>
    </message>
    <message>
        <source>编号保留，由它引起的期限取消。</source>
        <translation>編號保留，由它引起的期限取消。</translation>
    </message>
    <message>
        <source>作废 {number}</source>
        <translation>作廢 {number}</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>打印空白表</source>
        <translation>列印空白表</translation>
    </message>
    <message>
        <source>本月汇总</source>
        <translation>本月彙總</translation>
    </message>
    <message>
        <source>本年汇总</source>
        <translation>本年彙總</translation>
    </message>
    <message>
        <source>本年装订封面</source>
        <translation>本年裝訂封面</translation>
    </message>
</context>
<context>
    <name>RegulationsPage</name>
    <message>
        <source>制度</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>修改规定…</source>
        <translation>修改規定…</translation>
    </message>
    <message>
        <source>打印制度</source>
        <translation>列印製度</translation>
    </message>
    <message>
        <source>条款内容</source>
        <translation>條款內容</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>责任岗位</source>
        <translation>責任職位</translation>
    </message>
    <message>
        <source>自何日起</source>
        <translation>自何日起</translation>
    </message>
    <message>
        <source>将修订</source>
        <translation>將修訂</translation>
    </message>
    <message>
        <source>选中一条，这里显示它的内容和修订经过。</source>
        <translation>選中一條，這裡顯示它的內容和修訂經過。</translation>
    </message>
    <message>
        <source>启用或停用…</source>
        <translation>啟用或停用…</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>憑據</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>处罚</source>
        <translation>處罰</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>上報</translation>
    </message>
    <message>
        <source>自 {day} 起修订，{by} {at}：{reason}</source>
        <translation>自 {day} 起修訂，{by} {at}：{reason}</translation>
    </message>
    <message>
        <source>没有修订过。</source>
        <translation>沒有修訂過。</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>续借 {number}</source>
        <translation>續借 {number}</translation>
    </message>
    <message>
        <source>新的期限要销售总监重新签批后才算数。</source>
        <translation>新的期限要銷售總監重新籤批後才算數。</translation>
    </message>
    <message>
        <source>申请续借</source>
        <translation>申請續借</translation>
    </message>
    <message>
        <source>新的归还期限(&amp;D)</source>
        <translation>新的歸還期限(&amp;D)</translation>
    </message>
    <message>
        <source>已申请续借，等待签批</source>
        <translation>已申請續借，等待籤批</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>进度汇报</source>
        <translation>進度彙報</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>打開</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>到期时自动生成，内容不再改变。副总监和总监在此签名，或签在打印件上扫描归位。</source>
        <translation>到期時自動生成，內容不再改變。副總監和總監在此簽名，或簽在列印件上掃描歸位。</translation>
    </message>
    <message>
        <source>还没有汇报过。</source>
        <translation>還沒有彙報過。</translation>
    </message>
    <message>
        <source>签名…</source>
        <translation>簽名…</translation>
    </message>
    <message>
        <source>看签字页</source>
        <translation>看簽字頁</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>自</source>
        <translation>自</translation>
    </message>
    <message>
        <source>至</source>
        <translation>至</translation>
    </message>
    <message>
        <source>汇报人</source>
        <translation>彙報人</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>已籤</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>待籤</translation>
    </message>
    <message>
        <source>进度汇报 {number}，{first} 至 {last}</source>
        <translation>進度彙報 {number}，{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>活动任务</source>
        <translation>活動任務</translation>
    </message>
    <message>
        <source>登记汇总</source>
        <translation>登記彙總</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>積分</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>登记借阅</source>
        <translation>登記借閱</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>要借的文件</source>
        <translation>要借的文件</translation>
    </message>
    <message>
        <source>客户(&amp;C)</source>
        <translation>客戶(&amp;C)</translation>
    </message>
    <message>
        <source>归还期限(&amp;D)</source>
        <translation>歸還期限(&amp;D)</translation>
    </message>
    <message>
        <source>借阅人(&amp;B)</source>
        <translation>借閱人(&amp;B)</translation>
    </message>
    <message>
        <source>单位、电话(&amp;T)</source>
        <translation>單位、電話(&amp;T)</translation>
    </message>
    <message>
        <source>用途(&amp;P)</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>要借的文件：打勾或扫描，件数可改</source>
        <translation>要借的文件：打勾或掃描，件數可改</translation>
    </message>
    <message>
        <source>请先选一位客户：输入房号或姓名，按回车。</source>
        <translation>請先選一位客戶：輸入房號或姓名，按 Enter 鍵。</translation>
    </message>
    <message>
        <source>已登记借阅 {number}，等待销售总监签批</source>
        <translation>已登記借閱 {number}，等待銷售總監籤批</translation>
    </message>
    <message>
        <source>打印借阅单</source>
        <translation>列印借閱單</translation>
    </message>
</context>
<context>
    <name>ResolveDialog</name>
    <message>
        <source>处理结果 {number}</source>
        <translation>處理結果 {number}</translation>
    </message>
    <message>
        <source>已解决</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>解决时间(&amp;T)</source>
        <translation>解決時間(&amp;T)</translation>
    </message>
    <message>
        <source>处理结果(&amp;R)</source>
        <translation>處理結果(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>恢复到备份</source>
        <translation>恢復到備份</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>正在查看备份…</source>
        <translation>正在查看備份…</translation>
    </message>
    <message>
        <source>请选择一份备份。</source>
        <translation>請選擇一份備份。</translation>
    </message>
    <message>
        <source>将丢失的记录</source>
        <translation>將丟失的記錄</translation>
    </message>
    <message>
        <source>选好备份后，这里列出那之后发生、恢复后不再有的记录。</source>
        <translation>選好備份後，這裡列出那之後發生、恢復後不再有的記錄。</translation>
    </message>
    <message>
        <source>原因(&amp;R)</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>經辦人</translation>
    </message>
    <message>
        <source>事件</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>还没有备份。退出程序时会自动备份，也可以在 设置-备份 中现在备份。</source>
        <translation>還沒有備份。退出程式時會自動備份，也可以在 設定-備份 中現在備份。</translation>
    </message>
    <message>
        <source>这份备份属于本单位，但不在现在的日志上（例如从前恢复时留存的）。恢复后，现在的记录全部另存留存。</source>
        <translation>這份備份屬於本單位，但不在現在的日誌上（例如從前恢復時留存的）。恢復後，現在的記錄全部另存留存。</translation>
    </message>
    <message>
        <source>恢复后将丢失这份备份之后的 {count} 笔记录。现在的登记库会完整留存，随时可以再恢复回来。</source>
        <translation>恢復後將丟失這份備份之後的 {count} 筆記錄。現在的登記庫會完整留存，隨時可以再恢復回來。</translation>
    </message>
    <message>
        <source>这份备份不能恢复：{why}。</source>
        <translation>這份備份不能恢復：{why}。</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>撤销罚款 {number}</source>
        <translation>撤銷罰款 {number}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>已撤销 {number}</source>
        <translation>已撤銷 {number}</translation>
    </message>
</context>
<context>
    <name>RightsTab</name>
    <message>
        <source>权限</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>新增岗位…</source>
        <translation>新增職位…</translation>
    </message>
    <message>
        <source>岗位改名…</source>
        <translation>職位改名…</translation>
    </message>
    <message>
        <source>打勾即可，随时生效；每次改动都会记入日志。单位没有设置口令时不作限制。</source>
        <translation>打勾即可，隨時生效；每次改動都會記入日誌。單位沒有設定口令時不作限制。</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>岗位改名</source>
        <translation>職位改名</translation>
    </message>
    <message>
        <source>新增岗位</source>
        <translation>新增職位</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>岗位名称(&amp;N)</source>
        <translation>職位名稱(&amp;N)</translation>
    </message>
</context>
<context>
    <name>RunsTab</name>
    <message>
        <source>本次上交</source>
        <translation>本次上交</translation>
    </message>
    <message>
        <source>没有可以上交的文件。在客户档案里选中文件点“标记上交”，就会列在这里。</source>
        <translation>沒有可以上交的文件。在客戶檔案裡選中文件點“標記上交”，就會列在這裡。</translation>
    </message>
    <message>
        <source>暂不能上交</source>
        <translation>暫不能上交</translation>
    </message>
    <message>
        <source>没有留下的文件。</source>
        <translation>沒有留下的文件。</translation>
    </message>
    <message>
        <source>已上交</source>
        <translation>已上交</translation>
    </message>
    <message>
        <source>还没有上交记录。</source>
        <translation>還沒有上交記錄。</translation>
    </message>
    <message>
        <source>上交… F9</source>
        <translation>上交… F9</translation>
    </message>
    <message>
        <source>登记复印件</source>
        <translation>登記影本</translation>
    </message>
    <message>
        <source>打印上交清单</source>
        <translation>列印上交清單</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>清单号</source>
        <translation>清單號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>戶數</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>接收人</translation>
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
        <source>下次送交：{day}，{going} 件可上交，{staying} 件留下</source>
        <translation>下次送交：{day}，{going} 件可上交，{staying} 件留下</translation>
    </message>
    <message>
        <source>已登记 {count} 份复印件</source>
        <translation>已登記 {count} 份影本</translation>
    </message>
</context>
<context>
    <name>SanctionEdit</name>
    <message>
        <source>最高</source>
        <translation>最高</translation>
    </message>
</context>
<context>
    <name>ScanBackDialog</name>
    <message>
        <source>扫描件归位</source>
        <translation>掃描件歸位</translation>
    </message>
    <message>
        <source>归位</source>
        <translation>歸位</translation>
    </message>
    <message>
        <source>选择文件…(&amp;O)</source>
        <translation>選擇文件…(&amp;O)</translation>
    </message>
    <message>
        <source>签好的表单扫描后，凭页上的二维码找到各自的记录</source>
        <translation>簽好的表單掃描後，憑頁上的二維碼找到各自的記錄</translation>
    </message>
    <message>
        <source>扫描的页</source>
        <translation>掃描的頁</translation>
    </message>
    <message>
        <source>选好文件后，这里列出每一页将归到哪里。一个文件可以含许多份表单。</source>
        <translation>選好文件後，這裡列出每一頁將歸到哪裡。一個文件可以含許多份表單。</translation>
    </message>
    <message>
        <source>交接单号、档案编号或房号</source>
        <translation>交接單號、檔案編號或房號</translation>
    </message>
    <message>
        <source>归到此处(&amp;G)</source>
        <translation>歸到此處(&amp;G)</translation>
    </message>
    <message>
        <source>不归位(&amp;X)</source>
        <translation>不歸位(&amp;X)</translation>
    </message>
    <message>
        <source>选中的页归到(&amp;T)</source>
        <translation>選中的頁歸到(&amp;T)</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>页</source>
        <translation>頁</translation>
    </message>
    <message>
        <source>页上的码</source>
        <translation>頁上的碼</translation>
    </message>
    <message>
        <source>读不出</source>
        <translation>讀不出</translation>
    </message>
    <message>
        <source>归到</source>
        <translation>歸到</translation>
    </message>
    <message>
        <source>不归位</source>
        <translation>不歸位</translation>
    </message>
    <message>
        <source>扫描件 ({patterns})</source>
        <translation>掃描件 ({patterns})</translation>
    </message>
    <message>
        <source>选择扫描的表单</source>
        <translation>選擇掃描的表單</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>正在读 {page}</source>
        <translation>正在讀 {page}</translation>
    </message>
    <message>
        <source>共 {count} 页：归位 {placed} 页，不归位 {left} 页</source>
        <translation>共 {count} 頁：歸位 {placed} 頁，不歸位 {left} 頁</translation>
    </message>
    <message>
        <source>已归位 {count} 份签好的表单</source>
        <translation>已歸位 {count} 份簽好的表單</translation>
    </message>
    <message>
        <source>这些表单以前已经归位</source>
        <translation>這些表單以前已經歸位</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>扫描件预览</source>
        <translation>掃描件預覽</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>复印效果(&amp;B)</source>
        <translation>複印效果(&amp;B)</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>适合</source>
        <translation>適合</translation>
    </message>
    <message>
        <source>选中一份扫描件，这里显示它的内容。</source>
        <translation>選中一份掃描件，這裡顯示它的內容。</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>正在打開…</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
</context>
<context>
    <name>ScansTab</name>
    <message>
        <source>扫描件</source>
        <translation>掃描件</translation>
    </message>
    <message>
        <source>含已撤下的(&amp;V)</source>
        <translation>含已撤下的(&amp;V)</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>粘貼</translation>
    </message>
    <message>
        <source>另存原件…</source>
        <translation>另存原件…</translation>
    </message>
    <message>
        <source>撤下…</source>
        <translation>撤下…</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>屬於</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>頁數</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>添加时间</source>
        <translation>添加時間</translation>
    </message>
    <message>
        <source>添加人</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>{title}（已撤下）</source>
        <translation>{title}（已撤下）</translation>
    </message>
    <message>
        <source>{title}（已签回）</source>
        <translation>{title}（已籤回）</translation>
    </message>
    <message>
        <source>您没有添加和查看扫描件的权限。</source>
        <translation>您沒有添加和查看掃描件的權限。</translation>
    </message>
    <message>
        <source>还没有扫描件。把文件拖到这里，或按“添加…”；支持 PDF、JPEG、PNG、TIFF。</source>
        <translation>還沒有掃描件。把文件拖到這裡，或按“添加…”；支持 PDF、JPEG、PNG、TIFF。</translation>
    </message>
    <message>
        <source>扫描件 ({patterns})</source>
        <translation>掃描件 ({patterns})</translation>
    </message>
    <message>
        <source>添加扫描件</source>
        <translation>添加掃描件</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>另存“{title}”</source>
        <translation>另存“{title}”</translation>
    </message>
    <message>
        <source>原件离开登记库后不再加密。用途会记入日志。</source>
        <translation>原件離開登記庫後不再加密。用途會記入日誌。</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>選擇位置…</translation>
    </message>
    <message>
        <source>另存原件</source>
        <translation>另存原件</translation>
    </message>
    <message>
        <source>已另存 {file}</source>
        <translation>已另存 {file}</translation>
    </message>
    <message>
        <source>撤下“{title}”</source>
        <translation>撤下“{title}”</translation>
    </message>
    <message>
        <source>撤下后不再列出；文件和原因保留，可以查到。</source>
        <translation>撤下後不再列出；文件和原因保留，可以查到。</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>撤下</translation>
    </message>
</context>
<context>
    <name>SecureDialog</name>
    <message>
        <source>为单位设置口令</source>
        <translation>為單位設定口令</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>设置以后，登记库只有用口令才能打开。先设管理员，再由管理员给每个人设口令。</source>
        <translation>設定以後，登記庫只有用口令才能打開。先設管理員，再由管理員給每個人設口令。</translation>
    </message>
    <message>
        <source>管理员姓名(&amp;N)</source>
        <translation>管理員姓名(&amp;N)</translation>
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
        <source>权限</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>投诉和部门</source>
        <translation>投訴和部門</translation>
    </message>
    <message>
        <source>办理时限</source>
        <translation>辦理時限</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>不锁</source>
        <translation>不鎖</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> 分鐘</translation>
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
        <source>这台电脑多久没人操作就锁屏(&amp;K)</source>
        <translation>這臺電腦多久沒人操作就鎖屏(&amp;K)</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>已保存</translation>
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
    <name>SettleDialog</name>
    <message>
        <source>决定冲销</source>
        <translation>決定沖銷</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>冲销：起因已不存在，全额退回</source>
        <translation>沖銷：起因已不存在，全額退回</translation>
    </message>
    <message>
        <source>不予冲销：处罚保留</source>
        <translation>不予沖銷：處罰保留</translation>
    </message>
    <message>
        <source>决定(&amp;W)</source>
        <translation>決定(&amp;W)</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>已决定 {count} 项</source>
        <translation>已決定 {count} 項</translation>
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
    <name>Sidebar</name>
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
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>罚款</source>
        <translation>罰款</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>登記簿</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>签名 {record}</source>
        <translation>簽名 {record}</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>已有签名</source>
        <translation>已有簽名</translation>
    </message>
    <message>
        <source>还没有人签名。没有账号的人请在打印件上签字，扫描归位即可。</source>
        <translation>還沒有人簽名。沒有賬號的人請在列印件上簽字，掃描歸位即可。</translation>
    </message>
    <message>
        <source>签名人(&amp;N)</source>
        <translation>簽名人(&amp;N)</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>本人口令(&amp;S)</translation>
    </message>
    <message>
        <source>没有人可以在这里签名：请先在“设置 → 人员”中为单位和人员设置口令。</source>
        <translation>沒有人可以在這裡簽名：請先在“設定 → 人員”中為單位和人員設定口令。</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>簽名人</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>核驗</translation>
    </message>
    <message>
        <source>{name} 已签名：{record}</source>
        <translation>{name} 已簽名：{record}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>登录 · 卷宗</source>
        <translation>登入 · 卷宗</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>这是演示单位：人员都是虚构的，口令都是 {secret}</source>
        <translation>這是演示單位：人員都是虛構的，口令都是 {secret}</translation>
    </message>
    <message>
        <source>用自己的姓名和口令进入。登记库是加密的，没有口令谁也打不开。</source>
        <translation>用自己的姓名和口令進入。登記庫是加密的，沒有口令誰也打不開。</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>口令(&amp;S)</source>
        <translation>口令(&amp;S)</translation>
    </message>
    <message>
        <source>忘记口令…</source>
        <translation>忘記口令…</translation>
    </message>
    <message>
        <source>口令错了多次，请等 {seconds} 秒再试。忘记口令可以请管理员重设。</source>
        <translation>口令錯了多次，請等 {seconds} 秒再試。忘記口令可以請管理員重設。</translation>
    </message>
</context>
<context>
    <name>SignedSheetDialog</name>
    <message>
        <source>签字页 {record}</source>
        <translation>簽字頁 {record}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>签名人(&amp;N)</source>
        <translation>簽名人(&amp;N)</translation>
    </message>
    <message>
        <source>本人口令(&amp;S)</source>
        <translation>本人口令(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>印花税缴纳日期</source>
        <translation>印花稅繳納日期</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>哪天到期(&amp;D)</source>
        <translation>哪天到期(&amp;D)</translation>
    </message>
</context>
<context>
    <name>StampPaidDialog</name>
    <message>
        <source>印花税已缴</source>
        <translation>印花稅已繳</translation>
    </message>
    <message>
        <source>已缴</source>
        <translation>已繳</translation>
    </message>
    <message>
        <source>缴款时间(&amp;T)</source>
        <translation>繳款時間(&amp;T)</translation>
    </message>
    <message>
        <source>缴款凭证号(&amp;N)</source>
        <translation>繳款憑證號(&amp;N)</translation>
    </message>
    <message>
        <source>已登记印花税缴款</source>
        <translation>已登記印花稅繳款</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>只有一份时可不填</source>
        <translation>只有一份時可不填</translation>
    </message>
    <message>
        <source>时间(&amp;T)</source>
        <translation>時間(&amp;T)</translation>
    </message>
    <message>
        <source>起号(&amp;F)</source>
        <translation>起號(&amp;F)</translation>
    </message>
    <message>
        <source>止号(&amp;L)</source>
        <translation>止號(&amp;L)</translation>
    </message>
    <message>
        <source>交给（销售内勤领用人）(&amp;N)</source>
        <translation>交給（銷售內勤領用人）(&amp;N)</translation>
    </message>
    <message>
        <source>作废原因(&amp;R)</source>
        <translation>作廢原因(&amp;R)</translation>
    </message>
    <message>
        <source>说明(&amp;R)</source>
        <translation>說明(&amp;R)</translation>
    </message>
    <message>
        <source>{what} {count} 份，登记号 {number}</source>
        <translation>{what} {count} 份，登記號 {number}</translation>
    </message>
    <message>
        <source>打印登记单</source>
        <translation>列印登記單</translation>
    </message>
    <message>
        <source>办完：{step}</source>
        <translation>辦完：{step}</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>辦完</translation>
    </message>
    <message>
        <source>何时(&amp;T)</source>
        <translation>何時(&amp;T)</translation>
    </message>
    <message>
        <source>备注(&amp;N)</source>
        <translation>備註(&amp;N)</translation>
    </message>
</context>
<context>
    <name>StepLimitDialog</name>
    <message>
        <source>修改时限 {step}</source>
        <translation>修改時限 {step}</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>个工作日（上一步当日不算）</source>
        <translation>個工作日（上一步當日不算）</translation>
    </message>
    <message>
        <source>日（自次日起算）</source>
        <translation>日（自次日起算）</translation>
    </message>
    <message>
        <source>小时（夜间和节假日都算）</source>
        <translation>小時（夜間和節假日都算）</translation>
    </message>
    <message>
        <source>从何日起(&amp;F)</source>
        <translation>從何日起(&amp;F)</translation>
    </message>
    <message>
        <source>修改原因(&amp;R)</source>
        <translation>修改原因(&amp;R)</translation>
    </message>
    <message>
        <source>现行：{limit}</source>
        <translation>現行：{limit}</translation>
    </message>
    <message>
        <source>时限(&amp;L)</source>
        <translation>時限(&amp;L)</translation>
    </message>
    <message>
        <source>单位(&amp;U)</source>
        <translation>單位(&amp;U)</translation>
    </message>
    <message>
        <source>{day} 起 {limit}，{by}：{reason}</source>
        <translation>{day} 起 {limit}，{by}：{reason}</translation>
    </message>
    <message>
        <source>在该日之前开始的步骤仍按原时限。</source>
        <translation>在該日之前開始的步驟仍按原時限。</translation>
    </message>
    <message>
        <source>请写明原因，日后可以查到。</source>
        <translation>請寫明原因，日後可以查到。</translation>
    </message>
    <message>
        <source>{step} 自 {day} 起按新时限</source>
        <translation>{step} 自 {day} 起按新時限</translation>
    </message>
</context>
<context>
    <name>StepLimitsTab</name>
    <message>
        <source>办理时限</source>
        <translation>辦理時限</translation>
    </message>
    <message>
        <source>修改时限…</source>
        <translation>修改時限…</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>承办方</source>
        <translation>承辦方</translation>
    </message>
    <message>
        <source>本部门</source>
        <translation>本部門</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>自何日起</source>
        <translation>自何日起</translation>
    </message>
    <message>
        <source>将修订</source>
        <translation>將修訂</translation>
    </message>
    <message>
        <source>{day} 起 {limit}</source>
        <translation>{day} 起 {limit}</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>上交公司</source>
        <translation>上交公司</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>上交</translation>
    </message>
    <message>
        <source>上交的文件</source>
        <translation>上交的文件</translation>
    </message>
    <message>
        <source>上交时间(&amp;T)</source>
        <translation>上交時間(&amp;T)</translation>
    </message>
    <message>
        <source>公司接收人当面签收（不勾选则待对方签收）</source>
        <translation>公司接收人當面簽收（不勾選則待對方簽收）</translation>
    </message>
    <message>
        <source>接收人姓名(&amp;N)</source>
        <translation>接收人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>上交的文件：空格取消或恢复打勾；复印件留在本部门</source>
        <translation>上交的文件：空格取消或恢復打勾；影本留在本部門</translation>
    </message>
    <message>
        <source>打印上交清单</source>
        <translation>列印上交清單</translation>
    </message>
    <message>
        <source>已上交 {count} 件，清单 {number}</source>
        <translation>已上交 {count} 件，清單 {number}</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>登记汇总</source>
        <translation>登記彙總</translation>
    </message>
    <message>
        <source>打印汇总</source>
        <translation>列印彙總</translation>
    </message>
    <message>
        <source>登记簿(&amp;R)</source>
        <translation>登記簿(&amp;R)</translation>
    </message>
    <message>
        <source>期间(&amp;P)</source>
        <translation>期間(&amp;P)</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>启用或停用制度</source>
        <translation>啟用或停用制度</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>自何日起(&amp;F)</source>
        <translation>自何日起(&amp;F)</translation>
    </message>
    <message>
        <source>启用后只显示现行制度需要的页面和登记簿；停用后不再产生新的期限，未办的仍要办完。</source>
        <translation>啟用後只顯示現行制度需要的頁面和登記簿；停用後不再產生新的期限，未辦的仍要辦完。</translation>
    </message>
    <message>
        <source>添加自己的制度文件…</source>
        <translation>添加自己的制度文件…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>将启用</source>
        <translation>將啟用</translation>
    </message>
    <message>
        <source>未启用</source>
        <translation>未啟用</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{name} 自 {day} 起停用</source>
        <translation>{name} 自 {day} 起停用</translation>
    </message>
    <message>
        <source>{name} 自 {day} 起启用</source>
        <translation>{name} 自 {day} 起啟用</translation>
    </message>
    <message>
        <source>添加制度文件</source>
        <translation>添加制度文件</translation>
    </message>
    <message>
        <source>制度文件 (*.toml)</source>
        <translation>制度文件 (*.toml)</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>打印列表…</source>
        <translation>列印列表…</translation>
    </message>
    <message>
        <source>导出列表…</source>
        <translation>導出列表…</translation>
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
    <message>
        <source>{count} 项罚款待您决定</source>
        <translation>{count} 項罰款待您決定</translation>
    </message>
    <message>
        <source>{count} 件投诉未结案</source>
        <translation>{count} 件投訴未結案</translation>
    </message>
    <message>
        <source>{count} 份进度汇报待签</source>
        <translation>{count} 份進度彙報待籤</translation>
    </message>
    <message>
        <source>{count} 份文件轮到前将过期</source>
        <translation>{count} 份文件輪到前將過期</translation>
    </message>
    <message>
        <source>{count} 份档案没有下一步</source>
        <translation>{count} 份檔案沒有下一步</translation>
    </message>
    <message>
        <source>到期的进度汇报 {number} 已生成，请副总监、总监阅签</source>
        <translation>到期的進度彙報 {number} 已生成，請副總監、總監閱籤</translation>
    </message>
    <message>
        <source>{count} 笔借阅逾期未还</source>
        <translation>{count} 筆借閱逾期未還</translation>
    </message>
    <message>
        <source>{count} 件待上交公司，{day} 前</source>
        <translation>{count} 件待上交公司，{day} 前</translation>
    </message>
    <message>
        <source>这一项是整个单位的，没有档案。按“办理”填写。</source>
        <translation>這一項是整個單位的，沒有檔案。按“辦理”填寫。</translation>
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
        <source>（本部门复印）</source>
        <translation>（本部門複印）</translation>
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
    <name>VerifyDialog</name>
    <message>
        <source>核验登记库</source>
        <translation>核驗登記庫</translation>
    </message>
    <message>
        <source>封签日志…</source>
        <translation>封籤日誌…</translation>
    </message>
    <message>
        <source>正在核验：文件、日志、签名、扫描件、编号和保管…</source>
        <translation>正在核驗：文件、日誌、簽名、掃描件、編號和保管…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>有一处不符：{wrong}。请不要继续录入，先从备份中恢复，或把支持报告交给支持人员。</source>
        <translation>有一處不符：{wrong}。請不要繼續錄入，先從備份中恢復，或把支持報告交給支援人員。</translation>
    </message>
    <message>
        <source>核验无误：日志共 {count} 条，摘要 {head}。</source>
        <translation>核驗無誤：日誌共 {count} 條，摘要 {head}。</translation>
    </message>
    <message>
        <source>签名人确认日志到第 {count} 条为止没有被改动，摘要 {head}。</source>
        <translation>簽名人確認日誌到第 {count} 條為止沒有被改動，摘要 {head}。</translation>
    </message>
</context>
<context>
    <name>VolumeDialog</name>
    <message>
        <source>案卷 {number}</source>
        <translation>案卷 {number}</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>扫描或输入文件编号，回车放入本卷</source>
        <translation>掃描或輸入文件編號，Enter 鍵放入本卷</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>卷內目錄</translation>
    </message>
    <message>
        <source>案卷题名(&amp;T)</source>
        <translation>案卷題名(&amp;T)</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>保管期限(&amp;R)</source>
        <translation>保管期限(&amp;R)</translation>
    </message>
    <message>
        <source>本卷情况说明（印在备考表上）(&amp;N)</source>
        <translation>本卷情況說明（印在備考表上）(&amp;N)</translation>
    </message>
    <message>
        <source>放入文件(&amp;P)</source>
        <translation>放入文件(&amp;P)</translation>
    </message>
    <message>
        <source>位置：{moves}</source>
        <translation>位置：{moves}</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>已保存案卷 {number}</source>
        <translation>已保存案卷 {number}</translation>
    </message>
</context>
<context>
    <name>VolumesTab</name>
    <message>
        <source>案卷</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>还没有案卷。在客户档案里选中文件点“立卷归档”，就会自动立卷；也可按 F6 新立一卷。</source>
        <translation>還沒有案卷。在客戶檔案裡選中文件點“立卷歸檔”，就會自動立卷；也可按 F6 新立一卷。</translation>
    </message>
    <message>
        <source>题名、案卷号、位置中的几个字</source>
        <translation>題名、案卷號、位置中的幾個字</translation>
    </message>
    <message>
        <source>查找案卷</source>
        <translation>查找案卷</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>卷內目錄</translation>
    </message>
    <message>
        <source>放到位置…</source>
        <translation>放到位置…</translation>
    </message>
    <message>
        <source>成卷…</source>
        <translation>成卷…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>新立案卷 F6</source>
        <translation>新立案卷 F6</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>案卷號</translation>
    </message>
    <message>
        <source>案卷题名</source>
        <translation>案卷題名</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>頁數</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>保管至</source>
        <translation>保管至</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>案卷封面(&amp;C)</source>
        <translation>案卷封面(&amp;C)</translation>
    </message>
    <message>
        <source>卷内目录(&amp;L)</source>
        <translation>卷內目錄(&amp;L)</translation>
    </message>
    <message>
        <source>卷内备考表(&amp;R)</source>
        <translation>卷內備考表(&amp;R)</translation>
    </message>
    <message>
        <source>案卷脊背(&amp;S)</source>
        <translation>案卷脊背(&amp;S)</translation>
    </message>
</context>
<context>
    <name>WageDialog</name>
    <message>
        <source>月度工资扣款表</source>
        <translation>月度工資扣款表</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>工资扣款</source>
        <translation>工資扣款</translation>
    </message>
    <message>
        <source>这个月没有要扣的罚款。登记过工资的人员也会列在这里。</source>
        <translation>這個月沒有要扣的罰款。登記過工資的人員也會列在這裡。</translation>
    </message>
    <message>
        <source>以元填写</source>
        <translation>以元填寫</translation>
    </message>
    <message>
        <source>当地最低工资（元）(&amp;B)</source>
        <translation>當地最低工資（元）(&amp;B)</translation>
    </message>
    <message>
        <source>月工资（元），自所选月份起(&amp;W)</source>
        <translation>月工資（元），自所選月份起(&amp;W)</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <source>每月最多扣工资的(&amp;P)</source>
        <translation>每月最多扣工資的(&amp;P)</translation>
    </message>
    <message>
        <source>保存规则</source>
        <translation>保存規則</translation>
    </message>
    <message>
        <source>人员(&amp;E)</source>
        <translation>人員(&amp;E)</translation>
    </message>
    <message>
        <source>登记工资</source>
        <translation>登記工資</translation>
    </message>
    <message>
        <source>打印扣款表</source>
        <translation>列印扣款表</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>月工资</source>
        <translation>月工資</translation>
    </message>
    <message>
        <source>扣款上限</source>
        <translation>扣款上限</translation>
    </message>
    <message>
        <source>上月结转</source>
        <translation>上月結轉</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>本月新增</translation>
    </message>
    <message>
        <source>本月扣除</source>
        <translation>本月扣除</translation>
    </message>
    <message>
        <source>结转下月</source>
        <translation>結轉下月</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>工资未登记，全部结转</source>
        <translation>工資未登記，全部結轉</translation>
    </message>
    <message>
        <source>超出上限，余额结转</source>
        <translation>超出上限，餘額結轉</translation>
    </message>
    <message>
        <source>已由 {name} 于 {at} 确定，只能查看和打印。</source>
        <translation>已由 {name} 於 {at} 確定，只能查看和列印。</translation>
    </message>
    <message>
        <source>尚未确定。本月可扣 {sum} 元；先扣最早的罚款，超出上限的结转下月。</source>
        <translation>尚未確定。本月可扣 {sum} 元；先扣最早的罰款，超出上限的結轉下月。</translation>
    </message>
    <message>
        <source>请先填写当地最低工资，之前不会扣款。</source>
        <translation>請先填寫當地最低工資，之前不會扣款。</translation>
    </message>
    <message>
        <source>请填写金额。</source>
        <translation>請填寫金額。</translation>
    </message>
    <message>
        <source>已确定 {month} 的工资扣款</source>
        <translation>已確定 {month} 的工資扣款</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>发生时间(&amp;T)</source>
        <translation>發生時間(&amp;T)</translation>
    </message>
    <message>
        <source>已投入，编号 {number} 只有您知道；本月过后开箱</source>
        <translation>已投入，編號 {number} 只有您知道；本月過後開箱</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>已登記 {number}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>建立和修改客户档案</source>
        <translation>建立和修改客戶檔案</translation>
    </message>
    <message>
        <source>收件、移交、签收</source>
        <translation>收件、移交、簽收</translation>
    </message>
    <message>
        <source>作废交接单</source>
        <translation>作廢交接單</translation>
    </message>
    <message>
        <source>导入台账</source>
        <translation>導入臺帳</translation>
    </message>
    <message>
        <source>了结或取消事项</source>
        <translation>了結或取消事項</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>掃描件</translation>
    </message>
    <message>
        <source>受理和处理投诉</source>
        <translation>受理和處理投訴</translation>
    </message>
    <message>
        <source>填写和办理登记簿</source>
        <translation>填寫和辦理登記簿</translation>
    </message>
    <message>
        <source>档案：案卷、借阅、盘点、空白合同</source>
        <translation>檔案：案卷、借閱、盤點、空白合同</translation>
    </message>
    <message>
        <source>办理进度和催办</source>
        <translation>辦理進度和催辦</translation>
    </message>
    <message>
        <source>查看全部罚款</source>
        <translation>查看全部罰款</translation>
    </message>
    <message>
        <source>修改制度数值</source>
        <translation>修改制度數值</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>審批簽字</translation>
    </message>
    <message>
        <source>查看完整证件号和电话</source>
        <translation>查看完整證件號和電話</translation>
    </message>
    <message>
        <source>打印完整证件号和电话</source>
        <translation>列印完整證件號和電話</translation>
    </message>
    <message>
        <source>导出资料</source>
        <translation>導出資料</translation>
    </message>
    <message>
        <source>调整休/班日</source>
        <translation>調整休/班日</translation>
    </message>
    <message>
        <source>修改单位资料</source>
        <translation>修改單位資料</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>恢復備份</translation>
    </message>
    <message>
        <source>人员、岗位和权限</source>
        <translation>人員、職位和權限</translation>
    </message>
    <message>
        <source>签收文件</source>
        <translation>簽收文件</translation>
    </message>
    <message>
        <source>日志封签</source>
        <translation>日誌封籤</translation>
    </message>
    <message>
        <source>罚款决定</source>
        <translation>罰款決定</translation>
    </message>
    <message>
        <source>工资扣款表</source>
        <translation>工資扣款表</translation>
    </message>
    <message>
        <source>批准借阅</source>
        <translation>批准借閱</translation>
    </message>
    <message>
        <source>档案盘点报告</source>
        <translation>檔案盤點報告</translation>
    </message>
    <message>
        <source>批准销毁档案</source>
        <translation>批准銷燬檔案</translation>
    </message>
    <message>
        <source>销毁与监销</source>
        <translation>銷燬與監銷</translation>
    </message>
    <message>
        <source>制度修订</source>
        <translation>制度修訂</translation>
    </message>
    <message>
        <source>活动任务验收</source>
        <translation>活動任務驗收</translation>
    </message>
    <message>
        <source>投诉会签</source>
        <translation>投訴會籤</translation>
    </message>
    <message>
        <source>签名有效</source>
        <translation>簽名有效</translation>
    </message>
    <message>
        <source>签名后内容已变动</source>
        <translation>簽名後內容已變動</translation>
    </message>
    <message>
        <source>签名无效</source>
        <translation>簽名無效</translation>
    </message>
    <message>
        <source>口令至少 {count} 个字符，可以用一句话。</source>
        <translation>口令至少 {count} 個字符，可以用一句話。</translation>
    </message>
    <message>
        <source>口令不能只是姓名加数字，太容易猜。</source>
        <translation>口令不能只是姓名加數字，太容易猜。</translation>
    </message>
    <message>
        <source>这样的口令太容易猜，请换一个，比如几个不相干的词。</source>
        <translation>這樣的口令太容易猜，請換一個，比如幾個不相干的詞。</translation>
    </message>
    <message>
        <source>{person}没有“{right}”的权限。请有权限的人来办，或请管理员在“设置 → 权限”中调整。</source>
        <translation>{person}沒有“{right}”的權限。請有權限的人來辦，或請管理員在“設定 → 權限”中調整。</translation>
    </message>
    <message>
        <source>恢复密钥有错字。请对照恢复表逐组核对；0 与 O、1 与 I 不必区分。</source>
        <translation>恢復密鑰有錯字。請對照恢復表逐組核對；0 與 O、1 與 I 不必區分。</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输一次。</source>
        <translation>兩次輸入的口令不一樣，請再輸一次。</translation>
    </message>
    <message>
        <source>口令错了多次，请等 {seconds} 秒再试。忘记口令可以请管理员重设。</source>
        <translation>口令錯了多次，請等 {seconds} 秒再試。忘記口令可以請管理員重設。</translation>
    </message>
    <message>
        <source>{name}已离开本单位，不能登录。</source>
        <translation>{name}已離開本單位，不能登入。</translation>
    </message>
    <message>
        <source>登记库里{name}的签名凭证与口令不符，登记库可能被换过或改过。请先核验登记库；确认无误后，请管理员重设口令。</source>
        <translation>登記庫裡{name}的簽名憑證與口令不符，登記庫可能被換過或改過。請先核驗登記庫；確認無誤後，請管理員重設口令。</translation>
    </message>
    <message>
        <source>这个单位要用个人口令打开：请用 --as 姓名 --secret-file 文件。</source>
        <translation>這個單位要用個人口令打開：請用 --as 姓名 --secret-file 文件。</translation>
    </message>
    <message>
        <source>这个单位还没有设置口令。请先在“设置 → 人员”中设置。</source>
        <translation>這個單位還沒有設定口令。請先在“設定 → 人員”中設定。</translation>
    </message>
    <message>
        <source>这个单位已经设置过口令。</source>
        <translation>這個單位已經設定過口令。</translation>
    </message>
    <message>
        <source>姓名或口令不对。请留意大小写和输入法。</source>
        <translation>姓名或口令不對。請留意大小寫和輸入法。</translation>
    </message>
    <message>
        <source>口令文件 keys.json 已损坏。请把 backups 文件夹里最近的 …keys.json 复制过来，改名为 keys.json，再打开。</source>
        <translation>口令文件 keys.json 已損壞。請把 backups 資料夾裡最近的 …keys.json 複製過來，改名為 keys.json，再打開。</translation>
    </message>
    <message>
        <source>这份加密资料已损坏或被改过，没有打开。请从备份中找回。</source>
        <translation>這份加密資料已損壞或被改過，沒有打開。請從備份中找回。</translation>
    </message>
    <message>
        <source>您有管理人员的权限，但还没有签发凭证的钥匙。请另一位管理员重设一次您的口令。</source>
        <translation>您有管理人員的權限，但還沒有簽發憑證的鑰匙。請另一位管理員重設一次您的口令。</translation>
    </message>
    <message>
        <source>请填写岗位名称。</source>
        <translation>請填寫職位名稱。</translation>
    </message>
    <message>
        <source>已有岗位“{name}”。</source>
        <translation>已有職位“{name}”。</translation>
    </message>
    <message>
        <source>这样就没有人能管理人员和权限了。请先让另一位有口令的人员担任管理员。</source>
        <translation>這樣就沒有人能管理人員和權限了。請先讓另一位有口令的人員擔任管理員。</translation>
    </message>
    <message>
        <source>代理人应是另一个人，结束日期不能早于开始日期。</source>
        <translation>代理人應是另一個人，結束日期不能早於開始日期。</translation>
    </message>
    <message>
        <source>{name}没有“{right}”的权限，不能签这一项。</source>
        <translation>{name}沒有“{right}”的權限，不能籤這一項。</translation>
    </message>
    <message>
        <source>{record} 现在没有可签的内容，签收之后才能签名。</source>
        <translation>{record} 現在沒有可籤的內容，簽收之後才能簽名。</translation>
    </message>
    <message>
        <source>建立单位</source>
        <translation>建立單位</translation>
    </message>
    <message>
        <source>设置单位口令，管理员 {administrator}</source>
        <translation>設定單位口令，管理員 {administrator}</translation>
    </message>
    <message>
        <source>用恢复表登录，{name}任管理员</source>
        <translation>用恢復表登入，{name}任管理員</translation>
    </message>
    <message>
        <source>更换语言</source>
        <translation>更換語言</translation>
    </message>
    <message>
        <source>更换恢复表</source>
        <translation>更換恢復表</translation>
    </message>
    <message>
        <source>为{name}设置口令</source>
        <translation>為{name}設定口令</translation>
    </message>
    <message>
        <source>修改自己的口令</source>
        <translation>修改自己的口令</translation>
    </message>
    <message>
        <source>添加人员{name}</source>
        <translation>添加人員{name}</translation>
    </message>
    <message>
        <source>修改人员资料</source>
        <translation>修改人員資料</translation>
    </message>
    <message>
        <source>{person}的未办事项转给{to}</source>
        <translation>{person}的未辦事項轉給{to}</translation>
    </message>
    <message>
        <source>新增岗位{name}</source>
        <translation>新增職位{name}</translation>
    </message>
    <message>
        <source>修改岗位权限</source>
        <translation>修改職位權限</translation>
    </message>
    <message>
        <source>安排代理，{first} 至 {last}</source>
        <translation>安排代理，{first} 至 {last}</translation>
    </message>
    <message>
        <source>结束代理</source>
        <translation>結束代理</translation>
    </message>
    <message>
        <source>查看完整证件号码和电话</source>
        <translation>查看完整證件號碼和電話</translation>
    </message>
    <message>
        <source>印出完整号码：{reason}</source>
        <translation>印出完整號碼：{reason}</translation>
    </message>
    <message>
        <source>导出个人信息（{what}）：{reason}</source>
        <translation>導出個人信息（{what}）：{reason}</translation>
    </message>
    <message>
        <source>签名：{record}</source>
        <translation>簽名：{record}</translation>
    </message>
    <message>
        <source>调整休/班日 {day}</source>
        <translation>調整休/班日 {day}</translation>
    </message>
    <message>
        <source>日历更新，重算期限 {count} 项</source>
        <translation>日曆更新，重算期限 {count} 項</translation>
    </message>
    <message>
        <source>撤销导入 {number}：{reason}</source>
        <translation>撤銷導入 {number}：{reason}</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>待签批</source>
        <translation>待籤批</translation>
    </message>
    <message>
        <source>已批准，可借出</source>
        <translation>已批准，可借出</translation>
    </message>
    <message>
        <source>已借出</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>已归还</source>
        <translation>已歸還</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>逾期未还</source>
        <translation>逾期未還</translation>
    </message>
    <message>
        <source>{state}，续借待签批</source>
        <translation>{state}，續借待籤批</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{name}（纸质）</source>
        <translation>{name}（紙質）</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>當面</translation>
    </message>
    <message>
        <source>书面通知</source>
        <translation>書面通知</translation>
    </message>
    <message>
        <source>借阅 {number} {state}，现在不能这样办。</source>
        <translation>借閱 {number} {state}，現在不能這樣辦。</translation>
    </message>
    <message>
        <source>永久</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>立卷中</source>
        <translation>立卷中</translation>
    </message>
    <message>
        <source>已成卷</source>
        <translation>已成卷</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>已銷燬</translation>
    </message>
    <message>
        <source>库房</source>
        <translation>庫房</translation>
    </message>
    <message>
        <source>柜</source>
        <translation>櫃</translation>
    </message>
    <message>
        <source>层</source>
        <translation>層</translation>
    </message>
    <message>
        <source>盒</source>
        <translation>盒</translation>
    </message>
    <message>
        <source>还没有核对建档</source>
        <translation>還沒有核對建檔</translation>
    </message>
    <message>
        <source>已报遗失</source>
        <translation>已報遺失</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>待簽收</translation>
    </message>
    <message>
        <source>不在本部门</source>
        <translation>不在本部門</translation>
    </message>
    <message>
        <source>没有登记复印件</source>
        <translation>沒有登記影本</translation>
    </message>
    <message>
        <source>{count} 户待签收</source>
        <translation>{count} 戶待簽收</translation>
    </message>
    <message>
        <source>{count} 户已作废</source>
        <translation>{count} 戶已作廢</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>已簽收</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>沒有登記</translation>
    </message>
    <message>
        <source>在库，未盖章</source>
        <translation>在庫，未蓋章</translation>
    </message>
    <message>
        <source>在库，已盖章</source>
        <translation>在庫，已蓋章</translation>
    </message>
    <message>
        <source>已发出</source>
        <translation>已發出</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>领入</source>
        <translation>領入</translation>
    </message>
    <message>
        <source>盖章</source>
        <translation>蓋章</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>發出</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>领入空白合同</source>
        <translation>領入空白合同</translation>
    </message>
    <message>
        <source>加盖项目条形章</source>
        <translation>加蓋項目條形章</translation>
    </message>
    <message>
        <source>发给销售内勤</source>
        <translation>發給銷售內勤</translation>
    </message>
    <message>
        <source>作废空白合同</source>
        <translation>作廢空白合同</translation>
    </message>
    <message>
        <source>已见</source>
        <translation>已見</translation>
    </message>
    <message>
        <source>未见</source>
        <translation>未見</translation>
    </message>
    <message>
        <source>多出</source>
        <translation>多出</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>期间离开</source>
        <translation>期間離開</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{year} 年第 {number} 季度</source>
        <translation>{year} 年第 {number} 季度</translation>
    </message>
    <message>
        <source>应有 {expected}，已见 {seen}，未见 {missing}，多出 {surplus}，损坏 {damaged}</source>
        <translation>應有 {expected}，已見 {seen}，未見 {missing}，多出 {surplus}，損壞 {damaged}</translation>
    </message>
    <message>
        <source>待销毁</source>
        <translation>待銷燬</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>可以销毁</source>
        <translation>可以銷燬</translation>
    </message>
    <message>
        <source>保管期未满</source>
        <translation>保管期未滿</translation>
    </message>
    <message>
        <source>有未办事项</source>
        <translation>有未辦事項</translation>
    </message>
    <message>
        <source>有文件借出</source>
        <translation>有文件借出</translation>
    </message>
    <message>
        <source>有未结投诉</source>
        <translation>有未結投訴</translation>
    </message>
    <message>
        <source>按揭未办结</source>
        <translation>按揭未辦結</translation>
    </message>
    <message>
        <source>有文件不在本部门</source>
        <translation>有文件不在本部門</translation>
    </message>
    <message>
        <source>{number} 还没有批准人签字，不能销毁。请先批准（F7），或打印清册签字后扫描归位。</source>
        <translation>{number} 還沒有批准人簽字，不能銷燬。請先批准（F7），或列印清冊簽字後掃描歸位。</translation>
    </message>
    <message>
        <source>{number} 只有 {signed} 人签字，至少要 {needed} 人。请监销人签字（F8）。</source>
        <translation>{number} 只有 {signed} 人簽字，至少要 {needed} 人。請監銷人簽字（F8）。</translation>
    </message>
    <message>
        <source>{kind}要放在库房或更大的位置里，请先选上级位置。</source>
        <translation>{kind}要放在庫房或更大的位置裡，請先選上級位置。</translation>
    </message>
    <message>
        <source>{kind}不能放在{parent}里。</source>
        <translation>{kind}不能放在{parent}裡。</translation>
    </message>
    <message>
        <source>借出和归还要走借阅：在“档案 → 借阅”登记，由销售总监签字后才能借出。</source>
        <translation>借出和歸還要走借閱：在“檔案 → 借閱”登記，由銷售總監簽字後才能借出。</translation>
    </message>
    <message>
        <source>请填写案卷题名。</source>
        <translation>請填寫案卷題名。</translation>
    </message>
    <message>
        <source>年度应为四位年份且不晚于明年，保管期限应为 1 至 200 年或永久。</source>
        <translation>年度應為四位年份且不晚於明年，保管期限應為 1 至 200 年或永久。</translation>
    </message>
    <message>
        <source>案卷 {number} {state}，不能再改动。</source>
        <translation>案卷 {number} {state}，不能再改動。</translation>
    </message>
    <message>
        <source>案卷里还没有文件，不能成卷。</source>
        <translation>案卷裡還沒有文件，不能成卷。</translation>
    </message>
    <message>
        <source>请填写位置名称。</source>
        <translation>請填寫位置名稱。</translation>
    </message>
    <message>
        <source>同一处已有“{name}”，请另取名称。</source>
        <translation>同一處已有“{name}”，請另取名稱。</translation>
    </message>
    <message>
        <source>“{name}”最多放 {capacity} 卷，已经放满。请换一处，或调整容量。</source>
        <translation>“{name}”最多放 {capacity} 卷，已經放滿。請換一處，或調整容量。</translation>
    </message>
    <message>
        <source>交接单 {number} 的文件已经销毁，不能作废。</source>
        <translation>交接單 {number} 的文件已經銷燬，不能作廢。</translation>
    </message>
    <message>
        <source>没有可以销毁的案卷：保管期未满，或还有未了的事项。</source>
        <translation>沒有可以銷燬的案卷：保管期未滿，或還有未了的事項。</translation>
    </message>
    <message>
        <source>请写明批准人、销毁人和监销人；销毁人和监销人不能是同一人。</source>
        <translation>請寫明批准人、銷燬人和監銷人；銷燬人和監銷人不能是同一人。</translation>
    </message>
    <message>
        <source>{number} {state}，不能再改。</source>
        <translation>{number} {state}，不能再改。</translation>
    </message>
    <message>
        <source>造册之后，{volume} {why}。请撤销 {number}，重新造册。</source>
        <translation>造冊之後，{volume} {why}。請撤銷 {number}，重新造冊。</translation>
    </message>
    <message>
        <source>盘点 {number} 还没有结束，请先继续并结束它。</source>
        <translation>盤點 {number} 還沒有結束，請先繼續並結束它。</translation>
    </message>
    <message>
        <source>盘点 {number} 已经结束，不能再改。</source>
        <translation>盤點 {number} 已經結束，不能再改。</translation>
    </message>
    <message>
        <source>有 {count} 项未见，将报遗失。请选择责任人。</source>
        <translation>有 {count} 項未見，將報遺失。請選擇責任人。</translation>
    </message>
    <message>
        <source>{number} 已损坏，请写明怎样处理。</source>
        <translation>{number} 已損壞，請寫明怎樣處理。</translation>
    </message>
    <message>
        <source>这里没有案卷，不用盘点。请选别处，或先把案卷放到位置。</source>
        <translation>這裡沒有案卷，不用盤點。請選別處，或先把案卷放到位置。</translation>
    </message>
    <message>
        <source>起止号应是同一种号码，位数相同，止号不小于起号，如 YS000101 至 YS000200。</source>
        <translation>起止號應是同一種號碼，位數相同，止號不小於起號，如 YS000101 至 YS000200。</translation>
    </message>
    <message>
        <source>一次最多 {most} 份，这里有 {count} 份。请核对起止号。</source>
        <translation>一次最多 {most} 份，這裡有 {count} 份。請核對起止號。</translation>
    </message>
    <message>
        <source>{number} 已经登记过。</source>
        <translation>{number} 已經登記過。</translation>
    </message>
    <message>
        <source>{number} {state}，不能{what}。</source>
        <translation>{number} {state}，不能{what}。</translation>
    </message>
    <message>
        <source>文件 {number} 不能上交：{why}。</source>
        <translation>文件 {number} 不能上交：{why}。</translation>
    </message>
    <message>
        <source>请填写借阅人。</source>
        <translation>請填寫借閱人。</translation>
    </message>
    <message>
        <source>请写明借阅用途。</source>
        <translation>請寫明借閱用途。</translation>
    </message>
    <message>
        <source>归还期限 {due} 太早，应晚于 {after}。</source>
        <translation>歸還期限 {due} 太早，應晚於 {after}。</translation>
    </message>
    <message>
        <source>借阅 {number} 还没有{role}签字，不能借出。请先签批（F7），或打印借阅单签字后扫描归位。</source>
        <translation>借閱 {number} 還沒有{role}簽字，不能借出。請先簽批（F7），或列印借閱單簽字後掃描歸位。</translation>
    </message>
    <message>
        <source>借阅 {number} 已有一次续借在等签批。</source>
        <translation>借閱 {number} 已有一次續借在等籤批。</translation>
    </message>
    <message>
        <source>这一项要由{role}或其代理人签，{name}不是。代理可在“设置 → 代理”中安排。</source>
        <translation>這一項要由{role}或其代理人籤，{name}不是。代理可在“設定 → 代理”中安排。</translation>
    </message>
    <message>
        <source>还没有 {record} 的签字页。请打印签字后，在“交接 → 扫描件归位”扫描归位。</source>
        <translation>還沒有 {record} 的簽字頁。請列印簽字後，在“交接 → 掃描件歸位”掃描歸位。</translation>
    </message>
    <message>
        <source>新立案卷 {number}：{title}</source>
        <translation>新立案卷 {number}：{title}</translation>
    </message>
    <message>
        <source>修改案卷 {number} 的著录</source>
        <translation>修改案卷 {number} 的著錄</translation>
    </message>
    <message>
        <source>案卷 {number} 成卷，检查人 {checked_by}</source>
        <translation>案卷 {number} 成卷，檢查人 {checked_by}</translation>
    </message>
    <message>
        <source>案卷 {number} 放到 {place}</source>
        <translation>案卷 {number} 放到 {place}</translation>
    </message>
    <message>
        <source>新增位置 {number} {place}</source>
        <translation>新增位置 {number} {place}</translation>
    </message>
    <message>
        <source>修改位置 {number} {place}</source>
        <translation>修改位置 {number} {place}</translation>
    </message>
    <message>
        <source>销毁{papers}，清册 {number}</source>
        <translation>銷燬{papers}，清冊 {number}</translation>
    </message>
    <message>
        <source>编制销毁清册 {number}：{reason}</source>
        <translation>編制銷燬清冊 {number}：{reason}</translation>
    </message>
    <message>
        <source>撤销销毁清册 {number}：{reason}</source>
        <translation>撤銷銷燬清冊 {number}：{reason}</translation>
    </message>
    <message>
        <source>按清册 {number} 销毁案卷</source>
        <translation>按清冊 {number} 銷燬案卷</translation>
    </message>
    <message>
        <source>开始盘点 {number}，应有 {expected} 项</source>
        <translation>開始盤點 {number}，應有 {expected} 項</translation>
    </message>
    <message>
        <source>结束盘点 {number}：未见 {missing}，多出 {surplus}，损坏 {damaged}</source>
        <translation>結束盤點 {number}：未見 {missing}，多出 {surplus}，損壞 {damaged}</translation>
    </message>
    <message>
        <source>领入空白合同 {first} 至 {last}，{count} 份</source>
        <translation>領入空白合同 {first} 至 {last}，{count} 份</translation>
    </message>
    <message>
        <source>空白合同盖章 {first} 至 {last}，{count} 份</source>
        <translation>空白合同蓋章 {first} 至 {last}，{count} 份</translation>
    </message>
    <message>
        <source>发出空白合同 {first} 至 {last}，{count} 份，{recipient}领</source>
        <translation>發出空白合同 {first} 至 {last}，{count} 份，{recipient}領</translation>
    </message>
    <message>
        <source>作废空白合同 {first} 至 {last}，{count} 份：{reason}</source>
        <translation>作廢空白合同 {first} 至 {last}，{count} 份：{reason}</translation>
    </message>
    <message>
        <source>空白合同只剩 {stock} 份，低于最低存量 {minimum}</source>
        <translation>空白合同只剩 {stock} 份，低於最低存量 {minimum}</translation>
    </message>
    <message>
        <source>空白合同最低存量改为 {minimum}</source>
        <translation>空白合同最低存量改為 {minimum}</translation>
    </message>
    <message>
        <source>上交公司 {papers_count} 件，涉及 {dossiers_count} 户，清单 {number}</source>
        <translation>上交公司 {papers_count} 件，涉及 {dossiers_count} 戶，清單 {number}</translation>
    </message>
    <message>
        <source>{borrower}申请借阅：{papers}，借阅号 {number}</source>
        <translation>{borrower}申請借閱：{papers}，借閱號 {number}</translation>
    </message>
    <message>
        <source>{signer}批准借阅 {number}，{back_by} 前归还</source>
        <translation>{signer}批准借閱 {number}，{back_by} 前歸還</translation>
    </message>
    <message>
        <source>借出{papers}给{borrower}，借阅号 {number}</source>
        <translation>借出{papers}給{borrower}，借閱號 {number}</translation>
    </message>
    <message>
        <source>借阅 {number} 申请续借至 {back_by}：{reason}</source>
        <translation>借閱 {number} 申請續借至 {back_by}：{reason}</translation>
    </message>
    <message>
        <source>借阅 {number} 续借至 {back_by}</source>
        <translation>借閱 {number} 續借至 {back_by}</translation>
    </message>
    <message>
        <source>归还{papers}，借阅号 {number} {condition}</source>
        <translation>歸還{papers}，借閱號 {number} {condition}</translation>
    </message>
    <message>
        <source>退回借阅申请 {number}：{reason}</source>
        <translation>退回借閱申請 {number}：{reason}</translation>
    </message>
    <message>
        <source>撤回借阅申请 {number}：{reason}</source>
        <translation>撤回借閱申請 {number}：{reason}</translation>
    </message>
    <message>
        <source>催还借阅 {number}：{words}</source>
        <translation>催還借閱 {number}：{words}</translation>
    </message>
    <message>
        <source>退回借阅申请 {number}</source>
        <translation>退回借閱申請 {number}</translation>
    </message>
    <message>
        <source>文件没有离开本部门；借阅号保留，状态为“已退回”。</source>
        <translation>文件沒有離開本部門；借閱號保留，狀態為“已退回”。</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>备份的第二处现在不在（{folder}），下次再试。</source>
        <translation>備份的第二處現在不在（{folder}），下次再試。</translation>
    </message>
    <message>
        <source>备份的第二处没有写成，下次再试。{why}</source>
        <translation>備份的第二處沒有寫成，下次再試。{why}</translation>
    </message>
    <message>
        <source>这个文件夹由 {name} 同步：同步程序会在登记库写到一半时复制它，可能损坏，也会把资料传出本机。</source>
        <translation>這個資料夾由 {name} 同步：同步程式會在登記庫寫到一半時複製它，可能損壞，也會把資料傳出本機。</translation>
    </message>
    <message>
        <source>这是可移动的盘：中途拔出会损坏登记库，丢失的盘会带走资料。</source>
        <translation>這是可移動的盤：中途拔出會損壞登記庫，丟失的盤會帶走資料。</translation>
    </message>
    <message>
        <source>这个盘的文件系统（{name}）没有自己的日志：断电时可能损坏登记库。</source>
        <translation>這個盤的文件系統（{name}）沒有自己的日誌：斷電時可能損壞登記庫。</translation>
    </message>
    <message>
        <source>登记库在网络文件夹里，随时可能损坏。请移到本机硬盘，只把备份放到网络上。</source>
        <translation>登記庫在網絡資料夾裡，隨時可能損壞。請移到本機硬盤，只把備份放到網絡上。</translation>
    </message>
    <message>
        <source>请把登记库移到本机硬盘，只把备份放到那里。</source>
        <translation>請把登記庫移到本機硬盤，只把備份放到那裡。</translation>
    </message>
    <message>
        <source>备份 {file} 已损坏，或不是用本单位的密钥加密的。请换一份备份。</source>
        <translation>備份 {file} 已損壞，或不是用本單位的密鑰加密的。請換一份備份。</translation>
    </message>
    <message>
        <source>文件夹 {folder} 不存在，或就是登记库自己的文件夹。请另选一个文件夹、共享或 U 盘。</source>
        <translation>資料夾 {folder} 不存在，或就是登記庫自己的資料夾。請另選一個資料夾、共享或 U 盤。</translation>
    </message>
    <message>
        <source>请填写 1 至 {entries} 笔、1 至 {minutes} 分钟。</source>
        <translation>請填寫 1 至 {entries} 筆、1 至 {minutes} 分鐘。</translation>
    </message>
    <message>
        <source>这是另一个单位的备份，不能用它替换本单位的登记库。</source>
        <translation>這是另一個單位的備份，不能用它替換本單位的登記庫。</translation>
    </message>
    <message>
        <source>这份备份由更新版本的程序写成。请安装新版本后再恢复。</source>
        <translation>這份備份由更新版本的程式寫成。請安裝新版本後再恢復。</translation>
    </message>
    <message>
        <source>{folder} 在网络上，登记库放在那里会损坏。请放在本机硬盘，再把共享文件夹设为备份的第二处。</source>
        <translation>{folder} 在網絡上，登記庫放在那裡會損壞。請放在本機硬盤，再把共享資料夾設為備份的第二處。</translation>
    </message>
    <message>
        <source>{folder} 不适合放登记库。{why}</source>
        <translation>{folder} 不適合放登記庫。{why}</translation>
    </message>
    <message>
        <source>备份设置：第二处“{place}”，每 {entries} 笔或 {minutes} 分钟</source>
        <translation>備份設定：第二處“{place}”，每 {entries} 筆或 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>恢复到备份 {backup}：{reason}</source>
        <translation>恢復到備份 {backup}：{reason}</translation>
    </message>
    <message>
        <source>导出全部资料到 {folder}：{reason}</source>
        <translation>導出全部資料到 {folder}：{reason}</translation>
    </message>
    <message>
        <source>登记库仍然放在 {folder}：{reason}</source>
        <translation>登記庫仍然放在 {folder}：{reason}</translation>
    </message>
    <message>
        <source>电脑时钟早于上一笔记录（{last}），确认时钟正确：{reason}</source>
        <translation>電腦時鐘早於上一筆記錄（{last}），確認時鐘正確：{reason}</translation>
    </message>
    <message>
        <source>可以恢复</source>
        <translation>可以恢復</translation>
    </message>
    <message>
        <source>不在现在的日志上</source>
        <translation>不在現在的日誌上</translation>
    </message>
    <message>
        <source>另一个单位的备份</source>
        <translation>另一個單位的備份</translation>
    </message>
    <message>
        <source>已损坏</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>由更新的程序写成</source>
        <translation>由更新的程式寫成</translation>
    </message>
    <message>
        <source>恢复前留存的；{standing}</source>
        <translation>恢復前留存的；{standing}</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>情況</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>最后一笔</source>
        <translation>最後一筆</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>来电</source>
        <translation>來電</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>來信</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>來訪</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>待回訪</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>已告知日期</source>
        <translation>已告知日期</translation>
    </message>
    <message>
        <source>待会签</source>
        <translation>待會籤</translation>
    </message>
    <message>
        <source>可结案</source>
        <translation>可結案</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>滿意</translation>
    </message>
    <message>
        <source>不满意，重新处理</source>
        <translation>不滿意，重新處理</translation>
    </message>
    <message>
        <source>没有联系上</source>
        <translation>沒有聯繫上</translation>
    </message>
    <message>
        <source>第 {round} 轮受理，涉及{departments} {words}</source>
        <translation>第 {round} 輪受理，涉及{departments} {words}</translation>
    </message>
    <message>
        <source>告知客户 {promised} 前解决 {how}</source>
        <translation>告知客戶 {promised} 前解決 {how}</translation>
    </message>
    <message>
        <source>上报{to}：{why}</source>
        <translation>上報{to}：{why}</translation>
    </message>
    <message>
        <source>处理结果：{text}</source>
        <translation>處理結果：{text}</translation>
    </message>
    <message>
        <source>{department}会签：{signer}</source>
        <translation>{department}會籤：{signer}</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>回访：{outcome} {words}</source>
        <translation>回訪：{outcome} {words}</translation>
    </message>
    <message>
        <source>见签字页</source>
        <translation>見簽字頁</translation>
    </message>
    <message>
        <source>{at}  签好的投诉单已扫描归位</source>
        <translation>{at}  簽好的投訴單已掃描歸位</translation>
    </message>
    <message>
        <source>{number} 现在不能这样办，请先看它办到哪一步。</source>
        <translation>{number} 現在不能這樣辦，請先看它辦到哪一步。</translation>
    </message>
    <message>
        <source>{number} 还缺 {departments} 会签，签齐才能结案。</source>
        <translation>{number} 還缺 {departments} 會籤，籤齊才能結案。</translation>
    </message>
    <message>
        <source>请写明投诉人、投诉内容，并至少选一个涉及部门。</source>
        <translation>請寫明投訴人、投訴內容，並至少選一個涉及部門。</translation>
    </message>
    <message>
        <source>答应客户的日期 {day} 早于告知的那天。</source>
        <translation>答應客戶的日期 {day} 早於告知的那天。</translation>
    </message>
    <message>
        <source>只能向上一级上报。</source>
        <translation>只能向上一級上報。</translation>
    </message>
    <message>
        <source>受理投诉 {number}</source>
        <translation>受理投訴 {number}</translation>
    </message>
    <message>
        <source>告知客户投诉 {number} 的解决日期 {promised}</source>
        <translation>告知客戶投訴 {number} 的解決日期 {promised}</translation>
    </message>
    <message>
        <source>上报投诉 {number}</source>
        <translation>上報投訴 {number}</translation>
    </message>
    <message>
        <source>投诉 {number} 已解决</source>
        <translation>投訴 {number} 已解決</translation>
    </message>
    <message>
        <source>投诉 {number} 会签</source>
        <translation>投訴 {number} 會籤</translation>
    </message>
    <message>
        <source>投诉 {number} 结案</source>
        <translation>投訴 {number} 結案</translation>
    </message>
    <message>
        <source>投诉 {number} 回访</source>
        <translation>投訴 {number} 回訪</translation>
    </message>
    <message>
        <source>修改投诉原因和部门</source>
        <translation>修改投訴原因和部門</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>當天</translation>
    </message>
    <message>
        <source>1 至 3 天</source>
        <translation>1 至 3 天</translation>
    </message>
    <message>
        <source>4 至 7 天</source>
        <translation>4 至 7 天</translation>
    </message>
    <message>
        <source>7 天以上</source>
        <translation>7 天以上</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>上次有没填完的“{name}”</source>
        <translation>上次有沒填完的“{name}”</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>接著填</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>客戶檔案</translation>
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
        <source>房号、编号</source>
        <translation>房號、編號</translation>
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
    <name>entries</name>
    <message>
        <source>PDF、JPEG、PNG 或 TIFF 文件</source>
        <translation>PDF、JPEG、PNG 或 TIFF 文件</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>掃描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>更正 {field}：{old} → {new}（{stamp}）</source>
        <translation>更正 {field}：{old} → {new}（{stamp}）</translation>
    </message>
    <message>
        <source>必填。</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>这一栏不能这样填写。</source>
        <translation>這一欄不能這樣填寫。</translation>
    </message>
    <message>
        <source>请填写数字。</source>
        <translation>請填寫數字。</translation>
    </message>
    <message>
        <source>不能小于 {least}。</source>
        <translation>不能小於 {least}。</translation>
    </message>
    <message>
        <source>不能大于 {most}。</source>
        <translation>不能大於 {most}。</translation>
    </message>
    <message>
        <source>请从列出的各项中选择。</source>
        <translation>請從列出的各項中選擇。</translation>
    </message>
    <message>
        <source>请填写日期，如 2026-11-22。</source>
        <translation>請填寫日期，如 2026-11-22。</translation>
    </message>
    <message>
        <source>请填写时刻，如 8:30。</source>
        <translation>請填寫時刻，如 8:30。</translation>
    </message>
    <message>
        <source>没有登记过，请从列出的各项中选择。</source>
        <translation>沒有登記過，請從列出的各項中選擇。</translation>
    </message>
    <message>
        <source>每一项都合格才能办理。</source>
        <translation>每一項都合格才能辦理。</translation>
    </message>
    <message>
        <source>第 {row} 行{column}：{words}</source>
        <translation>第 {row} 行{column}：{words}</translation>
    </message>
    <message>
        <source>应有 {least} 到 {most} 行。</source>
        <translation>應有 {least} 到 {most} 行。</translation>
    </message>
    <message>
        <source>至少填写 {least} 行。</source>
        <translation>至少填寫 {least} 行。</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>剩余时间</source>
        <translation>剩餘時間</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>请填写日期，如 2026-11-22、1122 或 +5工作日。</source>
        <translation>請填寫日期，如 2026-11-22、1122 或 +5工作日。</translation>
    </message>
</context>
<context>
    <name>fines</name>
    <message>
        <source>纸面签字</source>
        <translation>紙面簽字</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>計入</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>日曆</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>已减轻</source>
        <translation>已減輕</translation>
    </message>
    <message>
        <source>已免除</source>
        <translation>已免除</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>有異議</translation>
    </message>
    <message>
        <source>待冲销</source>
        <translation>待沖銷</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>已撤銷</translation>
    </message>
    <message>
        <source>{low} 起</source>
        <translation>{low} 起</translation>
    </message>
    <message>
        <source>{low} 至 {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>{amount} 分</source>
        <translation>{amount} 分</translation>
    </message>
    <message>
        <source>{amount}%</source>
        <translation>{amount}%</translation>
    </message>
    <message>
        <source>{what} 现在是“{state}”，不能这样办理。请看右侧的经过。</source>
        <translation>{what} 現在是“{state}”，不能這樣辦理。請看右側的經過。</translation>
    </message>
    <message>
        <source>{amount} 元超出了范围，最多 {high} 元，最少 0 元。</source>
        <translation>{amount} 元超出了範圍，最多 {high} 元，最少 0 元。</translation>
    </message>
    <message>
        <source>这一项由{role}决定，{name}今天不任此岗，也不是其代理人。</source>
        <translation>這一項由{role}決定，{name}今天不任此崗，也不是其代理人。</translation>
    </message>
    <message>
        <source>{name}不能决定自己的罚款，请由上一级或代理人决定。</source>
        <translation>{name}不能決定自己的罰款，請由上一級或代理人決定。</translation>
    </message>
    <message>
        <source>{name}只能对自己的罚款提出异议。</source>
        <translation>{name}只能對自己的罰款提出異議。</translation>
    </message>
    <message>
        <source>“{written}”不是可用的月份。请写成 2026-11，且不晚于本月。</source>
        <translation>“{written}”不是可用的月份。請寫成 2026-11，且不晚於本月。</translation>
    </message>
    <message>
        <source>{month} 或其后的月份已经确定扣款，不能再改。新的变动计入下一个月。</source>
        <translation>{month} 或其後的月份已經確定扣款，不能再改。新的變動計入下一個月。</translation>
    </message>
    <message>
        <source>请选择人员并填写大于零的金额；比例在 0 至 100 之间。</source>
        <translation>請選擇人員並填寫大於零的金額；比例在 0 至 100 之間。</translation>
    </message>
    <message>
        <source>文件 {number} 已经报过遗失。找回后才能再报。</source>
        <translation>文件 {number} 已經報過遺失。找回後才能再報。</translation>
    </message>
    <message>
        <source>文件 {number} 没有报过遗失。</source>
        <translation>文件 {number} 沒有報過遺失。</translation>
    </message>
    <message>
        <source>发现遗失：{papers}，报告 {number}</source>
        <translation>發現遺失：{papers}，報告 {number}</translation>
    </message>
    <message>
        <source>找回：{papers}</source>
        <translation>找回：{papers}</translation>
    </message>
    <message>
        <source>拟处罚 {count} 项，待决定</source>
        <translation>擬處罰 {count} 項，待決定</translation>
    </message>
    <message>
        <source>撤回拟处罚 {count} 项</source>
        <translation>撤回擬處罰 {count} 項</translation>
    </message>
    <message>
        <source>拟冲销罚款 {count} 项</source>
        <translation>擬沖銷罰款 {count} 項</translation>
    </message>
    <message>
        <source>撤回冲销提议 {count} 项</source>
        <translation>撤回沖銷提議 {count} 項</translation>
    </message>
    <message>
        <source>罚款决定 {number}，{count} 项</source>
        <translation>罰款決定 {number}，{count} 項</translation>
    </message>
    <message>
        <source>对罚款 {number} 提出异议</source>
        <translation>對罰款 {number} 提出異議</translation>
    </message>
    <message>
        <source>登记工资</source>
        <translation>登記工資</translation>
    </message>
    <message>
        <source>修改工资扣款规则</source>
        <translation>修改工資扣款規則</translation>
    </message>
    <message>
        <source>确定工资扣款表 {number}</source>
        <translation>確定工資扣款表 {number}</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>文字</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>本单位人员</source>
        <translation>本單位人員</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>客戶檔案</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>文件种类</source>
        <translation>文件種類</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>小数</source>
        <translation>小數</translation>
    </message>
    <message>
        <source>百分比</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>个数</source>
        <translation>個數</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>时刻</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>日期和时间</source>
        <translation>日期和時間</translation>
    </message>
    <message>
        <source>是或否</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>表格（列名）</source>
        <translation>表格（列名）</translation>
    </message>
    <message>
        <source>查验项目</source>
        <translation>查驗項目</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>簽字</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>登记一份表单</source>
        <translation>登記一份表單</translation>
    </message>
    <message>
        <source>办理一份表单</source>
        <translation>辦理一份表單</translation>
    </message>
    <message>
        <source>更正一份表单</source>
        <translation>更正一份表單</translation>
    </message>
    <message>
        <source>复核一份表单</source>
        <translation>複核一份表單</translation>
    </message>
    <message>
        <source>作废一份表单</source>
        <translation>作廢一份表單</translation>
    </message>
    <message>
        <source>撤销作废表单的效力</source>
        <translation>撤銷作廢表單的效力</translation>
    </message>
    <message>
        <source>起草表单</source>
        <translation>起草表單</translation>
    </message>
    <message>
        <source>批准表单</source>
        <translation>批准表單</translation>
    </message>
    <message>
        <source>弃用表单草稿</source>
        <translation>棄用表單草稿</translation>
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
    <name>lists</name>
    <message>
        <source>正在读取列表…</source>
        <translation>正在讀取列表…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>导出“{title}”</source>
        <translation>導出“{title}”</translation>
    </message>
    <message>
        <source>共 {count} 行，按现在的筛选和顺序导出。原因会记入日志。</source>
        <translation>共 {count} 行，按現在的篩選和順序導出。原因會記入日誌。</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>選擇文件…</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>導出</translation>
    </message>
    <message>
        <source>已导出 {count} 行：{file}</source>
        <translation>已導出 {count} 行：{file}</translation>
    </message>
</context>
<context>
    <name>occasions</name>
    <message>
        <source>已分派</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>待验收</source>
        <translation>待驗收</translation>
    </message>
    <message>
        <source>已验收</source>
        <translation>已驗收</translation>
    </message>
    <message>
        <source>退回重做</source>
        <translation>退回重做</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>请写明活动名称，并至少分派一项任务给一位人员。</source>
        <translation>請寫明活動名稱，並至少分派一項任務給一位人員。</translation>
    </message>
    <message>
        <source>“{words}”已经验收或取消。</source>
        <translation>“{words}”已經驗收或取消。</translation>
    </message>
    <message>
        <source>分派活动任务 {number}</source>
        <translation>分派活動任務 {number}</translation>
    </message>
    <message>
        <source>分派任务给{assignee}</source>
        <translation>分派任務給{assignee}</translation>
    </message>
    <message>
        <source>报告任务完成</source>
        <translation>報告任務完成</translation>
    </message>
    <message>
        <source>总监验收任务</source>
        <translation>總監驗收任務</translation>
    </message>
    <message>
        <source>任务退回重做：{reason}</source>
        <translation>任務退回重做：{reason}</translation>
    </message>
    <message>
        <source>取消任务：{reason}</source>
        <translation>取消任務：{reason}</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>办完</source>
        <translation>辦完</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>客户原因暂停</source>
        <translation>客戶原因暫停</translation>
    </message>
    <message>
        <source>逾期办完 {at}</source>
        <translation>逾期辦完 {at}</translation>
    </message>
    <message>
        <source>办完 {at}</source>
        <translation>辦完 {at}</translation>
    </message>
    <message>
        <source>{track}：{step}</source>
        <translation>{track}：{step}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>还没轮到这一步，或已经办过。请先看这一户办到哪里。</source>
        <translation>還沒輪到這一步，或已經辦過。請先看這一戶辦到哪裡。</translation>
    </message>
    <message>
        <source>{outside}没有逾期的步骤，不必催办。</source>
        <translation>{outside}沒有逾期的步驟，不必催辦。</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>開始辦理</translation>
    </message>
    <message>
        <source>办完一步 {note}</source>
        <translation>辦完一步 {note}</translation>
    </message>
    <message>
        <source>因客户原因暂停：{reason}</source>
        <translation>因客戶原因暫停：{reason}</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>恢復辦理</translation>
    </message>
    <message>
        <source>印花税 {due} 到期</source>
        <translation>印花稅 {due} 到期</translation>
    </message>
    <message>
        <source>印花税已缴 {receipt}</source>
        <translation>印花稅已繳 {receipt}</translation>
    </message>
    <message>
        <source>发出督办函 {number}</source>
        <translation>發出督辦函 {number}</translation>
    </message>
    <message>
        <source>修改“{name}”的时限，自 {first} 起：{reason}</source>
        <translation>修改“{name}”的時限，自 {first} 起：{reason}</translation>
    </message>
    <message>
        <source>进度汇报 {number}</source>
        <translation>進度彙報 {number}</translation>
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
    <name>refusals</name>
    <message>
        <source>请填写表单名称。</source>
        <translation>請填寫表單名稱。</translation>
    </message>
    <message>
        <source>请填写表单编号，如 KY-01。</source>
        <translation>請填寫表單編號，如 KY-01。</translation>
    </message>
    <message>
        <source>记录编号字头应为 2 到 5 个大写字母，如 KYJ。</source>
        <translation>記錄編號字頭應為 2 到 5 個大寫字母，如 KYJ。</translation>
    </message>
    <message>
        <source>请写明这一版改了什么。</source>
        <translation>請寫明這一版改了什麼。</translation>
    </message>
    <message>
        <source>表单至少要有一栏。</source>
        <translation>表單至少要有一欄。</translation>
    </message>
    <message>
        <source>第 {place} 栏没有名称。</source>
        <translation>第 {place} 欄沒有名稱。</translation>
    </message>
    <message>
        <source>请列出第 {place} 栏的各项，用顿号隔开。</source>
        <translation>請列出第 {place} 欄的各項，用頓號隔開。</translation>
    </message>
    <message>
        <source>有的栏目由程序自动填写或计算，不能去掉或改种类，只能改名称。</source>
        <translation>有的欄目由程式自動填寫或計算，不能去掉或改種類，只能改名稱。</translation>
    </message>
    <message>
        <source>编号字头 {series} 是程序自用的，请另取一个。</source>
        <translation>編號字頭 {series} 是程式自用的，請另取一個。</translation>
    </message>
    <message>
        <source>编号字头 {series} 已由《{title}》使用，请另取一个。</source>
        <translation>編號字頭 {series} 已由《{title}》使用，請另取一個。</translation>
    </message>
    <message>
        <source>有的栏目没填对，见各栏下的说明。</source>
        <translation>有的欄目沒填對，見各欄下的說明。</translation>
    </message>
    <message>
        <source>{number} 现在不能这样办理，请看它的经过。</source>
        <translation>{number} 現在不能這樣辦理，請看它的經過。</translation>
    </message>
    <message>
        <source>办理时间早于 {number} 的发生时间，请核对。</source>
        <translation>辦理時間早於 {number} 的發生時間，請核對。</translation>
    </message>
    <message>
        <source>{number} 没有改动。</source>
        <translation>{number} 沒有改動。</translation>
    </message>
    <message>
        <source>{person} 的岗位不办理这一步，也没有代理。请由相应岗位的人办理。</source>
        <translation>{person} 的職位不辦理這一步，也沒有代理。請由相應職位的人辦理。</translation>
    </message>
    <message>
        <source>{number} 只供指定的人阅读，您不在其中。</source>
        <translation>{number} 只供指定的人閱讀，您不在其中。</translation>
    </message>
    <message>
        <source>双方签字不能是同一人：{person} 已经签过。</source>
        <translation>雙方簽字不能是同一人：{person} 已經簽過。</translation>
    </message>
    <message>
        <source>还没有签完：{people}。全部签了才能办这一步。</source>
        <translation>還沒有簽完：{people}。全部簽了才能辦這一步。</translation>
    </message>
    <message>
        <source>“{written}” 不是数字。</source>
        <translation>“{written}” 不是數字。</translation>
    </message>
    <message>
        <source>“{written}” 不是时刻，应如 8:30。</source>
        <translation>“{written}” 不是時刻，應如 8:30。</translation>
    </message>
    <message>
        <source>{name} 的下一版是第 {version} 版。</source>
        <translation>{name} 的下一版是第 {version} 版。</translation>
    </message>
    <message>
        <source>{name} 第 {version} 版已批准；要改请另出新版。</source>
        <translation>{name} 第 {version} 版已批准；要改請另出新版。</translation>
    </message>
    <message>
        <source>制表人不能批准自己的表单，请由他人批准。</source>
        <translation>製表人不能批准自己的表單，請由他人批准。</translation>
    </message>
</context>
<context>
    <name>regulations</name>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>按 {clause}</source>
        <translation>按 {clause}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>元</translation>
    </message>
    <message>
        <source>分</source>
        <translation>分</translation>
    </message>
    <message>
        <source>％</source>
        <translation>％</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>責任人</translation>
    </message>
    <message>
        <source>（每件）</source>
        <translation>（每件）</translation>
    </message>
    <message>
        <source>（每起）</source>
        <translation>（每起）</translation>
    </message>
    <message>
        <source>指定的人</source>
        <translation>指定的人</translation>
    </message>
    <message>
        <source>{who} 不再处罚{times}</source>
        <translation>{who} 不再處罰{times}</translation>
    </message>
    <message>
        <source>第 {nth} 次起</source>
        <translation>第 {nth} 次起</translation>
    </message>
    <message>
        <source>每 {every} 次</source>
        <translation>每 {every} 次</translation>
    </message>
    <message>
        <source>按月计次</source>
        <translation>按月計次</translation>
    </message>
    <message>
        <source>按季计次</source>
        <translation>按季計次</translation>
    </message>
    <message>
        <source>按年计次</source>
        <translation>按年計次</translation>
    </message>
    <message>
        <source>按同一件计次</source>
        <translation>按同一件計次</translation>
    </message>
    <message>
        <source>（{words}）</source>
        <translation>（{words}）</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>每位{role}</source>
        <translation>每位{role}</translation>
    </message>
    <message>
        <source>{role}轮值</source>
        <translation>{role}輪值</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>（再过 {limit}）</source>
        <translation>（再過 {limit}）</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>不明确</source>
        <translation>不明確</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>一律</source>
        <translation>一律</translation>
    </message>
    <message>
        <source>制度“{name}”已经启用，或已定好启用的日期。</source>
        <translation>制度“{name}”已經啟用，或已定好啟用的日期。</translation>
    </message>
    <message>
        <source>制度“{name}”在那一天没有启用，不能停用。</source>
        <translation>制度“{name}”在那一天沒有啟用，不能停用。</translation>
    </message>
    <message>
        <source>制度最早从今天起启用或停用，{day} 已经过去。</source>
        <translation>制度最早從今天起啟用或停用，{day} 已經過去。</translation>
    </message>
    <message>
        <source>单位文件夹里已有另一个 {name}；改过的制度请换个文件名再添加。</source>
        <translation>單位資料夾裡已有另一個 {name}；改過的制度請換個文件名再添加。</translation>
    </message>
    <message>
        <source>制度“{name}”不能启用：{problem}</source>
        <translation>制度“{name}”不能啟用：{problem}</translation>
    </message>
    <message>
        <source>新规定最早从今天起生效，{day} 已经过去；以往的事项仍按当时的规定。</source>
        <translation>新規定最早從今天起生效，{day} 已經過去；以往的事項仍按當時的規定。</translation>
    </message>
    <message>
        <source>与现在的规定相同，没有改动。</source>
        <translation>與現在的規定相同，沒有改動。</translation>
    </message>
    <message>
        <source>这样的规定不能用：{problem}</source>
        <translation>這樣的規定不能用：{problem}</translation>
    </message>
    <message>
        <source>这一条在 {day} 已有一次修订，请换一个生效日。</source>
        <translation>這一條在 {day} 已有一次修訂，請換一個生效日。</translation>
    </message>
    <message>
        <source>启用制度 {regulation}，自 {first} 起</source>
        <translation>啟用制度 {regulation}，自 {first} 起</translation>
    </message>
    <message>
        <source>停用制度 {regulation}，自 {first} 起</source>
        <translation>停用制度 {regulation}，自 {first} 起</translation>
    </message>
    <message>
        <source>定期事项开始 {count} 项</source>
        <translation>定期事項開始 {count} 項</translation>
    </message>
    <message>
        <source>修订 {clause}，自 {first} 起：{reason}</source>
        <translation>修訂 {clause}，自 {first} 起：{reason}</translation>
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
        <source>不计时</source>
        <translation>不計時</translation>
    </message>
    <message>
        <source>立即</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>每日</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>每个工作日</source>
        <translation>每個工作日</translation>
    </message>
    <message>
        <source>每月末</source>
        <translation>每月末</translation>
    </message>
    <message>
        <source>每季末</source>
        <translation>每季末</translation>
    </message>
    <message>
        <source>每半年末</source>
        <translation>每半年末</translation>
    </message>
    <message>
        <source>每年末</source>
        <translation>每年末</translation>
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
        <source>{number} 秒内（行为标准）</source>
        <translation>{number} 秒內（行為標準）</translation>
    </message>
    <message>
        <source>响铃 {number} 声内（行为标准）</source>
        <translation>響鈴 {number} 聲內（行為標準）</translation>
    </message>
    <message>
        <source>提前 {number} 分钟</source>
        <translation>提前 {number} 分鐘</translation>
    </message>
    <message>
        <source>提前 {number} 日</source>
        <translation>提前 {number} 日</translation>
    </message>
    <message>
        <source>提前 {number} 个工作日</source>
        <translation>提前 {number} 個工作日</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>週一</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>週二</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>週三</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>週四</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>週五</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>週六</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>週日</translation>
    </message>
    <message>
        <source>日</source>
        <translation>日</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>個工作日</translation>
    </message>
    <message>
        <source>每{days} {hour}</source>
        <translation>每{days} {hour}</translation>
    </message>
    <message>
        <source>每{days}（遇休息日顺延）</source>
        <translation>每{days}（遇休息日順延）</translation>
    </message>
    <message>
        <source>当日内</source>
        <translation>當日內</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>按约定日期</source>
        <translation>按約定日期</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>已签回</source>
        <translation>已籤回</translation>
    </message>
    <message>
        <source>{file} 太大，每个文件最多 {most} MB。请降低扫描分辨率后再试。</source>
        <translation>{file} 太大，每個文件最多 {most} MB。請降低掃描分辨率後再試。</translation>
    </message>
    <message>
        <source>{file} 页数太多，每个文件最多 {most} 页。请分成几份再试。</source>
        <translation>{file} 頁數太多，每個文件最多 {most} 頁。請分成幾份再試。</translation>
    </message>
    <message>
        <source>{file} 中有图片太大，每张最多 {most} 百万像素。请以 300 dpi 扫描后再试。</source>
        <translation>{file} 中有圖片太大，每張最多 {most} 百萬像素。請以 300 dpi 掃描後再試。</translation>
    </message>
    <message>
        <source>{file} 各页合计太大，最多 {most} 百万像素。请分成几份再试。</source>
        <translation>{file} 各頁合計太大，最多 {most} 百萬像素。請分成幾份再試。</translation>
    </message>
    <message>
        <source>找不到 {file}。请核对文件是否已移动或改名。</source>
        <translation>找不到 {file}。請核對文件是否已移動或改名。</translation>
    </message>
    <message>
        <source>{file} 是文件夹。请选择其中的文件。</source>
        <translation>{file} 是資料夾。請選擇其中的文件。</translation>
    </message>
    <message>
        <source>没有权限读取 {file}。请复制到自己的文件夹后再试。</source>
        <translation>沒有權限讀取 {file}。請複製到自己的資料夾後再試。</translation>
    </message>
    <message>
        <source>{file} 是空的。请重新扫描。</source>
        <translation>{file} 是空的。請重新掃描。</translation>
    </message>
    <message>
        <source>{file} 已损坏，读不完整。请重新扫描或重新发送。</source>
        <translation>{file} 已損壞，讀不完整。請重新掃描或重新發送。</translation>
    </message>
    <message>
        <source>{file} 设有打开密码。请取消密码，另存一份后再试。</source>
        <translation>{file} 設有打開密碼。請取消密碼，另存一份後再試。</translation>
    </message>
    <message>
        <source>{file} 不是 PDF、JPEG、PNG 或 TIFF，没有添加。请另存为其中一种再试。</source>
        <translation>{file} 不是 PDF、JPEG、PNG 或 TIFF，沒有添加。請另存為其中一種再試。</translation>
    </message>
    <message>
        <source>扫描件“{title}”的文件不见了。请从备份恢复，或重新扫描后添加。</source>
        <translation>掃描件“{title}”的文件不見了。請從備份恢復，或重新掃描後添加。</translation>
    </message>
    <message>
        <source>扫描件“{title}”的文件已损坏或被改动，不能显示。请从备份恢复，或重新扫描后添加。</source>
        <translation>掃描件“{title}”的文件已損壞或被改動，不能顯示。請從備份恢復，或重新掃描後添加。</translation>
    </message>
    <message>
        <source>这份文件已经添加过，名称是“{title}”。</source>
        <translation>這份文件已經添加過，名稱是“{title}”。</translation>
    </message>
    <message>
        <source>扫描件“{title}”已经撤下。</source>
        <translation>掃描件“{title}”已經撤下。</translation>
    </message>
    <message>
        <source>添加扫描件“{title}”</source>
        <translation>添加掃描件“{title}”</translation>
    </message>
    <message>
        <source>查看扫描件“{title}”</source>
        <translation>查看掃描件“{title}”</translation>
    </message>
    <message>
        <source>另存扫描件“{title}”：{reason}</source>
        <translation>另存掃描件“{title}”：{reason}</translation>
    </message>
    <message>
        <source>撤下扫描件“{title}”：{reason}</source>
        <translation>撤下掃描件“{title}”：{reason}</translation>
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
        <source>{name}还有 {count} 项未办事项。请选一位在职人员接手。</source>
        <translation>{name}還有 {count} 項未辦事項。請選一位在職人員接手。</translation>
    </message>
    <message>
        <source>{name}将能管理人员和权限，请同时为其设置新口令。</source>
        <translation>{name}將能管理人員和權限，請同時為其設定新口令。</translation>
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
        <source>表单文件 {file} 第 {line} 行有误：{key} {problem}</source>
        <translation>表單文件 {file} 第 {line} 行有誤：{key} {problem}</translation>
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
        <source>登记库所在的文件夹只能读，刚才的操作没有保存。请检查文件夹的权限，或盘是否写保护。</source>
        <translation>登記庫所在的資料夾只能讀，剛才的操作沒有保存。請檢查資料夾的權限，或盤是否寫保護。</translation>
    </message>
    <message>
        <source>找不到 {file}，刚才的操作没有保存。盘可能已拔出，或文件夹被移走；接好后再做一次。</source>
        <translation>找不到 {file}，剛才的操作沒有保存。盤可能已拔出，或資料夾被移走；接好後再做一次。</translation>
    </message>
    <message>
        <source>登记库</source>
        <translation>登記庫</translation>
    </message>
    <message>
        <source>登记库读写出错，文件有损坏之处；刚才的操作没有保存。请关闭程序再打开，按提示用备份恢复。</source>
        <translation>登記庫讀寫出錯，文件有損壞之處；剛才的操作沒有保存。請關閉程式再打開，按提示用備份恢復。</translation>
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
        <source>单元格里只有 #，没有号码，请对照证件重新输入。</source>
        <translation>單元格里只有 #，沒有號碼，請對照證件重新輸入。</translation>
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
        <source>总价“{written}”不足一万元，请核对单位是否为万元。</source>
        <translation>總價“{written}”不足一萬元，請核對單位是否為萬元。</translation>
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
        <source>工作表“{name}”也像台账，这次没有导入；请选择该表再导入一次。</source>
        <translation>工作表“{name}”也像臺帳，這次沒有導入；請選擇該表再導入一次。</translation>
    </message>
    <message>
        <source>没有找到{field}列；没有读的列：{headers}。如其中有{field}，请改用常见的表头再导入。</source>
        <translation>沒有找到{field}列；沒有讀的列：{headers}。如其中有{field}，請改用常見的表頭再導入。</translation>
    </message>
    <message>
        <source>没有读“{header}”列，其中有“{written}”；如表示退房，请把表头改为“备注”或“状态”再导入。</source>
        <translation>沒有讀“{header}”列，其中有“{written}”；如表示退房，請把表頭改為“備註”或“狀態”再導入。</translation>
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
        <source>立卷归档：{papers}，案卷 {volume}</source>
        <translation>立卷歸檔：{papers}，案卷 {volume}</translation>
    </message>
    <message>
        <source>登记复印件：{papers}</source>
        <translation>登記影本：{papers}</translation>
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
        <source>未导入：{unit} 是 {buyers} 的在办档案 {number}。退房再售，先把它改为“已退房”；更名，先改买受人。</source>
        <translation>未導入：{unit} 是 {buyers} 的在辦檔案 {number}。退房再售，先把它改為“已退房”；更名，先改買受人。</translation>
    </message>
    <message>
        <source>买受人 {buyers} 位，证件号码 {ids} 个（{written}），不知道各是谁的；请对照证件逐位填写。</source>
        <translation>買受人 {buyers} 位，證件號碼 {ids} 個（{written}），不知道各是誰的；請對照證件逐位填寫。</translation>
    </message>
    <message>
        <source>姓名“{written}”不完整，或含数字、代理人等说明，请核对。</source>
        <translation>姓名“{written}”不完整，或含數字、代理人等說明，請核對。</translation>
    </message>
    <message>
        <source>{field}“{written}”不是大于零的数，未导入。</source>
        <translation>{field}“{written}”不是大於零的數，未導入。</translation>
    </message>
    <message>
        <source>总价“{written}”合十亿元以上，未导入；请核对单位是否为万元。</source>
        <translation>總價“{written}”合十億元以上，未導入；請核對單位是否為萬元。</translation>
    </message>
    <message>
        <source>看不懂的付款方式“{written}”：新档案按非按揭导入，已有档案不改，请核对。</source>
        <translation>看不懂的付款方式“{written}”：新檔案按非按揭導入，已有檔案不改，請核對。</translation>
    </message>
    <message>
        <source>没有填付款方式：新档案按非按揭导入，已有档案不改，请核对。</source>
        <translation>沒有填付款方式：新檔案按非按揭導入，已有檔案不改，請核對。</translation>
    </message>
    <message>
        <source>付款方式没有填或看不懂，但有按揭银行或贷款金额，按按揭导入，请核对。</source>
        <translation>付款方式沒有填或看不懂，但有按揭銀行或貸款金額，按按揭導入，請核對。</translation>
    </message>
    <message>
        <source>合同编号“{written}”不是完整的编号，未导入；请对照合同填写。</source>
        <translation>合同編號“{written}”不是完整的編號，未導入；請對照合同填寫。</translation>
    </message>
    <message>
        <source>合同编号“{contract}”与 {first} 的房号 {unit} 相同，请核对。</source>
        <translation>合同編號“{contract}”與 {first} 的房號 {unit} 相同，請核對。</translation>
    </message>
    <message>
        <source>合同编号“{contract}”已用于在办档案 {number}（房号 {unit}）；若是换房，请更改原档案，不要留两份。</source>
        <translation>合同編號“{contract}”已用於在辦檔案 {number}（房號 {unit}）；若是換房，請更改原檔案，不要留兩份。</translation>
    </message>
    <message>
        <source>“{written}”可能表示退房或解除合同，但不明确，没有按退房处理，请核对。</source>
        <translation>“{written}”可能表示退房或解除合同，但不明確，沒有按退房處理，請核對。</translation>
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