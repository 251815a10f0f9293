import CanonicalJSON
import Digests
import Evidence
import JSONText
import ReportModel

/// The provenance of a package: who made what of what, as W3C PROV-JSON.
///
/// The original is an entity that the conversion used; the conversion is an activity of the program with its rule set;
/// the other files are entities that it generated, each with size and digest. No times: when it ran is no property of
/// the result.
struct Provenance {
  let input: PackageInput
  let id: String
  let files: [DescribedFile]

  /// The PROV-JSON text.
  var json: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    writer.object("prefix") {
      $0.member("gx", "urn:gxconvert:term:")
      $0.member("pkg", "urn:gxconvert:package:\(id):")
      $0.member("dcterms", "http://purl.org/dc/terms/")
    }
    writer.object("entity") { entities(&$0) }
    writer.object("agent") { agents(&$0) }
    writer.object("activity") { activity(&$0) }
    relations(&writer)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private var original: DescribedFile? { files.first { $0.path.hasPrefix(PackageLayout.originalFolder) } }
  private var outputs: [DescribedFile] { files.filter { !$0.path.hasPrefix(PackageLayout.originalFolder) } }

  private func name(_ file: DescribedFile) -> String { "pkg:" + file.path }

  private func entities(_ writer: inout JSONWriter) {
    if let original {
      writer.object(name(original)) { writer in
        writer.qualified("prov:type", "gx:Original")
        writer.member("prov:label", input.report.source.name)
        describe(original, &writer)
        writer.member("dcterms:format", input.mediaType)
        writer.member("gx:formatFoundBy", input.mediaTypeBasis.rawValue)
        writer.optional("gx:encoding", input.report.source.encoding)
        statedBySource(&writer)
      }
    }
    for file in outputs {
      writer.object(name(file)) { writer in
        describe(file, &writer)
        if file.path == PackageLayout.report { writer.member("dcterms:conformsTo", ReportSchema.id) }
      }
    }
    writer.object("gx:schema") {
      $0.member("prov:label", ReportSchema.id)
      $0.member("gx:sha256", Self.schemaDigest)
    }
  }

  private static let schemaDigest = Digest.hex(.sha256, of: ReportSchema.json)

  private func statedBySource(_ writer: inout JSONWriter) {
    if input.sourceMetadata.isEmpty { return }
    writer.array("gx:statedBySource", input.sourceMetadata) { $0.string("\($1.name): \($1.value)") }
  }

  private func describe(_ file: DescribedFile, _ writer: inout JSONWriter) {
    writer.member("gx:path", file.path)
    writer.typed("gx:size", String(file.size), "xsd:integer")
    writer.member("gx:sha256", file.sha256)
  }

  private func agents(_ writer: inout JSONWriter) {
    writer.object("gx:software") {
      $0.qualified("prov:type", "prov:SoftwareAgent")
      $0.member("prov:label", Software.name)
      $0.member("gx:version", input.softwareVersion)
    }
    writer.object("gx:rules") {
      $0.qualified("prov:type", "prov:SoftwareAgent")
      $0.member("prov:label", "repair rules")
      $0.member("gx:version", input.rules.version)
      $0.member("gx:sha256", input.rules.sha256)
    }
    guard let agency = input.report.agency else { return }
    writer.object("pkg:agency") {
      $0.qualified("prov:type", "prov:Organization")
      $0.member("prov:label", agency)
    }
  }

  private func activity(_ writer: inout JSONWriter) {
    writer.object("pkg:conversion") { writer in
      writer.qualified("prov:type", "gx:Conversion")
      writer.array("gx:option", input.options) { $0.string("\($1.name)=\($1.value)") }
      writer.array("gx:repairs", counts(input.report.repairs.map(\.rule))) { $0.string($1) }
      writer.array("gx:findings", counts(input.report.findings.map(\.check))) { $0.string($1) }
    }
  }

  /// `TX01: 3`, by id.
  private func counts(_ ids: [String]) -> [String] {
    Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }

  private func relations(_ writer: inout JSONWriter) {
    let conversion = ("prov:activity", "pkg:conversion")
    if let original {
      writer.relations(
        "used", [[conversion, ("prov:entity", name(original))], [conversion, ("prov:entity", "gx:schema")]])
      writer.relations(
        "wasDerivedFrom",
        outputs.map { [("prov:generatedEntity", name($0)), ("prov:usedEntity", name(original)), conversion] })
      if input.report.agency != nil {
        writer.relations("wasAttributedTo", [[("prov:entity", name(original)), ("prov:agent", "pkg:agency")]])
      }
    }
    writer.relations("wasGeneratedBy", outputs.map { [("prov:entity", name($0)), conversion] })
    writer.relations(
      "wasAssociatedWith", ["gx:software", "gx:rules"].map { [conversion, ("prov:agent", $0)] })
  }
}

extension JSONWriter {
  /// A member with an object.
  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    members(&self)
    endObject()
  }

  /// A value with a type, as PROV-JSON writes it.
  fileprivate mutating func typed(_ name: String, _ value: String, _ type: String) {
    object(name) {
      $0.member("$", value)
      $0.member("type", type)
    }
  }

  fileprivate mutating func qualified(_ name: String, _ value: String) { typed(name, value, "prov:QUALIFIED_NAME") }

  /// A kind of relation with its members, numbered as blank nodes.
  fileprivate mutating func relations(_ kind: String, _ relations: [[(String, String)]]) {
    object(kind) { writer in
      for (index, relation) in relations.enumerated() {
        writer.object("_:\(kind)\(index + 1)") { for (name, value) in relation { $0.member(name, value) } }
      }
    }
  }
}
