import Evidence

/// Whether one line of text goes on in another.
enum Continuation {
  /// How sure it is.
  enum Strength: Comparable {
    case none
    /// The first is running text without an end, the second running text without a beginning of its own.
    case likely
    /// A bracket, a comma, a number with its unit, a mark that cannot open a line.
    case certain
  }

  /// How sure it is that `next` goes on where `line` ends.
  static func strength(from line: LineShape, to next: LineShape, text: String, nextText: String) -> Strength {
    guard !line.isEmpty, !next.isEmpty, !line.endsSentence else { return .none }
    if opensItself(next) || FieldLine.opens(nextText) || FieldLine.isDate(nextText, next) {
      return isOpen(line) && next.number?.form == .ordinal ? .certain : .none
    }
    if isCertain(from: line, to: next, nextText: nextText) { return .certain }
    return isLikely(from: line, to: next, text: text, nextText: nextText) ? .likely : .none
  }

  /// Whether a line begins with a number or mark of its own.
  static func opensItself(_ line: LineShape) -> Bool { line.number != nil }

  /// Whether a line ends within a clause: behind a comma, an opening bracket or quote.
  static func isOpen(_ line: LineShape) -> Bool {
    switch line.last {
    case 0xFF0C, 0x2C, 0x3001, 0xFF08, 0x28, 0x300A, 0x201C, 0x3014, 0x3008: line.hanCount >= 4
    default: false
    }
  }

  private static func isCertain(from line: LineShape, to next: LineShape, nextText: String) -> Bool {
    if isOpen(line) { return true }
    if !line.unclosed.isDisjoint(with: next.unopened) { return true }
    if line.hanCount >= 6, cannotOpen(next.first) { return true }
    if line.width >= 24, isNumberCut(line, next) { return true }
    return line.hanCount >= 10 && line.number == nil && opensAddress(nextText)
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
  private static func isNumberCut(_ line: LineShape, _ next: LineShape) -> Bool {
    let endsWithNumber = Scalars.isDigit(line.last) || line.last == 0x3015
    if endsWithNumber, Units.contains(next.first) { return true }
    return line.last == 0x3015 && Scalars.isDigit(next.first)
  }

  /// `(<http`, `<http`, `http`: an address in brackets that belongs to what stands before it.
  private static func opensAddress(_ text: String) -> Bool {
    var bytes = text.utf8.prefix(12)
    for _ in 0..<2 {
      if let first = bytes.first, first == 0x28 || first == 0x3C { bytes = bytes.dropFirst() }
    }
    if bytes.starts(with: "（".utf8) { bytes = bytes.dropFirst(3) }
    return bytes.starts(with: "http".utf8) || bytes.starts(with: "<http".utf8) || bytes.starts(with: "www.".utf8)
  }

  private static func isLikely(from line: LineShape, to next: LineShape, text: String, nextText: String) -> Bool {
    guard line.isPunctuated, line.width >= 40, !line.endsClause, !isHeading(line) else { return false }
    guard next.isPunctuated || next.endsClause, next.hanCount >= 1 else { return false }
    return !Openers.opens(nextText) && !FieldLine.opens(text)
  }

  /// Whether a numbered line is a heading: no sentence ends in it, and it is not long.
  static func isHeading(_ line: LineShape) -> Bool {
    guard line.number != nil else { return false }
    return line.stops == 0 && (line.width <= 80 || line.commas < 2) && line.width <= 120
  }
}
