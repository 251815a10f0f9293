/// The single spaces between two ideographs of a text, and those beside its marks.
struct CharacterSpacing {
  private let text: TextBytes
  private let acrossLines: Bool
  /// Where those between ideographs are.
  private(set) var gaps: [Range<Int>] = []
  /// Where those beside a Chinese mark are that no print sets: `信息 ， 我局`, `“ 便民 ”`.
  private(set) var gapsBesideMarks: [Range<Int>] = []

  /// Whether a text has a space at all.
  static func hasSpace(_ string: String) -> Bool {
    string.withBytes { bytes in bytes.contains { $0 == 0x20 || $0 == 0xE3 } }
  }

  /// Looks at a text.
  ///
  /// - Parameter acrossLines: Whether a line break, with the blanks beside it, counts as a space: in a cell whose
  ///   letter-spaced words are broken.
  init(_ text: TextBytes, acrossLines: Bool = false) {
    self.text = text
    self.acrossLines = acrossLines
    var index = 0
    while index < text.count {
      let length = spaceLength(at: index)
      if length > 0 {
        let next = index + length
        let (before, behind) = (text.scalar(before: index).value, text.scalar(at: next).value)
        if Scalars.isHan(before), Scalars.isHan(behind) {
          gaps.append(index..<next)
        } else if Self.opening.contains(before) || Self.closing.contains(behind)
          || Scalars.isHan(before) && Self.quotes.contains(behind)
          || Self.quotes.contains(before) && Scalars.isHan(behind)
        {
          gapsBesideMarks.append(index..<next)
        }
        index = next
      } else {
        index += 1
      }
    }
  }

  /// Marks with no space behind them, and marks with none before them.
  private static let opening = Scalars.all(of: "，。、；！？（《“")
  private static let closing = Scalars.all(of: "，。、；：！？）》”")
  private static let quotes = Scalars.all(of: "“”《》")

  private func spaceLength(at index: Int) -> Int {
    if acrossLines {
      let end = breakEnd(from: index)
      if end > index { return end - index }
    }
    if text.bytes[index] == 0x20 { return 1 }
    return text.bytes[index] == 0xE3 && text.scalar(at: index).value == 0x3000 ? 3 : 0
  }

  /// The end of a line break with the blanks beside it; the index itself where there is none.
  private func breakEnd(from index: Int) -> Int {
    var end = index
    var hasBreak = false
    while end < text.count, text.bytes[end] == 0x20 || text.bytes[end] == 0x0A {
      hasBreak = hasBreak || text.bytes[end] == 0x0A
      end += 1
    }
    return hasBreak ? end : index
  }

  /// The gaps between three and more characters that each stand alone; none where they look like names.
  ///
  /// - Parameter wholeOnly: Only where the whole text is so.
  func letterSpacing(wholeOnly: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < gaps.count {
      var end = index + 1
      while end < gaps.count, isOneCharacter(from: gaps[end - 1].upperBound, to: gaps[end].lowerBound) { end += 1 }
      let run = gaps[index..<end]
      if run.count >= 2, standsAlone(run), !looksLikeNames(run) {
        if !wholeOnly || (run.count == gaps.count && isWhole(run)) { result += run }
      }
      index = end
    }
    return result
  }

  private func isOneCharacter(from start: Int, to end: Int) -> Bool { text.scalar(at: start).length == end - start }

  /// Whether the characters before the first and behind the last gap are words of one character.
  private func standsAlone(_ run: ArraySlice<Range<Int>>) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    let head = first.lowerBound - text.scalar(before: first.lowerBound).length
    let tail = last.upperBound + text.scalar(at: last.upperBound).length
    return !Scalars.isHan(text.scalar(before: head).value) && !Scalars.isHan(text.scalar(at: tail).value)
  }

  private func isWhole(_ run: ArraySlice<Range<Int>>) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    return first.lowerBound == text.scalar(before: first.lowerBound).length
      && last.upperBound + text.scalar(at: last.upperBound).length == text.count
  }

  /// Whether every other character, from the first, is a family name; `王 芳 李 明`.
  private func looksLikeNames(_ run: ArraySlice<Range<Int>>) -> Bool {
    run.enumerated().allSatisfy { offset, gap in
      offset % 2 == 1 || FamilyNames.common.contains(text.scalar(before: gap.lowerBound).value)
    }
  }

  /// The gaps of running text, without those that set apart fields, lists behind a colon, slogans in quotation, and a
  /// numbered heading.
  func gapsOfProse(isNumbered: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var quotes = 0
    var isList = false
    var position = 0
    let quoted = gapsInSpacedQuotes
    for gap in gaps {
      while position < gap.lowerBound {
        let (value, length) = text.scalar(at: position)
        switch value {
        case 0x201C, 0x300A, 0x300C: quotes += 1
        case 0x201D, 0x300B, 0x300D: quotes = max(0, quotes - 1)
        case 0xFF1A, 0x3A: isList = true
        case 0xFF0C, 0x2C, 0x3002, 0xFF1B: isList = false
        default: break
        }
        position += max(1, length)
      }
      let endsHeading = isNumbered && gap == gaps.first && endsAsHeading(gap.lowerBound)
      let isProse = quotes == 0 && !isList && !endsHeading && !opensField(at: gap.upperBound)
      if isProse || quoted.contains(gap.lowerBound) { result.append(gap) }
    }
    return result
  }

  /// Where the gaps between quotation marks begin whose characters all stand alone, the marks as well: `“ 便 民 ”`.
  private var gapsInSpacedQuotes: Set<Int> {
    var result: Set<Int> = []
    for (first, last) in zip(gapsBesideMarks, gapsBesideMarks.dropFirst())
    where text.scalar(before: first.lowerBound).value == 0x201C && text.scalar(at: last.upperBound).value == 0x201D {
      let inside = gaps.filter { $0.lowerBound > first.lowerBound && $0.upperBound < last.upperBound }
      let bounds = [first] + inside + [last]
      if zip(bounds, bounds.dropFirst()).allSatisfy({ isOneCharacter(from: $0.upperBound, to: $1.lowerBound) }) {
        result.formUnion(inside.map(\.lowerBound))
      }
    }
    return result
  }

  /// Whether the words before a gap are without a mark behind their number and end as headings do.
  private func endsAsHeading(_ end: Int) -> Bool {
    let words = String(decoding: text.bytes[..<end], as: UTF8.self)
    let shape = LineShape(words)
    return !shape.isPunctuated && shape.colons == 0 && HeadingWords.end(words)
  }

  /// Whether a short word with a colon stands there.
  private func opensField(at offset: Int) -> Bool {
    var index = offset
    for _ in 0..<7 {
      let (value, length) = text.scalar(at: index)
      if Scalars.isColon(value) { return true }
      guard Scalars.isHan(value) else { return false }
      index += length
    }
    return false
  }
}
