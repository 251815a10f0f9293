import DocumentModel
import Evidence
import ReportModel

/// One printed cell with what it says and where it stands.
struct PrintedCell: Sendable {
  var text: String
  var reading: CellReading
  /// The column it starts in; only to be trusted where the row has a grid.
  var column: Int
  var columnSpan: Int
  var location: SourceLocation
  /// The n-th cell of the printed row, counted from 1.
  var number: Int
  /// The columns of its line that it covers, where wide gaps part them, of a label its last column; nil in tables.
  var extent: Range<Int>?

  /// The number that it makes with a piece printed behind it in the same cell; nil where one of them is no run of digits.
  func joined(to next: PrintedCell) -> PrintedCell? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: " ") } + Array(next.text.utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var whole = self
    whole.reading = CellReader.read(String(decoding: digits, as: UTF8.self))
    whole.text += " " + next.text
    return whole.reading.value == nil ? nil : whole
  }

  /// Whether a word is a lone bar, as the border of a cell leaves it.
  static func isBar(_ word: some StringProtocol) -> Bool { bars.contains(word) }

  private static let bars = WordList(["|", "｜", "¦", "│"])

  /// Whether it prints something that may be any number.
  var isUnreadable: Bool { reading.isWords && !CellReader.isEmptyWord(text) }
}

/// One printed row: of a table, or a line of text that may hold one.
///
/// Rows are looked at by many and changed by none, so that all share them.
final class PrintedRow: Sendable {
  /// The index of its block in the list of blocks.
  let block: Int
  /// Its index in the block's table; nil for a line of text.
  let row: Int?
  let cells: [PrintedCell]
  /// Whether the columns of the cells can be trusted.
  let hasGrid: Bool
  /// How many blocks from `block` on it fills: two where a line ends inside a cell.
  let lineCount: Int
  let location: SourceLocation
  /// Whether its cells may be those of columns that no form has.
  let isDoubtful: Bool

  /// How many of the cells belong to the label: all up to the last words before the first number.
  let labelCount: Int
  /// How many numbers or marks stand behind the label.
  let valueCount: Int

  /// Whether it is a line of text outside tables.
  var isLine: Bool { row == nil }

  /// The label's cells that say something.
  var labels: [String] { (0..<labelCount).compactMap { cells[$0].reading.isWords ? cells[$0].text : nil } }

  /// The cells behind the label.
  var values: ArraySlice<PrintedCell> { cells[labelCount...] }

  /// What a line prints in the last column of its label, where that begins, and what stands before it; nil in tables.
  var labelColumn: (own: Substring, column: Int, others: String)? {
    guard isLine, labelCount == 1 else { return nil }
    let label = cells[0]
    guard let extent = label.extent else { return (label.text[...], max(0, label.location.column - 1), "") }
    return LineExtents.suffix(of: label.text, width: extent.count).map { own in
      (own, extent.lowerBound, String(label.text[..<own.startIndex]))
    }
  }

  /// How many columns it covers.
  var width: Int { cells.last.map { $0.column + $0.columnSpan } ?? 0 }

