import DocumentModel
import Evidence
import Markup

/// Finds the rows and cells of one table in the tree, whatever order its broken markup left them in.
///
/// A row found inside a cell with no table between them is the next row; a cell right below the table opens a row; so
/// unclosed cells, rows and inline elements read as they do in a browser. Nested tables are left out of the text of
/// their cell and listed instead.
struct HTMLTableScan {
  struct RawCell {
    /// Where its text stands among the text of all cells.
    var text: Range<Int32> = 0..<0
    var node: Int32
    var rowSpan: Int32
    var columnSpan: Int32
    var isHeader: Bool
    /// Whether a table stands in it.
    var holdsTable = false
    /// Whether a picture stands in it.
    var holdsPicture = false

    var hasText: Bool { !text.isEmpty }
  }

  struct RawRow {
    var cells: [RawCell] = []
    var node: Int
    var isInHead = false
  }

  private(set) var rows: [RawRow] = []
  /// The pictures, frames and the like in it.
  private(set) var unreadable: [Int] = []
  /// The tables in it whose text was read into their cell.
  private(set) var frames: [Int] = []
  /// The tables right below this one.
  private(set) var nested: [Int] = []
  /// Text between the cells: captions, and what a browser would put before the table.
  private(set) var loose: [UInt8] = []
  /// Text in it that does not stand.
  private(set) var withheld: [WithheldText.Piece] = []
  /// Whether markup was incomplete.
  private(set) var isBroken = false

  private let tree: HTMLTree
  private var cellBytes: [UInt8] = []
  private var text = HTMLText()
  private var outside = HTMLText()
  private var unread = WithheldText()
  private var cellIsOpen = false
  private var isInHead = false
  /// The last table of one cell inside a cell, which is but a frame around text.
  private var frame = 0..<0

  /// Scans a table; `state` tells of a piece of text how it stands.
  init(_ table: Int, in tree: HTMLTree, state: (Int) -> HTMLTextState) {
    self.tree = tree
    var index = table + 1
    let end = Int(tree.nodes[table].end)
    var open: [Int] = []
    while index < end {
      while let last = open.last, Int(tree.nodes[last].end) <= index {
        open.removeLast()
        leave(last)
      }
      let next = enter(index, state)
      if next == index + 1, tree.nodes[index].tag != .text { open.append(index) }
      index = next
    }
    for node in open.reversed() { leave(node) }
    closeCell()
    loose = outside.take()
    withheld = unread.take()
  }

  /// The text of a cell.
  func text(of cell: RawCell) -> ArraySlice<UInt8> { cellBytes[Int(cell.text.lowerBound)..<Int(cell.text.upperBound)] }

  /// Takes a node; answers where to go on.
  private mutating func enter(_ index: Int, _ state: (Int) -> HTMLTextState) -> Int {
    let node = tree.nodes[index]
    switch node.tag {
    case .text: add(tree.text(index), state(index))
    case .rt, .rp: if let end = HTMLRuby.end(ofNote: index, in: tree) { return end }
    case .table:
      if cellIsOpen, text.isBlank, isFrame(index) {
        frame = index..<max(index + 1, Int(node.end))
        frames.append(index)
        breakLine()
        return index + 1
      }
      nested.append(index)
      changeCell { $0.holdsTable = true }
      return Int(node.end)
    case .thead, .tbody, .tfoot, .tr, .td, .th:
      if frame.contains(index) { breakLine() } else { enterPart(index) }
    case .img, .svg, .canvas:
      unreadable.append(index)
      if !isSpacer(index) { changeCell { $0.holdsPicture = true } }
    case .template where !HTMLTemplate.holdsContent(index, tree): return Int(node.end)
    case .iframe, .object, .embed, .template: unreadable.append(index)
    case .input: add(HTMLInput.text(of: index, in: tree), state(index))
    case .select:
      for piece in HTMLInput.chosen(in: index, of: tree) { add(tree.text(piece), state(piece)) }
      return Int(node.end)
    case .script, .style, .head, .title: return Int(node.end)
    case .br: breakLine()
    default: if node.tag.isBlock { breakLine() }
    }
    return index + 1
  }

