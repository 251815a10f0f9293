import Foundation
import JSONSchema
import JSONText
import TestSupport
import Testing

/// The python of `.venv`, if jsonschema-rs is installed there.
private let python: URL? = {
  let venv = PackageRoot.url.appending(path: ".venv")
  let libraries = (try? FileManager.default.subpathsOfDirectory(atPath: venv.appending(path: "lib").path)) ?? []
  return libraries.contains { $0.hasSuffix("site-packages/jsonschema_rs") } ? venv.appending(path: "bin/python") : nil
}()

/// Compares verdicts with those of jsonschema-rs, on the official suite and on damaged reports.
///
/// With `GX_EXHAUSTIVE` on all cases of the suite and on 10,000 reports, otherwise on 300 reports.
@Suite(.enabled(if: python != nil, "jsonschema-rs is not in .venv")) struct DifferentialTests {
  @Test func `every verdict is that of jsonschema-rs`() throws {
    let remotes = try OfficialSuite()?.remotes() ?? SchemaSet()
    var validator: Validator?
    var count = 0
    for line in try verdicts().split(separator: 0x0A) {
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
    print("compared \(count) verdicts with jsonschema-rs")
    #expect(count >= 300)
  }

  private func verdicts() throws -> [UInt8] {
    let process = Process()
    process.executableURL = python
    var arguments = [PackageRoot.url.appending(path: "Tests/Judges/verdicts.py").path, "--reports"]
    if ProcessInfo.processInfo.environment["GX_EXHAUSTIVE"] == nil {
      arguments.append("300")
    } else {
      arguments.append("10000")
      if let suite = OfficialSuite() { arguments += ["--suite", suite.folder.path] }
    }
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(bytes)
  }
}
