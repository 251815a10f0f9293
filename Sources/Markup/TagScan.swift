/// Finds tags with too many attributes before a parser sees them: parsers compare each attribute with all others.
///
/// The limit holds for one tag, and its square for the sum of squares of all large tags, since that is what they cost.
struct TagScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var cost = 0

  /// Tags with fewer attributes cost nothing that matters.
  private static let smallTag = 64
  /// Stretches of XML without a `<` that are too short for a large tag.
  private static let window = 2048

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// The offset of the first tag that goes too far in XML, where no `<` stands in a value; nil if there is none.
  static func overfullXMLTag(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var scan = TagScan(bytes, limit: limit)
    var tag = 0
    while bytes.count - tag > window {
      if let next = bytes[tag + 1...tag + window].lastIndex(of: UInt8(ascii: "<")) {
        tag = next
        continue
      }
      if scan.isTooMuch(scan.measure(tag).words) { return tag }
      guard let later = bytes[(tag + 1)...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      tag = later
    }
    return nil
  }

  /// The offset of the first tag that goes too far in HTML, where a `<` may stand in a value; nil if there is none.
  static func overfullHTMLTag(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var scan = TagScan(bytes, limit: limit)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] | 0x20 >= 0x61 else {
        index += 1
        continue
      }
      let (end, words) = scan.measure(index)
      if scan.isTooMuch(words) { return index }
      index = max(index + 1, end)
    }
    return nil
  }

  private mutating func isTooMuch(_ words: Int) -> Bool {
    guard words > Self.smallTag else { return false }
    let (square, isHuge) = limit.multipliedReportingOverflow(by: limit)
    cost += min(words, 1 << 28) * min(words, 1 << 28)
    return words > limit || (!isHuge && cost > square)
  }

  /// Where the tag ends and how many words (attributes) stand in it outside of quotes.
  private func measure(_ tag: Int) -> (end: Int, words: Int) {
    var quote: UInt8 = 0
    var words = 0
    var wasSpace = false
    var index = tag + 1
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        wasSpace = quote == 0
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        wasSpace = true
      } else {
        if wasSpace { words += 1 }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        wasSpace = false
      }
      index += 1
    }
    return (index, words)
  }

  /// The line of an offset, counted from 1.
  static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes[..<min(offset, bytes.count)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}
