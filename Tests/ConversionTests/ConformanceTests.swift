import CanonicalJSON
import Conversion
import Foundation
import JSONSchema
import JSONText
import TestSupport
import Testing

@Suite("Conformance of every output to the schema")
struct ConformanceTests {
  private func json(_ fixture: ReportFixture) throws -> [UInt8] {
    let bytes = try fixture.bytes()
    return try Converter.convert(bytes, name: fixture.input.lastPathComponent).write(as: .json, original: bytes)
  }

  @Test("our own validator finds nothing wrong", arguments: try ReportFixture.all())
  func ownValidator(_ fixture: ReportFixture) throws {
    var schemas = SchemaSet()
    schemas.add(try JSONDocument(parsing: ReportSchema.json))
    let validator = try Validator(schema: ReportSchema.id, in: schemas, assertsFormats: true)
    let result = validator.validate(try JSONDocument(parsing: json(fixture)))
    #expect(result.errors.map { $0.line(in: .english) } == [])
  }

  @Test(
    "an independent validator finds nothing wrong",
    .enabled(if: Judge.has("check-jsonschema"), "check-jsonschema is not in .venv"))
  func independentValidator() throws {
    let files = try ReportFixture.all().map { "'\($0.folder.appending(path: "expected.json").path)'" }
    let run = try ProgramRun.shell(
      "gxconvert schema >\"$TMP/schema.json\" && check-jsonschema --schemafile \"$TMP/schema.json\" "
        + files.joined(separator: " "))
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
  }

  @Test(
    "the independent validator knows what is wrong",
    .enabled(if: Judge.has("check-jsonschema"), "check-jsonschema is not in .venv"))
  func independentValidatorRefuses() throws {
    let run = try ProgramRun.shell(
      "gxconvert schema >\"$TMP/schema.json\" && echo '{\"schema\": 1}' >\"$TMP/a.json\" && "
        + "check-jsonschema --schemafile \"$TMP/schema.json\" \"$TMP/a.json\"")
    #expect(run.exitCode == 1)
  }
}
