import CanonicalJSON
import Evidence
import JSONText
import ReportModel

extension ReportTrace {
  /// The trace as JSON Lines.
  var lines: [UInt8] {
    var text: [UInt8] = []
    for entry in entries {
      var writer = JSONWriter(isCompact: true)
      writer.line(entry)
      text += writer.bytes + [UInt8(ascii: "\n")]
    }
    return text
  }

  /// Reads a trace that was written so.
  init(parsing text: [UInt8]) throws(ReportDecodingError) {
    for (number, line) in text.split(separator: UInt8(ascii: "\n")).enumerated() {
      entries.append(try Self.line(JSONLine.value(of: line, number: number + 1)))
    }
  }

  private static func line(_ value: JSONValue) throws(ReportDecodingError) -> Line {
    var line = Line(at: try value.text("at"), row: try value.optionalText("row"), location: try location(in: value))
    guard let cells = value["cells"] else { return line }
    for member in cells.members {
      let cell = member.value
      let printed = FormCell(
        printed: try cell.optionalText("printed"), location: try location(in: cell),
        printedRow: try cell.optionalText("row") ?? line.row, cellNumber: cell["cell"]?.integer ?? 0)
      line.cells.append((member.key, printed))
    }
    return line
  }

  private static func location(in value: JSONValue) throws(ReportDecodingError) -> SourceLocation? {
    guard let location = value["location"] else { return nil }
    return try ReportDecoder.location(location)
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ line: ReportTrace.Line) {
    beginObject()
    member("at", line.at)
    optional("row", line.row)
    optionalLocation(line.location)
    if !line.cells.isEmpty {
      key("cells")
      beginObject()
      for (column, printed) in line.cells { cell(printed, column: column, of: line) }
      endObject()
    }
    endObject()
  }

  private mutating func cell(_ printed: FormCell, column: String, of line: ReportTrace.Line) {
    key(column)
    beginObject()
    if printed.cellNumber > 0 { member("cell", printed.cellNumber) }
    optional("printed", printed.printed)
    if printed.printedRow != line.row { optional("row", printed.printedRow) }
    optionalLocation(printed.location)
    endObject()
  }

  private mutating func optionalLocation(_ place: SourceLocation?) {
    guard let place else { return }
    key("location")
    location(place)
  }
}
