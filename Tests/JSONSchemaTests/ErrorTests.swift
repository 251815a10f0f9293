import Evidence
import JSONSchema
import Testing

@Suite struct ErrorTests {
  private func lines(_ schema: String, _ value: String, _ language: Language = .english) throws -> [String] {
    try validator(schema).validate(json(value)).errors.map { $0.line(in: language) }
  }

  @Test func `every failure is told with line, column, pointer and schema`() throws {
    let schema = ##"{"$defs":{"cell":{"type":["integer","null"]}},"additionalProperties":{"$ref":"#/$defs/cell"}}"##
    let value = "{\n  \"合计\": \"3 件\",\n  \"b/c\": 1.5,\n  \"d\": null\n}"
    #expect(
      try lines(schema, value) == [
        "2:9: error: /合计: expected integer or null, found string 「3 件」  (schema /$defs/cell/type)",
        "3:10: error: /b~1c: expected integer or null, found 1.5  (schema /$defs/cell/type)",
      ])
    #expect(
      try lines(schema, value, .chinese).first == "2:9: 错误: /合计: 应为整数或空值，实为字符串「3 件」  (模式 /$defs/cell/type)")
  }

  @Test func `a failure tells both ways to its keyword`() throws {
    let error = try #require(
      try validator(##"{"$id":"urn:x","items":{"$ref":"#/$defs/a"},"$defs":{"a":{"minimum":1}}}"##)
        .validate(json("[1,0]")).errors.first)
    #expect(error.instanceLocation == "/1")
    #expect(error.keywordLocation == "/items/$ref/minimum")
    #expect(error.absoluteKeywordLocation == "urn:x#/$defs/a/minimum")
    #expect(error.expected?.english == "at least 1")
    #expect(error.found?.english == "0")
  }

  @Test(arguments: [
    (#"{"type":"integer"}"#, "\"a\"", "expected integer, found string 「a」"),
    (#"{"const":"a"}"#, "1", "expected 「a」, found 1"),
    (#"{"enum":["a","b",3]}"#, "null", "expected 「a」, 「b」 or 3, found null"),
    (#"{"minimum":2}"#, "1.50", "expected at least 2, found 1.50"),
    (#"{"multipleOf":0.1}"#, "0.25", "expected a multiple of 0.1, found 0.25"),
    (#"{"minLength":3}"#, "\"年报\"", "expected at least 3 characters, found string 「年报」 of 2"),
    (#"{"maxItems":1}"#, "[1,2]", "expected at most 1 element, found an array of 2"),
    (#"{"pattern":"^a"}"#, "\"b\"", "expected text that matches 「^a」, found string 「b」"),
    (#"{"required":["a","b"]}"#, "{}", "members 「a」, 「b」 are missing"),
    (#"{"required":["a"]}"#, "{}", "member 「a」 is missing"),
    (#"{"additionalProperties":false}"#, #"{"zz":1}"#, "member 「zz」 is not allowed here"),
    (#"{"items":false}"#, "[1]", "no value is allowed here"),
    (#"{"uniqueItems":true}"#, "[1,2,1]", "elements 0 and 2 are equal; all must differ"),
    (#"{"contains":{"const":1}}"#, "[0,0]", "expected at least 1 elements that conform to 「contains」, found 0"),
    (#"{"not":true}"#, "1", "the value conforms to a schema that it must not conform to"),
    (#"{"oneOf":[true,true,false]}"#, "1", "the value conforms to 2 of the 3 schemas, exactly one is demanded"),
    (
      #"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, "member 「b」 is missing, which 「a」 demands"
    ),
  ])
  func `each keyword says what it expected and what it found`(
    _ schema: String, _ value: String, _ message: String
  ) throws {
    let errors = try validator(schema).validate(json(value)).errors
    #expect(errors.map(\.message.english) == [message])
    #expect(errors.allSatisfy { $0.message.chinese.unicodeScalars.contains { $0.value > 0x4E00 } })
  }

  @Test func `alternatives of types become one sentence`() throws {
    let schema = #"{"anyOf":[{"type":"integer"},{"type":"null"},{"const":"/"}]}"#
    let errors = try validator(schema).validate(json("[]")).errors
    #expect(errors.map(\.message.english) == ["expected integer, null or 「/」, found an array of 0"])
  }

  @Test func `of alternatives the one that the value nearly follows is told`() throws {
    let schema = """
      {"oneOf":[
        {"properties":{"kind":{"const":"a"},"n":{"type":"string"}},"required":["kind","x"]},
        {"properties":{"kind":{"const":"b"},"n":{"type":"integer"}},"required":["kind"]},
        {"type":"null"}]}
      """
    let errors = try validator(schema).validate(json(#"{"kind":"b","n":"1"}"#)).errors
    #expect(errors.map(\.instanceLocation) == ["/n"])
    #expect(errors.map(\.message.english) == ["expected integer, found string 「1」"])
  }

  @Test func `a refused member is shown at its name`() throws {
    let errors = try validator(#"{"additionalProperties":false}"#).validate(json("{\n  \"extra\": 1}")).errors
    #expect(errors.first?.location.line == 2)
    #expect(errors.first?.location.column == 3)
  }

  @Test func `errors come in the order of the file`() throws {
    let schema = #"{"properties":{"z":{"type":"null"},"a":{"type":"null"}},"required":["q"]}"#
    let errors = try validator(schema).validate(json(#"{"a":1,"b":2,"z":3}"#)).errors
    #expect(errors.map(\.instanceLocation) == ["", "/a", "/z"])
  }

  @Test func `long and many-lined texts are cut in messages`() throws {
    let text = String(repeating: "字", count: 500) + "\\n"
    let error = try #require(try validator(#"{"type":"null"}"#).validate(json("\"a\\nb" + text + "\"")).errors.first)
    #expect(error.message.english.unicodeScalars.count < 100)
    #expect(!error.message.english.contains("\n"))
  }
}
