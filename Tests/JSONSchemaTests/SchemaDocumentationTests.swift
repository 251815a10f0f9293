import Foundation
import JSONSchema
import JSONText
import TestSupport
import Testing

@Suite struct SchemaDocumentationTests {
  private let folder = PackageRoot.url.appending(path: "Schemas")
  private let name = "report-1.schema.json"

  private func publishedSchema() throws -> JSONDocument {
    try JSONDocument(parsing: Array(Data(contentsOf: folder.appending(path: name))))
  }

  @Test func `a page shows members, bounds, links and examples`() throws {
    let schema = try json(
      """
      {"$id":"urn:x","title":"甲","description":"Words","properties":{
        "a":{"description":"One | two","type":["integer","null"],"minimum":1},
        "b":{"type":"array","items":{"$ref":"#/$defs/n"}},"d":{"$ref":"#/$defs/n"},"c":{"enum":["x",null]}},
       "required":["a"],"additionalProperties":false,"examples":[{"a":1}],
       "$defs":{"n":{"description":"A word","type":"string","pattern":"^a$"}}}
      """)
    let expected = """
      # 甲

      <!-- Generated from x.json; do not edit. -->

      Words

      Schema [x.json](x.json), `urn:x`, JSON Schema draft 2020-12. Members in **bold** are always present.

      | member | value | meaning |
      | --- | --- | --- |
      | **`a`** | integer or null, at least 1 | One \\| two |
      | `b` | array of [n](#n) |  |
      | `d` | [n](#n) | A word |
      | `c` | `"x"` or `null` |  |

      Also: no other members.

      ```json
      {"a":1}
      ```

      ## `n`

      A word

      string, matching `^a$`

      """
    #expect(SchemaDocumentation.markdown(for: schema, file: "x.json") == expected)
  }

  @Test func `the published page is that of the published schema`() throws {
    let page = SchemaDocumentation.markdown(for: try publishedSchema(), file: name)
    #expect(try Golden(folder.appending(path: "README.md")).difference(from: Array(page.utf8)) == nil)
    #expect(!Golden.isRewriting, "the page was written anew; unset GX_REWRITE")
  }

  @Test func `the examples of the published schema conform to it`() throws {
    let schema = try publishedSchema()
    var set = SchemaSet()
    let uri = set.add(schema)
    for (pointer, examples) in [("", schema.root["examples"])] + definitions(of: schema) {
      let validator = try Validator(schema: uri + "#" + pointer, in: set, assertsFormats: true)
      for example in examples?.elements.map({ $0 }) ?? [] {
        let errors = try validator.validate(json(example.source)).errors
        #expect(errors.map { $0.line(in: .english) } == [], "\(pointer)")
      }
    }
  }

  private func definitions(of schema: JSONDocument) -> [(String, JSONValue?)] {
    schema.root["$defs"]?.members.map { ("/$defs/" + $0.key, $0.value["examples"]) } ?? []
  }
}
