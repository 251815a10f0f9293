/// A line of the head or the foot that a browser prints on every page: time of the print, title, address, page number.
struct PrintLine {
  /// What stands in such a line.
  enum Part {
    /// Date and time of the print.
    case stamp
    /// The date alone.
    case date
    case address
    /// `1/3`, `第 1 页 共 3 页`, `Page 1 of 3`.
    case page
    /// Words, the title of the page as a rule.
    case title
  }

  private(set) var parts: [(part: Part, range: Range<Int>)] = []
  private let text: TextBytes

  /// The scalars of the longest such line.
  static let longest = 300

  /// Looks at a line; nil where a part stands there twice, or none but words.
  init?(_ string: String) {
    text = TextBytes(string)
    var index = wordStart(from: 0)
    while index < text.count {
      let part = machinePart(at: index) ?? (.title, wordEnd(from: index))
      guard take(part.part, index..<part.end) else { return nil }
      index = wordStart(from: part.end)
    }
    if !parts.contains(where: { $0.part != .title }) { return nil }
  }

  /// Whether it has a part.
  func has(_ part: Part) -> Bool { parts.contains { $0.part == part } }

  /// Whether it is one part and nothing else.
  func isOnly(_ part: Part) -> Bool { parts.count == 1 && has(part) }

  /// Whether it is the number of a page beside an address or the time of the print, and nothing else.
  var isFoot: Bool { has(.page) && parts.count > 1 && !has(.title) }

  /// Whether it is a title behind the time of the print, or before an address or the number of a page.
  var isHead: Bool {
    parts.count == 2 && has(.title) && (parts[0].part == .stamp || [.address, .page].contains(parts[1].part))
  }

  /// What stands beside the title of a head.
  var besideTitle: Range<Int>? {
    guard isHead, let title = range(of: .title) else { return nil }
    return title.lowerBound > 0 ? 0..<title.lowerBound : title.upperBound..<text.count
  }

  /// A part as it is written.
  func words(of part: Part) -> String? {
    range(of: part).map { String(decoding: text.bytes[$0], as: UTF8.self) }
  }

  /// Where a part stands.
  func range(of part: Part) -> Range<Int>? { parts.first { $0.part == part }?.range }
}

extension PrintLine {
  /// Adds a part; words go on with words before them, and with an address that has blanks in it.
  private mutating func take(_ part: Part, _ range: Range<Int>) -> Bool {
    if part == .title, let last = parts.last, last.part == .title || last.part == .address {
      parts[parts.count - 1].range = last.range.lowerBound..<range.upperBound
      return true
    }
    if has(part) { return false }
    parts.append((part, range))
    return true
  }

  /// A part that no words make, and its end.
  private func machinePart(at offset: Int) -> (part: Part, end: Int)? {
    if Self.schemes.contains(where: { text.hasWord($0, at: offset) }) { return (.address, wordEnd(from: offset)) }
    if let end = PrintStamp.end(in: text, from: offset), isWordEnd(end) { return (.stamp, end) }
    if let end = PrintStamp.dateEnd(in: text, from: offset), isWordEnd(end) { return (.date, end) }
    return pageEnd(from: offset).map { (.page, $0) }
  }

  private static let schemes: [StaticString] = ["http://", "https://", "file://"]

  /// The end of the number of a page, single blanks in it or not; nil where there is none.
  private func pageEnd(from start: Int) -> Int? {
    guard
      Scalars.isDigit(text.scalar(at: start).value) || text.hasWord("第", at: start) || text.hasWord("Page", at: start)
    else { return nil }
    var found: Int?
    var end = wordEnd(from: start)
    for _ in 0..<Self.mostPageWords {
      if isPage(start..<end) { found = end }
      guard end < text.count, isInside(end) else { break }
      end = wordEnd(from: end + 1)
    }
    return found
  }

  /// `第 1 页 共 3 页` has six.
  private static let mostPageWords = 6

  private func isPage(_ range: Range<Int>) -> Bool {
    let label = TextBytes(String(decoding: text.bytes[range], as: UTF8.self))
    switch PageLabel(label).kind {
    case .dressed, .counted: return true
    case .bare: return label.bytes.contains(0x2F)
    case .none: return false
    }
  }

  /// Whether the blank at an offset is a single one.
  private func isInside(_ offset: Int) -> Bool {
    text.bytes[offset] == 0x20 && offset + 1 < text.count && !isBlank(offset + 1)
  }

  private func isBlank(_ offset: Int) -> Bool { text.bytes[offset] == 0x20 || text.bytes[offset] == 0x09 }

  private func isWordEnd(_ offset: Int) -> Bool { offset == text.count || isBlank(offset) }

  private func wordStart(from start: Int) -> Int {
    var index = start
    while index < text.count, isBlank(index) { index += 1 }
    return index
  }

  private func wordEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, !isBlank(index) { index += 1 }
    return index
  }
}
