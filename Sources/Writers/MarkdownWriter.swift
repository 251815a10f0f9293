import ReportModel

/// Writes a report as Markdown (CommonMark with pipe tables) for people who want to look at it.
///
/// It is no interchange form: it is not promised that reading it again yields the same report. The characters that
/// Markdown gives a meaning are escaped, so that the prose says what it said.
public enum MarkdownWriter {
  /// The Markdown of `report`: UTF-8, LF, a blank line between blocks, one trailing newline.
  public static func write(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in Outline(report).items {
      if !bytes.isEmpty { bytes.append(newline) }
      bytes.append(item)
    }
    return bytes
  }

  /// A text on one line, its marks escaped, as it stands in a paragraph or in the cell of a table.
  package static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(markdown: text)
    return bytes
  }
}

private let newline = UInt8(ascii: "\n")

extension [UInt8] {
  fileprivate mutating func append(_ item: OutlineItem) {
    switch item {
    case .title(let text): line("# ", text)
    case .heading(let level, let text): line(String(repeating: "#", count: level) + " ", text)
    case .paragraph(let text): line("", text)
    case .listItem(let text): line("- ", text)
    case .facts(let facts): for fact in facts { line("- \(fact.name)：", fact.value) }
    case .finding(let severity, let id, let text): line("- **\(severity.rawValue)** [\(id)] ", text)
    case .table(let rows): table(rows)
    }
  }

  private mutating func line(_ mark: String, _ text: String) {
    append(contentsOf: mark.utf8)
    append(markdown: text)
    append(newline)
  }

  /// A pipe table has one header row, so further ones stand as plain rows.
  private mutating func table(_ rows: [(isHeader: Bool, cells: [String])]) {
    let width = rows.map(\.cells.count).max() ?? 0
    for (index, row) in rows.enumerated() {
      for place in 0..<width {
        append(contentsOf: "| ".utf8)
        append(markdown: place < row.cells.count ? row.cells[place] : "")
        append(UInt8(ascii: " "))
      }
      append(contentsOf: "|\n".utf8)
      if index == 0 { append(contentsOf: (String(repeating: "| --- ", count: width) + "|\n").utf8) }
    }
  }

  /// A number and a point at the start of a line would open a list, so they are escaped too.
  fileprivate mutating func append(markdown text: String) {
    var line: [UInt8] = []
    line.append(oneLine: text)
    var isNumber = false
    for (index, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): isNumber = isNumber || index == 0
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if isNumber { append(UInt8(ascii: "\\")) }
        isNumber = false
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"):
        if index == 0 { append(UInt8(ascii: "\\")) }
        isNumber = false
      default:
        if Self.marks.contains(byte) { append(UInt8(ascii: "\\")) }
        isNumber = false
      }
      append(byte)
    }
  }

  private static let marks = Set("\\`*_[]<>|~&".utf8)
}
