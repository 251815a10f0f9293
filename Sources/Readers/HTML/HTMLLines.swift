import DocumentModel
import Evidence

/// Sorts single lines of a page by what they say: catalogue statements, tools, the way through the site.
enum HTMLLines {
  /// Demotes such lines and takes their statements over as metadata; the prose is never touched.
  static func sort(_ document: inout SourceDocument) {
    sortCatalogue(&document)
    for index in document.blocks.indices where document.blocks[index].isBody && document.blocks[index].table == nil {
      guard let kind = kind(of: document.blocks[index].text) else { continue }
      takeStatements(document.blocks[index], into: &document.metadata)
      document.blocks[index].layer = .furniture(kind: kind)
    }
  }

  private static let stop = Array("。".utf8)

  /// The kind of furniture that a line is; nil for text.
  private static func kind(of text: String) -> String? {
    let bytes = Array(text.utf8)
    let trimmed = Whitespace.trim(bytes[...])
    guard trimmed.count < 360, !trimmed.contains(word: stop) else { return nil }
    if HTMLSigns.navigationStarts.contains(where: { trimmed.starts(with: $0) }) { return "navigation" }
    if HTMLSigns.footerWords.isFound(in: trimmed) { return "page-footer" }
    let tools =
      HTMLSigns.toolWords.isFound(in: trimmed) ? HTMLSigns.toolWords.words.count { trimmed.contains(word: $0) } : 0
    let statements = PortalCatalogue.statements(inLine: text, at: .whole).count
    return tools >= 2 || (tools == 1 && (statements > 0 || trimmed.count <= 18)) || statements >= 2 ? "page-tools" : nil
  }

  /// Three catalogue lines in a row, with a mark among them, are a catalogue.
  private static func sortCatalogue(_ document: inout SourceDocument) {
    var run: [Int] = []
    var hasMark = false
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let found = block.table == nil ? PortalCatalogue.statements(inLine: block.text, at: block.location) : []
      if found.isEmpty {
        if hasMark, run.count >= 3 { demote(run, in: &document) }
        run = []
        hasMark = false
      } else {
        run.append(index)
        hasMark = hasMark || found.contains { HTMLSigns.catalogueMarks.contains($0.name) }
      }
    }
    if hasMark, run.count >= 3 { demote(run, in: &document) }
  }

  private static func demote(_ run: [Int], in document: inout SourceDocument) {
    for index in run {
      takeStatements(document.blocks[index], into: &document.metadata)
      document.blocks[index].layer = .furniture(kind: "portal-catalogue")
    }
  }

  private static func takeStatements(_ block: Block, into metadata: inout [Metadatum]) {
    for statement in PortalCatalogue.statements(inLine: block.text, at: block.location)
    where !metadata.contains(where: { $0.name == statement.name && $0.value == statement.value }) {
      metadata.append(statement)
    }
  }
}

extension PortalCatalogue {
  /// The statements of a line such as `来源：某局　发布时间：2024-01-20`; none if it begins with other words.
  static func statements(inLine text: String, at location: SourceLocation) -> [Metadatum] {
    guard text.utf8.count < 400, statement(in: text, at: location) != nil else { return [] }
    var found: [Metadatum] = []
    var isOpen = false
    for piece in pieces(of: text) {
      if let statement = statement(in: piece, at: location) {
        found.append(statement)
        isOpen = true
      } else if isTool(piece) {
        isOpen = false
      } else if isOpen, let last = found.indices.last {
        found[last].value += " " + piece
      }
    }
    return found
  }

  /// Whether the words belong to the page's tools, or open a statement of another kind.
  private static func isTool(_ piece: String) -> Bool {
    let bytes = Array(piece.utf8)
    return HTMLSigns.toolWords.isFound(in: bytes[...]) || bytes.contains(word: Array("：".utf8))
  }

  /// The words of a line, parted at spaces; a label with spaces inside (`索 引 号：`) stays whole.
  private static func pieces(of text: String) -> [String] {
    let words = text.unicodeScalars.split { Whitespace.isSpace($0) || $0 == "|" || $0 == "｜" }.map { String($0) }
    var pieces: [String] = []
    var open = ""
    for word in words {
      open += word
      if word.unicodeScalars.count > 2 || word.unicodeScalars.contains("：") || word.unicodeScalars.contains(":") {
        pieces.append(open)
        open = ""
      }
    }
    if !open.isEmpty { pieces.append(open) }
    return joined(pieces)
  }

  /// Puts a value back behind a label that stood alone: `发布机构：`, `某局`.
  private static func joined(_ pieces: [String]) -> [String] {
    pieces.reduce(into: []) { result, piece in
      if let last = result.last, last.unicodeScalars.last == "：" || last.unicodeScalars.last == ":",
        label(piece) == nil,
        statement(in: piece, at: .whole) == nil
      {
        result[result.count - 1] = last + piece
      } else {
        result.append(piece)
      }
    }
  }
}
