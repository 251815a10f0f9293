/// The characters of a text that a rule may wait for.
struct LineMarks: OptionSet, Sendable {
  let rawValue: UInt16
  static let blank = LineMarks(rawValue: 1)
  static let asterisk = LineMarks(rawValue: 2)
  static let digit = LineMarks(rawValue: 4)
  /// Zero-width, byte order mark, soft hyphen, no-break space, control characters; spaces at the ends.
  static let invisible = LineMarks(rawValue: 8)
  /// Two spaces in a row, a tab or a line break: columns or lines.
  static let gap = LineMarks(rawValue: 16)
  static let ideographicSpace = LineMarks(rawValue: 32)
  static let dollar = LineMarks(rawValue: 64)
  static let ampersand = LineMarks(rawValue: 128)
  static let underscore = LineMarks(rawValue: 256)
  static let backslash = LineMarks(rawValue: 512)
  static let lineBreak = LineMarks(rawValue: 1024)
  static let squareBracket = LineMarks(rawValue: 2048)
  static let lessThan = LineMarks(rawValue: 4096)
  /// A backtick or a tilde.
  static let tick = LineMarks(rawValue: 8192)
  /// A radical that stands for an ideograph.
  static let radical = LineMarks(rawValue: 16384)

  /// The mark of a sign or a digit of ASCII; none for any other character.
  @inline(__always)
  static func sign(_ value: UInt32) -> LineMarks {
    switch value {
    case 0x24: .dollar
    case 0x2A: .asterisk
    case 0x26: .ampersand
    case 0x3C: .lessThan
    case 0x5C: .backslash
    case 0x5D: .squareBracket
    case 0x5F: .underscore
    case 0x60, 0x7E: .tick
    case 0x30...0x39: .digit
    default: []
    }
  }
}

extension LineMarks {
  /// Looks at the bytes of a text, for all but gaps and line breaks.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self = []
    var lead: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x20: insert(.blank)
      case 0x00...0x08, 0x0B...0x1F, 0x7F, 0xC2: insert(.invisible)
      case 0x80, 0x81:
        // E2 80 xx and E2 81 xx hold the invisible ones among common marks, E3 80 80 the ideographic space.
        if lead == 0xE2 { insert(.invisible) }
        if lead == 0xE3 { insert(.ideographicSpace) }
      case 0xBA...0xBF:
        // E2 BA and what follows hold the radicals, EF BB the byte order mark.
        if lead == 0xE2 { insert(.radical) }
        if lead == 0xEF, byte == 0xBB { insert(.invisible) }
      default: formUnion(.sign(UInt32(byte)))
      }
      lead = byte
    }
  }
}
