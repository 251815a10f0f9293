import DocumentModel

/// The words above a table that say what it is.
enum TableCaption {
  /// A caption has no more bytes, and stands no more lines above its table.
  private static let longest = 120
  private static let mostLines = 3

  /// The one year that the lines right above a region name, or the rows of its table above the first number; nil where
  /// they name none or several.
  static func year(above region: FormRegion, in blocks: [Block]) -> Int? {
    guard let first = region.rows.first else { return nil }
    let head = region.rows.prefix { $0.valueCount == 0 }.flatMap(\.cells).map(\.text)
    let lines = lines(above: first.block, in: blocks)
    let years = Set((head + lines).compactMap(year))
    return years.count == 1 ? years.first : nil
  }

  /// The short lines right above a block, or above the tables that stand before it without a line between.
  private static func lines(above block: Int, in blocks: [Block]) -> [String] {
    var lines: [String] = []
    for block in blocks[..<block].reversed() where block.isBody {
      if block.table != nil, lines.isEmpty { continue }
      guard block.table == nil, lines.count < mostLines, isShort(block.text) else { break }
      lines.append(block.text)
    }
    return lines
  }

  /// Whether a line is short and no sentence.
  private static func isShort(_ text: String) -> Bool { text.utf8.count <= longest && !text.ends(with: fullStop) }

  /// Whether a short line names a year and is no title of a report, as those that pages repeat are.
  static func isDated(_ text: String) -> Bool { isShort(text) && !text.holds(report) && year(in: text) != nil }

  private static let report = Array("报告".utf8)

  private static func year(in text: String) -> Int? {
    YearText.firstYear(in: FoldedLine(text, limit: longest).folded)?.value
  }

  private static let fullStop = Array("。".utf8)
}
