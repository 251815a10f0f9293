import ReportModel

/// Puts the rows of section 二 together that text extraction printed a cell a line.
enum ProactiveLines {
  /// The rows, with those put together whose cells fill the columns of their form.
  static func joined(_ rows: [LogicalRow]) -> [LogicalRow] {
    let isOld = rows.contains { row in oldHeaders.contains { row.longKey.units.starts(with: $0.units) } }
    var result: [LogicalRow] = []
    var index = 0
    while index < rows.count {
      if let (turned, end) = turned(rows[index...]) {
        result += turned
        index = end
      } else if index + 1 < rows.count, let row = continued(rows[index], by: rows[index + 1], isOld: isOld) {
        result.append(row)
        index += 2
      } else {
        result.append(rows[index])
        index += 1
      }
    }
    return result
  }

  private static let oldHeaders = ["上一年项目数量", "本年新制作数量", "采购项目数量"].map { LabelFolding.key($0) }

  /// A label with the first of its numbers, and the rest of them on lines of their own.
  private static func continued(_ row: LogicalRow, by next: LogicalRow, isOld: Bool) -> LogicalRow? {
    guard row.hasLabel, row.hasValues, isLine(row), !next.hasLabel, next.hasValues, isLine(next),
      let target = target(of: row)
    else { return nil }
    let form = FormTargets.proactive.targets[target].row
    // Only the first of the small tables has as many columns in both forms.
    guard isOld || form.path.hasPrefix("art20_1"), row.values.count + next.values.count == form.columns.count
    else { return nil }
    return LogicalRow(joining: [row, next])
  }

  private static func isLine(_ row: LogicalRow) -> Bool { row.sources.allSatisfy(\.isLine) }

  private static func target(of row: LogicalRow) -> Int? {
    let targets = FormLexicon.shared.targets(of: row.longKey, in: .proactive)
    return targets.count == 1 ? targets[0] : nil
  }

  // MARK: column by column

  /// The columns of a row in either form, by what they are called.
  private static let columns: [(path: String, columns: [LabelKey])] =
    (Form.proactive2021.rows + Form.proactive2019.rows).map { row in
      (row.path, row.columns.map { LabelFolding.key($0.label) })
    }

  /// The rows of a small table that is printed column by column: the labels, then each header with as many numbers.
  private static func turned(_ rows: ArraySlice<LogicalRow>) -> (rows: [LogicalRow], end: Int)? {
    let labels = rows.prefix { isLine($0) && !$0.hasValues && target(of: $0) != nil }
    guard let first = labels.first.flatMap(target) else { return nil }
    var found: [(key: LabelKey, numbers: LogicalRow)] = []
    var index = labels.endIndex
    while index + 1 < rows.endIndex, rows[index].hasLabel, !rows[index].hasValues, isLine(rows[index]),
      !rows[index + 1].hasLabel, rows[index + 1].values.count == labels.count, isLine(rows[index + 1])
    {
      found.append((rows[index].longKey, rows[index + 1]))
      index += 2
    }
    let path = FormTargets.proactive.targets[first].row.path
    let form = columns.first { form in
      form.path == path && form.columns.count == found.count
        && form.columns.allSatisfy { column in found.count { $0.key.units.starts(with: column.units) } == 1 }
    }
    guard let form else { return nil }
    let numbers = form.columns.compactMap { column in
      found.first { $0.key.units.starts(with: column.units) }?.numbers
    }
    let joined = labels.enumerated().map { place, label in
      LogicalRow(LogicalRow(joining: [label] + numbers), values: numbers.map { $0.values[place] }, isTurned: true)
    }
    // The headers stay, since they tell the form.
    return (stride(from: labels.endIndex, to: index, by: 2).map { rows[$0] } + joined, index)
  }
}
