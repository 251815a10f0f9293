/// A line that Markdown marks as quoted: `> 一、总体情况`.
///
/// Whole documents stand so where a tool passes them on. A path of a portal, `> 首页 > 政务公开`, is no quotation, nor is
/// what is greater than a number, nor a row of tabs.
enum QuotedLine {
  private static let mark = UInt8(ascii: ">")

  /// The line without the marks in front of it; the line itself where there are none.
  static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ line: LineScanner.Line) -> LineScanner.Line {
    let trimmed = TextScanning.trim(bytes, line.range, tabs: true)
    guard bytes[trimmed].first == mark else { return line }
    var start = trimmed.lowerBound
    while start < line.range.upperBound, bytes[start] == mark {
      start += 1
      guard start < line.range.upperBound else { break }
      guard bytes[start] == 0x20 || bytes[start] == mark else { return line }
      if bytes[start] == 0x20 { start += 1 }
    }
    let content = start..<line.range.upperBound
    if let first = bytes[content].first, (0x30...0x39).contains(first) { return line }
    guard !isPath(bytes, content), !bytes[content].contains(TextScanning.tab) else { return line }
    var inner = line
    inner.range = content
    return inner
  }

  /// Whether words stand between such marks with blanks around them.
  private static func isPath(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast().contains { bytes[$0] == mark && bytes[$0 - 1] == 0x20 && bytes[$0 + 1] == 0x20 }
  }
}
