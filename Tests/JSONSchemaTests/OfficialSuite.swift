import Foundation
import JSONSchema
import JSONText
import TestSupport

/// The official test suite of JSON Schema, which lies outside of the project.
///
/// It is looked for in `GX_SUITES`, by default beside the checkout; nil where it is absent.
struct OfficialSuite {
  let folder: URL

  init?() {
    guard let folder = PackageRoot.suite("json-schema") else { return nil }
    self.folder = folder
  }

  static var isPresent: Bool { OfficialSuite() != nil }

  /// How many cases agreed, of how many, and the names of the rest.
  struct Score {
    var agreed = 0
    var total = 0
    var misses: [String] = []
  }

  /// Runs all cases of a folder below `tests/draft2020-12`.
  func run(_ name: String, assertsFormats: Bool = false) throws -> Score {
    let remotes = try remotes()
    var score = Score()
    for file in try jsonFiles(in: folder.appending(path: "tests/draft2020-12").appending(path: name)) {
      for group in try document(file).root.elements {
        let validator = try? validator(for: group, in: remotes, assertsFormats)
        for test in group["tests"]?.elements.map({ $0 }) ?? [] {
          score.total += 1
          if try agrees(test, validator) {
            score.agreed += 1
          } else {
            let name = [file.lastPathComponent, group["description"]?.string, test["description"]?.string]
            score.misses.append(name.compactMap { $0 }.joined(separator: " | "))
          }
        }
      }
    }
    return score
  }

  /// Whether the verdict is as stated, and the same whatever is kept of the evaluation.
  private func agrees(_ test: JSONValue, _ validator: Validator?) throws -> Bool {
    guard let validator, let data = test["data"], let stated = test["valid"]?.bool else { return false }
    let document = try JSONDocument(parsing: Array(data.source.utf8))
    let full = validator.validate(document, keeping: .everything)
    return validator.isValid(document) == stated && full.isValid == stated && full.errors.isEmpty == stated
      && validator.validate(document).errors.isEmpty == stated
  }

  private func validator(for group: JSONValue, in remotes: SchemaSet, _ assertsFormats: Bool) throws -> Validator {
    var set = remotes
    let schema = try JSONDocument(parsing: Array((group["schema"]?.source ?? "").utf8))
    let uri = set.add(schema, uri: schema.root["$id"] == nil ? "urn:test" : nil)
    return try Validator(schema: uri, in: set, assertsFormats: assertsFormats)
  }

  /// Runs the output tests in one format; gives back the descriptions of those that do not agree.
  func runOutput(_ format: OutputFormat) throws -> [String] {
    let base = folder.appending(path: "output-tests/draft2020-12")
    var set = try remotes()
    let outputs = set.add(try document(base.appending(path: "output-schema.json")))
    let conformance = try Validator(schema: outputs, in: set)
    var misses: [String] = []
    for file in try jsonFiles(in: base.appending(path: "content")) {
      for group in try document(file).root.elements {
        let validator = try validator(for: group, in: set, false)
        for test in group["tests"]?.elements.map({ $0 }) ?? [] {
          let data = try JSONDocument(parsing: Array((test["data"]?.source ?? "").utf8))
          let output = try JSONDocument(parsing: validator.validate(data, keeping: format.detail).report(format))
          var isSound = conformance.isValid(output)
          if let stated = test["output"]?[format.rawValue] {
            let uri = set.add(try JSONDocument(parsing: Array(stated.source.utf8)))
            isSound = try isSound && Validator(schema: uri, in: set).isValid(output)
          }
          if !isSound {
            misses.append([file.lastPathComponent, test["description"]?.string ?? ""].joined(separator: " | "))
          }
        }
      }
    }
    return misses
  }

  /// The remote documents under the URIs that the suite gives them.
  func remotes() throws -> SchemaSet {
    var set = SchemaSet()
    let base = folder.appending(path: "remotes")
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".json") {
      set.add(try document(base.appending(path: path)), uri: "http://localhost:1234/" + path)
    }
    return set
  }

  func jsonFiles(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  func document(_ file: URL) throws -> JSONDocument {
    try JSONDocument(parsing: Array(Data(contentsOf: file)), limits: JSONLimits(allowsDuplicateMembers: true))
  }
}
