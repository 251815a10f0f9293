import Foundation
import JSONSchema
import JSONText
import Testing

private let verdictFile = ProcessInfo.processInfo.environment["GX_VERDICTS"]

/// Compares verdicts with those of an independent validator, written by `Tests/differential/verdicts.py`.
@Suite(.enabled(if: verdictFile != nil, "no verdicts to compare with; set GX_VERDICTS"))
struct DifferentialTests {
  @Test func `every verdict is that of the independent validator`() throws {
    let bytes = try Array(Data(contentsOf: URL(filePath: #require(verdictFile))))
    let remotes = try OfficialSuite()?.remotes() ?? SchemaSet()
    var validator: Validator?
    var count = 0
    for line in bytes.split(separator: 0x0A) {
      let entry = try JSONDocument(parsing: Array(line)).root
      if let schema = entry["schema"] {
        var set = remotes
        let uri = set.add(try json(schema.source), uri: schema["$id"] == nil ? "urn:differential" : nil)
        validator = try? Validator(schema: uri, in: set, checksSchema: false)
      } else if let instance = entry["instance"], let valid = entry["valid"]?.bool {
        let document = try JSONDocument(parsing: Array(instance.source.utf8))
        #expect(validator?.isValid(document) == valid, "\(instance.source.prefix(400))")
        #expect(validator?.validate(document).errors.isEmpty == valid)
        count += 1
      }
    }
    print("compared \(count) verdicts")
    #expect(count >= 1000)
  }
}
