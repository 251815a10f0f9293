import Markup

/// Tells tables that hold data from tables that only lay out a page.
enum HTMLTableKind {
  /// Whether the table lays out: a frame of one cell, a table around other tables, a column of prose, or a cell with an
  /// article of its own.
  static func isLayout(_ scan: HTMLTableScan, table: Int, in tree: HTMLTree) -> Bool {
    let role = tree.attribute(.role, of: table)
    if role == "presentation" || role == "none" { return true }
    let cells = scan.rows.flatMap(\.cells)
    let filled = cells.filter(\.hasText)
    if cells.count <= 1 || (filled.isEmpty && !scan.nested.isEmpty) { return true }
    let isColumn = scan.rows.allSatisfy { $0.cells.count <= 1 }
    let hasProse = filled.contains { (isColumn || $0.holdsTable) && stops(in: scan.text(of: $0)) > 0 }
    if hasProse || (isColumn && !scan.nested.isEmpty) { return true }
    let own = filled.reduce(0) { $0 + $1.text.count }
    if !scan.nested.isEmpty, filled.count <= 4 || inner(scan.nested, tree) >= own { return true }
    return filled.contains { holdsArticle(scan.text(of: $0)) && $0.text.count * 10 > own * 6 }
  }

  private static func inner(_ tables: [Int], _ tree: HTMLTree) -> Int {
    tables.reduce(0) { sum, table in
      tree.nodes[table..<Int(tree.nodes[table].end)].reduce(sum) { $0 + ($1.tag == .text ? $1.textLength : 0) }
    }
  }

  /// Whether a cell holds several paragraphs of prose.
  private static func holdsArticle(_ text: ArraySlice<UInt8>) -> Bool {
    text.count > 600 && text.contains(0x0A) && stops(in: text) >= 3
  }

  /// How many sentences end in the text.
  private static func stops(in text: ArraySlice<UInt8>) -> Int {
    var stops = 0
    for index in text.indices.dropLast(2)
    where text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x82 {
      stops += 1
    }
    return stops
  }
}
