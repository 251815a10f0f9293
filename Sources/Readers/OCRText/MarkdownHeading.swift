/// The `#` marks of a Markdown heading.
enum MarkdownHeading {
  /// The level of a trimmed line, 1 to 6; 0 for a line that is no heading.
  static func level(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let count = index - range.lowerBound
    guard (1...6).contains(count), index < range.upperBound else { return 0 }
    return TextScanning.spaceLength(bytes, index, range.upperBound, tabs: true) > 0 ? count : 0
  }
}
