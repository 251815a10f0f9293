import ReportModel

/// A row of a form with all the keys under which its label may be printed; made once and shared by all.
final class FormTarget: Sendable {
  /// The row of the form.
  let row: FormRow
  /// The row's own label and its variants.
  let keys: [LabelKey]
  /// The same with the labels of its groups before them.
  let longKeys: [LabelKey]
  /// Both, made ready for comparing.
  private let compared: (own: [ComparedLabel], long: [ComparedLabel])
  /// What the number of its label is written with.
  let numbering: LabelNumber.Kind?

  init(_ row: FormRow) {
    self.row = row
    numbering = LabelNumber.kind(row.label)
    let labels = [row.label] + row.variants
    let own = Self.unique((labels + labels.compactMap(Self.withoutBrackets)).map { LabelFolding.key($0) })
    keys = own
    var long: [LabelKey] = []
    var prefix = LabelKey(units: [])
    for label in row.labels.dropLast().reversed() {
      prefix = LabelFolding.key(label) + prefix
      for key in own { long.append(prefix + key) }
      long.append(LabelFolding.key(label) + own[0])
    }
    for label in row.labels { long.append(LabelFolding.key(row.labels.drop { $0 != label }.joined())) }
    longKeys = Self.unique(long, besides: own)
    compared = (keys.map { ComparedLabel($0) }, longKeys.map { ComparedLabel($0) })
  }

  /// Keys in their order, each once.
  private static func unique(_ keys: [LabelKey], besides known: [LabelKey] = []) -> [LabelKey] {
    var seen = Set(known)
    return keys.filter { seen.insert($0).inserted }
  }

  /// A label without its remark in brackets; nil without one.
  private static func withoutBrackets(_ label: String) -> String? {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), open > label.startIndex else { return nil }
    return String(label[..<open])
  }

  /// Whether a row whose label is numbered so can be this one: `3.其他` is not `（六）其他`.
  func agrees(with kind: LabelNumber.Kind?) -> Bool {
    guard let kind, let own = numbering else { return true }
    return kind == own
  }

  private var ownLength: Int { keys.first?.count ?? 0 }

  /// How alike a folded label is to this row's label, with or without its groups; 0 where that is less than `least`.
  func similarity(to label: ComparedLabel, least: Double) -> Double {
    let best = Self.similarity(of: compared.own, to: label, least: least)
    if best == 1 || label.key.count <= ownLength { return best }
    return max(best, Self.similarity(of: compared.long, to: label, least: least))
  }

  private static func similarity(of candidates: [ComparedLabel], to label: ComparedLabel, least: Double) -> Double {
    var best = 0.0
    for index in candidates.indices { best = max(best, Similarity.ratio(label, candidates[index], least: least)) }
    return best
  }
}

/// All rows that a table may have in any generation, in printed order.
struct FormTargets: Sendable {
  var key: TableKey
  var targets: [FormTarget]
  /// How many values a row holds at most.
  var slots: Int

  /// The rows of section 二 (columns are decided later, by the table's own header).
  static let proactive = FormTargets(
    key: .proactive, targets: Form.proactive2019.rows.map(FormTarget.init), slots: 3)

  /// The one row （六）其他处理 of 2019, which 2021 divides into three.
  static let otherHandling = "other_handling"

  /// Whether a row is one of the three.
  static func isPartOfOtherHandling(_ row: FormRow) -> Bool {
    row.path.hasPrefix("other_") && row.path != otherHandling
  }

  /// The rows of section 三: those of 2021 with the one row of 2019 before its three parts.
  static let requests: FormTargets = {
    var rows = Form.requests2021.rows
    if let old = Form.requests2019.rows.first(where: { $0.path == otherHandling }),
      let index = rows.firstIndex(where: isPartOfOtherHandling)
    {
      rows.insert(old, at: index)
    }
    return FormTargets(key: .requests, targets: rows.map(FormTarget.init), slots: 7)
  }()

  /// The rows of the annex.
  static let statistics = FormTargets(
    key: .statistics, targets: Form.statistics2014.rows.map(FormTarget.init), slots: 1)
}
