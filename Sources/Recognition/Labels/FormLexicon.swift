import ReportModel

/// What a printed label means in a form table.
struct LabelMeaning: Sendable {
  /// The table it belongs to.
  var table: TableKey
  /// The rows it may name, as indices into the table's targets; empty for a header or a group.
  var targets: [Int]
  /// How strongly it speaks for that table: 3 for wording found nowhere else, 1 for common words.
  var weight: Int
}

/// All labels of all form tables, found by their folded form.
struct FormLexicon: Sendable {
  private var meanings: [LabelKey: [LabelMeaning]] = [:]

  /// The lexicon of the three generations.
  static let shared = FormLexicon()

  /// What a label may mean.
  func meanings(of key: LabelKey) -> [LabelMeaning] { meanings[key] ?? [] }

  /// The rows of a table that a label names.
  func targets(of key: LabelKey, in table: TableKey) -> [Int] { meanings(of: key).targets(in: table) }

  /// Whether a label is a header or a group of a table.
  func isHeader(_ key: LabelKey, in table: TableKey) -> Bool { meanings(of: key).nameHeader(in: table) }

  /// The labels and words of headers that stand in no other text than a table's.
  func distinctWords(of table: TableKey) -> [LabelKey] {
    meanings.filter { $0.value.contains { $0.table == table && $0.weight >= 3 } }.map(\.key)
  }

  private init() {
    for targets in [FormTargets.proactive, .requests, .statistics] { add(targets) }
    for (table, words) in Self.headers {
      for (word, weight) in words { add(word, LabelMeaning(table: table, targets: [], weight: weight)) }
    }
    for group in Self.reviewGroups {
      for outcome in Self.outcomes {
        add(group + outcome, LabelMeaning(table: .reviewLitigation, targets: [], weight: 3))
      }
    }
  }

  /// The groups of section 四, alone and in their own group, with the outcomes that one cell may print beside them.
  private static let reviewGroups = Form.reviewLitigation2021.rows.flatMap { [$0.label, $0.labels.joined()] }
  private static let outcomes = Form.outcomeColumns.flatMap { [$0.label] + $0.variants }

  private mutating func add(_ targets: FormTargets) {
    for (index, target) in targets.targets.enumerated() {
      for key in target.keys + target.longKeys {
        let isCommon = key.count <= 4 || targets.key == .proactive
        insert(key, LabelMeaning(table: targets.key, targets: [index], weight: isCommon ? 1 : 3))
      }
      for label in target.row.labels.dropLast() {
        add(label, LabelMeaning(table: targets.key, targets: [], weight: label.count <= 8 ? 1 : 2))
      }
    }
  }

  private mutating func add(_ label: String, _ meaning: LabelMeaning) { insert(LabelFolding.key(label), meaning) }

  private mutating func insert(_ key: LabelKey, _ meaning: LabelMeaning) {
    meanings[key, default: []].add(meaning)
    let local = key.withLocalWords
    if local != key { insert(local, meaning) }
  }

  /// Words of headers and groups, with their weight.
  private static let headers: [(TableKey, [(String, Int)])] = [
    (
      .proactive,
      [
        ("信息内容", 2), ("本年新制作数量", 3), ("本年新公开数量", 3), ("对外公开总数量", 3), ("本年制发件数", 3), ("本年废止件数", 3),
        ("现行有效件数", 3), ("上一年项目数量", 3), ("本年增/减", 3), ("处理决定数量", 3), ("本年处理决定数量", 3), ("采购项目数量", 3),
        ("采购总金额", 3), ("采购总金额（万元）", 3), ("采购总金额（单位：万元，保留4位小数）", 3), ("本年收费金额", 3),
        ("本年收费金额（万元）", 3), ("本年收费金额（单位：万元）", 3), ("信息内容本年处理决定数量", 3),
        ("信息内容本年收费金额（单位：万元）", 3),
      ]
    ),
    (
      .requests,
      [
        ("申请人情况", 3), ("自然人", 3), ("法人或其他组织", 3), ("商业企业", 3), ("科研机构", 3), ("社会公益组织", 3), ("社会组织", 1),
        ("法律服务机构", 3), ("其他", 1), ("总计", 1), ("合计", 1),
        ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3),
      ]
    ),
    (
      .reviewLitigation,
      [
        ("行政复议", 1), ("行政诉讼", 1), ("未经复议直接起诉", 3), ("复议后起诉", 3), ("结果维持", 3), ("结果纠正", 3), ("其他结果", 3),
        ("尚未审结", 3), ("总计", 1), ("合计", 1),
      ]
    ),
    (.statistics, [("统计指标", 3), ("统计数", 2), ("统计数据", 1), ("单位", 1)]),
  ]
}

extension [LabelMeaning] {
  /// Adds a meaning; the rows of a table that a label may name are one meaning.
  fileprivate mutating func add(_ meaning: LabelMeaning) {
    let place = firstIndex { $0.table == meaning.table && $0.targets.isEmpty == meaning.targets.isEmpty }
    guard let place else { return append(meaning) }
    if !self[place].targets.contains(where: meaning.targets.contains) { self[place].targets += meaning.targets }
  }

  /// The rows of a table that they name.
  func targets(in table: TableKey) -> [Int] { first { $0.table == table && !$0.targets.isEmpty }?.targets ?? [] }

  /// Whether one of them is a header or a group of a table.
  func nameHeader(in table: TableKey) -> Bool { contains { $0.table == table && $0.targets.isEmpty } }
}
