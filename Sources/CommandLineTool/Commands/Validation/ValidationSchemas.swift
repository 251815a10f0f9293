import CanonicalJSON
import Evidence
import FileNames
import JSONSchema
import JSONText

/// The schemas that documents are held to, compiled once.
struct ValidationSchemas: Sendable {
  private let given: Validator?
  private let embedded: [String: Validator]

  /// Compiles the schema that was given, or all that are built in.
  init(given: FileName?, assertsFormats: Bool, limit: Int) throws(Failure) {
    var set = SchemaSet()
    let isEmbedded = given == nil || given?.text == ReportSchema.id
    do throws(JSONError) {
      set.add(try JSONDocument(parsing: ReportSchema.json))
    } catch {
      throw Failure(code: .unreadable, message: error.message, file: FileName(ReportSchema.fileName))
    }
    if let given, !isEmbedded {
      let document = try Self.document(given, limit: limit)
      let uri = set.add(document)
      self.given = try Self.validator(uri, set, assertsFormats, given, checksSchema: true)
      embedded = [:]
    } else {
      self.given = nil
      let file = FileName(ReportSchema.fileName)
      // A test holds the built-in schema to its metaschema.
      let validator = try Self.validator(ReportSchema.id, set, assertsFormats, file, checksSchema: false)
      embedded = [ReportSchema.id: validator]
    }
  }

  /// The schema for a document; nil where it names none that is known.
  func validator(for document: JSONDocument) -> Validator? {
    given ?? document.root["schema"]?.string.flatMap { embedded[$0] }
  }

  private static func document(_ file: FileName, limit: Int) throws(Failure) -> JSONDocument {
    let bytes = try InputFile.read(file, limit: limit)
    do throws(JSONError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      throw Failure(error, in: file)
    }
  }

  private static func validator(
    _ uri: String, _ set: SchemaSet, _ assertsFormats: Bool, _ file: FileName, checksSchema: Bool
  ) throws(Failure) -> Validator {
    do throws(SchemaError) {
      return try Validator(schema: uri, in: set, assertsFormats: assertsFormats, checksSchema: checksSchema)
    } catch {
      throw Failure(code: .unreadable, message: error.message, file: file, location: error.location)
    }
  }
}

extension Failure {
  /// A file that is no JSON.
  init(_ error: JSONError, in file: FileName) {
    self.init(
      code: error.defect.isLimit ? .overLimit : .unreadable, message: error.message, file: file,
      location: error.location)
  }
}
