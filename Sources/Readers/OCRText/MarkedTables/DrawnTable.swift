import DocumentModel
import Evidence

/// A table drawn with box characters or with `+---+` and bars, read by its drawing.
///
/// Rules part the rows, so that all lines between two rules are one row and the lines of one cell one text. Where a table
/// rules only its header off, or numbers stand below each other between two rules, every line is a row. Where the drawing
/// does not come out even, every line is a row as well, and no column is trusted.
struct DrawnTable {
  /// The rows, and whether spans place every cell.
  private(set) var rows: [Row] = []
  private(set) var hasGrid = true

  /// A cell while its lines are read.
  private struct OpenCell {
    var columns: Range<Int>
    var row: Int
    var lastRow = 0
    /// The lines of the cell that say something, by their index.
    var pieces: [(line: Int, content: Range<Int>, isFull: Bool)] = []
  }

  /// A drawing with more columns is no table that anyone drew.
  private static let mostColumns = 500

  private typealias Place = (columns: Range<Int>, span: DrawnLine.Span)

  private let bytes: UnsafeBufferPointer<UInt8>
  private var numbers: [Int] = []
  private var open: [OpenCell] = []
  private var closed: [OpenCell] = []
  private var row = 0
  /// How many runs of lines between whole rules there are, and the rows that end at a rule under some columns only.
  private var runs = 0
  private var partial: Set<Int> = []

