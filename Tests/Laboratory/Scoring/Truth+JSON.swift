import Evidence
import JSONText
import ReportModel

extension Truth {
  /// The truth in the shape that the shared scorer reads.
  public func json() -> [UInt8] {
    var json = JSONWriter(isCompact: false)
    json.beginObject()
    json.member("kind", "made")
    json.member("title", title)
    json.member("agency", agency)
    json.key("year")
    json.integer(year)
    json.member("format", format)
    json.member("style", style)
    json.object("generations", generations.map { ($0.key.rawValue, $0.value.rawValue) }.sorted { $0.0 < $1.0 })
    json.list("sections", sections)
    writeTables(&json)
    json.object("contact", contact.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    json.objects("prose", prose.map { [("text", $0)] })
    json.objects("joins", joins.map { [("text", $0)] })
    json.objects("fragments", fragments.map { [("kind", $0.kind), ("text", $0.text)] })
    json.objects("unknowable", unknowable.map { [("at", $0.pointer), ("why", $0.reason)] })
    json.list("damage", damage)
    json.list("features", features)
    writeInconsistencies(&json)
    writeArithmetic(&json)
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func writeInconsistencies(_ json: inout JSONWriter) {
    json.key("inconsistencies")
    json.beginArray()
    for slip in inconsistencies {
      json.beginObject()
      json.list("at", slip.pointers)
      json.member("what", slip.what)
      json.endObject()
    }
    json.endArray()
  }

  private func writeArithmetic(_ json: inout JSONWriter) {
    json.key("arithmetic")
    json.beginObject()
    json.list("relations_failing", Relations(self).failing.map(\.key))
    json.endObject()
  }

  private func writeTables(_ json: inout JSONWriter) {
    json.key("tables")
    json.beginObject()
    for key in TableKey.allCases where generations[key] != nil {
      json.key(key.rawValue)
      json.beginObject()
      writeCells(below: "/tables/\(key.rawValue)/", &json)
      if key == .statistics, !unlisted.isEmpty { writeUnlisted(&json) }
      json.endObject()
    }
    json.endObject()
  }

  /// The cells below a pointer as nested objects, in printed order.
  private func writeCells(below base: String, _ json: inout JSONWriter) {
    var open: [Substring] = []
    for pointer in pointers where pointer.hasPrefix(base) {
      let path = pointer.dropFirst(base.count).split(separator: "/")
      let shared = zip(open, path.dropLast()).prefix { $0 == $1 }.count
      for _ in shared..<open.count { json.endObject() }
      for name in path.dropLast().dropFirst(shared) {
        json.key(String(name))
        json.beginObject()
      }
      open = Array(path.dropLast())
      json.key(String(path[path.count - 1]))
      if let cell = cells[pointer] { json.cell(cell) }
    }
    for _ in open { json.endObject() }
  }

  private func writeUnlisted(_ json: inout JSONWriter) {
    json.key("unlisted")
    json.beginArray()
    for row in unlisted {
      json.beginObject()
      json.member("label", row.label)
      json.member("unit", row.unit)
      json.key("value")
      json.cell(row.cell)
      json.endObject()
    }
    json.endArray()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  fileprivate mutating func list(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  fileprivate mutating func object(_ name: String, _ members: [(String, String)]) {
    key(name)
    beginObject()
    for (name, text) in members { member(name, text) }
    endObject()
  }

  fileprivate mutating func objects(_ name: String, _ objects: [[(String, String)]]) {
    key(name)
    beginArray()
    for members in objects {
      beginObject()
      for (name, text) in members { member(name, text) }
      endObject()
    }
    endArray()
  }

  /// A bare number or null, or an object where the cell prints more than that.
  fileprivate mutating func cell(_ cell: TruthCell) {
    guard cell.unit != nil || cell.note != nil || cell.isNotApplicable else { return value(cell.value) }
    beginObject()
    member("raw", cell.printed)
    key("value")
    value(cell.value)
    if let unit = cell.unit { member("unit", unit) }
    if let note = cell.note { member("note", note) }
    endObject()
  }

  private mutating func value(_ value: ExactDecimal?) {
    if let value { number(value.description) } else { null() }
  }
}
