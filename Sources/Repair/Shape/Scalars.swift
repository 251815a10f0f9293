/// Classes of Unicode scalars that repair tells apart.
enum Scalars {
  /// The scalars of a list that is written as one text.
  static func all(of text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

  /// An ideograph, 〇 among them.
  static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// 0 to 9.
  static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

  /// A to Z and a to z.
  static func isLetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }

  /// A mark that ends a sentence.
  static func isStop(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF61: true  // 。！？
    default: false
    }
  }

  /// A mark inside a sentence, between clauses.
  static func isComma(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x2C, 0xFF1B, 0x3B: true  // ，；
    default: false
    }
  }

  /// Chinese numerals one to ten, and hundred.
  static func isNumeral(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E: true
    default: false
    }
  }

  /// Layout space between words: blank, no-break, ideographic, tab.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0xA0, 0x3000, 0x09, 0x0A: true
    default: false
    }
  }
}

/// A set of bracket kinds.
struct Brackets: OptionSet, Sendable {
  let rawValue: UInt8
  static let round = Brackets(rawValue: 1)
  static let title = Brackets(rawValue: 2)
  static let quote = Brackets(rawValue: 4)
  static let hexagonal = Brackets(rawValue: 8)
  static let black = Brackets(rawValue: 16)
  static let square = Brackets(rawValue: 32)

  /// How many kinds there are.
  static let kinds = 6

  /// The kind of a bracket, 0 to 5, and whether it opens; nil for other scalars.
  static func kind(_ value: UInt32) -> (index: Int, opens: Bool)? {
    switch value {
    case 0x28, 0xFF08: (0, true)
    case 0x29, 0xFF09: (0, false)
    case 0x300A, 0x3008: (1, true)
    case 0x300B, 0x3009: (1, false)
    case 0x201C: (2, true)
    case 0x201D: (2, false)
    case 0x3014: (3, true)
    case 0x3015: (3, false)
    case 0x3010: (4, true)
    case 0x3011: (4, false)
    case 0x5B, 0xFF3B: (5, true)
    case 0x5D, 0xFF3D: (5, false)
    default: nil
    }
  }
}
