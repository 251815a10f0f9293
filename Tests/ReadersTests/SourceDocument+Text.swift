import DocumentModel

extension SourceDocument {
  /// All text of all blocks and cells, furniture too.
  var allText: String {
    blocks.map { block in
      ([block.text] + (block.table?.rows.flatMap(\.cells).map(\.text) ?? [])).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The text of the body's blocks.
  var bodyTexts: [String] { blocks.filter { $0.isBody && $0.table == nil }.map(\.text) }

  /// The tables of the body.
  var bodyTables: [Table] { blocks.filter(\.isBody).compactMap(\.table) }
}
