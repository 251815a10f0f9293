/// Labels of what a hotline or a message board shows of one case.
enum CaseWords {
  /// What a label can be.
  enum Label {
    /// One that only cases have.
    case ofCases
    case any
  }

  /// The label with which a line opens, a colon behind it; nil where none does.
  static func label(of text: String) -> Label? {
    guard ofCases.mayBegin(text) || others.mayBegin(text) else { return nil }
    let line = text.scalarValues(atMost: 12).filter { !Scalars.isSpace($0) }
    guard !line.isEmpty else { return nil }
    let certain = ofCases.length(at: 0, in: line)
    let length = max(certain, others.length(at: 0, in: line))
    guard length > 0, length < line.count, Scalars.isColon(line[length]) else { return nil }
    return certain == length ? .ofCases : .any
  }

  private static let ofCases = WordSet(
    "工单编号 工单号 工单标题 工单类型 工单状态 受理编号 办件编号 信件编号 留言编号 来电人 来电号码 来电时间 来电内容 来信人 来信时间 来信标题 来信内容 诉求人 诉求时间 诉求标题 诉求类型 诉求内容 诉求来源 问题描述 咨询人 咨询时间 咨询标题 咨询内容 留言人 留言时间 留言标题 留言内容 留言类型 提问人 提问时间 提问内容 回复单位 答复单位 回复部门 答复部门 办理状态 处理状态 回复内容 答复内容 官方回复 满意度评价"
  )
  private static let others = WordSet(
    "编号 问题内容 反映内容 网友 标题 主题 类别 类型 信件类型 办理单位 承办单位 处理单位 答复机构 状态 办理结果 处理结果 办理意见 回复人 回复时间 答复时间 办结时间 受理时间 处理时间 回复 答复 满意度 评价 评分 评价结果 是否公开 浏览量 点击量"
  )
}
