import JSONText

/// The metaschemas of draft 2020-12 as json-schema.org publishes them, built into the program.
enum Metaschemas {
  /// The `$schema` of draft 2020-12.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The documents by their `$id`.
  static let documents: [String: JSONDocument] = {
    var documents: [String: JSONDocument] = [:]
    for bytes in texts {
      if let document = try? JSONDocument(parsing: bytes), let uri = document.root["$id"]?.string {
        documents[uri] = document
      }
    }
    return documents
  }()

  private static var texts: [[UInt8]] {
    [
      PackageResources.schema_json, PackageResources.core_json, PackageResources.applicator_json,
      PackageResources.unevaluated_json, PackageResources.validation_json, PackageResources.meta_data_json,
      PackageResources.format_annotation_json, PackageResources.format_assertion_json, PackageResources.content_json,
    ]
  }
}
