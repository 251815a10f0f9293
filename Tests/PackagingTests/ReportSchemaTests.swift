import CanonicalJSON
import Foundation
import JSONSchema
import JSONText
import Laboratory
import Packaging
import ReportModel
import TestSupport
import Testing

/// The schema of the canonical JSON: that it is what is published, says what the forms say, and fits what is written.
@Suite struct ReportSchemaTests {
  private let schema: JSONValue
  private let validator: Validator

  init() throws {
    let document = try JSONDocument(parsing: ReportSchema.json)
    var set = SchemaSet()
    set.add(document)
    schema = document.root
    validator = try Validator(schema: ReportSchema.id, in: set, assertsFormats: true)
  }

  @Test("the embedded schema is the published file")
  func published() throws {
    let file = PackageRoot.url.appending(path: "Schemas/" + ReportSchema.fileName)
    #expect(ReportSchema.json == Array(try Data(contentsOf: file)))
    #expect(schema["$id"]?.string == ReportSchema.id)
  }

  @Test("every member is described in English and Chinese, and no object allows others")
  func described() {
    var undescribed: [String] = []
    var open: [String] = []
    func walk(_ value: JSONValue) {
      for member in Array(value["properties"]?.members) {
        let referred = member.value["$ref"]?.string.flatMap {
          schema.value(at: JSONPointer(String($0.dropFirst())) ?? .init())
        }
        let text = member.value["description"]?.string ?? referred?["description"]?.string ?? ""
        if !text.contains(" / ") { undescribed.append(member.key) }
      }
      let isAlternative = value["oneOf"] != nil
      if value["type"]?.string == "object", value["additionalProperties"]?.bool != false, !isAlternative {
        open.append(value.pointer.description)
      }
      for member in value.members where member.key != "examples" { walk(member.value) }
      for element in value.elements { walk(element) }
    }
    walk(schema)
    #expect(undescribed == [])
    #expect(open == [])
  }

  @Test("the schema has the rows and columns of every official form, and no others")
  func forms() throws {
    for key in TableKey.allCases {
      let forms = Generation.allCases.compactMap { Form.form(key, $0) }
      let paths = Set(forms.flatMap(\.rows).map(\.path))
      let columns = Dictionary(grouping: forms.flatMap(\.rows), by: \.path).mapValues { rows in
        Set(rows.flatMap(\.columns).map(\.key).filter { !$0.isEmpty })
      }
      #expect(Set(leaves(of: key).keys) == paths, "\(key)")
      #expect(leaves(of: key) == columns, "\(key)")
    }
  }

  /// The rows that the schema allows in a table, by path, with their columns.
  private func leaves(of key: TableKey) -> [String: Set<String>] {
    var leaves: [String: Set<String>] = [:]
    func walk(_ value: JSONValue, _ path: [String]) {
      let target = value["$ref"]?.string.flatMap { schema.value(at: JSONPointer(String($0.dropFirst())) ?? .init()) }
      let resolved = target ?? value
      let members = Array(resolved["properties"]?.members)
      let isRow = members.contains { $0.value["$ref"]?.string == "#/$defs/cell" } && key != .statistics
      if isRow || members.isEmpty {
        if path != ["unlisted"] { leaves[path.joined(separator: "/")] = Set(isRow ? members.map(\.key) : []) }
      } else {
        for member in members { walk(member.value, path + [member.key]) }
      }
    }
    if let table = schema.value(at: JSONPointer(tokens: ["$defs", key.rawValue])) { walk(table, []) }
    return leaves
  }

  @Test("every example of the schema conforms to it")
  func examples() throws {
    for example in try #require(schema["examples"]).elements {
      #expect(validator.validate(try JSONDocument(parsing: Array(example.source.utf8))).errors.isEmpty)
    }
  }

  @Test("what is written of every fixture conforms", arguments: (try? ReportFixture.all()) ?? [])
  func fixtures(fixture: ReportFixture) throws {
    let errors = validator.validate(try JSONDocument(parsing: ReportEncoder.encode(try fixture.converted().report)))
      .errors
    #expect(errors.isEmpty, "\(errors.map { $0.message.english })")
  }

  @Test("a member that the schema does not know, a number as a string and a missing member are errors")
  func strictness() throws {
    let json = String(decoding: ReportEncoder.encode(Samples.text.report), as: UTF8.self)
    let changes = [
      ("\"year\": 2023", "\"year\": \"2023\""), ("\"upheld\": 0", "\"upheld\": \"0\""),
      ("\"upheld\": 0", "\"upheld\": 0, \"extra\": 1"), ("\"fragments\": [],", ""),
    ]
    #expect(validator.validate(try JSONDocument(parsing: Array(json.utf8))).isValid)
    for (before, after) in changes {
      let changed = json.replacing(before, with: after)
      #expect(changed != json)
      #expect(!validator.validate(try JSONDocument(parsing: Array(changed.utf8))).isValid, "\(after)")
    }
  }
}

extension Array where Element == JSONMember {
  /// The members of an object, none of nothing.
  fileprivate init(_ members: JSONMembers?) { self = members.map { members in members.map { $0 } } ?? [] }
}
