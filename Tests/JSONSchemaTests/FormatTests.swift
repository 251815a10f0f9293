import JSONSchema
import JSONText
import Testing

@Suite struct FormatTests {
  @Test(
    arguments: [
      ("date", ["2024-02-29", "0000-01-01"], ["2023-02-29", "2023-2-1", "2023-13-01", "20230101", "２023-01-01"]),
      (
        "time", ["08:30:00Z", "23:59:60z", "00:29:60.5+00:30"],
        ["24:00:00Z", "08:30:00", "12:59:60Z", "08:30:00+24:00"]
      ),
      ("date-time", ["2023-12-31T08:30:00.25+08:00"], ["2023-12-31 08:30:00Z", "2023-12-31T08:30Z", "2023-12-31"]),
      ("duration", ["P1Y2M3D", "PT1H2M", "P3W", "P1DT1S"], ["P", "PT", "P1Y3D", "P1W1D", "1D", "P1.5D", "PT1D"]),
      (
        "email", ["a.b+c@example.org", "\"a b\"@[127.0.0.1]", "x@[IPv6:::1]"], ["a", "@b.c", "a.@b.c", "a@-b", "年@b.c"]
      ),
      ("idn-email", ["年@例子.中国"], ["年", "@例子"]),
      (
        "hostname", ["a.b-c.9", "xn--fsqu00a"],
        ["-a", "a-", "a_b", "", "a..b", "xn--", "ab--c", String(repeating: "a", count: 64)]
      ),
      ("idn-hostname", ["例子.中国", "例子。中国", "l·l"], ["a·", "例 子", "-例", "例子--国"]),
      ("ipv4", ["127.0.0.1"], ["127.1", "256.0.0.1", "01.0.0.1", "1.2.3.4.5", "١.0.0.1"]),
      (
        "ipv6", ["::", "1::", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8"],
        ["1:2:3:4:5:6:7", "1::2::3", ":1", "12345::", "::1%eth0"]
      ),
      (
        "uri", ["https://a:80/b?c#d", "urn:x:y", "http://[::1]/"],
        ["/a", "a b:c", "http://a b", "http://[::1", "https://甲/", "x:%zz"]
      ),
      ("uri-reference", ["", "/a", "a/b?c", "#f"], ["\\a", "1:2", "a#b#c"]),
      ("iri", ["https://甲/乙"], ["/乙", "https://甲/ "]),
      ("iri-reference", ["/乙", "#丙"], ["\\乙"]),
      ("uri-template", ["/{a}{?b,c*}{/d:3}", "甲"], ["{", "{a", "}", "{a b}", "{a:0}", "{}"]),
      (
        "uuid", ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"],
        ["2eb8aa08aa9811eab4aa73b441d16380", "g0000000-0000-0000-0000-000000000000"]
      ),
      ("json-pointer", ["", "/a~0~1/0"], ["a", "/~", "/~2"]),
      ("relative-json-pointer", ["0", "1/a", "0#"], ["", "01", "-1", "/a", "0##", "1a"]),
      ("regex", ["^a+$"], ["^(", "\\a"]),
      ("unknown", ["anything"], []),
    ] as [(String, [String], [String])])
  func `a format takes its texts and refuses others`(_ name: String, _ good: [String], _ bad: [String]) throws {
    let asserting = try validator("{\"format\":\"\(name)\"}", assertsFormats: true)
    let annotating = try validator("{\"format\":\"\(name)\"}")
    for text in good { #expect(asserting.isValid(try document(text)), "\(text)") }
    for text in bad {
      #expect(!asserting.isValid(try document(text)), "\(text)")
      #expect(annotating.isValid(try document(text)), "\(text)")
    }
    #expect(asserting.isValid(try json("12")))
  }

  @Test func `a failing format is named with an example`() throws {
    let errors = try validator(#"{"format":"date"}"#, assertsFormats: true).validate(json("\"2023-1-1\"")).errors
    #expect(errors.map(\.message.english) == ["expected a date as 2023-12-31, found string 「2023-1-1」"])
  }

  private func document(_ text: String) throws -> JSONDocument {
    var writer = JSONWriter(isCompact: true)
    writer.string(text)
    return try JSONDocument(parsing: writer.bytes)
  }
}
