import Evidence
import JSONText
import ReportModel

extension JSONWriter {
  /// What a bare number cannot say.
  mutating func annotation(_ annotation: Annotation) {
    beginObject()
    member("at", annotation.at)
    member("status", annotation.status.rawValue)
    optional("raw", annotation.raw)
    optional("unit", annotation.unit)
    optional("note", annotation.note)
    optional("value", annotation.value)
    if !annotation.candidates.isEmpty { array("candidates", annotation.candidates) { $0.decimal($1) } }
    optional("evidence", annotation.evidence)
    if let place = annotation.location {
      key("location")
      location(place)
    }
    endObject()
  }

  /// A remark on the report.
  mutating func finding(_ finding: Finding) {
    beginObject()
    member("check", finding.check)
    member("severity", finding.severity.rawValue)
    key("message")
    message(finding.message)
    array("at", finding.at) { $0.string($1) }
    optional("left", finding.left)
    optional("right", finding.right)
    if let place = finding.location {
      key("location")
      location(place)
    }
    endObject()
  }

  /// A change made to the source's text, or a decision of recognition.
  mutating func repair(_ repair: RepairRecord) {
    beginObject()
    repairMembers(repair)
    endObject()
  }

  /// The members of a repair, inside an object that may have others.
  package mutating func repairMembers(_ repair: RepairRecord) {
    member("rule", repair.rule)
    key("at")
    location(repair.at)
    member("before", repair.before)
    member("after", repair.after)
    member("safety", repair.safety.rawValue)
    if let operation = repair.operation {
      key("operation")
      self.operation(operation)
    }
    optional("pointer", repair.pointer)
    optional("reason", repair.reason)
  }

  /// A sentence in both languages.
  package mutating func message(_ message: Message) {
    beginObject()
    member("en", message.english)
    member("zh", message.chinese)
    endObject()
  }

  /// A place in the source, as far as it is known.
  package mutating func location(_ location: SourceLocation) {
    beginObject()
    if location.line > 0 { member("line", location.line) }
    if location.column > 0 { member("column", location.column) }
    if !location.bytes.isEmpty {
      array("bytes", [location.bytes.lowerBound, location.bytes.upperBound]) { $0.integer($1) }
    }
    optional("element", location.element)
    if let page = location.page {
      key("page")
      self.page(page)
    }
    endObject()
  }

  private mutating func page(_ page: PagePlace) {
    beginObject()
    member("number", page.number)
    if let box = page.box, box.allSatisfy(\.isFinite) { array("box", box) { $0.number($1.description) } }
    endObject()
  }

  private mutating func operation(_ operation: RepairOperation) {
    beginObject()
    switch operation {
    case .replace(let place, let offset, let length):
      step("replace", [("block", place.block)])
      if let cell = place.cell { numbers([("row", cell.row), ("cell", cell.cell)]) }
      numbers([("offset", offset), ("length", length)])
    case .join(let block, let next): step("join", [("block", block), ("next", next)])
    case .joinTables(let block, let next): step("join_tables", [("block", block), ("next", next)])
    case .extract(let block, let offset, let length, let newBlock, let kind):
      step("extract", [("block", block), ("offset", offset), ("length", length), ("new_block", newBlock)])
      member("fragment_kind", kind)
    case .split(let block, let offset, let newBlock):
      step("split", [("block", block), ("offset", offset), ("new_block", newBlock)])
    case .demote(let block, let kind):
      step("demote", [("block", block)])
      member("fragment_kind", kind)
    case .retype(let block, let level): step("retype", [("block", block), ("heading_level", level)])
    }
    endObject()
  }

  private mutating func step(_ kind: String, _ members: [(String, Int)]) {
    member("kind", kind)
    numbers(members)
  }

  private mutating func numbers(_ members: [(String, Int)]) {
    for (name, value) in members { member(name, value) }
  }
}
