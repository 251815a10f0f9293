import DocumentModel
import Evidence

/// Joins two tables that a page turn has torn apart.
///
/// Nothing but page furniture stands between them, the second opens without a header row, and it is no wider than the
/// first. The rule knows nothing of the official forms: it never moves a cell to another column.
enum TornTables: RepairRule {
  static let card = RuleCard(
    id: "TB01", name: "torn-tables",
    summary: Message("a table is torn in two at a page turn", "表格在换页处断成两个"),
    why: Message("the rows of the second part have no columns", "后一部分的行没有栏目"),
    changes: [.init("栏目\t件数\n网站\t3\n\n公报\t2", "栏目\t件数\n网站\t3\n公报\t2")],
    keeps: ["栏目\t件数\n网站\t3\n\n单位\t人数\n水务局\t2", "栏目\t件数\n网站\t3\n\n二、其他\n\n公报\t2"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var first: Int?
    var columns = 0
    var last: Row?
    for index in view.blocks.indices {
      if view.isTable(index), let table = view.blocks[index].table {
        let width = self.width(of: table)
        if let start = first, let row = table.rows.first, width <= columns + 1, columns <= width + 3,
          view.blocks[start].table?.hasGrid == table.hasGrid, goesOn(row, after: last)
        {
          edits.append(.joinTables(view.blocks[start].id, view.blocks[index].id))
          columns = max(columns, width)
        } else {
          first = index
          columns = width
        }
        last = table.rows.last
      } else if !view.isPageFurniture(index) {
        first = nil
      }
    }
    return edits
  }

  private static func width(of table: Table) -> Int {
    table.rows.reduce(0) { max($0, $1.cells.count) }
  }

  /// Whether a row cannot open a table: it counts, or it ends a bracket that the row above left open.
  private static func goesOn(_ row: Row, after last: Row?) -> Bool {
    if row.isHeader { return false }
    if row.cells.contains(where: { NumericCells.isNumber($0.text) }) { return true }
    guard let last else { return false }
    return row.cells.contains { cell in
      let closing = LineShape(cell.text).unopened
      return !closing.isEmpty && last.cells.contains { !LineShape($0.text).unclosed.isDisjoint(with: closing) }
    }
  }
}
