import Archive
import JSONText
import Writers

/// Writes a table row by row, as its columns are typed; nothing is kept, so a table may have any length.
///
/// An empty field is nothing: `null` in JSON, an empty field elsewhere.
struct TableWriter {
  private let columns: [TableColumn]
  private let style: TableStyle
  private var csv: CSVRows
  private var isFirstRow = true

  /// Begins a table.
  init(_ columns: [TableColumn], as style: TableStyle) {
    self.columns = columns
    self.style = style
    csv = CSVRows(lineEnd: style == .excelCSV ? "\r\n" : "\n")
  }

  /// What stands before the first row.
  mutating func head() -> [UInt8] {
    switch style {
    case .json: return Array("[".utf8)
    case .excelCSV: return Array("\u{FEFF}".utf8) + header()
    case .csv, .tsv: return header()
    case .markdown: return header() + Array(("|" + columns.map { _ in " --- |" }.joined() + "\n").utf8)
    }
  }

  private mutating func header() -> [UInt8] {
    line(columns.map(\.name), of: columns.map { _ in ColumnType.number })  // names of ours need no escapes
  }

  /// A row; as many fields as there are columns.
  mutating func row(_ fields: [String]) -> [UInt8] {
    let types = columns.map(\.type)
    guard style == .json else { return line(fields, of: types) }
    let separator = isFirstRow ? "\n" : ",\n"
    isFirstRow = false
    return Array(separator.utf8) + object(fields)
  }

  /// What stands behind the last row.
  mutating func end() -> [UInt8] { style == .json ? Array("\n]\n".utf8) : [] }

  private mutating func line(_ fields: [String], of types: [ColumnType]) -> [UInt8] {
    switch style {
    case .csv, .excelCSV, .json:
      for (field, type) in zip(fields, types) {
        csv.field(style == .excelCSV && type == .string ? SpreadsheetText.harmless(field) : field)
      }
      csv.end()
      return csv.take()
    case .tsv: return Array((fields.map(\.printable).joined(separator: "\t") + "\n").utf8)
    case .markdown:
      let cells = zip(fields, types).map { field, type in
        type == .string ? MarkdownWriter.escaped(field.printable) : Array(field.utf8)
      }
      return cells.reduce(into: Array("|".utf8)) { $0 += [0x20] + $1 + Array(" |".utf8) } + [0x0A]
    }
  }

  private func object(_ fields: [String]) -> [UInt8] {
    var writer = JSONWriter(isCompact: true)
    writer.beginObject()
    for (column, field) in zip(columns, fields) {
      writer.key(column.name)
      if field.isEmpty {
        writer.null()
      } else if column.type == .string {
        writer.string(field)
      } else {
        writer.json(field)
      }
    }
    writer.endObject()
    return writer.bytes
  }
}

/// Texts for spreadsheet programs.
enum SpreadsheetText {
  /// The text with an apostrophe before it where a spreadsheet would take it for a formula: behind blanks and controls
  /// it begins with `=`, `+`, `-` or `@`, or with one of these in full width.
  ///
  /// Such a name can come from any document on the web; opened as a formula it could send data away or start a program.
  static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.properties.generalCategory != .control }
    guard let first, openings.contains(first) else { return text }
    return "'" + text
  }

  private static let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
