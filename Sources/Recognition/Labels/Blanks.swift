/// White space between the words of a label or a row.
enum Blanks {
  /// Whether a scalar is white space.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// How many bytes the white space scalar at `index` of UTF-8 text takes; 0 where another scalar stands.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    switch first {
    case 0xC2: return index + 1 < bytes.count && (bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0) ? 2 : 0
    case 0xE1, 0xE2, 0xE3: return index + 2 < bytes.count && isBlank(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return Unicode.Scalar(value).map(isBlank) ?? false
  }

  /// A text without its white space.
  static func removed(from text: String) -> String {
    let words = words(text)
    return words.count == 1 && words[0].utf8.count == text.utf8.count ? text : words.joined()
  }

  /// The words of a text.
  static func words(_ text: String) -> [Substring] {
    ranges(of: text).map { range in
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
      return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }
  }

  /// The bytes of the words of a text.
  private static func ranges(of text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let blank = length(bytes, at: index)
        if blank == 0 {
          index += 1
          continue
        }
        if index > start { ranges.append(start..<index) }
        index += blank
        start = index
      }
      if index > start { ranges.append(start..<index) }
      return ranges
    }
  }
}
