import Evidence
import ReportModel

/// Makes the annex of 2014 to 2018.
struct StatisticsTable {
  let wording: Wording
  let profile: FigureProfile
  /// What some cells print instead of zero; nil where all print it.
  let blank: String?

  static let sums: [(total: String, parts: [String])] = [
    ("requests/received", ["received_in_person", "received_fax", "received_online", "received_letter"]),
    ("requests/completed", ["completed_on_time", "completed_extended"]),
    (
      "requests/refused",
      [
        "refused_state_secret", "refused_trade_secret", "refused_privacy", "refused_security_and_stability",
        "refused_not_government_information", "refused_other_legal",
      ]
    ),
    (
      "requests/replied",
      [
        "already_public", "granted", "partially_granted", "refused", "not_this_agency", "nonexistent",
        "asked_to_amend", "referred_elsewhere",
      ]
    ),
    ("review/total", ["upheld", "corrected", "other"]),
    ("litigation/total", ["upheld", "corrected", "other"]),
    ("capacity/staff", ["staff_full_time", "staff_part_time"]),
  ]

  /// The table as it stands on paper; its cells go into the truth.
  func grid(_ truth: inout Truth, _ dice: inout Dice) -> Grid {
    truth.generations[.statistics] = .form2014
    let figures = self.figures(&dice)
    var rows = [
      Grid.Row([.header(dice.chance(80) ? "统计指标" : "指标"), .header("单位"), .header(dice.chance(85) ? "统计数" : "数量")])
    ]
    var open: [String] = []
    for row in Form.statistics2014.rows {
      for label in row.labels.dropLast().dropFirst(0) where !open.contains(label) && !isRow(label) {
        rows.append(Grid.Row([.label(wording.label(label)), .label(""), .label("")]))
      }
      open = row.labels
      let cell = printed(row, figures[row.path] ?? 0, &dice)
      let pointer = row.pointer(in: .statistics)
      truth.add(cell, at: pointer)
      if cell.value == nil { truth.note(feature: cell.isNotApplicable ? "marks" : "blank-zeros") }
      rows.append(Grid.Row([.label(wording.label(row.label)), .label(row.unit ?? ""), .value(cell, at: pointer)]))
      if dice.chance(12), isEndOfGroup(row) { rows += unlisted(&truth, &dice) }
    }
    return Grid(.statistics, rows)
  }

  /// Whether a label has a number of its own, so that it is no mere heading.
  private func isRow(_ label: String) -> Bool { Form.statistics2014.rows.contains { $0.label == label } }

  private func isEndOfGroup(_ row: FormRow) -> Bool {
    ["channel_other", "other_responses", "participants", "staff_part_time"].contains { row.path.hasSuffix($0) }
  }

  private func figures(_ dice: inout Dice) -> [String: Int] {
    var figures: [String: Int] = [:]
    for row in Form.statistics2014.rows { figures[row.path] = figure(row.path, &dice) }
    for sum in Self.sums {
      let group = sum.total.prefix { $0 != "/" }
      figures[sum.total] = sum.parts.map { figures["\(group)/\($0)"] ?? 0 }.reduce(0, +)
    }
    let items = figures["proactive/disclosed_items"] ?? 0
    for channel in ["gazette", "website", "microblog", "wechat", "other"] {
      figures["proactive/channel_" + channel] = min(figures["proactive/channel_" + channel] ?? 0, items)
    }
    for part in ["press_conferences", "online_interviews"] {
      let all = figures["response/" + part] ?? 0
      figures["response/\(part)_by_principal"] = min(figures["response/\(part)_by_principal"] ?? 0, all)
    }
    figures["proactive/disclosed_normative_documents"] = min(
      figures["proactive/disclosed_normative_documents"] ?? 0, items)
    return figures
  }

  private func figure(_ path: String, _ dice: inout Dice) -> Int {
    if path == "proactive/disclosed_items" { return dice.within(3...4000) }
    if path.hasPrefix("proactive/") || path.hasPrefix("training/") { return dice.chance(60) ? dice.within(1...300) : 0 }
    return profile.figure(column: path.hasPrefix("requests/") ? 1 : 0, &dice)
  }

  private func printed(_ row: FormRow, _ value: Int, _ dice: inout Dice) -> TruthCell {
    if let blank, value == 0, dice.chance(50) { return blank.isEmpty ? .blank : .mark(blank) }
    if row.unit == "万元", value > 0, dice.chance(40) {
      let text = "\(value).\(dice.within(1...99))"
      return TruthCell(value: ExactDecimal(text), printed: text)
    }
    return .number(value)
  }

  private static let localIndicators = [
    ("（五）接受群众咨询数", "人次"), ("（六）政务公开栏更新数", "次"), ("（七）举办政府开放日活动数", "次"), ("其中：移动客户端公开政府信息数", "条"),
  ]

  /// A row of the local variant that no form knows; none where it is printed already.
  private func unlisted(_ truth: inout Truth, _ dice: inout Dice) -> [Grid.Row] {
    let (label, unit) = dice.pick(Self.localIndicators)
    if truth.unlisted.contains(where: { $0.label == label }) { return [] }
    let cell = TruthCell.number(dice.within(0...500))
    truth.unlisted.append(Truth.Unlisted(label: label, unit: unit, cell: cell))
    truth.note(feature: "unlisted-indicator")
    return [
      Grid.Row([
        Grid.Cell(text: label, role: .note), Grid.Cell(text: unit, role: .note),
        Grid.Cell(text: cell.printed, role: .value),
      ])
    ]
  }
}
