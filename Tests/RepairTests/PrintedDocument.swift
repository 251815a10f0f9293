import DocumentModel
import Evidence
import Readers

@testable import Repair

/// A document as the examples of the rules print it: body blocks as lines, headings with `#`, cells with tabs, and `⏎`
/// for a line break inside a block.
func printed(_ document: SourceDocument) -> String {
  document.blocks.filter(\.isBody).map { block in
    if let table = block.table {
      return table.rows.map { $0.cells.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    }
    if case .heading(let level) = block.kind { return String(repeating: "#", count: level) + " " + block.text }
    return block.text.replacing("\n", with: "⏎")
  }.joined(separator: "\n")
}

/// The document that the text reader makes of a text; `⏎` stands for a line break inside a block.
func document(_ text: String) throws -> SourceDocument {
  var document = try OCRTextReader.read(Array(text.utf8), encoding: "UTF-8", limits: ReadLimits())
  for index in document.blocks.indices where document.blocks[index].text.contains("⏎") {
    document.blocks[index].text.replace("⏎", with: "\n")
  }
  return document
}

/// A text repaired with some rules, or all, and printed.
func repaired(_ text: String, by rules: [any RepairRule.Type] = Catalogue.rules) throws -> String {
  printed(RepairEngine.repair(try document(text), level: .suggested, rules: rules).document)
}
