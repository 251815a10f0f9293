import Evidence
import ReportModel

extension ReportCollection {
  /// Puts numbers of all reports together, as `query` says.
  ///
  /// Numbers of one group are added up exactly; null cells are left out, never taken for zeros. With a grouping the
  /// answer has a line a group (agencies in the order of their names, years ascending) and a column `row/column` for
  /// each wanted cell; without, a line a row of the form.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` for a row or column that no form of the table has.
  public func table(_ query: TableQuery, jobs: Int = 2) throws(ArchiveError) -> PivotTable {
    let selection = try Selection(query)
    let grouping = query.grouping
    var groups: [String: GroupSums] = [:]
    let reports = ReportStream(layout: layout, index: try readIndex(), jobs: jobs)
    try reports.forEach({ (report, _) in (Self.group(report, by: grouping), selection.values(of: report)) }) {
      (made: (group: String, values: [ExactDecimal?])) throws(ArchiveError) in
      groups[made.group, default: GroupSums(count: selection.cells.count)].add(made.values)
    }
    return grouping.map { selection.grouped(groups, by: $0) } ?? selection.summed(groups[""])
  }

  private static func group(_ report: Report, by grouping: TableQuery.Grouping?) -> String {
    switch grouping {
    case nil: ""
    case .agency: report.agency ?? ""
    case .year: report.year.map(String.init) ?? ""
    }
  }
}

/// The wanted cells of a form table.
private struct Selection: Sendable {
  struct Cell: Sendable, Hashable {
    let row: String
    let column: String
  }

  let table: TableKey
  let rows: [String]
  let columns: [String]
  let cells: [Cell]

  init(_ query: TableQuery) throws(ArchiveError) {
    let forms = Generation.allCases.compactMap { Form.form(query.table, $0) }
    let known = forms.flatMap(\.rows)
    table = query.table
    rows = try Self.chosen(query.rows, of: Self.unique(known.map(\.path)), "row", "行")
    let columnKeys = Self.unique(known.flatMap { $0.columns.map(\.key) })
    columns = try Self.chosen(query.columns, of: columnKeys, "column", "列")
    let wanted = (Set(rows), Set(columns))
    var cells: [Cell] = []
    for row in known where wanted.0.contains(row.path) {
      for column in row.columns where wanted.1.contains(column.key) {
        let cell = Cell(row: row.path, column: column.key)
        if !cells.contains(cell) { cells.append(cell) }
      }
    }
    self.cells = cells
  }

  func values(of report: Report) -> [ExactDecimal?] {
    guard let table = report.tables[table] else { return cells.map { _ in nil } }
    return cells.map { table.value($0.row, $0.column) }
  }

  func grouped(_ groups: [String: GroupSums], by grouping: TableQuery.Grouping) -> PivotTable {
    let names = cells.map { $0.column.isEmpty ? $0.row : "\($0.row)/\($0.column)" }
    let rows = groups.sorted { $0.key < $1.key }.map { group, sums in
      [group, String(sums.reports)] + sums.texts
    }
    return PivotTable(header: [grouping.rawValue, "reports"] + names, rows: rows)
  }

  func summed(_ sums: GroupSums?) -> PivotTable {
    let texts = sums?.texts ?? cells.map { _ in "" }
    let values = Dictionary(zip(cells, texts), uniquingKeysWith: { first, _ in first })
    let header = ["row"] + columns.map { $0.isEmpty ? "value" : $0 }
    return PivotTable(
      header: header,
      rows: rows.map { row in [row] + columns.map { values[Cell(row: row, column: $0)] ?? "" } })
  }

  private static func chosen(
    _ names: [String], of known: [String], _ english: String, _ chinese: String
  ) throws(ArchiveError) -> [String] {
    for name in names where !known.contains(name) {
      let list = known.filter { !$0.isEmpty }.joined(separator: ", ")
      throw ArchiveError(
        .usage,
        Message("the table has no \(english) 「\(name)」; it has \(list)", "该表没有\(chinese)「\(name)」；可用：\(list)"))
    }
    return names.isEmpty ? known : known.filter(names.contains)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

/// Exact sums of the wanted cells.
private struct GroupSums {
  private(set) var reports = 0
  private var sums: [ExactDecimal?]
  /// Places whose sum has outgrown 18 digits; they stay blank.
  private var outgrown: Set<Int> = []

  init(count: Int) { sums = Array(repeating: nil, count: count) }

  mutating func add(_ values: [ExactDecimal?]) {
    reports += 1
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      guard let sum = sums[place] else {
        if !outgrown.contains(place) { sums[place] = value }
        continue
      }
      sums[place] = sum.adding(value)
      if sums[place] == nil { outgrown.insert(place) }
    }
  }

  var texts: [String] { sums.map { $0?.description ?? "" } }
}
