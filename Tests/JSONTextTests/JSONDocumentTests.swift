import Evidence
import JSONText
import Testing

@Suite struct JSONDocumentTests {
  private func parse(_ text: String) throws -> JSONDocument { try JSONDocument(parsing: Array(text.utf8)) }

  @Test func `every kind of value can be read`() throws {
    let root = try parse(#"{"a":[null,true,false,-1.50e+2,"x\n\u4e2d\ud83d\ude00é"],"b":{}}"#).root
    let values = try #require(root["a"]).elements.map { $0 }
    #expect(values.map(\.kind) == [.null, .bool, .bool, .number, .string])
    #expect(values[1].bool == true)
    #expect(values[2].bool == false)
    #expect(values[3].digits == "-1.50e+2")
    #expect(values[3].integer == -150)
    #expect(values[4].string == "x\n中😀é")
    #expect(root["b"]?.kind == .object)
    #expect(root["b"]?.count == 0)
    #expect(root["c"] == nil)
  }

  @Test func `members keep the order of the text`() throws {
    let members = try parse(#"{"z":1,"a":[2,3],"m":4}"#).root.members.map { $0 }
    #expect(members.map(\.key) == ["z", "a", "m"])
    #expect(members.map(\.value.source) == ["1", "[2,3]", "4"])
  }

  @Test func `a name is found whatever its escapes`() throws {
    #expect(try parse(#"{"\u5e74":2023}"#).root["年"]?.integer == 2023)
  }

  @Test func `places are told in lines and scalars`() throws {
    let root = try parse("{\n  \"名称\": 1,\r\n\r  \"b\": [\"x\"]}").root
    #expect(root["名称"]?.location == SourceLocation(line: 2, column: 9, bytes: 14..<15))
    #expect(root["b"]?[0]?.location == SourceLocation(line: 4, column: 9, bytes: 27..<30))
  }

  @Test func `many places are found in one pass and given in the order asked`() throws {
    let document = try JSONDocument(parsing: Array("[1,\n22,\n333]".utf8), firstLine: 10)
    let ranges = document.root.elements.map(\.range)
    let locations = document.locations(of: ranges.reversed())
    #expect(locations.map(\.line) == [12, 11, 10])
    #expect(locations.map(\.column) == [1, 1, 2])
  }

  @Test func `a pointer leads to a value and a value tells its pointer`() throws {
    let root = try parse(#"{"a/b":{"m~n":[0,{"x":true}]}}"#).root
    let pointer = try #require(JSONPointer("/a~1b/m~0n/1/x"))
    let value = try #require(root.value(at: pointer))
    #expect(value.bool == true)
    #expect(value.pointer.description == "/a~1b/m~0n/1/x")
    #expect(root.pointer.description == "")
    for wrong in ["/a~1b/m~0n/01", "/a~1b/m~0n/2", "/a~1b/m~0n/-", "/x", "/a~1b/m~0n/99999999999999999999"] {
      #expect(try root.value(at: #require(JSONPointer(wrong))) == nil)
    }
    #expect(JSONPointer("a") == nil)
    #expect(JSONPointer("/a~2") == nil)
    #expect(JSONPointer("/a~") == nil)
  }

  @Test func `values are equal by what they mean`() throws {
    let left = try parse(#"{"a":1.0,"b":["x",1e2]}"#).root
    let right = try parse(#" { "b" : [ "\u0078", 100 ], "a" : 1 } "#).root
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(try left != parse(#"{"a":1,"b":["x",101]}"#).root)
    #expect(try parse("[1,2]").root != parse("[2,1]").root)
    #expect(try parse("0").root != parse("false").root)
    #expect(try parse("-0.0").root == parse("0").root)
  }
}
