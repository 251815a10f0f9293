import Evidence
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "digits are kept as printed",
    arguments: ["0", "45", "45.00", "7730.28", "-3", "-0.50", "0.0001", "123456789012345678"])
  func printed(_ text: String) { #expect(ExactDecimal(text)?.description == text) }

  @Test(
    "what is no decimal in ASCII digits, or has more than 18 of them, is refused",
    arguments: ["", "-", ".", "1.", ".5", "1..2", "1,000", "+3", "1e3", "１", " 1", "1234567890123456789", "--1", "1-"])
  func refused(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test("equality, hash and order are by value")
  func byValue() throws {
    let short = try #require(ExactDecimal("45"))
    let long = try #require(ExactDecimal("45.00"))
    #expect(short == long && short.hashValue == long.hashValue)
    #expect(try #require(ExactDecimal("-0.5")) < #require(ExactDecimal("0")))
    #expect(try #require(ExactDecimal("9.99")) < #require(ExactDecimal("10")))
  }

  @Test("order holds where the difference does not fit")
  func distantOrder() throws {
    let huge = try #require(ExactDecimal("999999999999999999"))
    let tiny = try #require(ExactDecimal("0.00000000000000001"))
    #expect(tiny < huge && !(huge < tiny))
  }

  @Test("sums are exact, and nil where they do not fit")
  func sums() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    #expect(ExactDecimal.sum(Array(repeating: tenth, count: 10)) == ExactDecimal(1))
    let huge = try #require(ExactDecimal("999999999999999999"))
    #expect(ExactDecimal.sum(Array(repeating: huge, count: 20)) == nil)
    #expect(ExactDecimal.sum([ExactDecimal]()) == ExactDecimal(0))
  }

  @Test("a whole number has an integer value, a fraction has none")
  func integers() throws {
    #expect(try #require(ExactDecimal("45.00")).integer == 45)
    #expect(try #require(ExactDecimal("45.01")).integer == nil)
    #expect(try #require(ExactDecimal("-7")).integer == -7)
  }

  @Test("differences have the right sign")
  func differences() throws {
    let result = try #require(ExactDecimal("1.5")).subtracting(try #require(ExactDecimal("2")))
    #expect(result?.description == "-0.5")
    #expect(ExactDecimal(3).negated == ExactDecimal(-3))
  }

  @Test("a power of ten moves the point exactly, or the number does not fit")
  func powersOfTen() {
    #expect(ExactDecimal("3500")?.timesTen(toThe: -4)?.description == "0.3500")
    #expect(ExactDecimal("0.35")?.timesTen(toThe: 4)?.description == "3500")
    #expect(ExactDecimal("-1.23456")?.timesTen(toThe: 4)?.description == "-12345.6")
    #expect(ExactDecimal("123456789012345678")?.timesTen(toThe: 4) == nil)
    #expect(ExactDecimal("0.123456789012345678")?.timesTen(toThe: -4) == nil)
    #expect(ExactDecimal("1")?.timesTen(toThe: 40) == nil)
  }
}
