import CanonicalJSON
import JSONSchema
import JSONText
import ReportModel

/// Tells whether the JSON of a report conforms to the published schema.
enum SchemaConformance {
  /// Whether it does; false also where the schema itself could not be compiled.
  static func holds(for report: Report) -> Bool {
    guard let validator, let document = try? JSONDocument(parsing: ReportEncoder.encode(report, isCompact: true)) else {
      return false
    }
    return validator.isValid(document)
  }

  private static let validator: Validator? = {
    guard let schema = try? JSONDocument(parsing: ReportSchema.json) else { return nil }
    var set = SchemaSet()
    _ = set.add(schema)
    return try? Validator(schema: ReportSchema.id, in: set)
  }()
}
