import JSONSchema
import JSONText
import Testing

@Suite struct HostileTests {
  private func firstError(_ schema: String, _ value: String, _ limits: JSONLimits = JSONLimits()) throws -> String? {
    let document = try JSONDocument(parsing: Array(value.utf8), limits: limits)
    let validator = try validator(schema)
    let result = validator.validate(document)
    #expect(validator.isValid(document) == result.isValid)
    return result.errors.first?.message.english
  }

  @Test(arguments: [
    ##"{"$ref":"#"}"##, ##"{"allOf":[{"$ref":"#"},{"$ref":"#"}]}"##, ##"{"not":{"$ref":"#"}}"##,
    ##"{"$dynamicAnchor":"a","$dynamicRef":"#a"}"##, ##"{"if":{"$ref":"#"}}"##,
    ##"{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"}"##,
  ])
  func `a schema that refers to itself without end is an error`(_ schema: String) throws {
    #expect(try firstError(schema, "1")?.contains("without end") == true)
  }

  @Test func `a schema whose work doubles at every step is an error`() throws {
    let steps = (0..<40).map {
      "\"a\($0)\":{\"allOf\":[{\"$ref\":\"#/$defs/a\($0 + 1)\"},{\"$ref\":\"#/$defs/a\($0 + 1)\"}]}"
    }
    let schema = "{\"$ref\":\"#/$defs/a0\",\"$defs\":{\(steps.joined(separator: ",")),\"a40\":true}}"
    #expect(try firstError(schema, "1")?.contains("more steps") == true)
  }

  @Test func `a recursive schema follows a document to any depth that is allowed`() throws {
    let schema = ##"{"type":"array","items":{"anyOf":[{"$ref":"#"}]}}"##
    let deep = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    #expect(try firstError(schema, deep) == nil)
    let deeper = String(repeating: "[", count: 4000) + String(repeating: "]", count: 4000)
    #expect(try firstError(schema, deeper, JSONLimits(depth: 4000))?.contains("over the limit") == true)
  }

  @Test(arguments: [
    "^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*b", "^(?:a?){40}a{40}b$",
    #"^(.*?,){20}P"#,
  ])
  func `a catastrophic pattern ends soon, and never passes silently`(_ pattern: String) throws {
    let schema = "{\"items\":{\"pattern\":\"\(pattern)\"}}"
    let text = String(repeating: "a", count: 60) + "!"
    let start = ContinuousClock.now
    #expect(try firstError(schema, "[\"\(text)\",\"\(text)\"]") != nil)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `a pattern over its limit says so`() throws {
    let text = String(repeating: "a", count: 60) + "!"
    #expect(try firstError(#"{"not":{"pattern":"^(a+)+$"}}"#, "\"\(text)\"")?.contains("too many steps") == true)
  }

  @Test func `a pattern runs over a long line`() throws {
    let text = String(repeating: "年报", count: 200_000)
    #expect(try firstError(#"{"pattern":"^\\p{Script=Han}+$"}"#, "\"\(text)\"") == nil)
    #expect(try firstError(#"{"pattern":"^[^x]*$"}"#, "\"\(text)\"") == nil)
  }

  @Test func `many failures are all found, and told in bounded memory`() throws {
    let document = try json("[" + Array(repeating: "1", count: 150_000).joined(separator: ",") + "]")
    let result = try validator(#"{"items":{"type":"null"}}"#).validate(document)
    #expect(!result.isValid)
    #expect(result.isTruncated)
    #expect(result.errors.count == 100_000)
  }

  @Test func `a deeply nested schema compiles`() throws {
    let deep = String(repeating: #"{"not":"#, count: 120) + "true" + String(repeating: "}", count: 120)
    #expect(try holds(deep, "1"))
  }

  @Test func `unique items are found in linear time`() throws {
    let numbers = (0..<50_000).map(String.init)
    #expect(try holds(#"{"uniqueItems":true}"#, "[" + numbers.joined(separator: ",") + "]"))
    #expect(try !holds(#"{"uniqueItems":true}"#, "[" + (numbers + ["7.0"]).joined(separator: ",") + "]"))
  }
}
