import Evidence
import ReportModel

/// What a section prints of its form table, where none was recognised in it: the words that only the form says, and the
/// numbers that stand in tables or on lines of their own.
struct UnreadTable {
  /// So many different words of the form, or so many numbers, are no prose.
  private static let enoughWords: [TableKey: Int] = [.proactive: 2, .requests: 5, .reviewLitigation: 4]
  private static let enoughNumbers = 10
  /// A longer line is prose; the words of the form stand in longer ones as well.
  private static let longestLine = 120
  private static let longestText = 1 << 16

  /// The first block that says something of the form.
  private(set) var firstBlock: Int?
  private var words: Set<LabelKey> = []
  private var numbers = 0

  /// Looks at the blocks of a section; nil where they say too little of a table.
  init?(_ section: Section, of table: TableKey) {
    guard let enough = Self.enoughWords[table] else { return nil }
    let wanted = FormLexicon.shared.distinctWords(of: table)
    for (index, block) in section.blocks.enumerated() {
      let before = (words.count, numbers)
      switch block.content {
      case .paragraph(let text), .listItem(let text), .heading(_, let text): look(at: text, for: wanted)
      case .table(let rows):
        let cells = rows.joined().map(\.text)
        numbers += cells.count { CellReader.read($0).isValue }
        for cell in cells { look(at: cell, for: wanted) }
      case .formTable: continue
      }
      if firstBlock == nil, (words.count, numbers) != before { firstBlock = index }
    }
    guard words.count >= enough || numbers >= Self.enoughNumbers else { return nil }
  }

  private mutating func look(at text: String, for wanted: [LabelKey]) {
    guard text.utf8.count <= Self.longestText else { return }
    if text.utf8.count <= Self.longestLine {
      let pieces = Blanks.words(text)
      if pieces.allSatisfy({ CellReader.read($0).isValue }) { numbers += pieces.count }
    }
    let folded = LabelFolding.key(text, keepsNumber: true)
    for word in wanted where !words.contains(word) && folded.holds(word) { words.insert(word) }
  }
}
