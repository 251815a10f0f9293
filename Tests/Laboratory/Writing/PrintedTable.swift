/// Writes a grid as the tools print it that extract text from pages.
enum PrintedTable {
  /// Cells in the order of the page's content stream, every cell wrapped to its column.
  static func rawLines(of grid: Grid) -> [[String]] {
    grid.rows.map { row in
      var lines: [String] = []
      var line: [String] = []
      for cell in row.cells where !cell.text.isEmpty {
        let parts = Wrapping.lines(of: cell.text, width: width(of: cell) / 2)
        if parts.count > 1 {
          if !line.isEmpty { lines.append(line.joined(separator: " ")) }
          lines += parts.dropLast()
          line = Array(parts.suffix(1))
        } else {
          line += parts
        }
      }
      if !line.isEmpty { lines.append(line.joined(separator: " ")) }
      return lines
    }
  }

  /// Cells at their places on the page, padded with spaces.
  static func layoutLines(of grid: Grid) -> [[String]] {
    let matrix = grid.matrix()
    let starts = columnStarts(of: grid, matrix)
    var heights: [Int] = grid.rows.map { row in
      row.cells.filter { $0.rows == 1 }.map { Wrapping.lines(of: $0.text, width: width(of: $0) / 2).count }.max() ?? 1
    }
    for index in heights.indices { heights[index] = max(1, heights[index]) }
    var page: [[(column: Int, text: String)]] = Array(repeating: [], count: heights.reduce(0, +))
    var top = 0
    for (index, line) in matrix.enumerated() {
      for (column, slot) in line.enumerated() {
        guard case .cell(let cell) = slot, !cell.text.isEmpty else { continue }
        let span = heights[index..<min(heights.count, index + cell.rows)].reduce(0, +)
        let parts = Wrapping.lines(of: cell.text, width: width(of: cell) / 2)
        let first = top + max(0, (span - parts.count) / 2)
        for (offset, part) in parts.enumerated() where first + offset < page.count {
          page[first + offset].append((starts[column], part))
        }
      }
      top += heights[index]
    }
    var rest = page.map(line)[...]
    return heights.map { height in
      defer { rest = rest.dropFirst(height) }
      return Array(rest.prefix(height))
    }
  }

  private static func line(_ parts: [(column: Int, text: String)]) -> String {
    var text = ""
    var width = 0
    for part in parts.sorted(by: { $0.column < $1.column }) {
      let gap = max(text.isEmpty ? 0 : 2, part.column - width)
      text += String(repeating: " ", count: gap) + part.text
      width += gap + displayWidth(part.text)
    }
    return text
  }

  /// Two columns for everything but ASCII.
  private static func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  private static func columnStarts(of grid: Grid, _ matrix: [[Grid.Slot]]) -> [Int] {
    let count = matrix.map(\.count).max() ?? 0
    var widths = Array(repeating: 6, count: count)
    for line in matrix {
      for (column, slot) in line.enumerated() {
        if case .cell(let cell) = slot, cell.columns == 1 {
          widths[column] = max(widths[column], min(width(of: cell), displayWidth(cell.text)) + 2)
        }
      }
    }
    return widths.indices.map { widths[..<$0].reduce(2, +) }
  }

  /// The width of a cell's column in display columns.
  private static func width(of cell: Grid.Cell) -> Int {
    switch cell.role {
    case .label where cell.rows > 1: 6
    case .label: cell.columns > 1 ? 44 : 26
    case .header: cell.columns > 2 ? 40 : cell.rows > 2 ? 40 : 6
    case .value, .note: 24
    }
  }
}
