import DocumentModel

/// A table of MediaWiki: `{|`, rows behind `|-`, cells behind `|` or `!`, `|}`.
struct WikiTable {
  private(set) var rows: [Row] = []
  /// The text behind `|+`.
  private(set) var caption: (range: Range<Int>, number: Int)?

  private let bytes: UnsafeBufferPointer<UInt8>

  static let opening = Array("{|".utf8)
  static let closing = Array("|}".utf8)

  /// Reads the trimmed lines between the fences; nil where one of them belongs to no cell.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: ArraySlice<(range: Range<Int>, number: Int)>) {
    self.bytes = bytes
    var cells = FencedCells(bytes)
    for (range, number) in lines where !range.isEmpty {
      let next = range.count > 1 ? bytes[range.lowerBound + 1] : 0
      switch (bytes[range.lowerBound], next) {
      case (TextScanning.pipe, UInt8(ascii: "-")) where isRule(range): cells.beginRow(line: number)
      case (TextScanning.pipe, UInt8(ascii: "+")):
        let text = TextScanning.trim(bytes, (range.lowerBound + 2)..<range.upperBound, tabs: true)
        if caption == nil, !text.isEmpty { caption = (text, number) }
      case (TextScanning.pipe, _), (UInt8(ascii: "!"), _): add(range, line: number, to: &cells)
      default: if !cells.continueCell(range) { return nil }
      }
    }
    rows = cells.rows.filter { !$0.cells.isEmpty }
    if rows.isEmpty { return nil }
  }

  /// A line that begins a row: `|-`, with dashes and attributes behind it; `|-3` is a cell.
  private func isRule(_ range: Range<Int>) -> Bool {
    let rest = bytes[range].dropFirst(2).drop { $0 == UInt8(ascii: "-") }
    return rest.isEmpty || rest.first == 0x20 && rest.contains(UInt8(ascii: "="))
  }

  /// Adds the cells of one line: `||` parts them, and `!!` in a header.
  private func add(_ range: Range<Int>, line: Int, to cells: inout FencedCells) {
    let isHeader = bytes[range.lowerBound] == UInt8(ascii: "!")
    var start = range.lowerBound + 1
    var index = start
    while index <= range.upperBound {
      let isEnd = index == range.upperBound
      let isParted =
        index + 1 < range.upperBound && bytes[index] == bytes[index + 1]
        && (bytes[index] == TextScanning.pipe || isHeader && bytes[index] == UInt8(ascii: "!"))
      if isEnd || isParted {
        addCell(start..<index, line: line, to: &cells)
        start = index + 2
        index += 1
      }
      index += 1
    }
  }

  private func addCell(_ range: Range<Int>, line: Int, to cells: inout FencedCells) {
    var text = range
    var spans = (rows: 1, columns: 1)
    if let bar = range.first(where: { bytes[$0] == TextScanning.pipe }) {
      let head = bytes[range.lowerBound..<bar]
      if head.contains(UInt8(ascii: "=")) {
        spans = (span("rowspan", in: range.lowerBound..<bar), span("colspan", in: range.lowerBound..<bar))
        text = (bar + 1)..<range.upperBound
      }
    }
    cells.add(
      TextScanning.trim(bytes, text, tabs: true), line: line, rowSpan: spans.rows, columnSpan: spans.columns)
  }

  /// The number behind an attribute's name; 1 without one.
  private func span(_ name: String, in range: Range<Int>) -> Int {
    let word = Array(name.utf8)
    guard range.count > word.count else { return 1 }
    for start in range.lowerBound..<(range.upperBound - word.count)
    where bytes[start..<(start + word.count)].elementsEqual(word) {
      let digits = bytes[(start + word.count)..<range.upperBound].drop { !(0x30...0x39).contains($0) }.prefix(3)
        .prefix { (0x30...0x39).contains($0) }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return 1
  }
}
