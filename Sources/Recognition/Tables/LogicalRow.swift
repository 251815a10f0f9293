import ReportModel

/// What stands for one row of a form: one printed row, or several lines that belong together.
///
/// Rows are looked at by many and changed by none, so that all share them.
final class LogicalRow: Sendable {
  /// The printed rows it is made of.
  let sources: [PrintedRow]
  /// The label's cells, outermost first.
  let labels: [String]
  /// The cells behind the label.
  let values: [PrintedCell]

  /// Whether its numbers were printed as one and cut apart.
  let isCutApart: Bool
  /// Whether its numbers stand below the headers of their columns, apart from its label.
  let isTurned: Bool

  /// Whether its lines were put together by the columns of their labels.
  let hasColumns: Bool

  /// The folded label of its last cell.
  let key: LabelKey
  /// The folded label of all its cells.
  let longKey: LabelKey
  /// The unit that stands between label and number (generation 2014).
  let unit: String?
  /// Whether it prints a number or a mark.
  let hasValues: Bool

  /// Makes a row of a printed one; with `hasUnit` a unit behind the label is taken off it.
  init(_ row: PrintedRow, hasUnit: Bool = false) {
    let (labels, unit) = hasUnit ? Self.withoutUnit(row.labels) : (row.labels, nil)
    let unitBehind = hasUnit && unit == nil ? Self.unit(behind: row) : nil
    sources = [row]
    self.labels = labels
    self.unit = unit ?? unitBehind?.text
    values = unitBehind.map { unit in row.values.filter { $0.number != unit.number } } ?? Array(row.values)
    key = LabelFolding.key(labels.last ?? "")
    longKey = labels.count > 1 ? LabelFolding.key(joining: labels) : key
    isCutApart = false
    isTurned = false
    hasColumns = false
    hasValues = row.valueCount > 0
  }

  /// The unit that a row of a table prints in the cell behind its value.
  private static func unit(behind row: PrintedRow) -> PrintedCell? {
    guard !row.isLine, row.labelCount > 0, let last = row.values.last(where: { $0.reading != .blank }),
      last.reading.isWords, row.values.count > 1, CellReader.isUnit(Blanks.removed(from: last.text))
    else { return nil }
    return last
  }

  /// Labels without the unit behind them, and the unit.
  private static func withoutUnit(_ labels: [String]) -> (labels: [String], unit: String?) {
    guard let last = labels.last else { return (labels, nil) }
    let word = last.utf8.count <= 24 ? Blanks.removed(from: last) : ""
    // A single character behind a label is a measure word, whether it is a known one or not.
    if CellReader.isUnit(word) || (labels.count > 1 && word.count == 1) { return (labels.dropLast(), last) }
    if let cut = UnitWords.removed(from: last) ?? UnitWords.bracketed(in: last) ?? glued(to: last) {
      return (labels.dropLast() + [cut.label], cut.unit)
    }
    return (labels, nil)
  }

  /// A label without the unit that touches it, where no form knows it so.
  private static func glued(to label: String) -> (label: String, unit: String)? {
    FormLexicon.shared.meanings(of: LabelFolding.key(label)).isEmpty ? UnitWords.glued(to: label) : nil
  }

  /// Several rows as one: the labels one behind the other, the values likewise; a line without any number has none, nor
  /// has a piece of the label with no more than the end of its cell behind it.
  init(joining rows: ArraySlice<LogicalRow>) {
    sources = rows.flatMap(\.sources)
    labels = [rows.flatMap(\.labels).joined()]
    let hasNumbers = rows.contains(where: \.hasValues)
    values = rows.filter { row in
      row.hasValues || !row.sources.allSatisfy(\.isLine) && !(hasNumbers && row.values.count < 2)
    }.flatMap(\.values)
    unit = rows.lazy.compactMap(\.unit).first
    isCutApart = rows.contains(where: \.isCutApart)
    isTurned = false
    hasColumns = false
    key = LabelFolding.key(labels[0])
    longKey = key
    hasValues = hasNumbers
  }

  /// Several lines as one row whose label their columns tell.
  convenience init(joining rows: ArraySlice<LogicalRow>, columns: LabelColumns) {
    self.init(LogicalRow(joining: rows), labels: [columns.others, columns.own])
  }

  /// Makes the same row with the label read otherwise.
  private init(_ row: LogicalRow, labels: [String]) {
    (sources, values, unit, hasValues) = (row.sources, row.values, row.unit, row.hasValues)
    (isCutApart, isTurned, hasColumns) = (row.isCutApart, row.isTurned, true)
    self.labels = labels
    key = LabelFolding.key(labels.last ?? "")
    longKey = LabelFolding.key(joining: labels)
  }

  /// Makes the same row with other cells behind its label, and the printed rows `sources` behind its own.
  init(
    _ row: LogicalRow, values: [PrintedCell], behind sources: [PrintedRow] = [], isCutApart: Bool = false,
    isTurned: Bool = false
  ) {
    self.sources = row.sources + sources
    self.values = values
    self.isCutApart = row.isCutApart || isCutApart
    self.isTurned = row.isTurned || isTurned
    hasColumns = row.hasColumns
    (labels, unit, key, longKey) = (row.labels, row.unit, row.key, row.longKey)
    hasValues = values.contains { $0.reading.isValue }
  }

  /// Whether its cells may be those of columns that no form has.
  var isDoubtful: Bool { sources.contains(where: \.isDoubtful) }

