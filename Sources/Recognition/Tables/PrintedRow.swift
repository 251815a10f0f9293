import DocumentModel
import Evidence

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

  /// The number that it makes with a piece printed behind it in the same cell; nil where one of them is no run of digits.
  func joined(to next: PrintedCell) -> PrintedCell? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: " ") } + Array(next.text.utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var whole = self
    whole.reading = CellReader.read(String(decoding: digits, as: UTF8.self))
    whole.text += " " + next.text
    return whole.reading.value == nil ? nil : whole
  }

  /// Whether it prints something that may be any number.
  var isUnreadable: Bool { reading.isWords && !CellReader.isEmptyWord(text) }
}

/// One printed row: of a table, or a line of text that may hold one.
struct PrintedRow: Sendable {
  /// The index of its block in the list of blocks.
  var block: Int
  /// Its index in the block's table; nil for a line of text.
  var row: Int?
  var cells: [PrintedCell]
  /// Whether the columns of the cells can be trusted.
  var hasGrid: Bool
  /// How many blocks from `block` on it fills: two where a line ends inside a cell.
  var lineCount = 1
  var location: SourceLocation

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

  /// How many columns it covers.
  var width: Int { cells.last.map { $0.column + $0.columnSpan } ?? 0 }

  /// The row as printed on one line, tabs between the cells; a line break stands between rows alone.
  var printed: String {
    var text = ""
    text.reserveCapacity(cells.reduce(0) { $0 + $1.text.utf8.count + 1 })
    for index in cells.indices {
      if index > 0 { text += "\t" }
      text += cells[index].text
    }
    return text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").joined() : text
  }

  /// Makes a row and finds where its label ends.
  init(block: Int, row: Int?, cells: [PrintedCell], hasGrid: Bool, location: SourceLocation) {
    self.block = block
    self.row = row
    self.cells = cells
    self.hasGrid = hasGrid
    self.location = location
    let firstValue = cells.indices.first { cells[$0].reading.isValue && !Self.isOrdinal(cells, $0) } ?? cells.count
    let label = (0..<firstValue).last { cells[$0].reading.isWords && !CellReader.isValueWord(cells[$0].text) }
    labelCount = label.map { $0 + 1 } ?? 0
    valueCount = (labelCount..<cells.count).count { cells[$0].reading.isValue }
  }

  /// A number that opens the row and stands right before its words numbers the row.
  private static func isOrdinal(_ cells: [PrintedCell], _ index: Int) -> Bool {
    guard index == 0, cells.count > 1, cells[1].reading.isWords else { return false }
    return !CellReader.isValueWord(cells[1].text)
  }
}

/// Makes printed rows of blocks.
enum PrintedRows {
  /// The rows of one block, with the next one where the block ends inside a cell.
  static func rows(of blocks: [Block], at index: Int) -> [PrintedRow] {
    guard let whole = WrappedCell.joined(blocks, at: index), var row = line(of: whole, at: index) else {
      return rows(of: blocks[index], at: index)
    }
    row.lineCount = 2
    return [row]
  }

  /// So many rows of a table are looked at; no form is a tenth as long, copies and strange rows around it counted in.
  private static let mostRows = 5000

  /// The rows of one block: those of its table, or its one line; rows that no form can have, for the numbers in them,
  /// are left out.
  static func rows(of block: Block, at index: Int) -> [PrintedRow] {
    guard let table = block.table else { return line(of: block, at: index).map(parts) ?? [] }
    let rows = table.rows.prefix(mostRows).enumerated().compactMap { number, row -> [PrintedRow]? in
      let cells = cells(of: row)
      guard cells.count(where: \.reading.isValue) <= LineTokens.mostValues else { return nil }
      return parts(PrintedRow(block: index, row: number, cells: cells, hasGrid: table.hasGrid, location: row.location))
    }
    // Two halves of a table side by side: first all on the left, then all on the right.
    let pairs = rows.count { $0.count > 1 }
    guard pairs > 2, pairs * 2 > rows.count else { return rows.flatMap { $0 } }
    return rows.compactMap(\.first) + rows.flatMap { $0.dropFirst() }
  }

  /// The rows that stand one behind the other on one row: each begins with a label of a form behind numbers.
  private static func parts(_ row: PrintedRow) -> [PrintedRow] {
    var starts = [0]
    var hasValue = false
    for (index, cell) in row.cells.enumerated() {
      if cell.reading.isValue {
        hasValue = true
      } else if hasValue, cell.reading.isWords, namesRow(cell.text) {
        // The labels of its groups stand right before a row's own.
        starts.append(
          (starts[starts.count - 1]..<index).last { !row.cells[$0].reading.isWords }.map { $0 + 1 } ?? index)
        hasValue = false
      }
    }
    guard starts.count > 1, hasValue else { return [row] }
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
      var printed = PrintedCell(
        text: cell.text, reading: reading, column: cell.column + surplus, columnSpan: cell.columnSpan,
        location: cell.location,
        number: index + 1)
      if reading.isWords, let parts = LineTokens.split(cell.text) {
        for part in parts {
          printed.text = part.text
          printed.reading = part.reading
          cells.append(printed)
          printed.column += 1
        }
        surplus += parts.count - 1
      } else {
        cells.append(printed)
      }
    }
    return cells
  }

  /// The line of a paragraph as a row of label and numbers; nil for a line that can be none.
  private static func line(of block: Block, at index: Int) -> PrintedRow? {
    guard block.kind != .figure, !LineTokens.isProse(block.text) else { return nil }
    let parts =
      LineTokens.split(block.text) ?? [LineTokens.Part(text: block.text, reading: CellReader.read(block.text))]
    let cells = parts.enumerated().map { number, part in
      PrintedCell(
        text: part.text, reading: part.reading, column: number, columnSpan: 1, location: block.location,
        number: number + 1)
    }
    return PrintedRow(block: index, row: nil, cells: cells, hasGrid: false, location: block.location)
  }
}