  /// The row as printed on one line, tabs between the cells; a line break stands between rows alone.
  var printed: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.reduce(0) { $0 + $1.text.utf8.count + 1 })
    for index in cells.indices {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      bytes += cells[index].text.utf8
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").joined() : text
  }

  /// Makes a row and finds where its label ends.
  init(
    block: Int, row: Int?, cells: [PrintedCell], hasGrid: Bool, lineCount: Int = 1, location: SourceLocation,
    isDoubtful: Bool = false
  ) {
    self.isDoubtful = isDoubtful
    self.block = block
    self.row = row
    self.cells = cells
    self.hasGrid = hasGrid
    self.lineCount = lineCount
    self.location = location
    let firstValue = cells.indices.first { cells[$0].reading.isValue && !Self.isOrdinal(cells, $0) } ?? cells.count
    let label = (0..<firstValue).last { cells[$0].reading.isWords && !CellReader.isValueWord(cells[$0].text) }
    let end = label.map { $0 + 1 } ?? 0
    labelCount =
      firstValue == cells.count
      ? Self.ownLabel(cells[..<end], hasGrid: hasGrid) : Self.namedLabel(cells[..<end], hasGrid: hasGrid) ?? end
    valueCount = (labelCount..<cells.count).count { cells[$0].reading.isValue }
  }

  /// Makes the same row with other cells behind its label.
  convenience init(_ row: PrintedRow, values: [PrintedCell]) {
    self.init(
      block: row.block, row: row.row, cells: row.cells[..<row.labelCount] + values, hasGrid: row.hasGrid,
      lineCount: row.lineCount, location: row.location)
  }

  /// Makes the same row with other cells.
  convenience init(_ row: PrintedRow, cells: [PrintedCell], isDoubtful: Bool) {
    self.init(
      block: row.block, row: row.row, cells: cells, hasGrid: row.hasGrid, lineCount: row.lineCount,
      location: row.location, isDoubtful: isDoubtful)
  }

  /// How many cells of a row without numbers are its label: behind one that names a row of a form, and its unit, short
  /// words that no form knows stand where the numbers should.
  private static func ownLabel(_ cells: ArraySlice<PrintedCell>, hasGrid: Bool) -> Int {
    guard cells.count > 1, let last = cells.last else { return cells.count }
    if cells[cells.endIndex - 2].reading == .blank, CellReader.isUnit(last.text) {
      // The unit stands behind the cell of the value.
      return (cells.dropLast().lastIndex { $0.reading.isWords } ?? -1) + 1
    }
    guard mayBeValue(last, hasGrid: hasGrid) else { return cells.count }
    let named = cells.dropLast().lastIndex { cell in
      cell.reading.isWords
        && FormLexicon.shared.meanings(of: LabelFolding.key(cell.text)).contains { !$0.targets.isEmpty }
    }
    guard var end = named.map({ $0 + 1 }) else { return cells.count }
    if end < cells.count, CellReader.isUnit(cells[end].text) { end += 1 }
    let rest = cells[end...].filter(\.reading.isWords)
    return rest.allSatisfy { mayBeValue($0, hasGrid: hasGrid) } ? end : cells.count
  }

  /// How many cells before the first number are the label, where words behind one that names a row of sections 二 and 三
  /// stand in value cells: what they say is no label, and a number may be lost in it. Nil where all may be the label.
  private static func namedLabel(_ cells: ArraySlice<PrintedCell>, hasGrid: Bool) -> Int? {
    guard cells.count > 1, let last = cells.last, mayBeValue(last, hasGrid: hasGrid) else { return nil }
    let named = cells.dropLast().lastIndex { cell in
      cell.reading.isWords
        && FormLexicon.shared.meanings(of: LabelFolding.key(cell.text)).contains { meaning in
          meaning.table != .statistics && !meaning.targets.isEmpty
        }
    }
    guard let named, let start = cells[(named + 1)...].firstIndex(where: { $0.reading != .blank }),
      cells[start...].allSatisfy({ !$0.reading.isWords || mayBeValue($0, hasGrid: hasGrid) })
    else { return nil }
    return start
  }

  /// Whether words may stand in a value cell: short ones without a number that no form says; in a grid pieces of its
  /// labels too, since no label is torn there.
  private static func mayBeValue(_ cell: PrintedCell, hasGrid: Bool) -> Bool {
    guard cell.reading.isWords, cell.text.utf8.count <= longestWord, LabelNumber.kind(cell.text) == nil,
      !CellReader.isUnit(cell.text)
    else { return false }
    if hasGrid { return FormLexicon.shared.meanings(of: LabelFolding.key(cell.text)).isEmpty }
    return cell.text.utf8.contains { (0x30...0x39).contains($0) } || CellReader.isNumeral(cell.text)
      || !isOfForm(cell.text)
  }

  /// Whether a form says something, or a piece of one of its labels.
  private static func isOfForm(_ text: String) -> Bool {
    let key = LabelFolding.key(text)
    return !FormLexicon.shared.meanings(of: key).isEmpty
      || TableKey.allCases.contains { LabelDebris.shared.contains(key, in: $0) }
  }

  /// What stands in a value cell in place of a number has no more bytes than this.
  private static let longestWord = 18

  /// A number that opens the row and stands right before its words numbers the row.
  static func isOrdinal(_ cells: [PrintedCell], _ index: Int) -> Bool {
    guard index == 0, cells.count > 1, cells[1].reading.isWords else { return false }
    return !CellReader.isValueWord(cells[1].text)
  }
}

/// Makes printed rows of blocks.
enum PrintedRows {
  /// The rows of one block, with the next one where the block ends inside a cell.
  static func rows(of blocks: [Block], at index: Int) -> [PrintedRow] {
    guard let whole = WrappedCell.joined(blocks, at: index), let row = line(of: whole, at: index, lineCount: 2) else {
      return rows(of: blocks[index], at: index)
    }
    return [row]
  }

