/// The white space of layout: space, tab, line breaks, no-break space and ideographic space.
enum Whitespace {
  /// Whether nothing but white space is in the text.
  static func isBlank(_ text: [UInt8]) -> Bool { trim(text[...]).isEmpty }

  /// Whether the text begins with white space.
  static func begins(_ text: [UInt8]) -> Bool { leading(text[...]) > 0 }

  /// The text without white space at its ends.
  static func trimmed(_ text: [UInt8]) -> String { String(decoding: trim(text[...]), as: UTF8.self) }

  static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while case let length = leading(rest), length > 0 { rest = rest.dropFirst(length) }
    while case let length = trailing(rest), length > 0 { rest = rest.dropLast(length) }
    return rest
  }

  /// The bytes of the white space character that the text begins with; 0 if it begins with another.
  private static func leading(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
    if first == 0xC2, text.starts(with: [0xC2, 0xA0]) { return 2 }
    return first == 0xE3 && text.starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
  }

  private static func trailing(_ text: ArraySlice<UInt8>) -> Int {
    guard let last = text.last else { return 0 }
    if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
    if last == 0xA0, text.suffix(2).elementsEqual([0xC2, 0xA0]) { return 2 }
    return last == 0x80 && text.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) ? 3 : 0
  }

  /// Whether a scalar is white space of layout.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }

  /// The text without any white space.
  static func removed(from text: some Sequence<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.underestimatedCount)
    for byte in text where byte > 0x20 {
      kept.append(byte)
      if byte == 0xA0, kept.suffix(2).elementsEqual([0xC2, 0xA0]) { kept.removeLast(2) }
      if byte == 0x80, kept.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) { kept.removeLast(3) }
    }
    return kept
  }
}
