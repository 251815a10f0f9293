import CanonicalJSON
import Evidence
import JSONText
import ReportModel

/// The description of the payload as an RO-Crate 1.1 that keeps the Process Run Crate profile 0.5.
///
/// The folder `data` is the crate. The conversion is a CreateAction of the program, with the original as its object
/// and the other files as its result.
struct Crate {
  let input: PackageInput
  let id: String
  let date: String?
  let files: [DescribedFile]

  private static let profile = "https://w3id.org/ro/wfrun/process/0.5"

  /// The JSON-LD text.
  var json: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    context(&writer)
    writer.key("@graph")
    writer.beginArray()
    descriptor(&writer)
    root(&writer)
    for file in files { entity(of: file, &writer) }
    action(&writer)
    software(&writer)
    agency(&writer)
    profile(&writer)
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// The vocabulary: that of RO-Crate 1.1, and the one term beside it that Process Run Crate recommends.
  private func context(_ writer: inout JSONWriter) {
    writer.key("@context")
    writer.beginArray()
    writer.string("https://w3id.org/ro/crate/1.1/context")
    writer.beginObject()
    writer.member("sha256", "https://w3id.org/ro/terms/workflow-run#sha256")
    writer.endObject()
    writer.endArray()
  }

  /// The path of a file below the crate.
  private func path(_ file: DescribedFile) -> String { String(file.path.dropFirst("data/".count)) }

  private var original: DescribedFile? { files.first { $0.path.hasPrefix(PackageLayout.originalFolder) } }
  private var results: [DescribedFile] { files.filter { !$0.path.hasPrefix(PackageLayout.originalFolder) } }

  private func descriptor(_ writer: inout JSONWriter) {
    writer.entity("ro-crate-metadata.json", "CreativeWork") {
      $0.reference("conformsTo", "https://w3id.org/ro/crate/1.1")
      $0.reference("about", "./")
    }
  }

  private func root(_ writer: inout JSONWriter) {
    writer.entity("./", "Dataset") { writer in
      writer.reference("conformsTo", Self.profile)
      writer.member("identifier", id)
      writer.member("name", input.report.title ?? input.report.source.name)
      writer.member("description", description)
      writer.member("datePublished", datePublished)
      writer.reference("license", "#license")
      if input.report.agency != nil {
        writer.reference("author", "#agency")
        writer.reference("publisher", "#agency")
      }
      writer.array("hasPart", files) { $0.reference(path($1)) }
      writer.reference("mentions", "#conversion")
    }
    writer.entity("#license", "CreativeWork") {
      $0.member("name", "terms of the issuing body")
      $0.member("description", "The rights in the original are those of the body that published it.")
    }
  }

  private var description: String {
    let date = date == nil && input.report.period == nil && input.report.year == nil
    return "The original of an annual report on government information disclosure, its canonical JSON and clean text, "
      + "and the record of every change"
      + (date ? "; no date is known, datePublished is the zero date of the container" : "")
  }

  /// The day of packaging if it was asked for, else the end of the reporting period: the crate has no clock.
  private var datePublished: String {
    date ?? input.report.period?.to ?? input.report.year.map { "\($0)-12-31" } ?? "1980-01-01"
  }

  private func entity(of file: DescribedFile, _ writer: inout JSONWriter) {
    let isOriginal = file.path.hasPrefix(PackageLayout.originalFolder)
    writer.entity(path(file), "File") {
      $0.member("name", isOriginal ? input.report.source.name : path(file))
      $0.member("description", Self.descriptions[file.path] ?? "The input, byte for byte")
      $0.member("encodingFormat", isOriginal ? input.mediaType : Self.mediaType(of: file.path))
      $0.member("contentSize", String(file.size))
      $0.member("sha256", file.sha256)
    }
  }

  private static let descriptions = [
    PackageLayout.report: "The report as canonical JSON (\(ReportSchema.id))",
    PackageLayout.text: "The report as clean text",
    PackageLayout.repairs: "Every change made to the source's text, by its place",
    PackageLayout.trace: "The place in the original of every row and block",
    PackageLayout.provenance: "The provenance as W3C PROV-JSON",
  ]

  private static func mediaType(of path: String) -> String {
    if path.hasSuffix(".txt") { return "text/plain" }
    return path.hasSuffix(".jsonl") ? "application/jsonl" : "application/json"
  }

  private func action(_ writer: inout JSONWriter) {
    writer.entity("#conversion", "CreateAction") { writer in
      writer.member("name", "conversion of \(input.report.source.name)")
      writer.reference("instrument", "#software")
      writer.reference("agent", "#software")
      if let original { writer.reference("object", path(original)) }
      writer.array("result", results) { $0.reference(path($1)) }
      writer.reference("actionStatus", "http://schema.org/CompletedActionStatus")
    }
  }

  private func software(_ writer: inout JSONWriter) {
    writer.entity("#software", "SoftwareApplication") {
      $0.member("name", Software.name)
      $0.member("version", input.softwareVersion)
      $0.member("softwareVersion", input.softwareVersion)
    }
  }

  private func agency(_ writer: inout JSONWriter) {
    guard let agency = input.report.agency else { return }
    writer.entity("#agency", "Organization") { $0.member("name", agency) }
  }

  private func profile(_ writer: inout JSONWriter) {
    writer.entity(Self.profile, "CreativeWork") {
      $0.member("name", "Process Run Crate")
      $0.member("version", "0.5")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func entity(_ id: String, _ type: String, _ members: (inout JSONWriter) -> Void) {
    beginObject()
    member("@id", id)
    member("@type", type)
    members(&self)
    endObject()
  }

  fileprivate mutating func reference(_ name: String, _ id: String) {
    key(name)
    reference(id)
  }

  fileprivate mutating func reference(_ id: String) {
    beginObject()
    member("@id", id)
    endObject()
  }
}
