import JSONSchema
import JSONText

/// What libFuzzer calls with every input it makes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? JSONDocument(parsing: bytes) else { return 0 }
  var schemas = SchemaSet()
  let uri = schemas.add(document)
  guard let validator = try? Validator(schema: uri, in: schemas) else { return 0 }
  _ = validator.isValid(document)
  return 0
}
