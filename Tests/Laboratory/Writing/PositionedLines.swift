/// Writes paragraphs as pages made of PDF have them: the first line of each by itself, the others in one element with
/// line breaks between them, all at places of their own.
enum PositionedLines {
  /// How many characters a printed line holds.
  private static let width = 26

  /// The elements of the pieces; tables are written by `table`.
  static func text(of pieces: [Piece], table: (Grid) -> String) -> String {
    var top = 100
    let elements = pieces.filter { $0.kind != .title }.map { piece -> String in
      if let grid = piece.grid { return table(grid) }
      let lines = lines(of: piece)
      top += 42 * lines.count
      return element(lines.prefix(1), left: 163, top: top) + element(lines.dropFirst(), left: 115, top: top + 42)
    }
    return elements.joined(separator: "\n")
  }

  /// Notes where a sentence goes on in the next line.
  static func noteJoins(in specimen: inout Specimen) {
    for piece in specimen.pieces where piece.kind == .paragraph {
      let lines = lines(of: piece)
      for (line, next) in zip(lines, lines.dropFirst()).prefix(3) where !Joins.isParagraphEnd(line) {
        specimen.truth.joins.append(Joins.seam(line, next))
      }
    }
  }

  private static func lines(of piece: Piece) -> [String] {
    piece.text.split(separator: "\n").flatMap {
      Wrapping.lines(of: String($0), width: width, firstWidth: piece.kind == .paragraph ? width - 2 : width)
    }
  }

  private static func element(_ lines: ArraySlice<String>, left: Int, top: Int) -> String {
    if lines.isEmpty { return "" }
    let text = lines.map(MarkupTable.escaped).joined(separator: "<br/>")
    return "<p style=\"position:absolute;top:\(top)px;left:\(left)px;white-space:nowrap\">\(text)</p>"
  }
}
