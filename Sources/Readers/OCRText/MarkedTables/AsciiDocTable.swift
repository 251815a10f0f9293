import DocumentModel

/// A table of AsciiDoc: cells behind bars between two lines of `|===`.
struct AsciiDocTable {
  private(set) var rows: [Row] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  /// A cell behind its bar, and what the signs before the bar say of it.
  private struct Cell {
    var content: Range<Int>
    var number: Int
    var rowSpan = 1
    var columnSpan = 1
    var count = 1
    /// Its further lines.
    var more: [Range<Int>] = []
  }

  /// Whether a trimmed line opens or closes such a table.
  static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 4 && bytes[range.lowerBound] == TextScanning.pipe
      && bytes[range].dropFirst().allSatisfy { $0 == UInt8(ascii: "=") }
  }

  /// Whether a trimmed line says how many columns the table below it has.
  static func isHead(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 4, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    else { return false }
    let text = TextScanning.text(bytes, range)
    return ["cols=", "options=", "%header", "format="].contains(where: text.contains)
  }

  /// Reads the trimmed lines between the fences; `head` is the line of attributes before them. Nil where the cells do not
  /// fill the rows.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: ArraySlice<(range: Range<Int>, number: Int)>, head: Range<Int>?
  ) {
    self.bytes = bytes
    var cells: [Cell] = []
    var columns = head.map { Self.columns(TextScanning.text(bytes, $0)) } ?? 0
    var isFirst = true
    for (range, number) in lines {
      if range.isEmpty {
        if columns == 0, !cells.isEmpty { columns = Self.width(cells) }
        continue
      }
      let found = Self.cells(bytes, range, number)
      if found.isEmpty {
        guard !cells.isEmpty else { return nil }
        cells[cells.count - 1].more.append(range)
      }
      cells += found
      if columns == 0, isFirst, Self.width(found) > 1 { columns = Self.width(found) }
      isFirst = false
    }
    guard columns > 1, place(cells, columns) else { return nil }
  }

  private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.columnSpan * $1.count } }

  /// The columns that `cols="1,2,1"` or `cols="3*"` names; 0 without.
  private static func columns(_ text: String) -> Int {
    guard let start = text.firstRange(of: "cols=") else { return 0 }
    let quoted = text[start.upperBound...]
    let value =
      quoted.first == "\"" ? quoted.dropFirst().prefix { $0 != "\"" } : quoted.prefix { $0 != "," && $0 != "]" }
    return value.split(separator: ",", omittingEmptySubsequences: false).reduce(0) { count, part in
      count + (part.firstIndex(of: "*").flatMap { Int(part[..<$0].filter { $0 != " " }) } ?? 1)
    }
  }

  /// Puts the cells into rows; false where a row is not filled.
  private mutating func place(_ all: [Cell], _ columns: Int) -> Bool {
    var cells = FencedCells(bytes)
    for cell in all {
      for _ in 0..<min(cell.count, columns) {
        if cells.rows.isEmpty || cells.nextColumn >= columns { cells.beginRow(line: cell.number) }
        guard cells.nextColumn + cell.columnSpan <= columns else { return false }
        cells.add(cell.content, line: cell.number, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
      }
      for line in cell.more { _ = cells.continueCell(line) }
    }
    rows = cells.rows
    return cells.nextColumn >= columns
  }

  /// The cells of one line; none where it has no bar.
  private static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ number: Int) -> [Cell] {
    let bars = range.filter { PipeRow.isBar(bytes, $0, range) }
    guard let first = bars.first, specification(bytes, before: first, in: range).lowerBound == range.lowerBound else {
      return []
    }
    return bars.indices.map { index in
      let spec = specification(bytes, before: bars[index], in: range)
      let end =
        index + 1 < bars.count ? specification(bytes, before: bars[index + 1], in: range).lowerBound : range.upperBound
      var cell = Cell(content: TextScanning.trim(bytes, (bars[index] + 1)..<end, tabs: true), number: number)
      read(TextScanning.text(bytes, spec), into: &cell)
      return cell
    }
  }

  /// Where the specification of a cell stands: signs and digits right before its bar, behind a blank.
  private static func specification(
    _ bytes: UnsafeBufferPointer<UInt8>, before bar: Int, in range: Range<Int>
  ) -> Range<Int> {
    var start = bar
    while start > range.lowerBound, isSpecification(bytes[start - 1]) { start -= 1 }
    let isApart = start == range.lowerBound || bytes[start - 1] == 0x20
    let says = bytes[start..<bar].contains { !(0x30...0x39).contains($0) }
    return isApart && says ? start..<bar : bar..<bar
  }

  private static func isSpecification(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || ".+*<>^".utf8.contains(byte) || "adehlmsv".utf8.contains(byte)
  }

  /// Reads `2+`, `.3+`, `2.3+` or `3*`.
  private static func read(_ text: String, into cell: inout Cell) {
    guard let sign = text.firstIndex(where: { $0 == "+" || $0 == "*" }) else { return }
    let parts = text[..<sign].split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
    if text[sign] == "*" {
      cell.count = max(1, parts.first ?? 1)
    } else {
      cell.columnSpan = max(1, parts.first ?? 1)
      cell.rowSpan = max(1, parts.count > 1 ? parts[1] : 1)
    }
  }
}
