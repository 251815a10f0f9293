import DocumentModel
import Evidence
import Markup

/// Reads the tables of a snippet of HTML, as vision models write them between lines of text.
enum HTMLTableReader {
  /// What a snippet holds: its tables, and what is hidden or struck out in them.
  struct Content {
    var tables: [Table] = []
    var withheld: [WithheldText.Piece] = []
  }

  /// The tables in UTF-8 `bytes`, in order, and what does not stand in their text; a table inside a cell follows the
  /// table that it is in.
  ///
  /// Broken markup is read as a browser reads it. Text outside of the tables is not looked at. A snippet over a limit
  /// yields no tables, so that its text stays text.
  static func read(_ bytes: [UInt8], limits: ReadLimits) -> Content {
    guard let tree = try? HTMLTree.parse(bytes, limits: MarkupLimits(limits)) else { return Content() }
    let states = HTMLTextState.states(of: tree)
    var content = Content()
    var cells = 0
    var frames: Set<Int> = []
    for index in tree.nodes.indices where tree.nodes[index].tag == .table && !frames.contains(index) {
      let scan = HTMLTableScan(index, in: tree) { states[$0] }
      guard let grid = try? HTMLTableGrid(scan, path: nil, tree: tree, limits: limits) else { return Content() }
      cells += grid.table.rows.reduce(0) { $0 + $1.cells.count }
      guard cells <= limits.tableCells else { return Content() }
      if !grid.table.rows.isEmpty { content.tables.append(grid.table) }
      content.withheld += scan.withheld
      frames.formUnion(scan.frames)
    }
    return content
  }
}
