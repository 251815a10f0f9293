import ReportModel

/// Tells pieces of a form's labels from words that say something of their own.
struct LabelDebris: Sendable {
  /// The debris of all forms.
  static let shared = LabelDebris()

  private var labels: [TableKey: [ComparedLabel]] = [:]

  private init() {
    for targets in [FormTargets.proactive, .requests, .statistics] {
      labels[targets.key] = targets.targets.map { ComparedLabel($0.row.labels.joined()) }
    }
    labels[.requests, default: []] += [
      ComparedLabel("申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计"),
      ComparedLabel("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"),
    ]
    labels[.reviewLitigation] = [
      ComparedLabel("行政复议行政诉讼未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计")
    ]
    labels[.proactive, default: []] += (Form.proactiveGroups2019 + Form.proactiveGroups2021).map { group in
      ComparedLabel(group.label + "信息内容" + (group.rows.first?.columns.map(\.label).joined() ?? ""))
    }
    labels[.statistics, default: []].append(ComparedLabel("统计指标单位统计数"))
  }

  /// Whether a folded text is nearly all made of characters of one label, in order.
  func contains(_ key: LabelKey, in table: TableKey) -> Bool {
    let part = ComparedLabel(key.withOfficialWords)
    let least = part.key.count < 5 ? 1 : 0.85
    return (labels[table] ?? []).contains { Similarity.containment(part, in: $0, least: least) >= least }
  }

  /// Whether a folded text stands in a label as it is.
  func holds(_ key: LabelKey, in table: TableKey) -> Bool {
    (labels[table] ?? []).contains { $0.key.holds(key) }
  }
}
