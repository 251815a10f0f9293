import JSONText
import Testing

@Suite struct JSONNumberTests {
  private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

  @Test(arguments: [
    ("1.0", "1"), ("1e400", "10e399"), ("0.1", "1e-1"), ("-0", "0"), ("-0.0e7", "0"), ("100", "1E+2"),
    ("18446744073709551616", "18446744073709551616.000"), ("0.000000000000000000000000001", "1e-27"),
    ("10000000000000000000000000000", "1e28"), ("9999999999999999999", "99999999999999999990e-1"),
  ])
  func `equal values are equal however written`(_ left: String, _ right: String) throws {
    #expect(try number(left) == number(right))
    #expect(try number(left).hashValue == number(right).hashValue)
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-400"), ("9.99", "10"), ("1e400", "1.0000001e400"),
    ("18446744073709551615", "18446744073709551616"), ("9007199254740992", "9007199254740993"),
    ("-1e400", "-1e399"), ("0.1", "0.10000000000000000000000000000001"), ("123456789012345678901", "2e20"),
    ("99", "100"), ("1.5", "15"),
  ])
  func `the smaller comes first`(_ small: String, _ large: String) throws {
    #expect(try number(small) < number(large))
    #expect(try !(number(large) < number(small)))
    #expect(try number(small) != number(large))
  }

  @Test func `order has no smaller of equals`() throws {
    #expect(try !(number("0") < number("-0.0")))
    #expect(try !(number("1.50") < number("1.5")))
  }

  @Test(arguments: [
    ("0.0075", "0.0001"), ("4.02", "0.01"), ("1e308", "0.123456789"), ("10", "2.5"), ("-9", "3"), ("0", "7"),
    ("1e400", "1e-400"), ("1e999999999", "3e-5"), ("246913578024691357802469135780", "123456789012345678901234567890"),
    ("18446744073709551616", "2"), ("1e40", "1e20"), ("1e70", "1180591620717411303424"),
  ])
  func `a multiple is found exactly`(_ value: String, _ unit: String) throws {
    let isExpected = !["1e308", "1e999999999"].contains(value)
    #expect(try number(value).isMultiple(of: number(unit)) == isExpected)
  }

  @Test(arguments: [("0.00751", "0.0001"), ("35", "10"), ("1", "0"), ("1e-1", "1"), ("9223372036854775807", "2")])
  func `what is no multiple is told`(_ value: String, _ unit: String) throws {
    #expect(try !number(value).isMultiple(of: number(unit)))
  }

  @Test func `integers are read where they fit`() throws {
    #expect(try number("45.00").integer == 45)
    #expect(try number("-9223372036854775808").integer == Int.min)
    #expect(try number("9223372036854775807").integer == Int.max)
    #expect(try number("9223372036854775808").integer == nil)
    #expect(try number("1e30").integer == nil)
    #expect(try number("1e30").isInteger)
    #expect(try number("1.5").integer == nil)
    #expect(JSONNumber(Int.max) == (try number("9223372036854775807")))
  }

  @Test(arguments: ["", "-", "1.", "01", "1 ", "x", "１", "+1", "1e", "--1"])
  func `what is no number is none`(_ text: String) { #expect(JSONNumber(text) == nil) }
}
