/// Writes a specimen as plain text.
struct TextWriter {
  let style: TextStyle
  /// Whether a blank line stands between paragraphs.
  var hasBlankLines = true
  /// Whether paragraphs are indented by two ideographic spaces.
  var isIndented = false
  /// How many characters a printed line holds, for the styles that break lines.
  var lineWidth = 38

  /// Draws the layout.
  init(style: TextStyle, _ dice: inout Dice) {
    self.style = style
    hasBlankLines = style == .pipes || dice.chance(75)
    isIndented = dice.chance(25)
    lineWidth = dice.within(28...44)
    hasOuterPipes = dice.chance(92)
    ruleCell = dice.pick(["---", "---", ":---:", ":--", "-"])
    tables = TableText(
      covered: style == .flattened ? .nothing : style == .pipes && dice.chance(50) ? .repeated : .blank,
      hasNarrowLabels: style == .seedText && dice.chance(60))
  }

  private let tables: TableText
  private let hasOuterPipes: Bool
  private let ruleCell: String

  /// The text; broken lines are noted in the truth.
  func write(_ specimen: inout Specimen, _ dice: inout Dice) -> String {
    if specimen.isOneRow { return LayoutRow.text(of: specimen.pieces) }
    var lines: [String] = dice.chance(50) ? ["", ""] : []
    for index in specimen.pieces.indices {
      let piece = specimen.pieces[index]
      let printed = self.lines(of: piece, &specimen.truth, &dice)
      lines += specimen.isStretched && piece.kind == .paragraph ? printed.map { stretched($0, &dice) } : printed
      if hasBlankLines || piece.kind == .title { lines.append("") }
    }
    return lines.joined(separator: "\n") + (dice.chance(80) ? "\n" : "")
  }

  private func lines(of piece: Piece, _ truth: inout Truth, _ dice: inout Dice) -> [String] {
    if let grid = piece.grid { return lines(of: grid, &dice) }
    if case .fragment = piece.kind { return piece.text.split(separator: "\n").map(String.init) }
    let indent = isIndented && piece.kind == .paragraph && !piece.continues ? "　　" : ""
    guard style.breaksLines, piece.kind == .paragraph else { return [indent + piece.text] }
    let broken = Wrapping.lines(of: piece.text, width: lineWidth, firstWidth: lineWidth - 2)
    for (line, next) in zip(broken, broken.dropFirst()).prefix(3) where !Joins.isParagraphEnd(line) {
      truth.joins.append(Joins.seam(line, next))
    }
    return (broken.first.map { ["　　" + $0] } ?? []) + broken.dropFirst()
  }

  /// A line with runs of blanks in front of its numbers.
  private func stretched(_ line: String, _ dice: inout Dice) -> String {
    var result = ""
    for character in line {
      let opensNumber = character.isASCII && character.isNumber && result.last.map { !$0.isASCII } ?? false
      if opensNumber, dice.chance(60) { result += String(repeating: " ", count: dice.within(1...6)) }
      result.append(character)
    }
    return result
  }

  private func lines(of grid: Grid, _ dice: inout Dice) -> [String] {
    if style == .markup { return MarkupTable.lines(of: grid, &dice) }
    let rows =
      switch style {
      case .pipes: tables.rows(of: grid).enumerated().map(pipeLines)
      case .linePerCell: grid.rows.map { $0.cells.map(\.text).filter { !$0.isEmpty } }
      case .pdfRaw: PrintedTable.rawLines(of: grid)
      case .pdfLayout: PrintedTable.layoutLines(of: grid)
      case .flattened: tables.rows(of: grid).map { [$0.filter { !$0.isEmpty }.joined(separator: " ")] }
      default: tables.rows(of: grid).map { [$0.joined(separator: "\t")] }
      }
    return zip(grid.rows, rows).flatMap { $1 + $0.debris + gap($0) }
  }

  private func gap(_ row: Grid.Row) -> [String] {
    row.gapBehind.map { [""] + $0 + ($0.isEmpty ? [] : [""]) } ?? []
  }

  private func pipeLines(_ index: Int, _ cells: [String]) -> [String] {
    let open = hasOuterPipes ? "| " : ""
    let close = hasOuterPipes ? " |" : ""
    let rule = open + Array(repeating: ruleCell, count: cells.count).joined(separator: " | ") + close
    let line = open + cells.joined(separator: " | ") + close
    return index == 0 ? [line, rule] : [line]
  }
}
