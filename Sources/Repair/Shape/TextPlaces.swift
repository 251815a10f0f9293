import DocumentModel
import Evidence

extension DocumentView {
  /// Every text of the body that has one of the marks, with its place.
  func forEachText(with marks: LineShape.Marks, cells: Bool = true, _ body: (TextPlace, String, LineShape) -> Void) {
    for index in blocks.indices where !shapes[index].marks.isDisjoint(with: marks) {
      if isText(index) {
        body(TextPlace(block: blocks[index].id), blocks[index].text, shapes[index])
      } else if cells, let table = blocks[index].table {
        forEachCell(of: table, in: blocks[index].id) { place, text in body(place, text, LineShape()) }
      }
    }
  }

  /// Whether a cell holds more than a number of two digits at most.
  private func maySay(_ text: String) -> Bool { text.utf8.count > 2 || text.utf8.first == UInt8(ascii: "\\") }

  private func forEachCell(of table: Table, in block: Int, _ body: (TextPlace, String) -> Void) {
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let text = table.rows[row].cells[cell].text
        if maySay(text) { body(TextPlace(block: block, cell: CellPlace(row: row, cell: cell)), text) }
      }
    }
  }
}