  /// How many columns it covers; 0 where it is made of several printed rows.
  var width: Int { sources.count == 1 ? sources[0].width : 0 }

  /// Whether its blanks are printed: it is one row of a table.
  var hasCells: Bool { sources.count == 1 && !sources[0].isLine }

  /// The column behind its label; nil where columns are those of a grid or the row is made of several printed rows.
  var labelEnd: Int? { sources.count == 1 && !sources[0].hasGrid ? sources[0].labelCount : nil }

  /// Whether its unit is printed in a cell of its own.
  var hasUnitCell: Bool { hasCells && unit != nil && sources[0].labels.count > labels.count }

  /// Whether it ends with its label, before the cells that a unit and a number would fill.
  var endsWithLabel: Bool { hasCells && !hasUnitCell && !hasValues && values.count < 2 }

  /// Whether it is a line that prints a unit and nothing else.
  var isUnit: Bool { !hasLabel && values.isEmpty && unit != nil && sources.allSatisfy(\.isLine) }

  /// Whether it is a line that prints one number and nothing else.
  var isNumber: Bool { !hasLabel && unit == nil && values.count == 1 && hasValues && sources.allSatisfy(\.isLine) }

  /// Whether its own label is numbered `1.`, as rows are and headers are not.
  var isNumbered: Bool {
    guard let first = labels.last?.utf8.first else { return false }
    return (0x30...0x39).contains(first)
  }

  /// Whether its own label begins with a number or `其中：`, so that it goes on with no label before it.
  var beginsLabel: Bool { LabelFolding.keepsNumber(of: labels.last ?? "") }

  /// Whether its label stands on a row that prints blanks where numbers stand, and its numbers on another.
  var hasOwnBlanks: Bool {
    let labelled = sources.first { $0.labelCount > 0 && !$0.isLine }
    return labelled.map { $0.valueCount == 0 && $0.values.count > 1 } ?? false && hasValues
  }

  /// Whether it has a label.
  var hasLabel: Bool { !longKey.isEmpty }

  /// The folded ends of its last label, without one leading word, two, and so on, or from a number in brackets on: what
  /// a group's torn label left of it.
  var tails: [LabelKey] {
    let label = labels.last ?? ""
    let words = Blanks.words(label)
    let bracket = words.count == 1 ? label.dropFirst().firstIndex { $0 == "（" || $0 == "(" } : nil
    if let bracket, LabelNumber.kind(String(label[bracket...])) != nil {
      return [LabelFolding.key(String(label[bracket...]))]
    }
    guard (2...6).contains(words.count) else { return [] }
    return (1..<words.count).map { LabelFolding.key(words[$0...].joined(separator: " ")) }
  }

  /// Whether its label stands in the first column although the form has a group's label before it.
  func isShifted(for form: FormRow) -> Bool {
    guard form.labels.count > 2, sources.count == 1, !sources[0].isLine, !sources[0].hasGrid else { return false }
    return sources[0].labelCount == 1
  }

  /// The row as printed; where its lines were put together by their columns, the columns one behind the other.
  var printed: String {
    if hasColumns { return (labels + values.map(\.text)).joined(separator: "\t") }
    return sources.count == 1 ? sources[0].printed : sources.map(\.printed).joined(separator: "\n")
  }
}

/// Makes logical rows of printed ones.
enum LogicalRows {
  /// One row for each printed one; numbers that stand alone on their lines are gathered, `slots` to a row, and a number
  /// goes with the unit on the line before it.
  static func rows(of printed: [PrintedRow], slots: Int, hasUnit: Bool = false) -> [LogicalRow] {
    var rows: [LogicalRow] = []
    var loose: [LogicalRow] = []
    for row in printed {
      let logical = LogicalRow(row, hasUnit: hasUnit)
      if row.isLine, !logical.hasLabel, logical.values.count < slots {
        loose.append(logical)
      } else {
        rows += gathered(loose, slots: slots)
        loose = []
        if let last = rows.last, last.isUnit, logical.isNumber {
          rows[rows.count - 1] = LogicalRow(joining: [last, logical])
        } else {
          rows.append(logical)
        }
      }
    }
    return unwrapped(rows + gathered(loose, slots: slots), slots: slots)
  }

  /// Rows that go on on the next printed row: a label with some of the numbers, then the rest, which make its sum.
  private static func unwrapped(_ rows: [LogicalRow], slots: Int) -> [LogicalRow] {
    guard slots == SlotForm.requests.count else { return rows }
    var result: [LogicalRow] = []
    for row in rows {
      if let last = result.last, last.hasLabel, last.hasValues, !row.hasLabel, row.hasValues,
        last.values.count + row.values.count == slots,
        SlotForm.requests.holds(last.values + row.values)
      {
        result[result.count - 1] = LogicalRow(joining: [last, row])
      } else {
        result.append(row)
      }
    }
    return result
  }

  /// Lines of numbers as rows: as many numbers in each as the form has columns, if that comes out even.
  private static func gathered(_ loose: [LogicalRow], slots: Int) -> [LogicalRow] {
    guard loose.count > 1 else { return loose }
    let isSingle = loose.allSatisfy { $0.values.count == 1 }
    guard isSingle, loose.count > slots, loose.count % slots == 0 else { return [LogicalRow(joining: loose[...])] }
    return stride(from: 0, to: loose.count, by: slots).map { LogicalRow(joining: loose[$0..<($0 + slots)]) }
  }
}
