import JSONSchema
import Testing

@Suite struct ReferenceTests {
  /// The examples of RFC 3986 §5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"),
    ("g;x=1?y", "http://a/b/c/g;x=1?y"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ("urn:a:b", "urn:a:b"), ("http:g", "http:g"),
  ])
  func `a reference is resolved against its base`(_ reference: String, _ target: String) throws {
    let schema = "{\"$id\":\"http://a/b/c/d;p?q\",\"$ref\":\"\(reference)\"}"
    let isFound = try holds(schema, "1", others: [target: "false"]) == false
    #expect(isFound)
  }

  @Test func `an anchor, a pointer and an embedded resource can be referred to`() throws {
    let schema = """
      {"$id":"https://example.org/root","$defs":{
        "a":{"$anchor":"one","const":1},
        "b~/%":{"const":2},
        "c":{"$id":"inner/three","$defs":{"d":{"const":3}}}},
       "properties":{"a":{"$ref":"#one"},"b":{"$ref":"#/$defs/b~0~1%25"},
        "c":{"$ref":"inner/three#/$defs/d"},"d":{"$ref":"#/$defs/c/$defs/d"}}}
      """
    #expect(try holds(schema, #"{"a":1,"b":2,"c":3,"d":3}"#))
    for wrong in [#"{"a":0}"#, #"{"b":0}"#, #"{"c":0}"#, #"{"d":0}"#] { #expect(try !holds(schema, wrong)) }
  }

  @Test func `a dynamic reference is bound by the outermost schema on the way`() throws {
    let tree = """
      {"$id":"https://example.org/tree","$dynamicAnchor":"node","type":"object",
       "properties":{"children":{"type":"array","items":{"$dynamicRef":"#node"}}}}
      """
    let strict = """
      {"$id":"https://example.org/strict","$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false}
      """
    let value = #"{"children":[{"daat":1}]}"#
    #expect(try holds(tree, value))
    #expect(try !holds(strict, value, others: ["https://example.org/tree": tree]))
  }

  @Test func `a reference without a target is an error at its place`() throws {
    let error = try #require(try schemaError("{\n  \"properties\": {\"a\": {\"$ref\": \"#/$defs/none\"}}}"))
    #expect(error.pointer == "/properties/a/$ref")
    #expect(error.location.line == 2)
    #expect(error.location.column == 32)
    #expect(error.message.english.contains("「#/$defs/none」 leads nowhere"))
    #expect(try schemaError(#"{"$ref":"https://example.org/elsewhere"}"#)?.pointer == "/$ref")
  }

  @Test func `a schema that is none is refused with its place`() throws {
    let error = try #require(try schemaError(#"{"type":"strnig"}"#))
    #expect(error.pointer == "/type")
    #expect(error.message.english.contains("metaschema"))
    #expect(try schemaError(#"{"minLength":-1}"#)?.pointer == "/minLength")
    #expect(try schemaError(#"{"pattern":"(["}"#)?.message.english.contains("not closed") == true)
  }

  @Test func `an unknown dialect is refused, a custom one decides on vocabularies`() throws {
    #expect(try schemaError(#"{"$schema":"http://json-schema.org/draft-07/schema#"}"#) != nil)
    let core = "https://json-schema.org/draft/2020-12/vocab/core"
    let custom = "{\"$id\":\"urn:custom\",\"$vocabulary\":{\"\(core)\":true}}"
    #expect(try holds(#"{"$schema":"urn:custom","type":"string"}"#, "1", others: ["urn:custom": custom]))
    let demanding = "{\"$id\":\"urn:custom\",\"$vocabulary\":{\"\(core)\":true,\"urn:unknown\":true}}"
    #expect(try schemaError(#"{"$schema":"urn:custom"}"#, others: ["urn:custom": demanding]) != nil)
  }

  @Test func `a schema that is not in the set cannot be asked for`() {
    #expect(throws: SchemaError.self) { try Validator(schema: "urn:nowhere", in: SchemaSet()) }
  }

  @Test func `the metaschemas are at hand and conform to themselves`() throws {
    let uri = "https://json-schema.org/draft/2020-12/schema"
    let set = SchemaSet()
    let validator = try Validator(schema: uri, in: set)
    #expect(set.uris.count == 9)
    for other in set.uris {
      let document = try #require(set.document(other))
      #expect(validator.isValid(document), "\(other)")
    }
  }
}
