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

  private let line: LineShape
  private let next: LineShape
  private let text: String
  private let nextText: String
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
    guard !line.isEmpty, !next.isEmpty, !line.endsSentence, !isContentsEntry, !TitleLine.isWhole(line, text) else {
      return .none
    }
    if next.marks.contains(.gap) || (line.marks.contains(.gap) && !line.isPunctuated) { return .none }
    if let number = next.number {
      return Self.isOpen(line) && number.form == .ordinal || isNoNumber(number) || isOneCut ? .certain : .none
    }
    if FieldLine.isDate(nextText, next) { return .none }
    if isCertain || isLabelCut { return .certain }
    if FieldLine.opens(nextText) { return .none }
    return isLikely ? .likely : .none
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

  /// Whether a number or an address goes on in the second line.
  private var isNumberBound: Bool {
    if line.width >= 24, Self.cutsNumber(line, next) || (line.number == nil && isAddressCut) { return true }
    if line.width >= 24, isDigitCut { return true }
    guard line.hanCount >= 4, !Self.isHeading(line) else { return false }
    guard Self.opensAddress(nextText) else { return false }
    return line.isPunctuated || line.endsClause || !line.unclosed.isEmpty || line.hanCount >= 12
  }

  /// Whether what looks like a list number is the rest of a number in brackets, `（电话：0951-2` and `000）。`, or that
  /// of an address of the net: `www.a` and `12.example.cn`.
  private func isNoNumber(_ number: NumberMark) -> Bool {
    guard line.width >= 24, Scalars.isDigit(next.first) else { return false }
    switch number.form {
    case .inner: return Scalars.isDigit(line.last) && line.unclosed.contains(.round)
    case .arabic:
      return isAddressCut
        && (nextText.unicodeScalars.dropFirst(number.length).first.map { Scalars.isLetter($0.value) } ?? false)
    default: return false
    }
  }

  /// Whether what looks like the number 一 is the end of a word: `较为单` and `一，群众`.
  private var isOneCut: Bool {
    guard line.width >= 24, !Self.isHeading(line), next.isPunctuated else { return false }
    let opening = nextText.unicodeScalars.prefix(2).map(\.value)
    return opening.count == 2 && opening[0] == 0x4E00 && Scalars.isComma(opening[1]) && opening[1] != 0x3001
      && Openers.opensOne(line.last)
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

  /// A number at the end whose unit stands in the next line.
  static func cutsNumber(_ line: LineShape, _ next: LineShape) -> Bool {
    let endsWithNumber = Scalars.isDigit(line.last) || line.last == 0x3015 || (0xFF10...0xFF19).contains(line.last)
    if endsWithNumber, Units.contains(next.first) { return true }
    return line.last == 0x3015 && Scalars.isDigit(next.first)
  }

  /// Whether what looks like the last number of a row is one of a sentence, whose unit stands in the next line, with
  /// more of its digits or without.
  static func cutsNumberOfText(_ line: LineShape, _ text: String, _ next: LineShape, _ nextText: String) -> Bool {
    guard next.isPunctuated else { return false }
    if cutsDate(text, next) { return true }
    guard line.hanCount >= 12 else { return false }
    if cutsNumber(line, next) { return true }
    guard Scalars.isDigit(line.last), Scalars.isDigit(next.first), next.number == nil else { return false }
    return (nextText.unicodeScalars.first { !Scalars.isDigit($0.value) && $0.value != 0x20 })
      .map { Units.contains($0.value) } ?? false
  }

  /// Whether a month or a day stands at the end, and the word for it in the next line: `2019年 12` and `月31日`.
  private static func cutsDate(_ text: String, _ next: LineShape) -> Bool {
    guard next.first == 0x6708 || next.first == 0x65E5 else { return false }
    let rest = text.unicodeScalars.reversed().lazy.map(\.value).drop { Scalars.isDigit($0) || $0 == 0x20 }
    return rest.first == (next.first == 0x6708 ? 0x5E74 : 0x6708)
  }

  /// A number that goes on in the next line: a date's, or that of a label such as `电话：0951-2` and `000000，邮编`.
  private var isDigitCut: Bool {
    guard next.isPunctuated, !Openers.opens(nextText) else { return false }
    if Self.isDash(next.first) || Self.isDash(line.last) { return isRangeCut }
    guard Scalars.isDigit(line.last), Scalars.isDigit(next.first) else { return false }
    return line.colons > 0
      || (nextText.unicodeScalars.first { !Scalars.isDigit($0.value) && $0.value != 0x20 }).map {
        Units.ofDates.contains($0.value)
      }
        ?? false
  }

  /// A dash between two numbers at the seam, within a date or behind a label: `2021年1月1日—` and `12月31日。`.
  private var isRangeCut: Bool {
    guard let last = text.unicodeScalars.last(where: Self.isNoDash)?.value,
      let first = nextText.unicodeScalars.first(where: Self.isNoDash)?.value
    else { return false }
    return Scalars.isDigit(first) && (Scalars.isDigit(last) ? line.colons > 0 : last == 0x65E5)
  }

  private static func isNoDash(_ scalar: Unicode.Scalar) -> Bool { !isDash(scalar.value) && scalar != " " }

  private static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (0x2010...0x2015).contains(value) || value == 0xFF0D
  }

  /// An address of the net at the end that goes on in the next line.
  private var isAddressCut: Bool {
    guard Scalars.isLetter(line.last) || Self.isInsideAddress(line) || isInsideHost else { return false }
    return Scalars.isLetter(next.first) || Scalars.isDigit(next.first) || [0x2E, 0x2F, 0x5F, 0x40].contains(next.first)
  }

  /// Whether the line ends with digits inside an address: `www.a1`.
  private var isInsideHost: Bool {
    guard Scalars.isDigit(line.last) else { return false }
    let word = text.unicodeScalars.reversed().lazy.map(\.value)
      .prefix { Scalars.isDigit($0) || Scalars.isLetter($0) || [0x2E, 0x2F, 0x5F, 0x40, 0x2D].contains($0) }
    return word.contains(where: Scalars.isLetter) && word.contains { $0 == 0x2E || $0 == 0x40 }
  }

  /// Whether a line ends with a mark that stands inside an address of the net.
  static func isInsideAddress(_ line: LineShape) -> Bool { [0x2E, 0x2F, 0x5F, 0x40].contains(line.last) }

  /// `(<http`, `<http`, `http`: an address in brackets that belongs to what stands before it.
  private static func opensAddress(_ text: String) -> Bool {
    var bytes = text.utf8.prefix(12)
    for _ in 0..<2 {
      if let first = bytes.first, first == 0x28 || first == 0x3C { bytes = bytes.dropFirst() }
    }
    if bytes.starts(with: "（".utf8) { bytes = bytes.dropFirst(3) }
    return bytes.starts(with: "http".utf8) || bytes.starts(with: "<http".utf8) || bytes.starts(with: "www.".utf8)
  }

  private var isLikely: Bool {
    guard !line.endsClause, !Self.isHeading(line), !FieldLine.opens(text) else { return false }
    guard line.isPunctuated ? line.width >= (isPageTurn ? 24 : 40) : line.number == nil && isUnpunctuatedProse else {
      return false
    }
    guard next.isPunctuated || next.endsClause, next.hanCount >= 1 else { return false }
    return !Openers.opens(nextText)
  }

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
