import JSONSchema
import JSONText
import Testing

@Suite struct OutputTests {
  private let schema = """
    {"$id":"urn:x","title":"甲","properties":{"a":{"$ref":"#/$defs/n"},"b":{"type":"string","description":"乙"}},
     "$defs":{"n":{"minimum":1,"maximum":9}}}
    """

  private func report(_ value: String, _ format: OutputFormat) throws -> JSONValue {
    let result = try validator(schema).validate(json(value), keeping: format.detail)
    return try JSONDocument(parsing: result.report(format)).root
  }

  @Test func `flag is the verdict alone`() throws {
    #expect(try report(#"{"a":0}"#, .flag).source == "{\n  \"valid\": false\n}")
    #expect(try report(#"{"a":1}"#, .flag)["valid"]?.bool == true)
  }

  @Test func `basic lists the failures with their places`() throws {
    let errors = try #require(try report("{\n\"a\":0,\"b\":1}", .basic)["errors"]).elements.map { $0 }
    let minimum = try #require(errors.first { $0["keywordLocation"]?.string == "/properties/a/$ref/minimum" })
    #expect(minimum["absoluteKeywordLocation"]?.string == "urn:x#/$defs/n/minimum")
    #expect(minimum["instanceLocation"]?.string == "/a")
    #expect(minimum["error"]?.string == "expected at least 1, found 0")
    #expect(minimum["line"]?.integer == 2)
    #expect(minimum["column"]?.integer == 5)
    #expect(errors.allSatisfy { $0["annotation"] == nil && $0["valid"]?.bool == false })
  }

  @Test func `basic lists the annotations of what conforms`() throws {
    let units = try #require(try report(#"{"b":"x"}"#, .basic)["annotations"]).elements.map { $0 }
    let found = units.map { [$0["keywordLocation"]?.string, $0["instanceLocation"]?.string, $0["annotation"]?.source] }
    #expect(found.contains(["/title", "", "\"甲\""]))
    #expect(found.contains(["/properties", "", "[\"b\"]"]))
    #expect(found.contains(["/properties/b/description", "/b", "\"乙\""]))
  }

  @Test func `detailed leaves out what adds nothing`() throws {
    let root = try report(#"{"a":0,"b":"x"}"#, .detailed)
    let errors = try #require(root["errors"]).elements.map { $0 }
    #expect(errors.count == 1)
    #expect(errors.first?["keywordLocation"]?.string == "/properties/a/$ref/minimum")
    #expect(errors.first?["errors"] == nil)
  }

  @Test func `verbose tells everything`() throws {
    let root = try report(#"{"a":0,"b":"x"}"#, .verbose)
    let text = root.source
    for place in ["/properties/a/$ref/minimum", "/properties/a/$ref/maximum", "/properties/b/type", "/title"] {
      #expect(text.contains("\"keywordLocation\": \"\(place)\""))
    }
  }

  @Test func `a report can be in Chinese`() throws {
    let result = try validator(schema).validate(json(#"{"a":0}"#))
    let text = String(decoding: result.report(.basic, language: .chinese, isCompact: true), as: UTF8.self)
    #expect(text.contains("应为不小于 1 的数，实为数字 0"))
  }

  @Test func `SARIF holds the failures of several files`() throws {
    var sarif = SARIFReport(tool: "gxconvert", version: "0")
    sarif.add(try validator(schema).validate(json("{\n\"a\":0}")), file: "年报/1:2.json")
    do throws(JSONError) { _ = try JSONDocument(parsing: Array("[1,]".utf8)) } catch {
      sarif.add(error, file: "b.json")
    }
    let run = try #require(try JSONDocument(parsing: sarif.bytes).root["runs"]?[0])
    let results = try #require(run["results"]).elements.map { $0 }
    #expect(results.map { $0["ruleId"]?.string } == ["minimum", "json"])
    let place = try #require(results.first?["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "%E5%B9%B4%E6%8A%A5/1%3A2.json")
    #expect(place["region"]?["startLine"]?.integer == 2)
    #expect(place["region"]?["startColumn"]?.integer == 5)
    #expect(run["tool"]?["driver"]?["rules"]?.count == 2)
  }
}
