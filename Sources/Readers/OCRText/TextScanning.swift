/// Byte-level questions about UTF-8 text that the text reader asks of every line.
enum TextScanning {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let formFeed: UInt8 = 0x0C
  static let pipe = UInt8(ascii: "|")

  /// The length of the layout space at `index`: blank, tab if asked for, U+00A0, U+3000, U+200B, U+FEFF; 0 for anything else.
  static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int, tabs: Bool) -> Int {
    switch bytes[index] {
    case 0x20, 0x0B: return 1
    case tab, formFeed: return tabs ? 1 : 0
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xE2: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B ? 3 : 0
    case 0xEF: return index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The range without layout space at its ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, tabs: Bool) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = spaceLength(bytes, start, end, tabs: tabs)
      if length == 0 { break }
      start += length
    }
    while start < end {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      let length = spaceLength(bytes, last, end, tabs: tabs)
      if length == 0 || last + length != end { break }
      end = last
    }
    return start..<end
  }

  /// How many Unicode scalars stand in a range of valid UTF-8.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a text is made of digits and the signs of numbers alone: `+`, `,`, `-`, `.`, `/`.
  static func isNumber(_ text: some Sequence<UInt8>) -> Bool {
    var isEmpty = true
    for byte in text {
      guard (0x2B...0x39).contains(byte) else { return false }
      isEmpty = false
    }
    return !isEmpty
  }

  /// The text of a range.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
