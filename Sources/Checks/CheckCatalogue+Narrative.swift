import Evidence

/// The numbers of the prose against the tables and against each other: questions, never verdicts.
extension CheckCatalogue {
  private static let prose = Message(
    "comparison of the prose with the tables; scopes may differ", "正文与统计表比对；统计口径可能不同")

  static let requestsInProse = CheckCard(
    "CK11", "requests-in-prose", .warning,
    summary: Message("the prose states another number of requests than table 三", "正文所述申请件数与统计表三不符"),
    relation: Message(
      "requests received, answered, carried over and their results: prose = table 三", "收到、办结、结转及各类结果：正文 = 统计表三"),
    source: prose,
    template: Message("「{label}」 says {left}, the table says {right}", "「{label}」所述为 {left}，统计表为 {right}"))

  static let disputesInProse = CheckCard(
    "CK12", "disputes-in-prose", .warning,
    summary: Message("the prose states another number of reviews or lawsuits than table 四", "正文所述复议、诉讼件数与统计表四不符"),
    relation: Message("reviews and lawsuits over disclosure: prose = table 四", "因政府信息公开引起的复议、诉讼：正文 = 统计表四"),
    source: prose,
    template: Message("「{label}」 says {left}, the table says {right}", "「{label}」所述为 {left}，统计表为 {right}"))

  static let documentsInProse = CheckCard(
    "CK13", "proactive-in-prose", .note,
    summary: Message("the prose states another number of documents or decisions than table 二", "正文所述文件、决定件数与统计表二不符"),
    relation: Message("documents, licences, penalties, fees: prose = table 二", "规章、规范性文件、许可、处罚、收费：正文 = 统计表二"),
    source: prose,
    template: Message("「{label}」 says {left}, the table says {right}", "「{label}」所述为 {left}，统计表为 {right}"))

  static let annexInProse = CheckCard(
    "CK14", "annex-in-prose", .note,
    summary: Message("the prose states another number than the annex", "正文所述数量与附表不符"),
    relation: Message("information disclosed and requests received: prose = annex", "主动公开条数、各渠道条数、申请数：正文 = 附表"),
    source: prose,
    template: Message("「{label}」 says {left}, the annex says {right}", "「{label}」所述为 {left}，附表为 {right}"))

  static let partsInProse = CheckCard(
    "CK15", "parts-in-prose", .warning,
    summary: Message("the parts that the prose lists do not make the whole", "正文所列分项之和与总数不符"),
    relation: Message("a list with shares: parts = whole", "列有占比的分项：分项之和 = 总数"),
    source: Message("the sentence itself", "原句"),
    template: Message("「{label}」: the parts make {left}, the whole is {right}", "「{label}」：分项之和为 {left}，总数为 {right}"))

  static let sharesInProse = CheckCard(
    "CK16", "shares-in-prose", .warning,
    summary: Message("a share in the prose does not follow from its part and the whole", "正文所列占比与分项、总数不符"),
    relation: Message("share = part / whole, rounded or cut", "占比 = 分项 / 总数（四舍五入或截尾）"),
    source: Message("the sentence itself", "原句"),
    template: Message(
      "「{label}」: the share is printed as {left} %, it is {right} %", "「{label}」：占比印作 {left}%，应为 {right}%"))
}
