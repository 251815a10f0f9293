import Evidence
import JSONText
import Testing

@Suite struct JSONErrorTests {
  private func error(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONDocument(parsing: bytes, limits: limits)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("", JSONDefect.empty, 1, 1), (" \n ", .empty, 2, 2), ("{\"a\":1,}", .trailingComma, 1, 7),
    ("[1,\n2,]", .trailingComma, 2, 2), ("[1 2]", .missingComma("2"), 1, 4), ("{\"a\" 1}", .missingColon("1"), 1, 6),
    ("{a:1}", .nameExpected("a"), 1, 2), ("{'a':1}", .nameExpected("'"), 1, 2), ("[1", .unexpectedEnd, 1, 3),
    ("[NaN]", .unexpected("NaN"), 1, 2), ("nul", .unexpected("nul"), 1, 1), ("truex", .trailingText("x"), 1, 5),
    ("1 2", .trailingText("2"), 1, 3), ("[01]", .leadingZero, 1, 2), ("-", .malformedNumber, 1, 1),
    ("1.", .malformedNumber, 1, 1), (".5", .unexpected(".5"), 1, 1), ("+1", .unexpected("+1"), 1, 1),
    ("1e", .malformedNumber, 1, 1), ("1e+", .malformedNumber, 1, 1), ("0x10", .trailingText("x10"), 1, 2),
    ("1e1000000000", .exponentTooLarge, 1, 1), ("\"abc", .unterminatedString, 1, 1),
    ("\"a\tb\"", .controlCharacter(9), 1, 3), (#""\x""#, .unknownEscape(#"\x"#), 1, 2),
    (#""\u12g4""#, .unknownEscape(#"\u12g4"#), 1, 2), (#""\ud800""#, .loneSurrogate, 1, 2),
    (#""\ud800\u0041""#, .loneSurrogate, 1, 2), (#""\udc00""#, .loneSurrogate, 1, 2),
    (#"{"年":1,"\u5e74":2}"#, .duplicateMember("年"), 1, 8), ("\u{FEFF}1", .byteOrderMark, 1, 1),
    ("[1]]", .trailingText("]"), 1, 4), ("[1}", .missingComma("}"), 1, 3), ("// x\n1", .unexpected("/"), 1, 1),
  ])
  func `a defect is named with its line and column`(
    _ text: String, _ defect: JSONDefect, _ line: Int, _ column: Int
  ) throws {
    let found = try #require(error(Array(text.utf8)))
    #expect(found.defect == defect)
    #expect(found.location.line == line)
    #expect(found.location.column == column)
  }

  @Test(
    arguments: [
      [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80],
      [0xE4, 0xB8], [0xF0, 0x80, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xCE, 0xD2],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused`(_ bytes: [UInt8]) {
    #expect(error([0x22] + bytes + [0x22])?.defect == .invalidUTF8)
  }

  @Test func `UTF-16 is named as such`() {
    #expect(error([0xFF, 0xFE, 0x31, 0x00])?.defect == .utf16)
    #expect(error([0x00, 0x31])?.defect == .utf16)
  }

  @Test func `a text over a limit is refused with the limit`() {
    #expect(error(Array("[[1]]".utf8), JSONLimits(depth: 1))?.defect == .tooDeep(limit: 1))
    #expect(error(Array("[1,2]".utf8), JSONLimits(values: 2))?.defect == .tooManyValues(limit: 2))
    #expect(error(Array("[1,2]".utf8), JSONLimits(bytes: 4))?.defect == .tooLarge(limit: 4))
    #expect(JSONDefect.tooDeep(limit: 1).isLimit)
    #expect(!JSONDefect.empty.isLimit)
  }

  @Test func `a depth of 100,000 ends in an error`() {
    let deep = Array(repeating: UInt8(ascii: "["), count: 100_000) + Array(repeating: UInt8(ascii: "]"), count: 100_000)
    #expect(error(deep)?.defect == .tooDeep(limit: 512))
    #expect(error(deep, JSONLimits(depth: 100_000))?.defect == .tooDeep(limit: 4096))
    #expect(error(Array(deep.dropFirst(95_904).dropLast(95_904)), JSONLimits(depth: 4096)) == nil)
  }

  @Test func `duplicates are found among many members and can be allowed`() throws {
    let names = (0..<5000).map { "\"n\($0)\":\($0)" }
    let object = "{" + (names + ["\"n17\":-1"]).joined(separator: ",") + "}"
    #expect(error(Array(object.utf8))?.defect == .duplicateMember("n17"))
    #expect(error(Array(("{" + names.joined(separator: ",") + "}").utf8)) == nil)
    let limits = JSONLimits(allowsDuplicateMembers: true)
    #expect(try JSONDocument(parsing: Array(object.utf8), limits: limits).root["n17"]?.integer == -1)
  }

  @Test func `a text cut at any byte is an error, never a trap`() {
    let text = Array(#"{"a":[1.5e3,true,"\u4e2d中😀\ud83d\ude00"],"b":{"c":null}}"#.utf8)
    for length in 0..<text.count { #expect(error(Array(text.prefix(length))) != nil) }
    #expect(error(text) == nil)
  }

  @Test func `every message stands in both languages without a final stop`() {
    let defects: [JSONDefect] = [
      .empty, .byteOrderMark, .utf16, .unexpectedEnd, .unexpected("x"), .missingComma("x"), .missingColon("x"),
      .nameExpected("x"), .trailingComma, .trailingText("x"), .malformedNumber, .leadingZero, .controlCharacter(1),
      .unknownEscape("x"), .loneSurrogate, .invalidUTF8, .unterminatedString, .duplicateMember("x"),
      .tooLarge(limit: 1), .tooDeep(limit: 1), .tooManyValues(limit: 1), .exponentTooLarge,
    ]
    #expect(Set(defects.map(\.message)).count == defects.count)
    for message in defects.map(\.message) {
      #expect(!message.english.hasSuffix(".") && !message.chinese.hasSuffix("。"))
      #expect(message.chinese.unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }
}
