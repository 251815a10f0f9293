import DocumentModel
import ReportModel

/// What stands right above the first numbers of a region in its own table.
enum HeaderAbove {
  /// Nothing does, or nothing that heads columns.
  case nothing
  /// Words of the form, whole or damaged.
  case form
  /// Words that no form says.
  case foreign

  /// Looks at the last row of more than one cell before the first row of numbers.
  init(_ region: FormRegion, in blocks: [Block]) {
    self = .nothing
    guard let first = region.rows.first(where: { $0.valueCount > 0 }), let row = first.row,
      let rows = blocks[first.block].table?.rows[..<row]
    else { return }
    let said = rows.lazy.map { $0.cells.filter { CellReader.read($0.text) != .blank } }.last { $0.count > 1 }
    guard let cells = said, cells.allSatisfy({ Self.isHeading($0.text) }) else { return }
    // The first cell heads the labels, where there are any.
    let columns = first.labelCount > 0 ? cells.dropFirst() : cells[...]
    self = columns.contains { Self.isOfForm($0.text, region.key) } ? .form : .foreign
  }

  /// Whether a cell may head a column: words, or a year alone.
  private static func isHeading(_ text: String) -> Bool {
    let reading = CellReader.read(text)
    return reading.isWords || reading.value?.integer.map { YearText.plausible.contains(Int($0)) } ?? false
  }

  /// Whether a cell says a word of the form, a piece of one or one with a misread character. Shorter pieces stand in the
  /// words of other tables as well: `件数`.
  private static func isOfForm(_ text: String, _ table: TableKey) -> Bool {
    let key = LabelFolding.key(text)
    if FormLexicon.shared.meanings(of: key).contains(where: { $0.table == table && $0.weight > 1 }) { return true }
    if key.count < shortestPiece { return false }
    return LabelDebris.shared.holds(key, in: table)
      || key.count >= shortestMisread && LabelDebris.shared.contains(key, in: table)
  }

  private static let shortestPiece = 3
  private static let shortestMisread = 5
}
