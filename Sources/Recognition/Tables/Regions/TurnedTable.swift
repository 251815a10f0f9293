import ReportModel

/// A form table that is printed with rows and columns exchanged: its header names the rows of the form, and each of its
/// rows begins with the name of a column.
///
/// Header and names tell of every number where it belongs, so that nothing is guessed; a table that lacks a name, or says
/// one twice, is left as it is printed.
enum TurnedTable {
  /// Fewer labels in a header are those of groups.
  private static let leastLabels = 3

  /// The rows of a region with each turned table set upright; nil where none is.
  static func upright(_ region: FormRegion) -> [PrintedRow]? {
    guard region.key == .requests || region.key == .proactive else { return nil }
    var result: [PrintedRow] = []
    var isTurned = false
    var index = 0
    while index < region.rows.count {
      if let (rows, length) = upright(region.rows[index...], region.key) {
        result += rows
        index += length
        isTurned = true
      } else {
        result.append(region.rows[index])
        index += 1
      }
    }
    return isTurned ? result : nil
  }

  /// The upright rows of the turned table that begins with a header, and how many rows it has; nil for any other row.
  private static func upright(
    _ rows: ArraySlice<PrintedRow>, _ table: TableKey
  ) -> (rows: [PrintedRow], length: Int)? {
    guard let header = rows.first, !header.isLine, header.valueCount == 0 else { return nil }
    let labels = header.cells.compactMap { cell in target(cell, table).map { (cell: cell, target: $0) } }
    guard let first = labels.first, Set(labels.map(\.target)).count == labels.count,
      table == .proactive || labels.count >= leastLabels
    else { return nil }
    let below = rows.dropFirst().prefix { $0.block == header.block && !$0.isLine }
    guard let form = forms(of: first.target, table).first(where: { names(below, $0) }) else { return nil }
    let lines = below.prefix(form.count).sorted { (form.column(of: $0) ?? 0) < (form.column(of: $1) ?? 0) }
    let set = labels.compactMap { label -> PrintedRow? in
      let cells = lines.compactMap { line in line.cells.first { $0.column == label.cell.column } }
      return cells.count == lines.count ? row([label.cell] + cells, at: below.first) : nil
    }
    let corner = header.cells.prefix { $0.column < first.cell.column }
    guard set.count == labels.count, let top = row(corner + lines.compactMap { $0.cells.first }, at: header)
    else { return nil }
    return ([top] + set, 1 + lines.count)
  }

  /// The one row of the form that a cell names.
  private static func target(_ cell: PrintedCell, _ table: TableKey) -> Int? {
    guard cell.reading.isWords else { return nil }
    let form = table == .requests ? FormTargets.requests : .proactive
    let targets = FormLexicon.shared.targets(of: LabelFolding.key(cell.text), in: table).filter {
      form.targets[$0].agrees(with: LabelNumber.kind(cell.text))
    }
    return targets.count == 1 ? targets[0] : nil
  }

  /// The columns that a row of the form may have, in any generation.
  private static func forms(of target: Int, _ table: TableKey) -> [ColumnNames] {
    guard table == .proactive else { return [.requests] }
    return proactive[FormTargets.proactive.targets[target].row.path] ?? []
  }

  private static let proactive = Dictionary(
    grouping: (Form.proactive2019.rows + Form.proactive2021.rows), by: \.path
  ).mapValues { rows in rows.map { ColumnNames($0.columns) } }

  /// Whether rows begin with the names of all columns, each once.
  private static func names(_ rows: ArraySlice<PrintedRow>, _ columns: ColumnNames) -> Bool {
    let named = rows.prefix(columns.count).compactMap(columns.column)
    return named.count == columns.count && Set(named).count == columns.count
  }

  /// Cells as a row that stands where another does.
  private static func row(_ cells: [PrintedCell], at place: PrintedRow?) -> PrintedRow? {
    guard let place else { return nil }
    let placed = cells.enumerated().map { index, cell in
      var cell = cell
      (cell.column, cell.columnSpan) = (index, 1)
      return cell
    }
    return PrintedRow(
      block: place.block, row: place.row, cells: placed, hasGrid: true,
      location: placed.first?.location ?? place.location)
  }
}
