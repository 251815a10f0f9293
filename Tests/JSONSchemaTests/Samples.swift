import JSONSchema
import JSONText

/// A document from its text.
func json(_ text: String) throws -> JSONDocument { try JSONDocument(parsing: Array(text.utf8)) }

/// A validator for one schema, perhaps with others that it may refer to.
func validator(
  _ schema: String, others: [String: String] = [:], assertsFormats: Bool = false
) throws -> Validator {
  var set = SchemaSet()
  for (uri, text) in others { set.add(try json(text), uri: uri) }
  let uri = set.add(try json(schema), uri: "urn:sample")
  return try Validator(schema: uri, in: set, assertsFormats: assertsFormats)
}

/// The verdict of a schema on a value.
func holds(_ schema: String, _ value: String, others: [String: String] = [:]) throws -> Bool {
  try validator(schema, others: others).isValid(json(value))
}

/// The error that compiling a schema gives; nil if it compiles.
func schemaError(_ schema: String, others: [String: String] = [:]) throws -> SchemaError? {
  do {
    _ = try validator(schema, others: others)
    return nil
  } catch let error as SchemaError { return error }
}
