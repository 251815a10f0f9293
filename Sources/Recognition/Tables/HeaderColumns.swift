import ReportModel

/// The columns of one header, by the words of its rows.
struct HeaderColumns {
  /// A column that no form has.
  struct Extra: Hashable {
    var name: String
    /// Whether it only numbers the rows.
    var isOrdinal: Bool
  }

  /// No form is half as wide, other columns counted in.
  private static let mostColumns = 64

  /// Whether its rows are still being read.
  private(set) var isOpen = false
  private var names: [Int: [(text: String, role: ColumnRole)]] = [:]
  private var width = 0
  private var extras: [Int: Extra] = [:]
  /// Whether it prints values of several years, none of them surely those of the form.
  private var isDoubtful = false

  /// Whether rows below it have other columns than those of the form.
  var isDiffering: Bool { isDoubtful || !extras.isEmpty }

  /// Whether a row names columns of a table: two at least, where no header row stands right above it.
  static func isHeader(_ row: PrintedRow, in table: TableKey, after header: Bool) -> Bool {
    guard row.valueCount == 0 || hasYearsOnly(row) else { return false }
    var known = 0
    var words = 0
    for cell in row.cells where cell.reading.isWords {
      if LabelNumber.kind(cell.text) != nil, !isYear(cell) { return false }
      words += 1
      if ColumnRole(cell.text, in: table) != .unknown { known += 1 }
    }
    return known >= (header ? 1 : 2) && known * 2 >= words
  }

  /// Whether all numbers of a row are years.
  private static func hasYearsOnly(_ row: PrintedRow) -> Bool {
    row.valueCount > 1 && row.cells.allSatisfy { !$0.reading.isValue || isYear($0) }
  }

  private static func isYear(_ cell: PrintedCell) -> Bool {
    cell.text.utf8.count <= 24 && ColumnRole.year(LabelFolding.key(cell.text, keepsNumber: true)) != nil
  }

  /// Adds a row of the header; whether it says nothing but names that are known.
  mutating func add(_ row: PrintedRow, in table: TableKey) -> Bool {
    isOpen = true
    width = max(width, row.width)
    var isKnown = true
    for cell in row.cells where cell.reading != .blank {
      let role = ColumnRole(cell.text, in: table)
      isKnown = isKnown && role != .unknown
      for column in cell.column..<max(cell.column, min(cell.column + cell.columnSpan, Self.mostColumns)) {
        names[column, default: []].append((cell.text, role))
      }
    }
    return isKnown
  }

  /// Ends the header; whether it was open and names columns that the form has not.
  mutating func close(_ table: TableKey, year: Int?) -> Bool {
    guard isOpen else { return false }
    isOpen = false
    joinTornNames(table)
    for (column, cells) in names {
      if let cell = cells.first(where: \.role.isExtra) { note(cell.text, cell.role, column) }
    }
    noteYears(year)
    noteUnknown(table)
    if isDiffering, !hasValues || table == .proactive && !ColumnRole.isWhole(values) {
      extras = [:]
      isDoubtful = false
    }
    return isDiffering
  }

  /// Takes the words of a column that make a name of the form together for it.
  private mutating func joinTornNames(_ table: TableKey) {
    for (column, cells) in names where cells.count > 1 {
      let text = cells.map(\.text).joined()
      let role = ColumnRole(text, in: table)
      if case .value = role { names[column] = [(text, role)] }
    }
  }

  /// The columns of the form that are named.
  private var values: Set<Int> {
    Set(names.values.joined().compactMap { if case .value(let index) = $0.role { index } else { nil } })
  }

  private mutating func note(_ text: String, _ role: ColumnRole, _ column: Int) {
    extras[column] = Extra(name: Blanks.removed(from: text), isOrdinal: role == .ordinal)
  }

  /// Whether a column is left that may hold values of the form.
  private var hasValues: Bool {
    names.contains { column, cells in
      extras[column] == nil
        && cells.contains { cell in
          switch cell.role {
          case .value, .year, .unknown: true
          case .label, .frame, .ordinal, .extra: false
          }
        }
    }
  }

