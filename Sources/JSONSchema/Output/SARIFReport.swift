import Evidence
import JSONText

/// The failures of any number of files as SARIF 2.1.0 (OASIS), which editors and code hosts display.
///
///     var sarif = SARIFReport(tool: "gxconvert", version: "1.0")
///     sarif.add(result, file: "out/017.json")
///     sarif.add(notJSON, file: "out/018.json")
///     print(sarif.bytes)
public struct SARIFReport: Sendable {
  private let tool: String
  private let version: String
  private let language: Language
  private var findings: [Finding] = []

  private struct Finding {
    let rule: String
    let message: String
    let file: String
    let location: SourceLocation
    let instance: String
  }

  /// Makes an empty report in the name of a tool.
  public init(tool: String, version: String, language: Language = .english) {
    self.tool = tool
    self.version = version
    self.language = language
  }

  /// Adds the failures of a file; its name becomes a relative reference, separators kept.
  public mutating func add(_ result: ValidationResult, file: String) {
    for error in result.errors {
      let rule = JSONPointer(error.keywordLocation)?.tokens.last ?? "schema"
      findings.append(
        Finding(
          rule: rule, message: error.message.text(in: language), file: file, location: error.location,
          instance: error.instanceLocation))
    }
  }

  /// Adds a file that is no JSON.
  public mutating func add(_ error: JSONError, file: String) {
    findings.append(
      Finding(
        rule: "json", message: error.message.text(in: language), file: file, location: error.location, instance: ""))
  }

  /// The report as JSON.
  public var bytes: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    writer.member(
      "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.array("runs") { writer in
      writer.beginObject()
      writer.object("tool") { $0.object("driver", driver) }
      writer.member("columnKind", "unicodeCodePoints")
      writer.array("results") { writer in
        for finding in findings { write(finding, to: &writer) }
      }
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }

  private func driver(_ writer: inout JSONWriter) {
    writer.member("name", tool)
    writer.member("version", version)
    writer.array("rules") { writer in
      for rule in Set(findings.map(\.rule)).sorted() {
        writer.beginObject()
        writer.member("id", rule)
        writer.endObject()
      }
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("ruleId", finding.rule)
    writer.member("level", "error")
    writer.object("message") { $0.member("text", finding.message) }
    writer.array("locations") { writer in
      writer.beginObject()
      writer.object("physicalLocation") { writer in
        writer.object("artifactLocation") { $0.member("uri", Self.reference(to: finding.file)) }
        writer.object("region") { region(finding.location, &$0) }
      }
      if !finding.instance.isEmpty {
        writer.array("logicalLocations") { writer in
          writer.beginObject()
          writer.member("fullyQualifiedName", finding.instance)
          writer.endObject()
        }
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// A file name as a relative reference: a colon or question mark would mean something else.
  private static func reference(to file: String) -> String {
    file.percentEncoded.split(separator: "?", omittingEmptySubsequences: false).joined(separator: "%3F")
      .split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
  }

  private func region(_ location: SourceLocation, _ writer: inout JSONWriter) {
    for (name, value) in [
      ("startLine", location.line), ("startColumn", location.column), ("byteOffset", location.bytes.lowerBound),
      ("byteLength", location.bytes.count),
    ] {
      writer.key(name)
      writer.integer(value)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  fileprivate mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  fileprivate mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginArray()
    body(&self)
    endArray()
  }
}
