extension String {
  /// Looks at the UTF-8 bytes as they are stored.
  func withBytes<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(look) ?? Array(utf8).withUnsafeBufferPointer(look)
  }

  /// The values of the first scalars.
  func scalarValues(atMost limit: Int = .max) -> [UInt32] {
    var values: [UInt32] = []
    values.reserveCapacity(Swift.min(limit, utf8.count))
    for scalar in unicodeScalars {
      if values.count == limit { break }
      values.append(scalar.value)
    }
    return values
  }

  /// A range of UTF-8 bytes as text; nil where it cuts a character or lies outside.
  func part(_ range: Range<Int>) -> String? {
    let bytes = utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    if start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { return nil }
    if end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { return nil }
    return String(bytes[start..<end])
  }

  /// The text with ascending ranges of UTF-8 bytes replaced; nil where one cuts a character, overlaps or lies outside.
  func replacing(_ parts: [(range: Range<Int>, text: String)]) -> String? {
    var result = ""
    result.reserveCapacity(utf8.count)
    var position = 0
    for part in parts {
      guard part.range.lowerBound >= position, self.part(part.range) != nil,
        let kept = self.part(position..<part.range.lowerBound)
      else { return nil }
      result += kept
      result += part.text
      position = part.range.upperBound
    }
    guard let rest = self.part(position..<utf8.count) else { return nil }
    return result + rest
  }

  /// The first scalars, with an ellipsis where there are more.
  func excerpt(_ limit: Int = 60) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return String(self[..<end]) + "…"
  }

  /// The last scalars, with an ellipsis where there are more.
  func tail(_ limit: Int = 16) -> String {
    guard let start = unicodeScalars.index(endIndex, offsetBy: -limit, limitedBy: startIndex), start > startIndex
    else { return self }
    return "…" + String(self[start...])
  }
}

extension Range<Int> {
  /// The range of a length behind an offset; nil where either is negative or their sum too large.
  init?(offset: Int, length: Int) {
    guard offset >= 0, length >= 0 else { return nil }
    let (end, overflow) = offset.addingReportingOverflow(length)
    if overflow { return nil }
    self = offset..<end
  }
}
