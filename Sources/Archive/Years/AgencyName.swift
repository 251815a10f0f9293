/// What the name of an agency says, and whether it can be told from others by it.
enum AgencyName {
  /// Whether a name says of which place the agency is, as far as words can tell.
  ///
  /// `人民政府`, `司法局` and `市教育局` are the names of thousands of agencies; `云岭县司法局` is one, and so is any name
  /// with a word in it that is not merely a kind of office or of business.
  static func isDistinct(_ name: String) -> Bool {
    let characters = Array(name.unicodeScalars)
    // Whether the characters up to a place are nothing but such words.
    var isGeneric = [true] + characters.map { _ in false }
    for end in characters.indices.map({ $0 + 1 }) {
      isGeneric[end] = (1...min(end, longest)).contains { length in
        let start = end - length
        guard isGeneric[start] else { return false }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: characters[start..<end])
        let word = String(view)
        if start == 0, levels.contains(word) { return true }
        return words.contains(word) || start > 0 && end < characters.count && links.contains(word)
      }
    }
    return !(isGeneric.last ?? true)
  }

  /// Levels of government, at the beginning of a name only: 资源县 and 合作市 are places.
  private static let levels: Set<String> = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]
  /// Words inside a name, never at an end: 和县 is a place.
  private static let links: Set<String> = ["和", "与", "及", "暨", "、", "（", "）", "(", ")"]

  private static let words = Set(
    [zones, offices, businesses].flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))
  private static let longest = words.map(\.unicodeScalars.count).max() ?? 1

  private static let zones = """
    街道 地区 自治区 自治州 自治县 新区 开发区 高新区 园区 示范区 经开区 技术 产业 高新技术 经济技术 高新
    """
  private static let offices = """
    人民政府 政府 办公室 办公厅 办事处 委员会 管委会 管理委员会 管理局 服务局 总队 支队 大队 中队 分局 中心 局 厅 委 办 院 处 站 所 队
    """
  private static let businesses = """
    安全 保障 保护 编制 残疾人 草原 财政 残联 产权 城管 城市 城乡 城镇 出版 储备 畜牧 促进 大数据 档案 地方 地震 电视 督查 发改 发展 法制
    法院 房产 房屋 扶贫 服务 妇女 改革 改造 工商 工信 工业 公安 公共 公路 供销 合作 公积金 管理 广播 广电 规划 国防 国土 国有
    国资 海洋 航空 合作社 环保 环境 环卫 会计 机构 机关 监察 监督 监管 建设 健康 交通 教育 教体 接待 金融 经济 经信 经贸 救助 救援 开发
    科技 科学 口岸 劳动 老干部 老龄 联合会 粮食 林业 旅游 绿化 贸易 民防 民宗 民政 民族 能源 农机 农牧 农业 农村 气象 侨务 区域
    人防 人力资源 人民防空 人社 人事 人口 商务 商业 社会 社会保障 涉外 审计 审批 生产 生态 食品 市场 市监 市政 事务 事业 收费 水利 水务
    税务 司法 台湾 体育 统计 投资 招商 退役军人 卫生 卫健 文化 文体 文物 文旅 物价 物资 物流 消防 乡村 信访 信息 信息化 新闻 行政
    行政审批 宣传 药品 医保 医疗 移民 应急 邮政 渔业 园林 运输 运管 政法 政务 政策 研究 知识产权 执法 质监 质量 治理 住房 住建 资产
    资源 自然资源 宗教 综合 振兴 计划生育 计生 技术监督 外事 外国专家 数据 水产 土地 征收 移动 棚户区 重点 项目 工程 公用
    """
}