  /// So many rows of a table are looked at; no form is a tenth as long, copies and strange rows around it counted in.
  private static let mostRows = 5000

  /// The rows of one block: those of its table, or its one line; rows that no form can have, for the numbers in them,
  /// are left out.
  static func rows(of block: Block, at index: Int) -> [PrintedRow] {
    guard let table = block.table else { return line(of: block, at: index).map { parts($0, starts(of: $0)) } ?? [] }
    let rows = table.rows.prefix(mostRows).enumerated().compactMap { number, row -> PrintedRow? in
      let cells = cells(of: row)
      guard cells.count(where: \.reading.isValue) <= LineTokens.mostValues else { return nil }
      return PrintedRow(block: index, row: number, cells: cells, hasGrid: table.hasGrid, location: row.location)
    }
    let divisions = rows.map(starts)
    let pairs = divisions.count { !$0.isEmpty }
    if pairs == 0 { return rows }
    let divided = zip(rows, divisions).map(parts)
    // Two halves of a table side by side: first all on the left, then all on the right.
    guard pairs > 2, pairs * 2 > rows.count else { return divided.flatMap { $0 } }
    return divided.compactMap(\.first) + divided.flatMap { $0.dropFirst() }
  }

  /// Where the rows begin that stand one behind the other on one row, each with a label of a form behind numbers; none
  /// where there is only one.
  private static func starts(of row: PrintedRow) -> [Int] {
    var starts: [Int] = []
    var hasValue = false
    for (index, cell) in row.cells.enumerated() {
      if cell.reading.isValue {
        hasValue = hasValue || !PrintedRow.isOrdinal(row.cells, index)
      } else if hasValue, cell.reading.isWords, namesRow(cell.text) {
        // The labels of its groups stand right before a row's own.
        let start = ((starts.last ?? 0)..<index).last { !row.cells[$0].reading.isWords }.map { $0 + 1 } ?? index
        if starts.isEmpty { starts.append(0) }
        starts.append(start)
        hasValue = false
      }
    }
    return hasValue ? starts : []
  }

  /// The rows that begin at these cells of one.
  private static func parts(_ row: PrintedRow, _ starts: [Int]) -> [PrintedRow] {
    if starts.isEmpty { return [row] }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : row.cells.count
      return PrintedRow(
        block: row.block, row: row.row, cells: Array(row.cells[starts[number]..<end]), hasGrid: row.hasGrid,
        location: row.location)
    }
  }

  private static func namesRow(_ text: String) -> Bool {
    text.utf8.count <= 360 && FormLexicon.shared.meanings(of: LabelFolding.key(text)).contains { !$0.targets.isEmpty }
  }

  private static func cells(of row: Row) -> [PrintedCell] {
    var cells: [PrintedCell] = []
    cells.reserveCapacity(row.cells.count)
    var surplus = 0
    for (index, cell) in row.cells.enumerated() {
      let reading = CellReader.read(cell.text)
      func append(_ text: String, _ reading: CellReading) {
        cells.append(
          PrintedCell(
            text: text, reading: reading, column: cell.column + surplus, columnSpan: cell.columnSpan,
            location: cell.location, number: index + 1))
      }
      guard reading.isWords, let parts = LineTokens.split(cell.text) else {
        append(cell.text, reading)
        continue
      }
      for part in parts {
        append(part.text, part.reading)
        surplus += 1
      }
      surplus -= 1
    }
    return cells
  }

  /// The line of a paragraph as a row of label and numbers; nil for a line that can be none.
  private static func line(of block: Block, at index: Int, lineCount: Int = 1) -> PrintedRow? {
    guard block.kind != .figure, !LineTokens.isProse(block.text) else { return nil }
    let indent = max(0, block.location.column - 1)
    let parts =
      LineTokens.split(block.text, indent: indent) ?? [
        LineTokens.Part(
          text: block.text, reading: CellReader.read(block.text),
          extent: LineExtents.lastColumn(of: block.text[...], indent: indent))
      ]
    var number = 0
    let cells = parts.enumerated().map { column, part in
      if !part.isPiece { number += 1 }
      return PrintedCell(
        text: part.text, reading: part.reading, column: column, columnSpan: 1, location: block.location, number: number,
        extent: part.extent)
    }
    return PrintedRow(
      block: index, row: nil, cells: cells, hasGrid: false, lineCount: lineCount, location: block.location)
  }
}
