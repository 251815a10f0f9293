/// Writes a page that a table lays out as one row of Markdown, with the tables in it flattened into its cells.
enum LayoutRow {
  /// The row, with the empty header and the rule that converters write above it.
  static func text(of pieces: [Piece]) -> String {
    let cells = pieces.map { piece in
      piece.grid.map(nested) ?? piece.text.split(separator: "\n").joined(separator: "  ")
    }
    return "|  |  |\n| --- | --- |\n| |  | | --- | | " + cells.joined(separator: "  ") + " | |\n"
  }

  /// A table inside a cell: its rows one behind the other.
  private static func nested(_ grid: Grid) -> String {
    let rows = grid.rows.map { $0.cells.map(\.text) }
    let count = rows.map(\.count).max() ?? 1
    let head = "| " + String(repeating: " |", count: count)
    let rule = "|" + String(repeating: " --- |", count: count)
    return ([head, rule] + rows.map { "| " + $0.joined(separator: " | ") + " |" }).joined(separator: " ")
  }
}
