/// White space between the words of a label or a row.
enum Blanks {
  /// Whether a scalar is white space.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The words of a text.
  static func words(_ text: String) -> [Substring] {
    text.unicodeScalars.split(whereSeparator: isBlank).map { Substring($0) }
  }

  /// The text without white space.
  static func removed(from text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) { scalars.append(scalar) }
    return String(scalars)
  }
}
