/// A heading by the marks of a markup text: `# …` of Markdown, `= … =` of MediaWiki, `= …` of AsciiDoc, `<h2>…</h2>`.
struct MarkupHeading {
  /// The level, 1 to 6.
  let level: Int
  /// What stands between the marks.
  let content: Range<Int>

  /// Looks at a trimmed line; nil for one that is no heading.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let range = Self.withoutBlanks(bytes, line)
    guard let mark = bytes[range].first else { return nil }
    let found: (level: Int, content: Range<Int>)?
    switch mark {
    case UInt8(ascii: "#"): found = Self.hashed(bytes, range)
    case UInt8(ascii: "="): found = Self.equalled(bytes, range)
    case UInt8(ascii: "<"): found = Self.tagged(bytes, range)
    default: return nil
    }
    guard let found, found.level <= 6 else { return nil }
    level = found.level
    content = TextScanning.trim(bytes, found.content, tabs: true)
  }

  /// `## …`, also without the blank, and with further marks at its end.
  ///
  /// Without a blank a single mark may open a hashtag: then only the number of a chapter makes a heading.
  private static func hashed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Int, Range<Int>)? {
    let level = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
    let start = range.lowerBound + level
    guard start < range.upperBound else { return nil }
    var end = range.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if TextScanning.spaceLength(bytes, start, range.upperBound, tabs: true) > 0 {
      let isClosed = end < range.upperBound && bytes[end - 1] == 0x20
      return (level, start..<(isClosed ? end : range.upperBound))
    }
    guard !bytes[start..<end].contains(UInt8(ascii: "#")), end == range.upperBound || range.upperBound - end == level,
      NumberedLine.opensChapter(bytes, start..<end) || level > 1 && (0xE4...0xE9).contains(bytes[start])
    else { return nil }
    return (level, start..<end)
  }

  /// `== … ==`, or `== …`.
  private static func equalled(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Int, Range<Int>)? {
    let mark = UInt8(ascii: "=")
    let level = bytes[range].prefix { $0 == mark }.count
    let start = range.lowerBound + level
    guard start < range.upperBound else { return nil }
    let closing = bytes[start..<range.upperBound].reversed().prefix { $0 == mark }.count
    let end = range.upperBound - closing
    let hasSpace = TextScanning.spaceLength(bytes, start, range.upperBound, tabs: true) > 0
    guard closing == level || closing == 0 && hasSpace, saysSomething(bytes[start..<end], mark) else { return nil }
    return (level, start..<end)
  }

  /// `<h2>…</h2>`, with attributes or without.
  private static func tagged(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (Int, Range<Int>)? {
    let closingLength = 5
    guard range.count > 9, bytes[range.lowerBound + 1].lowercased == UInt8(ascii: "h"),
      case let digit = bytes[range.lowerBound + 2], (0x31...0x36).contains(digit),
      let open = bytes[range].firstIndex(of: UInt8(ascii: ">")), open < range.upperBound - closingLength,
      bytes[range.lowerBound + 3] <= 0x20 || open == range.lowerBound + 3
    else { return nil }
    let close = range.upperBound - closingLength
    let end = bytes[close..<range.upperBound].map(\.lowercased)
    guard end.starts(with: "</h".utf8), end[3] == digit, end[4] == UInt8(ascii: ">") else { return nil }
    return (Int(digit - 0x30), open + 1..<close)
  }

  /// Blanks as HTML names them, which tools leave in front of a mark.
  private static let blanks = ["&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#12288;"].map { Array($0.utf8) }

  /// A line without the named blanks in front of it.
  private static func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var range = line
    while bytes[range].first == UInt8(ascii: "&"), let blank = blanks.first(where: { bytes[range].starts(with: $0) }) {
      range = TextScanning.trim(bytes, (range.lowerBound + blank.count)..<range.upperBound, tabs: true)
    }
    return range
  }

  /// Whether there are ideographs and no further mark: an equation is no heading.
  private static func saysSomething(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ mark: UInt8) -> Bool {
    bytes.contains { (0xE4...0xE9).contains($0) } && !bytes.contains(mark)
  }
}
