/// Writes text that stands above or below the line with characters of its own, so that no digit of it goes into a
/// number before it.
///
/// `28` with a raised `1` becomes `28¹`, and a square metre `m²`. Letters stay as they are, and so does a mark in
/// brackets: `[1]`; several numbers are put in such brackets: `28[1,2]`.
public enum RaisedText {
  /// The raised text with its digits as superscripts.
  public static func raised(_ text: some Sequence<UInt8>) -> [UInt8] {
    let text = Array(text)
    guard let first = text.first, (0x30...0x39).contains(first), text.contains(UInt8(ascii: ",")) else {
      return written(text, superscripts)
    }
    return Array("[".utf8) + text + Array("]".utf8)
  }

  /// The lowered text with its digits as subscripts where it follows a digit; elsewhere as it is, as in `PM2.5`.
  public static func lowered(_ text: some Sequence<UInt8>, behind last: UInt8?) -> [UInt8] {
    guard let last, (0x30...0x39).contains(last) else { return Array(text) }
    return written(Array(text), subscripts)
  }

  private static func written(_ text: [UInt8], _ digits: [Unicode.Scalar]) -> [UInt8] {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    if scalars.contains(where: brackets.contains) { return text }
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(digit(scalar).map { digits[$0] } ?? scalar) }
    return Array(String(result).utf8)
  }

  /// The value of a digit, full-width ones among them.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
  private static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)
  private static let brackets = Set("[(（〔【［".unicodeScalars)
}
