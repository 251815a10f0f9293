import Evidence

/// Whether one line of text goes on in another.
struct Continuation {
  /// How sure it is.
  enum Strength: Comparable {
    case none
    /// The first is running text without an end, the second running text without a beginning of its own.
    case likely
    /// A bracket, a comma, a number with its unit, a mark that cannot open a line.
    case certain
  }

  let line: LineShape
  let next: LineShape
  let text: String
  let nextText: String
  /// Whether the report's text has begun above: before that there are titles.
  private let isInText: Bool
  /// Whether a page turns between the two: its number or head stands there.
  private let isPageTurn: Bool

  /// Compares a line with one that stands behind it.
  init(
    from line: LineShape, _ text: String, to next: LineShape, _ nextText: String, isInText: Bool,
    isPageTurn: Bool = false
  ) {
    self.line = line
    self.text = text
    // Of a paragraph with line breaks only the first line is the next one.
    let end = next.marks.contains(.lineBreak) ? nextText.utf8.firstIndex(of: 0x0A) : nil
    self.next = end.map { LineShape(String(nextText[..<$0])) } ?? next
    self.nextText = end.map { String(nextText[..<$0]) } ?? nextText
    self.isInText = isInText
    self.isPageTurn = isPageTurn
  }

  /// How sure it is that one line of running text goes on in another.
  static func strength(from line: Int, to next: Int, in view: DocumentView) -> Strength {
    Continuation(
      from: view.shapes[line], view.blocks[line].text, to: view.shapes[next], view.blocks[next].text, isInText: true
    ).strength
  }

  /// How sure it is that the second goes on where the first ends.
  var strength: Strength {
    guard !line.isEmpty, !next.isEmpty, !line.endsSentence, !isContentsEntry,
      !Self.areApart(line, text, next, nextText)
    else { return .none }
    if next.marks.contains(.gap) || (line.marks.contains(.gap) && !line.isPunctuated) { return .none }
    if let number = next.number {
      return Self.isOpen(line) && number.form == .ordinal || isNoNumber(number) || isOneCut ? .certain : .none
    }
    if isCertain || isLabelCut { return .certain }
    if FieldLine.opens(nextText) { return .none }
    return isLikely ? .likely : .none
  }

  /// Whether two lines stay apart, whatever speaks for a join: the first is the whole title of a report, or the second a
  /// date.
  static func areApart(_ line: LineShape, _ text: String, _ next: LineShape, _ nextText: String) -> Bool {
    TitleLine.isWhole(line, text) || FieldLine.isDate(nextText, next)
  }

  /// Whether a line ends within a clause: behind a comma, an opening bracket or quote.
  static func isOpen(_ line: LineShape) -> Bool {
    switch line.last {
    case 0xFF0C, 0x2C, 0x3001, 0xFF08, 0x28, 0x300A, 0x201C, 0x3014, 0x3008: line.hanCount >= 4
    default: false
    }
  }

  private var isCertain: Bool {
    Self.isOpen(line) && (next.isPunctuated || next.endsClause || next.width >= 30) || isBoundByMark || isNumberBound
  }

  /// Whether the second line cannot stand without the first: it closes its bracket, or opens with a mark or the last
  /// character of a word.
  var isBoundByMark: Bool {
    if line.hanCount >= 4, !line.unclosed.isDisjoint(with: next.unopened) { return true }
    if line.hanCount >= 6, Self.cannotOpen(next.first), next.scalarCount > 1 || line.isPunctuated { return true }
    guard line.hanCount >= 4, !Self.isHeading(line) else { return false }
    return line.hanCount >= 10 && !line.endsClause && Openers.isTail(nextText)
  }

  /// Whether the label of a statement is cut, within a sentence: `，电子` and `邮箱：`.
  private var isLabelCut: Bool {
    next.colons > 0 && line.width >= 24 && (line.isPunctuated || line.colons > 0) && !line.endsClause
      && FieldLine.isLabel(cutBetween: text, nextText)
  }

  /// A mark that no line begins with.
  private static func cannotOpen(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF09, 0x300B, 0x201D, 0x3015, 0xFF05, 0x25, 0xFF1F, 0x2C, 0x3B, 0x29:
      true
    default: false
    }
  }

  private var isLikely: Bool {
    guard !line.endsClause, !Self.isHeading(line), !FieldLine.opens(text) else { return false }
    guard line.isPunctuated ? line.width >= leastWidth : line.number == nil && isUnpunctuatedProse else {
      return false
    }
    guard next.isPunctuated || next.endsClause, next.hanCount >= 1 else { return false }
    return !Openers.opens(nextText) && !Openers.opensReport(nextText)
  }

  /// The columns of the shortest line that is running text: at a page turn a few words behind a full stop are enough.
  private var leastWidth: Int { isPageTurn ? (line.stops > 0 ? 20 : 24) : 40 }

  /// Whether the line is an entry of a table of contents: dots lead to the number of a page.
  private var isContentsEntry: Bool {
    guard Scalars.isDigit(line.last) else { return false }
    let lead = text.unicodeScalars.reversed().lazy.filter { !Scalars.isSpace($0.value) }
      .drop { Scalars.isDigit($0.value) }.prefix(2)
    return lead.count == 2 && lead.allSatisfy { $0.value == 0x2026 || $0.value == 0x2E || $0.value == 0xB7 }
  }

  /// Whether a line without a mark is text and no title: it is long, or begins as a text begins.
  private var isUnpunctuatedProse: Bool {
    isInText && line.width >= (isPageTurn ? 40 : 56) && line.hanCount >= (isPageTurn ? 16 : 24)
      || line.width >= 40 && Openers.opensText(text)
  }

  /// Whether a numbered line is a heading: no sentence ends in it, it is not long, and it is neither `一是…，` nor a
  /// topic with its text behind a colon.
  static func isHeading(_ line: LineShape) -> Bool {
    guard let number = line.number else { return false }
    if line.commas > 0, number.form == .ordinal || line.colons > 0 && line.width >= 48 { return false }
    return line.stops == 0 && (line.width <= 80 || line.commas < 2) && line.width <= 120
  }
}
