import Evidence
import ReportModel

/// Checks the relations between the cells of each table.
enum ArithmeticCheck {
  /// The findings on the tables of a report, in the order of the tables and of the relations.
  static func findings(on report: Report, doubt: Doubt) -> [Finding] {
    TableKey.allCases.compactMap { report.tables[$0] }.flatMap { table in
      guard let checked = CheckedTable(table) else { return [Finding]() }
      return Relation.relations(table.key, table.generation).compactMap { $0.finding(in: checked, doubt: doubt) }
        + counts(of: table)
    }
  }

  /// Counts that are negative or broken.
  private static func counts(of table: FormTable) -> [Finding] {
    table.rows.flatMap { row in
      row.cells.indices.compactMap { index -> Finding? in
        guard let value = row.cells[index].value, value.mantissa < 0 || value.integer == nil,
          row.isCount(index), index < row.form.columns.count
        else { return nil }
        let card = CheckCatalogue.wholeCount
        return Finding(
          check: card.id, severity: card.severity,
          message: card.message(label: row.form.label, left: value.description, right: ""),
          at: [row.pointer(in: table.key, column: index)])
      }
    }
  }
}

extension Relation {
  /// The finding where the relation does not hold; nil where it does or cannot be checked.
  fileprivate func finding(in table: CheckedTable, doubt: Doubt) -> Finding? {
    let printed = mayLackRows ? left.filter(table.prints) : left
    guard let left = table.sum(printed), let right = table.sum(right), !holds(left, right) else { return nil }
    let at = (self.right + printed).map(table.pointer)
    var message = card.message(
      label: label, left: left.description, right: right.description, other: self.right.first.map(table.label) ?? "")
    let lacking = self.left.filter { !table.prints($0) }
    let isDoubtful = at.contains { doubt.touches($0) }
    if let row = lacking.first {
      message.english += "; the table does not print 「\(table.label(row))」"
      message.chinese += "；表中缺「\(table.label(row))」行"
    } else if isDoubtful {
      message.english += "; the place of a number is in doubt, so this may be our reading"
      message.chinese += "；其中有数字的位置存疑，可能是识读所致"
    }
    let isSure = !isDoubtful && lacking.isEmpty
    return Finding(
      check: card.id, severity: isSure ? card.severity : card.severity.lower, message: message, at: at, left: left,
      right: right)
  }

  private func holds(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
    switch comparison {
    case .equal: left == right
    case .atMost: left <= right
    }
  }
}

extension Severity {
  /// The next less grave one.
  fileprivate var lower: Severity { self == .error ? .warning : .note }
}

extension FormTableRow {
  /// Whether a column holds a count: money and changes may be broken or negative.
  fileprivate func isCount(_ column: Int) -> Bool {
    guard column < form.columns.count else { return false }
    let header = form.columns[column]
    return header.key != "change" && header.unit == nil && form.unit != "万元"
  }
}