  /// Reads the trimmed lines of a drawing; nil where one of them is none of its own, or none has cells.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [(range: Range<Int>, number: Int)], isBox: Bool) {
    self.bytes = bytes
    numbers = lines.map(\.number)
    let metrics = DrawnLine.Metric.all.filter { isBox || $0.sign == 1 }
    let drawings = metrics.map { metric in
      lines.compactMap { DrawnLine(bytes, $0.range, isBox: isBox, metric: metric) }
    }
    guard drawings[0].count == lines.count, drawings[0].contains(where: { !$0.isRule }) else { return nil }
    if drawings[0].allSatisfy({ $0.spans.count <= Self.mostColumns }), let placed = placed(drawings),
      placed.enumerated().allSatisfy({ add($1, at: $0) })
    {
      closeAll()
      makeRows()
    } else {
      hasGrid = false
      rows = zip(lines, drawings[0]).compactMap { $1.isRule ? nil : looseRow($1, line: $0) }
    }
  }

  /// The cells of one line by their number alone.
  private func looseRow(_ line: DrawnLine, line source: (range: Range<Int>, number: Int)) -> Row {
    let cells = line.spans.enumerated().map { index, span in
      Cell(
        text: span.isRule ? "" : TextScanning.text(bytes, span.content), column: index,
        location: SourceLocation(line: source.number, column: 1, bytes: span.content))
    }
    return Row(cells: cells, location: SourceLocation(line: source.number, column: 1, bytes: source.range))
  }

  /// The spans of every line with their columns: by their places, or one by one where all lines have as many.
  private mutating func placed(_ drawings: [[DrawnLine]]) -> [[Place]]? {
    for lines in drawings {
      let bounds = Set(lines.flatMap { $0.spans.flatMap { [$0.start, $0.end] } }).sorted()
      guard bounds.count == lines.map({ $0.spans.count + 1 }).max() else { continue }
      let places = Dictionary(uniqueKeysWithValues: bounds.enumerated().map { ($1, $0) })
      return lines.map { line in
        line.spans.map { ((places[$0.start] ?? 0)..<(places[$0.end] ?? 0), $0) }
      }
    }
    hasGrid = false
    let lines = drawings[0]
    guard Set(lines.filter { !$0.isRule }.map(\.spans.count)).count == 1,
      lines.allSatisfy({ $0.isRule || !$0.spans.contains(where: \.isRule) })
    else { return nil }
    return lines.map { line in line.spans.enumerated().map { ($0..<($0 + 1), $1) } }
  }

  private mutating func add(_ line: [Place], at index: Int) -> Bool {
    if line.allSatisfy(\.span.isRule) {
      closeAll()
      return true
    }
    let isPartial = line.contains(where: \.span.isRule)
    for place in line where !place.span.isRule {
      guard write(place, at: index, opens: !isPartial) else { return false }
    }
    guard isPartial else { return true }
    partial.insert(row)
    let ruled = Set(line.filter(\.span.isRule).flatMap(\.columns))
    let ended = open.indices.filter { !ruled.isDisjoint(with: open[$0].columns) }
    guard ended.allSatisfy({ ruled.isSuperset(of: open[$0].columns) }) else { return false }
    close(ended)
    row += 1
    return true
  }

  /// Writes a piece of text into the open cell of its columns, or into a new one.
  private mutating func write(_ place: Place, at index: Int, opens: Bool) -> Bool {
    var cell = open.firstIndex { $0.columns == place.columns }
    if cell == nil {
      guard opens, !open.contains(where: { $0.columns.overlaps(place.columns) }) else { return false }
      open.append(OpenCell(columns: place.columns, row: row))
      cell = open.count - 1
    }
    guard let cell, !place.span.content.isEmpty else { return true }
    // No more room than for one character and the blanks at either side.
    let isFull = place.span.end - place.span.start - 1 - contentWidth(place.span) <= 4
    open[cell].pieces.append((index, place.span.content, isFull))
    return true
  }

  private func contentWidth(_ span: DrawnLine.Span) -> Int {
    var width = 0
    var index = span.content.lowerBound
    while index < span.content.upperBound {
      let (value, length) = DrawnSign.scalar(bytes, index)
      width += CharacterWidth.columns(of: value)
      index += length
    }
    return width
  }

  private mutating func close(_ ended: [Int]) {
    for index in ended {
      open[index].lastRow = row
      closed.append(open[index])
    }
    open = open.indices.filter { !ended.contains($0) }.map { open[$0] }
  }

  private mutating func closeAll() {
    guard !open.isEmpty else { return }
    close(Array(open.indices))
    row += 1
    runs += 1
  }

  // MARK: rows

  private mutating func makeRows() {
    let byRow = Dictionary(grouping: closed, by: \.row)
    let areRuled = runs > 2 && !closed.contains(where: holdsNumbers)
    for row in 0..<self.row {
      let cells = (byRow[row] ?? []).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      let lines = Set(cells.flatMap { $0.pieces.map(\.line) }).sorted()
      let isAlone = cells.allSatisfy { $0.lastRow == row } && !partial.contains(row)
      if isAlone, lines.count > 1, !isOneRow(cells, lines, areRuled) {
        for line in lines { rows.append(makeRow(cells, onlyLine: line)) }
      } else {
        rows.append(makeRow(cells, onlyLine: nil))
      }
    }
  }

  /// Whether two lines of a cell are numbers, as in no table that rules every row off.
  private func holdsNumbers(_ cell: OpenCell) -> Bool {
    cell.pieces.count { TextScanning.isNumber(bytes[$0.content]) } > 1
  }

  /// Whether the lines between two rules are one row: no column has two numbers, and where rows are not all ruled off,
  /// every line but the last fills a cell that goes on.
  private func isOneRow(_ cells: [OpenCell], _ lines: [Int], _ areRuled: Bool) -> Bool {
    if areRuled { return true }
    if cells.contains(where: holdsNumbers) { return false }
    return zip(lines, lines.dropFirst()).allSatisfy { line, next in
      cells.contains { cell in
        cell.pieces.contains { $0.line == line && $0.isFull } && cell.pieces.contains { $0.line == next }
      }
    }
  }

  private func makeRow(_ cells: [OpenCell], onlyLine: Int?) -> Row {
    let made = cells.map { cell in
      let pieces = onlyLine.map { line in cell.pieces.filter { $0.line == line } } ?? cell.pieces
      return Cell(
        text: pieces.map { TextScanning.text(bytes, $0.content) }.joined(separator: "\n"),
        column: cell.columns.lowerBound, rowSpan: cell.lastRow - cell.row + 1, columnSpan: cell.columns.count,
        location: location(pieces.map { ($0.line, $0.content) }))
    }
    let pieces = cells.flatMap(\.pieces).filter { onlyLine == nil || $0.line == onlyLine }
    return Row(cells: made, location: location(pieces.sorted { $0.line < $1.line }.map { ($0.line, $0.content) }))
  }

  /// The place from the first piece to the last.
  private func location(_ pieces: [(line: Int, content: Range<Int>)]) -> SourceLocation {
    guard let first = pieces.first, let end = pieces.map(\.content.upperBound).max() else {
      return SourceLocation(line: numbers.first ?? 1)
    }
    return SourceLocation(
      line: numbers[first.line], column: 1,
      bytes: first.content.lowerBound..<max(first.content.upperBound, pieces.count > 1 ? end : 0))
  }
}
