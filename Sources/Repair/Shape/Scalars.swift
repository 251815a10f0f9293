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

  /// 0 to 9, as a byte of UTF-8.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

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

  /// ： and :.
  static func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

  /// A hyphen or a dash of any width.
  static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (0x2010...0x2015).contains(value) || value == 0xFF0D
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
