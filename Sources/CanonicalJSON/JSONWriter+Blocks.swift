import JSONText
import ReportModel

extension JSONWriter {
  /// A top-level section with its blocks.
  mutating func section(_ section: Section) {
    beginObject()
    nullable("number", section.number)
    member("heading", section.heading)
    nullable("role", section.role?.rawValue)
    key("blocks")
    blocks(section.blocks)
    endObject()
  }

  /// The blocks of a section or of the preamble.
  mutating func blocks(_ blocks: [ReportBlock]) {
    beginArray()
    for block in blocks { content(block.content) }
    endArray()
  }

  private mutating func content(_ content: ReportBlock.Content) {
    beginObject()
    switch content {
    case .paragraph(let text): textBlock("paragraph", text)
    case .heading(let level, let text):
      member("kind", "heading")
      member("level", level)
      member("text", text)
    case .listItem(let text): textBlock("list_item", text)
    case .formTable(let table):
      member("kind", "table")
      member("table", table.rawValue)
    case .table(let rows):
      member("kind", "table")
      array("rows", rows) { $0.otherRow($1) }
    }
    endObject()
  }

  private mutating func textBlock(_ kind: String, _ text: String) {
    member("kind", kind)
    member("text", text)
  }

  private mutating func otherRow(_ cells: [OtherCell]) {
    beginArray()
    for cell in cells {
      beginObject()
      member("text", cell.text)
      member("row_span", cell.rowSpan)
      member("column_span", cell.columnSpan)
      endObject()
    }
    endArray()
  }
}
