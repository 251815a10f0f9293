import JSONSchema
import Testing

/// One schema with values that conform and values that do not.
struct KeywordCase: Sendable, CustomTestStringConvertible {
  let schema: String
  let conforming: [String]
  let failing: [String]

  init(_ schema: String, _ conforming: [String], _ failing: [String]) {
    self.schema = schema
    self.conforming = conforming
    self.failing = failing
  }

  var testDescription: String { schema }
}

@Suite struct KeywordTests {
  private func check(_ sample: KeywordCase) throws {
    let validator = try validator(sample.schema)
    for value in sample.conforming { #expect(try validator.isValid(json(value)), "\(value)") }
    for value in sample.failing {
      let document = try json(value)
      #expect(!validator.isValid(document), "\(value)")
      let result = validator.validate(document)
      #expect(!result.isValid && !result.errors.isEmpty, "\(value)")
    }
  }

  @Test(arguments: [
    KeywordCase("true", ["1", "null"], []),
    KeywordCase("false", [], ["1", "null"]),
    KeywordCase(#"{"type":"integer"}"#, ["1", "1.0", "-2e3", "1e400"], ["1.5", "\"1\"", "null"]),
    KeywordCase(#"{"type":["null","string"]}"#, ["null", "\"\""], ["0", "[]", "{}", "true"]),
    KeywordCase(#"{"const":{"a":[1,2.0]}}"#, [#"{"a":[1.0,2]}"#], [#"{"a":[2,1]}"#, #"{"a":[1,2],"b":0}"#, "1"]),
    KeywordCase(#"{"enum":[0,"甲",null]}"#, ["0.0", "-0", "\"甲\"", "null"], ["false", "\"乙\"", "\"\""]),
    KeywordCase(#"{"multipleOf":0.01}"#, ["4.02", "1e30", "\"x\"", "0"], ["0.001", "4.021"]),
    KeywordCase(#"{"maximum":1e400,"exclusiveMinimum":0}"#, ["1e400", "1e-400"], ["1.1e400", "0", "-1"]),
    KeywordCase(#"{"minimum":9007199254740993}"#, ["9007199254740993"], ["9007199254740992"]),
    KeywordCase(#"{"exclusiveMaximum":3}"#, ["2.999999999999999999999", "\"x\""], ["3.0"]),
    KeywordCase(#"{"minLength":2,"maxLength":2.0}"#, [#""年报""#, #""😀a""#, "1"], [#""年""#, #""abc""#]),
    KeywordCase(
      #"{"pattern":"^\\d{4}-\\p{Lu}$"}"#, [#""2023-A""#, "7"], [#""2023-a""#, #""٢٠٢٣-A""#, #""2023-A\n""#]),
    KeywordCase(#"{"uniqueItems":true}"#, ["[1,true,\"1\"]", "{}"], ["[1,1.0]", #"[{"a":1,"b":2},{"b":2,"a":1}]"#]),
    KeywordCase(#"{"minItems":1,"maxItems":2}"#, ["[0]", "[0,0]", "\"\""], ["[]", "[0,0,0]"]),
    KeywordCase(#"{"minProperties":1,"maxProperties":1}"#, [#"{"a":0}"#], ["{}", #"{"a":0,"b":0}"#]),
    KeywordCase(#"{"required":["甲","b"]}"#, [#"{"b":1,"\u7532":2}"#, "[]"], [#"{"b":1}"#, "{}"]),
    KeywordCase(#"{"dependentRequired":{"a":["b"]}}"#, ["{}", #"{"a":1,"b":1}"#], [#"{"a":1}"#]),
  ])
  func `assertions hold or fail`(_ sample: KeywordCase) throws { try check(sample) }

  @Test(arguments: [
    KeywordCase(#"{"allOf":[{"minimum":1},{"maximum":3}]}"#, ["2"], ["0", "4"]),
    KeywordCase(#"{"anyOf":[{"type":"string"},{"minimum":2}]}"#, ["\"\"", "2", "null"], ["1"]),
    KeywordCase(#"{"oneOf":[{"minimum":2},{"maximum":3}]}"#, ["1", "4"], ["2", "\"\""]),
    KeywordCase(#"{"not":{"required":["a"]}}"#, ["{}"], [#"{"a":1}"#]),
    KeywordCase(
      #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"multipleOf":2}}"#, ["20", "4"], ["12", "3"]),
    KeywordCase(#"{"then":false,"else":false}"#, ["1"], []),
    KeywordCase(#"{"dependentSchemas":{"a":{"minProperties":2}}}"#, ["{}", #"{"a":1,"b":1}"#], [#"{"a":1}"#]),
    KeywordCase(
      #"{"dependencies":{"a":["b"],"c":{"maxProperties":1}}}"#, [#"{"c":1}"#], [#"{"a":1}"#, #"{"c":1,"d":1}"#]),
    KeywordCase(
      #"{"properties":{"a":{"type":"null"}},"patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}"#,
      [#"{"a":null,"x1":""}"#, "[]"], [#"{"a":1}"#, #"{"x":1}"#, #"{"b":1}"#]),
    KeywordCase(#"{"propertyNames":{"maxLength":2}}"#, [#"{"ab":1}"#], [#"{"abc":1}"#]),
    KeywordCase(
      #"{"prefixItems":[{"type":"null"}],"items":{"type":"string"}}"#, ["[]", #"[null,""]"#], ["[1]", "[null,1]"]),
    KeywordCase(#"{"contains":{"const":1},"minContains":2,"maxContains":3}"#, ["[1,0,1]"], ["[1]", "[1,1,1,1]"]),
    KeywordCase(#"{"contains":false,"minContains":0}"#, ["[]", "[1]"], []),
  ])
  func `applicators hold or fail`(_ sample: KeywordCase) throws { try check(sample) }

  @Test(arguments: [
    KeywordCase(
      #"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#, [#"{"a":1}"#], [#"{"b":1}"#]),
    KeywordCase(
      #"{"anyOf":[{"properties":{"a":{"type":"null"}}},{"properties":{"b":true}}],"unevaluatedProperties":false}"#,
      [#"{"a":null,"b":1}"#, #"{"b":1}"#], [#"{"a":1,"b":1}"#, #"{"c":1}"#]),
    KeywordCase(
      #"{"if":{"required":["a"],"properties":{"a":true}},"else":{"properties":{"b":true}},"unevaluatedProperties":{"type":"null"}}"#,
      [#"{"a":1}"#, #"{"b":1}"#, #"{"b":1,"c":null}"#], [#"{"a":1,"b":1}"#]),
    KeywordCase(
      ##"{"$ref":"#/$defs/base","unevaluatedProperties":false,"$defs":{"base":{"properties":{"a":true}}}}"##,
      [#"{"a":1}"#], [#"{"a":1,"z":1}"#]),
    KeywordCase(
      #"{"prefixItems":[true],"contains":{"type":"string"},"unevaluatedItems":{"type":"null"}}"#,
      [#"[1,"a",null]"#], [#"[1,"a",2]"#]),
    KeywordCase(
      #"{"not":{"not":{"properties":{"a":true}}},"unevaluatedProperties":false}"#, ["{}"], [#"{"a":1}"#]),
    KeywordCase(
      #"{"properties":{"a":{"unevaluatedItems":false,"allOf":[{"prefixItems":[true]}]}}}"#,
      [#"{"a":[1]}"#], [#"{"a":[1,2]}"#]),
  ])
  func `unevaluated children are found through all that applies in place`(_ sample: KeywordCase) throws {
    try check(sample)
  }
}
