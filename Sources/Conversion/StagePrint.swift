import DocumentModel
import Evidence

/// Prints a source document for people: one line for each block, row and statement, with its place.
///
/// Two documents that print the same are the same to repair and recognition.
public enum StagePrint {
  /// The print of what a reader or the repair yielded.
  public static func text(of document: SourceDocument) -> String {
    var lines: [String] = []
    if let encoding = document.encoding { lines.append("encoding \(encoding)") }
    lines += document.metadata.map { "metadata \($0.name) = \(oneLine($0.value))" + place($0.location) }
    for block in document.blocks { lines += self.lines(of: block) }
    lines += document.findings.map {
      "finding \($0.check) \($0.severity.rawValue): \($0.message.english)" + place($0.location ?? .whole)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of block: Block) -> [String] {
    let words = ["\(block.id)", block.layer.label, block.kind.label].compactMap(\.self) + hints(block.hints)
    let head = words.joined(separator: " ") + place(block.location)
    guard let table = block.table else { return [head + (block.text.isEmpty ? "" : "  " + oneLine(block.text))] }
    return [head + (table.hasGrid ? " grid" : " ragged")] + table.rows.map(line)
  }

  private static func line(of row: Row) -> String {
    let cells = row.cells.map { cell in
      let spans = cell.rowSpan > 1 || cell.columnSpan > 1 ? "{\(cell.rowSpan)x\(cell.columnSpan)}" : ""
      return spans + oneLine(cell.text)
    }
    return "  |" + (row.isHeader ? "* " : " ") + cells.joined(separator: " | ") + " |" + place(row.location)
  }

  private static func hints(_ hints: LayoutHints) -> [String] {
    [
      hints.blankLinesBefore > 0 ? "+\(hints.blankLinesBefore)" : nil, hints.isIndented ? "indented" : nil,
      hints.isBold ? "bold" : nil, hints.isCentered ? "centered" : nil, hints.startsPage ? "page" : nil,
    ].compactMap(\.self)
  }

  private static func place(_ location: SourceLocation) -> String {
    let text = location.description
    return text.isEmpty ? "" : " [\(text)]"
  }

  private static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "⏎"
      case "\t": result += "⇥"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Layer {
  fileprivate var label: String? {
    switch self {
    case .body: nil
    case .furniture(let kind): "(\(kind))"
    }
  }
}

extension BlockKind {
  fileprivate var label: String {
    switch self {
    case .heading(let level): "heading\(level)"
    case .paragraph: "paragraph"
    case .listItem: "item"
    case .table: "table"
    case .figure: "figure"
    }
  }
}
