import DocumentModel
import Evidence

extension DocumentView {
  /// Every text of the body that has one of the marks, with its place.
  func forEachText(with marks: LineMarks, cells: Bool = true, _ body: (TextPlace, String, LineShape) -> Void) {
    for index in blocks.indices where !shapes[index].marks.isDisjoint(with: marks) {
      if isText(index) {
        body(TextPlace(block: blocks[index].id), blocks[index].text, shapes[index])
      } else if cells, let table = blocks[index].table {
        forEachCell(of: table, in: blocks[index].id) { place, text in body(place, text, LineShape()) }
      }
    }
  }

  /// The edits that `body` proposes for every text that has one of the marks: a block with line breaks line by line.
  func edits(
    with marks: LineMarks, cells: Bool = true, _ body: (TextPlace, String, LineShape) -> [Edit]
  ) -> [Edit] {
    var edits: [Edit] = []
    forEachText(with: marks, cells: cells) { place, text, shape in
      guard shape.marks.contains(.lineBreak) else {
        edits += body(place, text, shape)
        return
      }
      var start = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let line = String(line)
        let shape = LineShape(line)
        if !shape.marks.isDisjoint(with: marks) { edits += body(place, line, shape).map { $0.moved(by: start) } }
        start += line.utf8.count + 1
      }
    }
    return edits
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
