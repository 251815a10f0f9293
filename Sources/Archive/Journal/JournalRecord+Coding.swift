import Evidence
import JSONText

extension JournalRecord {
  /// The record as one line of JSON with its line feed.
  var line: [UInt8] {
    var writer = JSONWriter(isCompact: true)
    writer.beginObject()
    writer.text("time", time)
    writer.text("event", event.rawValue)
    writer.text("outcome", outcome.rawValue)
    writer.text("input", input)
    writer.number("size", size)
    writer.text("sha256", sha256)
    if let package { writer.package(package) }
    if let failure { writer.failure(failure) }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads one line; nil for anything that this program did not write.
  init?(line: [UInt8]) {
    guard let root = try? JSONDocument(parsing: line).root, let time = root["time"]?.string,
      let event = root["event"]?.string.flatMap(Event.init(rawValue:)),
      let outcome = root["outcome"]?.string.flatMap(Outcome.init(rawValue:)),
      let input = root["input"]?.string, let size = root["size"]?.integer, let sha256 = root["sha256"]?.string
    else { return nil }
    self.init(time: time, event: event, outcome: outcome, input: input, size: size, sha256: sha256)
    if let value = root["package"] {
      guard let facts = PackageFacts(value) else { return nil }
      package = facts
    }
    if let value = root["failure"] {
      guard let cause = value["cause"]?.string, let english = value["en"]?.string, let chinese = value["zh"]?.string
      else { return nil }
      failure = FailureFacts(cause: cause, message: Message(english, chinese))
    }
  }
}

extension PackageFacts {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.string, let size = value["size"]?.integer, let sha256 = value["sha256"]?.string,
      let sourceName = value["source_name"]?.string, let generations = value["generations"]?.string,
      let isValid = value["schema_valid"]?.bool, let repairs = value["repairs"]?.integer,
      let errors = value["errors"]?.integer, let warnings = value["warnings"]?.integer,
      let notes = value["notes"]?.integer
    else { return nil }
    self.init(
      id: id, size: size, sha256: sha256, sourceName: sourceName, year: value["year"]?.integer,
      agency: value["agency"]?.string, title: value["title"]?.string, generations: generations,
      isSchemaValid: isValid, repairs: repairs, errors: errors, warnings: warnings, notes: notes)
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func number(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  fileprivate mutating func package(_ package: PackageFacts) {
    key("package")
    beginObject()
    text("id", package.id)
    number("size", package.size)
    text("sha256", package.sha256)
    text("source_name", package.sourceName)
    if let year = package.year { number("year", year) }
    if let agency = package.agency { text("agency", agency) }
    if let title = package.title { text("title", title) }
    text("generations", package.generations)
    key("schema_valid")
    bool(package.isSchemaValid)
    number("repairs", package.repairs)
    number("errors", package.errors)
    number("warnings", package.warnings)
    number("notes", package.notes)
    endObject()
  }

  fileprivate mutating func failure(_ failure: FailureFacts) {
    key("failure")
    beginObject()
    text("cause", failure.cause)
    text("en", failure.message.english)
    text("zh", failure.message.chinese)
    endObject()
  }
}
