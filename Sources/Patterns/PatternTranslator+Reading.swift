import Evidence

extension PatternTranslator {
  /// The scalar at the position; nil at the end.
  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Whether the text follows.
  func startsWith(_ text: String) -> Bool {
    position <= scalars.count && scalars[position...].starts(with: text.unicodeScalars)
  }

  /// Takes the text if it follows.
  mutating func take(_ text: String) -> Bool {
    guard startsWith(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// Takes the ASCII digits that follow.
  mutating func digits() -> String {
    var text = ""
    while let digit = current, ("0"..."9").contains(digit) {
      text.unicodeScalars.append(digit)
      position += 1
    }
    return text
  }

  /// Takes exactly that many hexadecimal digits.
  mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard position + count <= scalars.count else { return nil }
    let digits = scalars[position..<position + count]
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    position += count
    return UInt32(digits.reduce(into: "") { $0.unicodeScalars.append($1) }, radix: 16)
  }

  /// An error at the position.
  func error(_ english: String, _ chinese: String) -> PatternError {
    PatternError(message: Message(english, chinese), offset: position)
  }
}
