/// Lines as numbers, for finding those that come again.
enum LineKey {
  /// The ideographs of a text as one number: heads often carry the page number, and blanks come and go.
  static func ideographs(of text: String) -> UInt64 {
    var hash = empty
    for scalar in text.unicodeScalars where Scalars.isHan(scalar.value) { hash = next(scalar.value, behind: hash) }
    return hash
  }

  /// The ideographs and the digits of a text as one number, so that the titles of two years differ.
  static func words(of text: some Sequence<UInt32>, after start: UInt64 = empty) -> UInt64 {
    var hash = start
    for value in text where Scalars.isHan(value) || Scalars.isDigit(value) { hash = next(value, behind: hash) }
    return hash
  }

  /// The number of a text without any.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func next(_ value: UInt32, behind hash: UInt64) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }
}
