/// Pieces of PCRE2 notation for sets of characters.
enum CharacterSetText {
  /// White space and line ends of ECMA-262 §12.2 and §12.3, inside of a class.
  static let space =
    #"\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"#

  /// All else, inside of a class.
  static let notSpace =
    #"\x{0}-\x{8}\x{E}-\x{1F}\x{21}-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E}"#
    + #"\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{D7FF}\x{E000}-\x{FEFE}\x{FF00}-\x{10FFFF}"#

  /// The control escapes of one letter.
  static let controls: [Unicode.Scalar: UInt32] = ["t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D]

  /// A character that stands for itself.
  static func literal(_ scalar: Unicode.Scalar) -> String {
    let isPlain = scalar.isASCII ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) : true
    return isPlain ? String(scalar) : hexadecimal(scalar.value)
  }

  /// A set or a character inside of a class; a lone surrogate, which no text can hold, is nothing.
  static func member(_ atom: ClassAtom) -> String {
    switch atom {
    case .set(let text): text
    case .scalar(let value): range(value, value) ?? ""
    }
  }

  /// A range inside of a class without the surrogates; nil if nothing is left.
  static func range(_ low: UInt32, _ high: UInt32) -> String? {
    let first = 0xD800...0xDFFF ~= low ? 0xE000 : low
    let last = 0xD800...0xDFFF ~= high ? 0xD7FF : high
    if first > last { return nil }
    return first == last ? hexadecimal(first) : hexadecimal(first) + "-" + hexadecimal(last)
  }

  private static func hexadecimal(_ value: UInt32) -> String { "\\x{" + String(value, radix: 16) + "}" }
}
