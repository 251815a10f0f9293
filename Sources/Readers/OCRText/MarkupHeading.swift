/// A heading by the marks of a markup text: `# …` of Markdown, `= … =` of MediaWiki, `= …` of AsciiDoc.
struct MarkupHeading {
  /// The level, 1 to 6.
  let level: Int
  /// What stands between the marks.
  let content: Range<Int>

  /// Looks at a trimmed line; nil for one that is no heading.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let range = Self.withoutBlanks(bytes, line)
    guard let mark = bytes[range].first, mark == UInt8(ascii: "#") || mark == UInt8(ascii: "=") else { return nil }
    level = bytes[range].prefix { $0 == mark }.count
    let start = range.lowerBound + level
    guard level <= 6, start < range.upperBound else { return nil }
    let hasSpace = TextScanning.spaceLength(bytes, start, range.upperBound, tabs: true) > 0
    var end = range.upperBound
    if mark == UInt8(ascii: "=") {
      let closing = bytes[start..<end].reversed().prefix { $0 == mark }.count
      end -= closing
      guard closing == level || closing == 0 && hasSpace, Self.saysSomething(bytes[start..<end], mark) else {
        return nil
      }
    } else if !hasSpace {
      return nil
    }
    content = TextScanning.trim(bytes, start..<end, tabs: true)
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
