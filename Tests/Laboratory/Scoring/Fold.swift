/// The form in which texts are compared: width folded, without white space and Markdown marks.
///
/// It folds what the laboratory itself prints; it is no full compatibility normalisation.
enum Fold {
  /// The folded text.
  static func key(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDropped(scalar) {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        if let folded = Unicode.Scalar(scalar.value - 0xFEE0), !isDropped(folded) { result.append(folded) }
      case 0x2026: result.append(contentsOf: "...".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text with full-width ASCII as ASCII and without Markdown marks; white space stays.
  static func width(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "*" && scalar != "#" {
      if 0xFF01...0xFF5E ~= scalar.value, let folded = Unicode.Scalar(scalar.value - 0xFEE0) {
        result.append(folded)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Only the Han characters.
  static func han(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { 0x3400...0x9FFF ~= $0 }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "#", "\u{200B}", "\u{FEFF}": true
    default: scalar.properties.isWhitespace
    }
  }
}
