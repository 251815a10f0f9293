import Evidence
import JSONText
import ReportModel

extension ReportDecoder {
  /// What a bare number cannot say.
  static func annotation(_ value: JSONValue) throws(ReportDecodingError) -> Annotation {
    Annotation(
      at: try value.text("at"), status: try value.choice("status"), raw: try value.optionalText("raw"),
      unit: try value.optionalText("unit"), note: try value.optionalText("note"),
      value: try value.optionalDecimal("value"),
      candidates: try value.optionalArray("candidates") { candidate throws(ReportDecodingError) in
        try candidate.nullableDecimal()
      },
      evidence: try optionalMessage("evidence", in: value), location: try optionalLocation(in: value))
  }

  /// A remark on the report.
  static func finding(_ value: JSONValue) throws(ReportDecodingError) -> Finding {
    Finding(
      check: try value.text("check"), severity: try value.choice("severity"),
      message: try message(value.member("message")),
      at: try value.array("at") { pointer throws(ReportDecodingError) in try pointer.requiredText() },
      left: try value.optionalDecimal("left"), right: try value.optionalDecimal("right"),
      location: try optionalLocation(in: value))
  }

  /// A change made to the source's text, or a decision of recognition.
  package static func repair(_ value: JSONValue) throws(ReportDecodingError) -> RepairRecord {
    RepairRecord(
      rule: try value.text("rule"), at: try location(value.member("at")), before: try value.text("before"),
      after: try value.text("after"), safety: try value.choice("safety"), operation: try optionalOperation(in: value),
      pointer: try value.optionalText("pointer"), reason: try optionalMessage("reason", in: value))
  }

  /// A place in the source.
  package static func location(_ value: JSONValue) throws(ReportDecodingError) -> SourceLocation {
    guard value.kind == .object else { throw .expected("an object", "对象", at: value) }
    var location = SourceLocation()
    if value["line"] != nil { location.line = try value.integer("line") }
    if value["column"] != nil { location.column = try value.integer("column") }
    if value["bytes"] != nil { location.bytes = try range(value.member("bytes")) }
    location.element = try value.optionalText("element")
    if let page = value["page"] { location.page = PagePlace(number: try page.integer("number"), box: box(of: page)) }
    return location
  }

  private static func range(_ value: JSONValue) throws(ReportDecodingError) -> Range<Int> {
    guard let lower = value[0]?.integer, let upper = value[1]?.integer, value.count == 2, lower <= upper else {
      throw .expected("two ascending integers", "两个递增的整数", at: value)
    }
    return lower..<upper
  }

  private static func box(of page: JSONValue) -> [Double]? {
    page["box"]?.elements.compactMap { $0.digits.flatMap(Double.init) }
  }

  private static func message(_ value: JSONValue) throws(ReportDecodingError) -> Message {
    Message(try value.text("en"), try value.text("zh"))
  }

  private static func optionalMessage(_ name: String, in value: JSONValue) throws(ReportDecodingError) -> Message? {
    guard let member = value[name] else { return nil }
    return try message(member)
  }

  private static func optionalLocation(in value: JSONValue) throws(ReportDecodingError) -> SourceLocation? {
    guard let member = value["location"] else { return nil }
    return try location(member)
  }

  private static func optionalOperation(in value: JSONValue) throws(ReportDecodingError) -> RepairOperation? {
    guard let member = value["operation"] else { return nil }
    return try operation(member)
  }

  private enum OperationName: String, CaseIterable {
    case replace, join, extract, split, demote, retype
    case joinTables = "join_tables"
  }

  private static func operation(_ value: JSONValue) throws(ReportDecodingError) -> RepairOperation {
    let block = try value.integer("block")
    switch try value.choice("kind", of: OperationName.self) {
    case .replace:
      let cell = value["row"] == nil ? nil : CellPlace(row: try value.integer("row"), cell: try value.integer("cell"))
      let place = TextPlace(block: block, cell: cell)
      return .replace(place, offset: try value.integer("offset"), length: try value.integer("length"))
    case .join: return .join(block: block, next: try value.integer("next"))
    case .joinTables: return .joinTables(block: block, next: try value.integer("next"))
    case .extract:
      return .extract(
        block: block, offset: try value.integer("offset"), length: try value.integer("length"),
        newBlock: try value.integer("new_block"), kind: try value.text("fragment_kind"))
    case .split:
      return .split(block: block, offset: try value.integer("offset"), newBlock: try value.integer("new_block"))
    case .demote: return .demote(block: block, kind: try value.text("fragment_kind"))
    case .retype: return .retype(block: block, headingLevel: try value.integer("heading_level"))
    }
  }
}
