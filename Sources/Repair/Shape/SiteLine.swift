/// A line whose parts are set apart by the marks between a title and the name of a site.
struct SiteLine {
  /// The scalars of the line.
  let scalars: [UInt32]
  /// The part that can be a title, with the year in it; nil where the line has one part only.
  private(set) var title: Range<Int>?

  /// The ideographs of the shortest title.
  static let shortest = 10

  private var parts: [Range<Int>] = []

  /// Looks at a line.
  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.value)
    var start = 0
    for index in 0...scalars.count where index == scalars.count || isSeparator(index) {
      if index > start { parts.append(trimmed(start..<index)) }
      start = index + 1
    }
    let titles = parts.filter(isTitle)
    if parts.count > 1, titles.count == 1 { title = titles.first }
  }

  /// The bytes of what stands on one side of the title, where it ends as the names of sites do; nil where names stand
  /// on both sides.
  func siteName(beside title: Range<Int>) -> Range<Int>? {
    let others = parts.filter { $0 != title && !$0.isEmpty }
    guard let first = others.first, let last = others.last, others.allSatisfy(isSiteName) else { return nil }
    if last.upperBound <= title.lowerBound { return bytes(before: 0)..<bytes(before: title.lowerBound) }
    return first.lowerBound >= title.upperBound ? bytes(before: title.upperBound)..<bytes(before: scalars.count) : nil
  }

  /// Whether a mark parts the line: a dash between two digits does not.
  private func isSeparator(_ index: Int) -> Bool {
    switch scalars[index] {
    case 0x5F, 0x7C, 0xFF5C, 0x3E, 0xFF1E, 0xBB: true
    case 0x2D, 0x2013, 0x2014, 0xFF0D:
      !(index > 0 && index + 1 < scalars.count && Scalars.isDigit(scalars[index - 1])
        && Scalars.isDigit(scalars[index + 1]))
    default: false
    }
  }

  private func isTitle(_ part: Range<Int>) -> Bool {
    let words = scalars[part]
    return words.count(where: Scalars.isHan) >= Self.shortest
      && (words.count(where: Scalars.isDigit) >= 4 || words.contains(0x3007))
  }

  private func isSiteName(_ part: Range<Int>) -> Bool {
    let words = Array(scalars[part])
    return words.indices.contains { $0 + ScreenWords.sites.length(at: $0, in: words) == words.count }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Scalars.isSpace(scalars[start]) { start += 1 }
    while end > start, Scalars.isSpace(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  private func bytes(before index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + (Unicode.Scalar($1).map { UTF8.width($0) } ?? 0) }
  }
}
