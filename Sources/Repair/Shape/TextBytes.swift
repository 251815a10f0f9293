import Evidence

/// The UTF-8 bytes of a text, with a look at the scalars around any of them.
struct TextBytes {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }

  /// The scalar that starts at an offset; value 0 and length 0 at the end.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    guard offset >= 0, offset < bytes.count else { return (0, 0) }
    let lead = bytes[offset]
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC0..<0xE0: return (bits(offset, lead & 0x1F, 1), 2)
    case 0xE0..<0xF0: return (bits(offset, lead & 0x0F, 2), 3)
    default: return (bits(offset, lead & 0x07, 3), 4)
    }
  }

  /// The scalar that ends right before an offset; value 0 and length 0 at the start.
  func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    guard offset > 0, offset <= bytes.count else { return (0, 0) }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  private func bits(_ offset: Int, _ lead: UInt8, _ following: Int) -> UInt32 {
    var value = UInt32(lead)
    for index in 1...following {
      guard offset + index < bytes.count else { return 0 }
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    return value
  }

  /// Whether the bytes at an offset are exactly those of a word.
  func hasWord(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices where bytes[offset + index] != word[index] { return false }
      return true
    }
  }

  /// Whether the bytes before an offset are exactly those of a word.
  func hasWord(_ word: StaticString, before offset: Int) -> Bool {
    hasWord(word, at: offset - word.utf8CodeUnitCount)
  }

  /// The end of the run of digits at an offset.
  func digitsEnd(from offset: Int) -> Int {
    var index = offset
    while index < bytes.count, Scalars.isDigit(bytes[index]) { index += 1 }
    return index
  }
}

/// Ranges of one text that are to go, or to become another text, gathered into edits that a person can read.
struct Removals {
  private var ranges: [Range<Int>] = []
  private var texts: [String] = []

  mutating func add(_ range: Range<Int>, with text: String = "") {
    ranges.append(range)
    texts.append(text)
  }

  /// Edits that change the ranges; near ones become one edit, and each shows the scalars beside it.
  func edits(_ place: TextPlace, _ text: TextBytes) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < ranges.count {
      var end = index + 1
      while end < ranges.count, ranges[end].lowerBound - ranges[end - 1].upperBound <= 12 { end += 1 }
      edits.append(edit(place, text, index..<end))
      index = end
    }
    return edits
  }

  private func edit(_ place: TextPlace, _ text: TextBytes, _ group: Range<Int>) -> Edit {
    let first = ranges[group.lowerBound].lowerBound
    let last = ranges[group.upperBound - 1].upperBound
    let start = first - text.scalar(before: first).length
    let end = last + text.scalar(at: last).length
    var kept: [UInt8] = []
    var position = start
    for index in group {
      kept += text.bytes[position..<ranges[index].lowerBound]
      kept += texts[index].utf8
      position = ranges[index].upperBound
    }
    kept += text.bytes[position..<end]
    return .replace(place, start..<end, with: String(decoding: kept, as: UTF8.self))
  }
}
