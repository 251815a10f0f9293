import ReportModel

extension ReportCollection {
  /// Puts numbers of all reports together, as `query` says.
  ///
  /// Numbers of one group are added up exactly; null cells are left out, never taken for zeros. Numbers that a cell
  /// prints in another unit of money than the form are converted exactly; other units are left out; both are remarked,
  /// as are years and repeated reports that were added together. With groupings the answer has a line a group (agencies
  /// in the order of their names, years ascending) and a column `row/column` for each wanted cell; without, a line a row
  /// of the form.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` for a row or column that no form of the table has.
  public func table(_ query: TableQuery, jobs: Int = 2) throws(ArchiveError) -> PivotTable {
    let selection = try TableSelection.find(query)
    let (groupings, years) = (query.groupings, query.years)
    var groups: [[String]: GroupSums] = [:]
    var remarks = SumRemarks()
    let reports = ReportStream(layout: layout, index: try readIndex(), jobs: jobs)
    let numbers: @Sendable (Report, String) -> ReportNumbers? = { report, id in
      let isWanted = years.isEmpty || report.year.map(years.contains) ?? false
      return isWanted ? ReportNumbers(report, id: id, selection) : nil
    }
    try reports.forEach(numbers) { (report) throws(ArchiveError) in
      guard let report else { return }
      groups[groupings.map { $0.name(of: report) }, default: GroupSums(count: selection.cells.count)].add(report)
      remarks.add(report)
    }
    let layout = PivotLayout(selection: selection, groupings: groupings)
    return PivotTable(
      columns: layout.columns, rows: layout.rows(groups),
      remarks: remarks.messages(groups: groups.values, isByYear: groupings.contains(.year)))
  }
}

extension TableQuery.Grouping {
  /// The group that a report belongs to.
  fileprivate func name(of report: ReportNumbers) -> String {
    switch self {
    case .agency: report.agency
    case .year: report.year.map(String.init) ?? ""
    }
  }
}

/// The columns and rows of an answer.
private struct PivotLayout {
  let selection: TableSelection
  let groupings: [TableQuery.Grouping]

  /// Whether each row of the form has a unit of its own, as in the annex of 2014.
  private var hasRowUnits: Bool { selection.cells.contains { $0.column.isEmpty && $0.unit != nil } }

  var columns: [TableColumn] {
    guard groupings.isEmpty else {
      let groups = groupings.map { TableColumn($0.rawValue, $0 == .year ? .integer : .string) }
      let cells = selection.cells.map { cell in
        let name = cell.column.isEmpty ? cell.row : "\(cell.row)/\(cell.column)"
        return TableColumn(name + Self.suffix(cell.unit), .number)
      }
      return groups + [TableColumn("reports", .integer)] + cells
    }
    let values = selection.columns.map { TableColumn($0.name + Self.suffix($0.unit), .number) }
    return [TableColumn("row")] + (hasRowUnits ? [TableColumn("unit")] : []) + values
  }

  func rows(_ groups: [[String]: GroupSums]) -> [[String]] {
    guard groupings.isEmpty else {
      let sorted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      return sorted.map { group, sums in group + [String(sums.reports)] + sums.texts }
    }
    let texts = groups[[]]?.texts ?? selection.cells.map { _ in "" }
    let values = zip(selection.cells, texts)
    return selection.rows.map { row in
      let own = values.filter { $0.0.row == row }
      let numbers = selection.columns.map { column in own.first { $0.0.column == column.key }?.1 ?? "" }
      return [row] + (hasRowUnits ? [own.first?.0.unit ?? ""] : []) + numbers
    }
  }

  private static func suffix(_ unit: String?) -> String { unit.map { " (\($0))" } ?? "" }
}
