/// How many columns of a fixed grid a character takes, by Unicode's East Asian Width (UAX #11).
///
/// Terminals, tables drawn with signs and pages printed as text share the grid: a Latin character takes one column, an
/// ideograph two. Classes W and F are told exactly but for emoji, which are told by blocks. Below U+2E80 no emoji is
/// wide: text files draw the signs there as text. A character that stands upon another, or that nobody sees, takes none.
public enum CharacterWidth {
  /// The columns on a terminal, which takes the characters of class A for Latin ones.
  @inlinable
  public static func columns(of scalar: UInt32) -> Int {
    if scalar < 0x300 { return 1 }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    case 0x300...0x36F, 0x200B...0x200F, 0xFEFF: return 0
    default: return 1
    }
  }

  /// The columns in a text that is set in Chinese type, which takes the signs of class A for Chinese ones.
  ///
  /// Greek and Cyrillic take one: where they are more than a lone letter, the text is not set in Chinese type.
  @inlinable
  public static func columnsInChinese(of scalar: UInt32) -> Int {
    isAmbiguous(scalar) && !(0x391...0x451).contains(scalar) ? 2 : columns(of: scalar)
  }

  /// Whether programs differ in how wide a character is: quotation marks, dots, dashes, numbers in circles, Greek,
  /// Cyrillic.
  ///
  /// Class A with its neighbours in a block: a type that draws `①` or `≤` wide draws the whole row so.
  @inlinable
  public static func isAmbiguous(_ scalar: UInt32) -> Bool {
    if scalar < 0xB0 { return false }
    switch scalar {
    case 0xB0...0xB7, 0xD7, 0xF7, 0x391...0x3C9, 0x401...0x451, 0x2010...0x2027, 0x2030...0x203B, 0x2103...0x2199,
      0x2200...0x22BF, 0x2460...0x24FF, 0x25A0...0x26FF:
      return true
    default: return false
    }
  }
}
