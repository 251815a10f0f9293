import JSONText
import ReportModel

extension ReportDecoder {
  /// A top-level section.
  static func section(_ value: JSONValue) throws(ReportDecodingError) -> Section {
    let role = try value.member("role").isNull ? nil : value.choice("role", of: SectionRole.self)
    return Section(
      number: try value.nullableText("number"), heading: try value.text("heading"), role: role,
      blocks: try value.array("blocks", read: block))
  }

  /// A piece of a section.
  static func block(_ value: JSONValue) throws(ReportDecodingError) -> ReportBlock {
    let content: ReportBlock.Content
    switch try value.choice("kind", of: BlockName.self) {
    case .paragraph: content = .paragraph(try value.text("text"))
    case .heading: content = .heading(level: try value.integer("level"), try value.text("text"))
    case .listItem: content = .listItem(try value.text("text"))
    case .table where value["table"] != nil: content = .formTable(try value.choice("table"))
    case .table: content = .table(try value.array("rows", read: otherRow))
    }
    return ReportBlock(content)
  }

  private enum BlockName: String, CaseIterable {
    case paragraph, heading, table
    case listItem = "list_item"
  }

  private static func otherRow(_ value: JSONValue) throws(ReportDecodingError) -> [OtherCell] {
    guard value.kind == .array else { throw .expected("an array", "数组", at: value) }
    var row: [OtherCell] = []
    for cell in value.elements {
      row.append(
        OtherCell(
          text: try cell.text("text"), rowSpan: try cell.integer("row_span"),
          columnSpan: try cell.integer("column_span")))
    }
    return row
  }
}
