/// The JSON Schema (draft 2020-12) of the canonical JSON, built into the program.
///
/// It is the file `Schemas/report-1.schema.json`, byte for byte, so that a program in the field can never disagree
/// with the published schema.
public enum ReportSchema {
  /// The schema's `$id`, and the value of the member `schema` in every report.
  public static let id = "urn:gxconvert:report:1"

  /// The file name under which the schema is published.
  public static let fileName = "report-1.schema.json"

  /// The schema itself: UTF-8 JSON with one trailing newline.
  public static var json: [UInt8] { PackageResources.report_1_schema_json }
}
