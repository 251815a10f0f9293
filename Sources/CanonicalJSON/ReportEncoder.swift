import JSONText
import ReportModel

/// Writes a report as canonical JSON, member by member in the order of the schema.
///
/// The bytes are a function of the report alone. Every top-level member is present, empty where there is nothing;
/// optional members of inner values are absent, never null. Numbers keep the digits that the source prints.
/// `Schemas/report-1.schema.json` states the shape.
public enum ReportEncoder {
  /// The JSON of a report: UTF-8, fixed member order, two spaces of indentation, one trailing newline.
  ///
  /// With `isCompact` it stands on one line, for JSON Lines.
  public static func encode(_ report: Report, isCompact: Bool = false) -> [UInt8] {
    var writer = JSONWriter(isCompact: isCompact)
    writer.reserveCapacity(isCompact ? 32 << 10 : 64 << 10)
    writer.report(report)
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func report(_ report: Report) {
    beginObject()
    member("schema", ReportSchema.id)
    nullable("title", report.title)
    nullable("agency", report.agency)
    key("year")
    if let year = report.year { integer(year) } else { null() }
    key("period")
    if let value = report.period { period(value) } else { null() }
    key("contact")
    contact(report.contact)
    key("preamble")
    blocks(report.preamble)
    array("sections", report.sections) { $0.section($1) }
    tables(report.tables)
    array("annotations", report.annotations) { $0.annotation($1) }
    array("findings", report.findings) { $0.finding($1) }
    array("repairs", report.repairs) { $0.repair($1) }
    array("fragments", report.fragments) { $0.fragment($1) }
    key("source")
    source(report.source)
    endObject()
  }

  private mutating func period(_ period: Period) {
    beginObject()
    member("from", period.from)
    member("to", period.to)
    endObject()
  }

  private mutating func contact(_ contact: Contact) {
    beginObject()
    optional("address", contact.address)
    optional("postcode", contact.postcode)
    optional("phone", contact.phone)
    optional("email", contact.email)
    optional("website", contact.website)
    endObject()
  }

  private mutating func fragment(_ fragment: Fragment) {
    beginObject()
    member("kind", fragment.kind)
    member("text", fragment.text)
    key("at")
    location(fragment.location)
    endObject()
  }

  private mutating func source(_ source: SourceInfo) {
    beginObject()
    member("name", source.name)
    key("size")
    integer(source.size)
    member("sha256", source.sha256)
    member("media_type", source.mediaType)
    nullable("encoding", source.encoding)
    endObject()
  }
}
