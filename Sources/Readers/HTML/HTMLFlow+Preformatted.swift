import DocumentModel
import Evidence

/// Text that keeps its lines, as in `pre`.
extension HTMLFlow {
  /// Whether lines hold cells parted by tabs or bars, as tables in plain text do.
  static func holdsTable(_ bytes: [UInt8]) -> Bool {
    var rows = 0
    for line in bytes.split(separator: 0x0A) {
      guard line.contains(0x09) || line.first == UInt8(ascii: "|") else { continue }
      rows += 1
      if rows == 2 { return true }
    }
    return false
  }

  /// Adds the blocks of plain text that stands in the open block.
  mutating func addPlainText(_ bytes: [UInt8]) {
    let place = location(block)
    let layer = layers.layer(ofBlock: block, text: "")
    do throws(ReadError) {
      let text = try OCRTextReader.read(bytes, encoding: nil, limits: limits)
      for var piece in text.blocks {
        piece.id = blocks.count
        piece.layer = layer
        piece.place(at: place)
        cellCount += piece.table?.rows.reduce(0) { $0 + $1.cells.count } ?? 0
        blocks.append(piece)
      }
      if cellCount > limits.tableCells { error = .tooManyCells(limits) }
    } catch {
      self.error = error
    }
  }
}

extension Block {
  /// Puts the block, with all rows and cells, at a place.
  fileprivate mutating func place(at place: SourceLocation) {
    location = place
    guard var rows = table?.rows else { return }
    for row in rows.indices {
      rows[row].location = place
      for cell in rows[row].cells.indices { rows[row].cells[cell].location = place }
    }
    table?.rows = rows
  }
}
