/// Finds tags with too many attributes before a parser sees them: parsers compare each attribute with all others.
enum TagScan {
  /// The offset of the first tag with more than `limit` attributes in XML; nil if there is none.
  ///
  /// An attribute takes at least five bytes and no `<`, so only stretches of that length without a `<` are looked at.
  static func overfullXMLTag(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    let (window, overflow) = max(1, limit).multipliedReportingOverflow(by: 5)
    if overflow { return nil }
    var tag = 0
    while bytes.count - tag > window {
      guard let next = bytes[tag + 1...tag + window].lastIndex(of: UInt8(ascii: "<")) else {
        if attributes(of: tag, in: bytes) > limit { return tag }
        guard let later = bytes[(tag + 1)...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        tag = later
        continue
      }
      tag = next
    }
    return nil
  }

  /// The offset of the first tag with more than `limit` attributes in HTML, where a `<` may stand in a value.
  static func overfullHTMLTag(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] | 0x20 >= 0x61 else {
        index += 1
        continue
      }
      let (end, words) = measure(index, in: bytes)
      if words > limit { return index }
      index = max(index + 1, end)
    }
    return nil
  }

  private static func attributes(of tag: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    measure(tag, in: bytes).words
  }

  /// Where the tag ends and how many words (attributes) stand in it outside of quotes.
  private static func measure(_ tag: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (end: Int, words: Int) {
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
