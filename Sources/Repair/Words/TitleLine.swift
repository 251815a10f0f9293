/// A line that is the whole title of a report, or the part of it behind the agency's name.
enum TitleLine {
  /// Whether a line is one: it ends as titles of reports do, has a year, behind the name of a body or at its beginning,
  /// and no mark.
  static func isWhole(_ line: LineShape, _ text: String) -> Bool {
    guard line.last == 0x544A || line.last == 0x62A5, line.number == nil, !line.isPunctuated, line.colons == 0,
      line.hanCount >= SiteLine.shortest, line.unclosed.isEmpty, line.unopened.isEmpty,
      endings.contains(where: text.hasSuffix),
      !Openers.opensText(text)
    else { return false }
    var body = String(text.unicodeScalars.prefix { !Scalars.isDigit($0.value) && $0 != "〇" && $0 != "二" })
    if body.hasSuffix(about) { body.removeLast(about.count) }
    return (body.isEmpty || BodyName.mayBe(body, needsPlace: true))
      && (Year.isIn(text) || text.unicodeScalars.contains("〇"))
  }

  private static let about = "关于"

  private static let endings = ["报告", "年报"]
}
