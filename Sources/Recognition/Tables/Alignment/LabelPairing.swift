import ReportModel

/// Brings labels and numbers together that are printed apart: first all labels, then all numbers; or label and numbers
/// in turn, in another order than the form's.
enum LabelPairing {
  /// The rows with the numbers beside their labels, where a run of labels is followed by as many runs of numbers.
  static func paired(_ rows: [LogicalRow], _ targets: FormTargets) -> [LogicalRow] {
    if let pairs = pairsOutOfOrder(rows, targets) { return pairs }
    var result: [LogicalRow] = []
    var index = 0
    while index < rows.count {
      let labels = rows[index...].prefix { $0.hasLabel && !$0.hasValues }
      let named = labels.filter { isTarget($0, targets) }
      let numbers = rows[(index + labels.count)...].prefix { !$0.hasLabel && $0.values.count == targets.slots }
      if named.count >= 2, numbers.count == named.count {
        result += zip(named, numbers).map { LogicalRow(joining: [$0, $1]) }
        index += labels.count + numbers.count
      } else {
        let step = max(1, labels.count)
        result += rows[index..<(index + step)]
        index += step
      }
    }
    return result
  }

  /// Whether a label names a row; a word of the header that is not numbered, such as 总计, is none.
  private static func isTarget(_ row: LogicalRow, _ targets: FormTargets) -> Bool {
    let isHeader = FormLexicon.shared.isHeader(row.key, in: targets.key)
    if isHeader, LabelNumber.kind(row.labels.last ?? "") == nil { return false }
    return [row.key, row.longKey].contains { !FormLexicon.shared.targets(of: $0, in: targets.key).isEmpty }
  }

  /// The rows with every line of numbers joined to the label before it, where labels and numbers take turns from the
  /// first label to the last number and the labels do not come in the order of the form: then they alone tell the rows.
  private static func pairsOutOfOrder(_ rows: [LogicalRow], _ targets: FormTargets) -> [LogicalRow]? {
    var names: [Int] = []
    var pairs: [LogicalRow] = []
    var label: LogicalRow?
    for row in rows {
      if let open = label {
        guard !row.hasLabel, row.hasValues, row.values.count <= targets.slots else { return nil }
        pairs.append(LogicalRow(joining: [open, row]))
        label = nil
      } else if let name = name(of: row, targets) {
        guard !row.hasValues else { return nil }
        names.append(name)
        label = row
      } else {
        guard row.hasLabel, !row.hasValues else { return nil }
        pairs.append(row)
      }
    }
    guard label == nil, names.count > 1, names != names.sorted(), Set(names).count == names.count else { return nil }
    return pairs
  }

  /// The one row of the form that a label names.
  private static func name(of row: LogicalRow, _ targets: FormTargets) -> Int? {
    guard row.hasLabel, isTarget(row, targets) else { return nil }
    let own = FormLexicon.shared.targets(of: row.key, in: targets.key)
    let found = own.isEmpty ? FormLexicon.shared.targets(of: row.longKey, in: targets.key) : own
    let agreeing = found.filter { targets.targets[$0].agrees(with: LabelNumber.kind(row.labels.last ?? "")) }
    return agreeing.count == 1 ? agreeing[0] : nil
  }
}
