/// Numbers that the end of a line cuts.
extension Continuation {
  /// Whether a number or an address goes on in the second line.
  var isNumberBound: Bool {
    if line.width >= 24, Self.cutsNumber(line, next) || (line.number == nil && isAddressCut) { return true }
    if line.width >= 24, isDigitCut { return true }
    guard line.hanCount >= 4, !Self.isHeading(line) else { return false }
    guard Self.opensAddress(nextText) else { return false }
    return line.isPunctuated || line.endsClause || !line.unclosed.isEmpty || line.hanCount >= 12
  }

  /// Whether what looks like a list number is the rest of a number in brackets, `（电话：0951-2` and `000）。`, or that
  /// of an address of the net: `www.a` and `12.example.cn`.
  func isNoNumber(_ number: NumberMark) -> Bool {
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
  var isOneCut: Bool {
    guard line.width >= 24, !Self.isHeading(line), next.isPunctuated else { return false }
    let opening = nextText.unicodeScalars.prefix(2).map(\.value)
    return opening.count == 2 && opening[0] == 0x4E00 && Scalars.isComma(opening[1]) && opening[1] != 0x3001
      && Openers.opensOne(line.last)
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
    if Scalars.isDash(next.first) || Scalars.isDash(line.last) { return isRangeCut }
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

  private static func isNoDash(_ scalar: Unicode.Scalar) -> Bool { !Scalars.isDash(scalar.value) && scalar != " " }
}
