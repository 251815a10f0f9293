/// What a character means in a table that is drawn with signs.
enum DrawnSign {
  /// Part of a rule: `─`, `═`, `-`, `=`.
  case dash
  /// What parts two cells on a line: `│`, `║`, `|`.
  case bar
  /// Where rules and bars meet: `┌`, `┼`, `+`.
  case corner
  /// Anything else.
  case text

  /// Box drawing (U+2500 to U+257F) and the full-width bar; diagonals are text.
  init(box scalar: UInt32) {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578, 0x257A, 0x257C,
      0x257E:
      self = .dash
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B, 0x257D,
      0x257F, 0xFF5C:
      self = .bar
    case 0x250C...0x254B, 0x2552...0x2570: self = .corner
    default: self = .text
    }
  }

  /// The scalar at `index` of valid UTF-8 and its length.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (first, 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }
}
