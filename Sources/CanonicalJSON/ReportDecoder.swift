import Evidence
import JSONText
import ReportModel

/// Reads canonical JSON back into a report.
///
/// The report equals the one that was written in everything that the JSON carries; what it does not carry (the places
/// of blocks and cells, cells as printed where no annotation tells) is empty. Members that the schema does not know
/// are not looked at, except in `tables`, where a row that no official form has is an error.
public enum ReportDecoder {
  /// The report of a JSON text.
  public static func decode(_ bytes: [UInt8]) throws(ReportDecodingError) -> Report {
    try decode(document(bytes).root)
  }

  /// The report that stands in a value of a parsed text.
  public static func decode(_ value: JSONValue) throws(ReportDecodingError) -> Report {
    guard try value.text("schema") == ReportSchema.id else {
      throw .expected("「\(ReportSchema.id)」", "「\(ReportSchema.id)」", at: try value.member("schema"))
    }
    var report = Report(source: try source(value.member("source")))
    report.title = try value.nullableText("title")
    report.agency = try value.nullableText("agency")
    report.year = try year(value.member("year"))
    report.period = try period(value.member("period"))
    report.contact = try contact(value.member("contact"))
    report.preamble = try value.array("preamble", read: block)
    report.sections = try value.array("sections", read: section)
    report.tables = try tables(value.member("tables"), generations: value.member("generations"))
    report.annotations = try value.array("annotations", read: annotation)
    report.findings = try value.array("findings", read: finding)
    report.repairs = try value.array("repairs", read: repair)
    report.fragments = try value.array("fragments", read: fragment)
    return report
  }

  private static func document(_ bytes: [UInt8]) throws(ReportDecodingError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      throw ReportDecodingError(error.message, at: error.location)
    }
  }

  /// A year of at most four digits, as every name, day and table that it goes into takes it.
  private static func year(_ value: JSONValue) throws(ReportDecodingError) -> Int? {
    if value.isNull { return nil }
    let year = try value.requiredInteger()
    guard (0...9999).contains(year) else { throw .expected("a year from 0 to 9999", " 0 至 9999 之间的年份", at: value) }
    return year
  }

  private static func period(_ value: JSONValue) throws(ReportDecodingError) -> Period? {
    value.isNull ? nil : Period(from: try value.text("from"), to: try value.text("to"))
  }

  private static func contact(_ value: JSONValue) throws(ReportDecodingError) -> Contact {
    guard value.kind == .object else { throw .expected("an object", "对象", at: value) }
    var contact = Contact()
    contact.address = try value.optionalText("address")
    contact.postcode = try value.optionalText("postcode")
    contact.phone = try value.optionalText("phone")
    contact.email = try value.optionalText("email")
    contact.website = try value.optionalText("website")
    return contact
  }

  private static func source(_ value: JSONValue) throws(ReportDecodingError) -> SourceInfo {
    SourceInfo(
      name: try value.text("name"), size: try value.integer("size"), sha256: try value.text("sha256"),
      mediaType: try value.text("media_type"), encoding: try value.nullableText("encoding"))
  }

  private static func fragment(_ value: JSONValue) throws(ReportDecodingError) -> Fragment {
    Fragment(kind: try value.text("kind"), text: try value.text("text"), location: try location(value.member("at")))
  }
}
