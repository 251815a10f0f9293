/// Finds the tags of HTML tables in the bytes of a text.
enum MarkupTag {
  private static let open = Array("<table".utf8)
  private static let close = Array("</table".utf8)

  /// Where the first table of a range opens; nil where none does.
  static func table(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { bytes[$0] == lessThan && isTag(open, bytes, $0, range.upperBound) }
  }

  /// Counts the tables that open and close in a range, `depth` of them open before it; tells where the last closes.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, depth: inout Int) -> Int? {
    for index in range where bytes[index] == lessThan {
      if isTag(open, bytes, index, range.upperBound) { depth += 1 }
      guard isTag(close, bytes, index, range.upperBound) else { continue }
      depth -= 1
      if depth == 0 {
        return bytes[index..<range.upperBound].firstIndex(of: greaterThan).map { $0 + 1 } ?? range.upperBound
      }
    }
    return nil
  }

  /// The text of a range without its tags and the layout space at its ends.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var kept: [UInt8] = []
    var index = range.lowerBound
    let last = bytes[range].lastIndex(of: greaterThan) ?? range.lowerBound
    while index < range.upperBound {
      if bytes[index] == lessThan, index < last, let end = bytes[index...last].firstIndex(of: greaterThan) {
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept.withUnsafeBufferPointer { TextScanning.text($0, TextScanning.trim($0, 0..<$0.count, tabs: true)) }
  }

  /// Whether a tag of that name stands at `index`, in letters of either case.
  private static func isTag(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + name.count <= end else { return false }
    for offset in name.indices where bytes[index + offset] | 0x20 != name[offset] | 0x20 { return false }
    let next = index + name.count
    return next == end || bytes[next] == greaterThan || bytes[next] == 0x2F || bytes[next] <= 0x20
  }

  private static let lessThan = UInt8(ascii: "<")
  private static let greaterThan = UInt8(ascii: ">")
}
