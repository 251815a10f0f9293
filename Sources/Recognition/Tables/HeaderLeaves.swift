import Evidence
import ReportModel

/// The names of the seven columns of section 三 that stand side by side in the header of a table, on whatever rows.
struct HeaderLeaves {
  /// The first of the columns.
  let start: Int
  /// The columns of the form in their printed order.
  let order: [Int]

  /// Reads the header above the first numbers, the nearest row that names all columns or all rows together; nil where a
  /// column is named otherwise, or a name stands below another.
  init?(_ rows: [PrintedRow]) {
    let above = rows.prefix { $0.valueCount == 0 || $0.isLine }.filter { !$0.isLine }
    guard let block = above.last?.block else { return nil }
    let header = above.filter { $0.block == block }
    let whole = header.last { Self.order(of: [$0]) != nil }.map { [$0] } ?? header
    guard let (start, order) = Self.order(of: whole) else { return nil }
    (self.start, self.order) = (start, order)
  }

  private static func order(of rows: [PrintedRow]) -> (start: Int, order: [Int])? {
    var leaves: [Int: Int] = [:]
    for cell in rows.lazy.flatMap(\.cells) where cell.reading.isWords && LabelNumber.kind(cell.text) == nil {
      guard let name = ColumnNames.requests.column(of: LabelFolding.key(cell.text)) else { continue }
      guard cell.columnSpan == 1, leaves[cell.column] ?? name == name else { return nil }
      leaves[cell.column] = name
    }
    let columns = leaves.keys.sorted()
    guard let start = columns.first, columns == Array(start..<(start + Form.requestColumns.count)),
      Set(leaves.values).count == columns.count
    else { return nil }
    return (start, columns.compactMap { leaves[$0] })
  }
}

/// Where the rows of section 三 print their sums.
struct PrintedTotals {
  /// The place of the sums in their rows.
  enum Place { case first, last }

  /// The place where all sums stand that can stand in one place alone; nil where there are none, or they differ.
  let stand: Place?

  /// Looks at the rows that print a number in every column.
  init(_ rows: [PrintedRow]) {
    var places: Set<Place> = []
    for row in rows where row.values.count == SlotForm.requests.count {
      let numbers = row.values.compactMap(\.reading.value)
      guard numbers.count == row.values.count else { continue }
      let isFirst = ExactDecimal.sum(Array(numbers.dropFirst())) == numbers.first
      let isLast = ExactDecimal.sum(Array(numbers.dropLast())) == numbers.last
      if isFirst != isLast { places.insert(isFirst ? .first : .last) }
    }
    stand = places.count == 1 ? places.first : nil
  }
}
