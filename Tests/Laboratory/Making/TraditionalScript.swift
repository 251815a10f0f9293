/// Turns a report into traditional characters the way machines do, character by character and with a few words.
struct TraditionalScript {
  /// Whether 信息 becomes 資訊, as programs from Taiwan write it.
  let usesLocalWords: Bool

  /// Turns the pieces and the truth.
  func apply(to specimen: inout Specimen) {
    for index in specimen.pieces.indices {
      specimen.pieces[index].text = text(specimen.pieces[index].text)
      guard var grid = specimen.pieces[index].grid else { continue }
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices {
          grid.rows[row].cells[cell].text = text(grid.rows[row].cells[cell].text)
        }
      }
      specimen.pieces[index].grid = grid
    }
    apply(to: &specimen.truth)
  }

  private func apply(to truth: inout Truth) {
    truth.title = text(truth.title)
    truth.agency = truth.agency.map(text)
    truth.sections = truth.sections.map(text)
    truth.prose = truth.prose.map(text)
    truth.contact = truth.contact.mapValues(text)
    for (pointer, cell) in truth.cells {
      var cell = cell
      cell.printed = text(cell.printed)
      cell.unit = cell.unit.map(text)
      cell.note = cell.note.map(text)
      truth.cells[pointer] = cell
    }
    for index in truth.unlisted.indices {
      truth.unlisted[index].label = text(truth.unlisted[index].label)
      truth.unlisted[index].unit = text(truth.unlisted[index].unit)
    }
    truth.note(feature: "traditional-characters")
  }

  private func text(_ simplified: String) -> String {
    var text = simplified
    for (word, local) in Self.words { text = text.replacing(word, with: local) }
    if usesLocalWords { text = text.replacing("信息", with: "資訊") }
    var result = ""
    for scalar in text.unicodeScalars { result += Self.characters[scalar] ?? String(scalar) }
    return result
  }

  private static let words = [("文件", "檔案"), ("制作", "製作"), ("采购", "採購"), ("之后", "之後"), ("以后", "以後")]

  private static let characters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { table[scalars[0]] = String(scalars[1]) }
    }
    return table
  }()

  private static let pairs = """
    万萬 与與 专專 业業 东東 严嚴 个個 丰豐 临臨 为為 丽麗 举舉 义義 习習 乡鄉 书書 争爭 于於 云雲 产產 亲親 从從 们們 价價 众眾 \
    优優 会會 传傳 伤傷 体體 余餘 况況 准準 减減 几幾 击擊 划劃 则則 刚剛 创創 别別 办辦 务務 动動 励勵 医醫 华華 协協 单單 卫衛 \
    压壓 厅廳 历歷 县縣 参參 双雙 发發 变變 号號 听聽 启啟 吴吳 员員 响響 围圍 园園 国國 图圖 场場 坚堅 块塊 备備 复復 处處 头頭 \
    奖獎 孙孫 学學 宁寧 实實 审審 宪憲 宽寬 宾賓 对對 导導 将將 尽盡 层層 属屬 岁歲 岗崗 岭嶺 峤嶠 师師 带帶 干幹 并並 广廣 库庫 \
    应應 庆慶 张張 强強 归歸 当當 录錄 征徵 总總 态態 愿願 户戶 执執 扩擴 扰擾 护護 报報 担擔 拟擬 拨撥 择擇 挂掛 据據 损損 摆擺 \
    数數 断斷 无無 旧舊 时時 显顯 晓曉 暂暫 术術 机機 权權 条條 来來 杨楊 构構 标標 栎櫟 栏欄 树樹 样樣 档檔 桥橋 检檢 楼樓 汇匯 \
    沟溝 没沒 泽澤 济濟 测測 浏瀏 湾灣 滚滾 满滿 滩灘 灾災 点點 热熱 环環 现現 电電 畅暢 疗療 监監 盖蓋 着著 码碼 砚硯 础礎 确確 \
    礼禮 离離 种種 积積 称稱 稳穩 笔筆 签簽 简簡 类類 紧緊 约約 级級 纪紀 纳納 纸紙 线線 练練 组組 细細 织織 绍紹 经經 结結 绕繞 \
    络絡 统統 继繼 绩績 续續 维維 综綜 编編 缴繳 网網 罚罰 职職 联聯 荐薦 获獲 萤螢 营營 蒋蔣 蓝藍 虽雖 见見 规規 视視 览覽 计計 \
    订訂 认認 讨討 让讓 训訓 议議 讯訊 记記 讲講 许許 论論 讼訟 设設 访訪 证證 评評 识識 诉訴 词詞 试試 话話 询詢 误誤 说說 请請 \
    诺諾 读讀 课課 调調 谈談 负負 财財 责責 账賬 质質 购購 贯貫 贴貼 费費 资資 赞讚 车車 转轉 轮輪 载載 较較 辑輯 输輸 辖轄 边邊 \
    达達 过過 运運 还還 这這 进進 远遠 违違 连連 适適 选選 邮郵 郑鄭 释釋 里裡 鉴鑑 针針 钩鉤 钱錢 链鏈 销銷 错錯 键鍵 镇鎮 长長 \
    门門 问問 间間 闻聞 阅閱 队隊 阳陽 际際 陈陳 险險 随隨 隐隱 难難 霁霽 韩韓 页頁 项項 顺順 须須 顾顧 预預 领領 频頻 题題 额額 \
    饮飲 馆館 驳駁 驻駐 验驗 齐齊 区區 关關 兴興 农農 军軍 决決 范範 开開 内內 后後 党黨 团團 坏壞 属屬 拥擁 沪滬 胜勝 \
    贫貧 遗遺 鲜鮮 鸡雞 么麼 亏虧 仅僅 仓倉 们們 仪儀 伦倫 储儲 兰蘭 冻凍
    """
}
