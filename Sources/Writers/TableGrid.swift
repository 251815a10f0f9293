import ReportModel

/// Lays cells that span rows and columns out on a grid.
enum TableGrid {
  /// No span of a table counts for more than this, whatever the source claims.
  private static let widestSpan = 1000

  /// The texts of `rows`, a blank text for every further place that a cell covers; rows may differ in length.
  static func texts(of rows: [[OtherCell]]) -> [[String]] {
    var covered: [Int] = []  // how many rows below are still covered, by column
    return rows.map { row in
      var line: [String] = []
      for cell in row {
        skipCovered(&line, &covered)
        for index in 0..<max(1, min(cell.columnSpan, widestSpan)) {
          if covered.count <= line.count { covered.append(0) }
          covered[line.count] = max(0, min(cell.rowSpan, rows.count) - 1)
          line.append(index == 0 ? cell.text : "")
        }
      }
      skipCovered(&line, &covered)
      return line
    }
  }

  private static func skipCovered(_ line: inout [String], _ covered: inout [Int]) {
    while line.count < covered.count, covered[line.count] > 0 {
      covered[line.count] -= 1
      line.append("")
    }
  }
}
