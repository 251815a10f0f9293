/// The white space of layout: space, tab, line breaks, no-break space and ideographic space.
enum Whitespace {
  /// Whether nothing but white space is in the text.
  static func isBlank(_ text: [UInt8]) -> Bool { isBlank(text[...]) }

  /// Whether nothing but white space is in the text.
  static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while case let length = leading(rest), length > 0 { rest = rest.dropFirst(length) }
    return rest.isEmpty
  }

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
  static func leading(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
    let start = text.startIndex
    switch first {
    case 0xC2: return text.count >= 2 && text[start + 1] == 0xA0 ? 2 : 0
    case 0xE3: return text.count >= 3 && text[start + 1] == 0x80 && text[start + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private static func trailing(_ text: ArraySlice<UInt8>) -> Int {
    guard let last = text.last else { return 0 }
    if last == 0x20 || (last >= 0x09 && last <= 0x0D) { return 1 }
    let end = text.endIndex
    switch last {
    case 0xA0: return text.count >= 2 && text[end - 2] == 0xC2 ? 2 : 0
    case 0x80: return text.count >= 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE3 ? 3 : 0
    default: return 0
    }
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
      if byte == 0xA0 || byte == 0x80 { kept.removeLast(trailing(kept[...])) }
    }
    return kept
  }
}