  /// Takes a part of the table itself.
  private mutating func enterPart(_ index: Int) {
    switch tree.nodes[index].tag {
    case .thead: isInHead = true
    case .tbody, .tfoot: isInHead = false
    case .tr:
      if cellIsOpen { isBroken = true }
      closeCell()
      rows.append(RawRow(node: index, isInHead: isInHead))
    case .td, .th: openCell(index)
    default: break
    }
  }

  private mutating func changeCell(_ change: (inout RawCell) -> Void) {
    guard cellIsOpen, let row = rows.indices.last, let cell = rows[row].cells.indices.last else { return }
    change(&rows[row].cells[cell])
  }

  /// Whether a table inside a cell is a frame around a few words or a number.
  private func isFrame(_ table: Int) -> Bool {
    var cells = 0
    var length = 0
    for index in table + 1..<max(table + 1, Int(tree.nodes[table].end)) {
      switch tree.nodes[index].tag {
      case .table: return false
      case .td, .th: cells += 1
      case .text: length += tree.nodes[index].textLength
      default: break
      }
    }
    return cells == 1 && length <= Self.longestFrame
  }

  /// Bytes of text, white space among them, beyond which a table of one cell holds more than a cell does.
  private static let longestFrame = 240

  private func isSpacer(_ index: Int) -> Bool {
    guard let source = tree.value(.src, of: index) else { return false }
    return HTMLSigns.spacerNames.contains { source.contains(word: $0) }
  }

  private mutating func leave(_ index: Int) {
    guard !frame.contains(index) else { return breakLine() }
    switch tree.nodes[index].tag {
    case .td, .th: if rows.last?.cells.last?.node == Int32(index) { closeCell() }
    case .tr: if rows.last?.node == index { closeCell() }
    case .thead: isInHead = false
    default: if tree.nodes[index].tag.isBlock { breakLine() }
    }
  }

  private mutating func openCell(_ index: Int) {
    closeCell()
    if rows.isEmpty || !isInLastRow(index) {
      if rows.isEmpty || rows.last?.cells.isEmpty == false {
        isBroken = true
        rows.append(RawRow(node: index, isInHead: isInHead))
      }
    }
    rows[rows.count - 1].cells.append(
      RawCell(
        node: Int32(index), rowSpan: number(.rowspan, index, zero: .max),
        columnSpan: number(.colspan, index, zero: 1),
        isHeader: tree.nodes[index].tag == .th))
    cellIsOpen = true
  }

  /// Whether the cell stands in the row that was opened last, or in a row that was opened by a cell.
  private func isInLastRow(_ index: Int) -> Bool {
    guard let row = rows.last?.node else { return false }
    if tree.nodes[row].tag != .tr {
      return Int(tree.nodes[row].parent) == Int(tree.nodes[index].parent) || isInside(index, row)
    }
    return isInside(index, row)
  }

  private func isInside(_ index: Int, _ other: Int) -> Bool { index > other && index < Int(tree.nodes[other].end) }

  private mutating func closeCell() {
    guard cellIsOpen else { return }
    cellIsOpen = false
    unread.endLine()
    let last = rows.count - 1
    let cell = rows[last].cells.count - 1
    let start = Int32(truncatingIfNeeded: cellBytes.count)
    text.take(into: &cellBytes)
    rows[last].cells[cell].text = start..<Int32(truncatingIfNeeded: cellBytes.count)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ state: HTMLTextState) {
    if state.isWithheld { return unread.add(bytes, state) }
    if cellIsOpen { text.add(bytes, state) } else { outside.add(bytes, state) }
  }

  private mutating func breakLine() { if cellIsOpen { text.endLine() } else { outside.endLine() } }

  /// A span as HTML reads it: digits at the start, 1 for anything else, and a meaning of its own for zero.
  private func number(_ name: HTMLAttribute, _ index: Int, zero: Int32) -> Int32 {
    guard let value = tree.value(name, of: index) else { return 1 }
    var number: Int32 = 0
    var hasDigits = false
    for byte in value.drop(while: { $0 == 0x20 }) {
      guard (0x30...0x39).contains(byte) else { break }
      number = min(1 << 24, number * 10 + Int32(byte - 0x30))
      hasDigits = true
    }
    return hasDigits ? (number == 0 ? zero : number) : 1
  }
}