  /// Takes the other years than that of the report for columns that no form has; without it no year is that of the form.
  private mutating func noteYears(_ year: Int?) {
    var columns: [Int: (year: Int, text: String)] = [:]
    for (column, cells) in names where extras[column] == nil {
      for case let (text, .year(year)) in cells { columns[column] = (year, text) }
    }
    let years = Set(columns.values.map(\.year))
    guard years.count > 1 || years.count == 1 && years.first != year && hasValues(besides: columns.keys) else { return }
    if years.count > 1, year.map({ !years.contains($0) }) ?? true {
      isDoubtful = true
      return
    }
    for (column, named) in columns where named.year != year { note(named.text, .extra, column) }
  }

  private func hasValues(besides columns: some Collection<Int>) -> Bool {
    names.contains { column, cells in
      !columns.contains(column) && extras[column] == nil
        && cells.contains { if case .value = $0.role { true } else { false } }
    }
  }

  /// Behind all columns of a form, a column of any other name is none of its.
  private mutating func noteUnknown(_ table: TableKey) {
    let values = names.filter { column, cells in
      extras[column] == nil && cells.contains { if case .value = $0.role { true } else { false } }
        && (table != .reviewLitigation || cells.contains { $0.role == .frame })
    }
    guard table != .proactive, values.count == Self.count(of: table), let last = values.keys.max() else { return }
    for (column, cells) in names where column > last && extras[column] == nil {
      if cells.contains(where: { $0.role == .frame || $0.role == .label }) { continue }
      if let cell = cells.last { note(cell.text, .extra, column) }
    }
  }

  private static func count(of table: TableKey) -> Int {
    switch table {
    case .requests: SlotForm.requests.count
    case .reviewLitigation: SlotForm.reviewLitigation.count
    case .statistics, .proactive: 1
    }
  }
}

// The rows below a header.
extension HeaderColumns {
  /// A row with the columns of the form alone and the cells of the others; nil where nothing is to be changed. Where its
  /// cells cannot be told from each other, the row is marked as doubtful.
  func divided(_ row: PrintedRow, in table: TableKey) -> (rest: PrintedRow, cells: [(column: Extra, text: String)])? {
    let isHeader = row.valueCount == 0 && Self.isHeader(row, in: table, after: true) || Self.hasYearsOnly(row)
    if isDoubtful { return isHeader ? nil : (PrintedRow(row, cells: row.cells, isDoubtful: true), []) }
    guard let columns = columns(of: row) else { return (PrintedRow(row, cells: row.cells, isDoubtful: true), []) }
    var rest: [PrintedCell] = []
    var taken: [(column: Extra, text: String)] = []
    for (cell, column) in zip(row.cells, columns) {
      let covered = column..<(column + cell.columnSpan)
      let lost = extras.keys.count(where: covered.contains)
      if lost == cell.columnSpan, let extra = extras[column] {
        if cell.reading != .blank { taken.append((extra, cell.text)) }
        continue
      }
      var kept = cell
      kept.column -= extras.keys.count { $0 < column }
      kept.columnSpan -= lost
      if isHeader, kept.reading.isValue { kept.reading = .words }
      rest.append(kept)
    }
    return (PrintedRow(row, cells: rest, isDoubtful: false), taken)
  }

  /// The columns of the header below which the cells of a row stand; nil where they cannot be told.
  private func columns(of row: PrintedRow) -> [Int]? {
    var surplus = 0
    var last: PrintedCell?
    let columns = row.cells.map { cell in
      // The pieces of one printed cell stand in one column.
      if let last, last.number == cell.number, last.location == cell.location { surplus += 1 }
      last = cell
      return cell.column - surplus
    }
    if row.hasGrid || row.width - surplus == width { return columns }
    // Rows of text lose their first cells; those behind the label are as many as the columns.
    guard surplus == 0, let first = firstValue, row.labelCount > 0, row.values.count == width - first else {
      return nil
    }
    return row.cells.indices.map { index in index - row.cells.count + width }
  }

  /// The first column behind the labels.
  private var firstValue: Int? {
    names.filter { _, cells in cells.contains { if case .value = $0.role { true } else { false } } }.keys.min()
  }
}
