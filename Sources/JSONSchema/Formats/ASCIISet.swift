/// A set of ASCII characters.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a text; all beyond ASCII are left out.
  init(_ text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 << UInt64(byte)
    } else if byte < 128 {
      high |= 1 << UInt64(byte - 64)
    }
  }

  /// Whether the byte is one of the characters.
  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  /// The characters of both.
  func union(_ text: String) -> ASCIISet {
    var union = self
    for byte in text.utf8 { union.insert(byte) }
    return union
  }

  static let letters = ASCIISet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  static let digits = ASCIISet("0123456789")
  static let hexDigits = ASCIISet("0123456789ABCDEFabcdef")
  static let alphanumerics = letters.union("0123456789")
}
