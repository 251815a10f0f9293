extension JSONParser {
  /// Takes a number, RFC 8259 §6.
  mutating func number() throws(JSONFailure) {
    let start = position
    if text[position] == UInt8(ascii: "-") { position += 1 }
    try integerPart(from: start)
    if take(UInt8(ascii: ".")), skipDigits() == 0 { throw failure(.malformedNumber, at: start) }
    try exponent(from: start)
    try append(JSONNode(kind: .number, start: start, end: position, next: nodes.count + 1))
  }

  private mutating func integerPart(from start: Int) throws(JSONFailure) {
    let first = position
    let count = skipDigits()
    if count == 0 { throw failure(.malformedNumber, at: start) }
    if count > 1, text[first] == UInt8(ascii: "0") { throw failure(.leadingZero, at: start) }
  }

  private mutating func exponent(from start: Int) throws(JSONFailure) {
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return }
    if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
    let hasDigit = position < text.count && text[position].isDigit
    if !hasDigit { throw failure(.malformedNumber, at: start) }
    while take(UInt8(ascii: "0")) {}
    if skipDigits() > 9 { throw failure(.exponentTooLarge, at: start) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < text.count, text[position].isDigit { position += 1 }
    return position - start
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
