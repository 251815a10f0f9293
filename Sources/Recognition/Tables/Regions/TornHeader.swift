import DocumentModel
import ReportModel

/// Finds the header of section 四 where it is printed one or two characters a line, so that no line of it says a label.
struct TornHeader {
  /// The characters that only this header has, once for each of its three groups.
  private static let marks = LabelFolding.key("维纠尚计").units
  private static let words = Set(
    LabelFolding.key("行政复议行政诉讼未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计合计").units)
  /// A line of the header is no longer than this, in bytes.
  private static let longestLine = 400

  private var rows: [PrintedRow] = []
  private var counts: [UInt16: Int] = [:]

  /// The header with the rows of numbers right below it; nil where there is none.
  static func region(of blocks: [Block]) -> FormRegion? {
    var header = TornHeader()
    for (index, block) in blocks.enumerated() where block.isBody {
      if header.add(block, at: index) { continue }
      if !header.isComplete {
        header = TornHeader()
      } else if let row = numbers(of: block, at: index) {
        header.rows.append(row)
      } else {
        break
      }
    }
    guard header.isComplete else { return nil }
    return FormRegion(key: .reviewLitigation, rows: header.rows, weight: 6, targets: [])
  }

  /// Whether all three groups were seen.
  private var isComplete: Bool { Self.marks.allSatisfy { counts[$0] == 3 } }

  /// Adds a line of the header's characters; false for any other.
  private mutating func add(_ block: Block, at index: Int) -> Bool {
    guard block.table == nil, block.text.utf8.count <= Self.longestLine else { return false }
    let units = LabelFolding.key(block.text, keepsNumber: true).units
    guard !units.isEmpty, units.allSatisfy(Self.words.contains) else { return false }
    for unit in units { counts[unit, default: 0] += 1 }
    rows += PrintedRows.rows(of: block, at: index)
    return true
  }

  private static func numbers(of block: Block, at index: Int) -> PrintedRow? {
    guard block.table == nil, let row = PrintedRows.rows(of: block, at: index).first else { return nil }
    return row.labelCount == 0 && row.valueCount > 0 ? row : nil
  }
}
