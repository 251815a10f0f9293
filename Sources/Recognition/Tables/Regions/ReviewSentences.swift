import DocumentModel
import ReportModel

/// Finds the numbers of section 四 in sentences: `行政复议：结果维持3件，结果纠正1件，…，总计4件。`
///
/// Sentences are taken for the table only where none is printed and every group that they name has all its outcomes.
enum ReviewSentences {
  /// A sentence with the outcomes of all groups is no longer, in bytes.
  private static let longest = 900
  private static let first = Array("结果维持".utf8)

  /// The sentences of a document as rows of names and numbers; nil where they are no table.
  static func region(of blocks: [Block]) -> FormRegion? {
    var rows: [PrintedRow] = []
    for (index, block) in blocks.enumerated() where block.isBody {
      if let row = row(of: block, at: index) {
        rows.append(row)
      } else if !rows.isEmpty {
        break
      }
    }
    guard let entries = ReviewEntries(rows), !entries.printed.isEmpty, entries.complete == entries.printed else {
      return nil
    }
    var region = FormRegion(key: .reviewLitigation, rows: rows, weight: 6, targets: [])
    region.isProse = true
    return region
  }

  /// A sentence as a row: the names it holds, and the numbers right behind them.
  private static func row(of block: Block, at index: Int) -> PrintedRow? {
    guard block.table == nil, block.text.utf8.count <= longest, block.text.holds(first) else { return nil }
    var cells: [PrintedCell] = []
    for clause in block.text.split(whereSeparator: { marks.contains($0) }) {
      var rest = clause
      while !rest.isEmpty {
        let name = rest.prefix { !isDigit($0) }
        let number = number(rest[name.endIndex...])
        rest = rest[number.endIndex...]
        let label = trimmed(name)
        guard ReviewEntries.isName(label) else { continue }
        append(label, of: block, to: &cells)
        if !number.isEmpty { append(String(number), of: block, to: &cells) }
      }
    }
    guard cells.contains(where: \.reading.isValue) else { return nil }
    return PrintedRow(block: index, row: nil, cells: cells, hasGrid: false, location: block.location)
  }

  /// The number that a text begins with, and its unit.
  private static func number(_ text: Substring) -> Substring {
    var end = text.prefix { isDigit($0) }.endIndex
    let unit = text[end...].prefix { $0 == " " || CellReader.isUnit(String($0)) }
    if unit.last.map({ $0 != " " }) ?? false { end = unit.endIndex }
    return text[..<end]
  }

  private static func append(_ text: String, of block: Block, to cells: inout [PrintedCell]) {
    cells.append(
      PrintedCell(
        text: text, reading: CellReader.read(text), column: cells.count, columnSpan: 1, location: block.location,
        number: cells.count + 1))
  }

  /// A name without what joins it to the words around it.
  private static func trimmed(_ name: Substring) -> String {
    var rest = name.drop { Blanks.isBlank($0.unicodeScalars[$0.unicodeScalars.startIndex]) }
    if rest.hasPrefix("其中") { rest = rest.dropFirst(2) }
    while let last = rest.last, "为共计有 ".contains(last), !ReviewEntries.isName(String(rest)) { rest = rest.dropLast() }
    return String(rest)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  private static let marks = Set("，,；;。、：:（）()")
}
