/// Walks over the bytes of a text that a format describes.
struct FormatScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ text: some Sequence<UInt8>) {
    rest = Array(text)[...]
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes one of the characters.
  mutating func take(anyOf characters: String) -> UInt8? {
    guard let first = rest.first, characters.utf8.contains(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }

  /// Takes a text if it follows.
  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Takes as many characters of a set as follow.
  mutating func takeAll(_ set: ASCIISet) -> ArraySlice<UInt8> {
    let taken = rest.prefix { set.contains($0) }
    rest = rest.dropFirst(taken.count)
    return taken
  }

  /// Takes a number of exactly that many digits.
  mutating func number(digits: Int) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits, taken.allSatisfy(\.isASCIIDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
