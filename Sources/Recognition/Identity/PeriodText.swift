import ReportModel

/// Days and periods as reports write them.
enum PeriodText {
  /// A day of the calendar.
  struct Day: Comparable {
    var year: Int
    var month: Int
    var day: Int

    static func < (left: Day, right: Day) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day as `YYYY-MM-DD`.
    var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  }

  /// The period that a line states as the reporting period; nil where it states none or where digits are lost.
  ///
  /// A period of any length counts where the line says that its figures cover it; elsewhere only a whole year.
  static func period(in line: FoldedLine) -> Period? {
    for position in line.folded.indices where line.folded[position].isDigit || line.folded[position].isHan {
      guard let first = day(in: line.folded, at: position),
        let start = connector(in: line.folded, at: first.end),
        let last = day(in: line.folded, at: start, year: first.day.year), first.day < last.day
      else { continue }
      let isYear = first.day.text.hasSuffix("-01-01") && last.day.text.hasSuffix("-12-31")
      if isYear && first.day.year == last.day.year || anchors.contains(where: { line.contains($0) }) {
        return Period(from: first.day.text, to: last.day.text)
      }
    }
    return nil
  }

  /// Whether a line is a date and nothing else.
  static func isDate(_ line: FoldedLine) -> Bool {
    let text = line.withoutSpacesBetweenDigits.folded.filter { $0 != "(" && $0 != ")" }
    return day(in: text, at: 0)?.end == text.count
  }

  private static let anchors = ["期限", "时限", "时间", "统计", "数据"].map(\.scalars)

  /// A day at `position` and where it ends; without a year of its own it takes `year`.
  private static func day(in text: [Unicode.Scalar], at position: Int, year: Int? = nil) -> (day: Day, end: Int)? {
    var cursor = position
    var number = year
    if let found = YearText.year(in: text, at: position) {
      number = found.value
      cursor += 4
      guard let next = skipSeparator(text, at: cursor, "年") else { return nil }
      cursor = next
    }
    guard let number, let month = twoDigits(text, at: cursor), (1...12).contains(month.value),
      let next = skipSeparator(text, at: month.end, "月"), let day = twoDigits(text, at: next)
    else { return nil }
    guard day.value >= 1, day.value <= length(of: month.value, in: number) else { return nil }
    let hasMark = day.end < text.count && text[day.end] == "日"
    guard hasMark || text[month.end] != "月" else { return nil }
    return (Day(year: number, month: month.value, day: day.value), hasMark ? day.end + 1 : day.end)
  }

  private static func skipSeparator(_ text: [Unicode.Scalar], at position: Int, _ word: Unicode.Scalar) -> Int? {
    guard position < text.count else { return nil }
    return text[position] == word || text[position] == "-" || text[position] == "." || text[position] == "/"
      ? position + 1 : nil
  }

  private static func twoDigits(_ text: [Unicode.Scalar], at position: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = position
    while end < text.count, let digit = text[end].digitValue {
      value = value * 10 + digit
      end += 1
      if end - position > 2 { return nil }
    }
    return end > position ? (value, end) : nil
  }

  /// The position behind `至`, `起至`, `—` and the like; nil where none stands there.
  private static func connector(in text: [Unicode.Scalar], at position: Int) -> Int? {
    var end = position
    if end < text.count, text[end] == "起" || text[end] == "始" { end += 1 }
    if end < text.count, text[end] == "," { end += 1 }
    let start = end
    while end < text.count, end - start < 2, isConnector(text[end]) { end += 1 }
    return end > start ? end : nil
  }

  private static func isConnector(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "至" || scalar == "到" || scalar == "-" || scalar == "~" || scalar == "止"
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
