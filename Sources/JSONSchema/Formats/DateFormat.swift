/// Dates, times and durations of RFC 3339.
enum DateFormat {
  /// `full-date` of §5.6.
  static func isDate(_ text: String) -> Bool {
    var scanner = FormatScanner(text.utf8)
    return takeDate(&scanner) && scanner.isAtEnd
  }

  /// `full-time` of §5.6.
  static func isTime(_ text: String) -> Bool {
    var scanner = FormatScanner(text.utf8)
    return takeTime(&scanner) && scanner.isAtEnd
  }

  /// `date-time` of §5.6.
  static func isDateTime(_ text: String) -> Bool {
    var scanner = FormatScanner(text.utf8)
    return takeDate(&scanner) && scanner.take(anyOf: "Tt") != nil && takeTime(&scanner) && scanner.isAtEnd
  }

  /// `duration` of appendix A: units follow each other without a gap, weeks stand alone.
  static func isDuration(_ text: String) -> Bool {
    var scanner = FormatScanner(text.utf8)
    guard scanner.take("P") else { return false }
    if takeUnits("W", &scanner) { return scanner.isAtEnd }
    let hasDate = takeUnits("YMD", &scanner)
    let hasTime = scanner.take("T")
    if hasTime, !takeUnits("HMS", &scanner) { return false }
    return (hasDate || hasTime) && scanner.isAtEnd
  }

  /// Takes numbers with units that follow each other in the row of units; whether there was one.
  private static func takeUnits(_ units: String, _ scanner: inout FormatScanner) -> Bool {
    var remaining = Array(units.utf8)[...]
    var isFirst = true
    while !remaining.isEmpty {
      var ahead = scanner
      guard !ahead.takeAll(.digits).isEmpty, let unit = ahead.rest.first, let place = remaining.firstIndex(of: unit)
      else { break }
      guard isFirst || place == remaining.startIndex else { return false }
      _ = ahead.take(anyOf: units)
      scanner = ahead
      remaining = remaining[(place + 1)...]
      isFirst = false
    }
    return !isFirst
  }

  private static func takeDate(_ scanner: inout FormatScanner) -> Bool {
    guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2),
      scanner.take("-"), let day = scanner.number(digits: 2), 1...12 ~= month
    else { return false }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= lengths[month - 1]
  }

  private static func takeTime(_ scanner: inout FormatScanner) -> Bool {
    guard let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2),
      scanner.take(":"), let second = scanner.number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if scanner.take("."), scanner.takeAll(.digits).isEmpty { return false }
    guard let offset = takeOffset(&scanner) else { return false }
    // A leap second is the last of a day in UTC.
    return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
  }

  /// The offset from UTC in minutes.
  private static func takeOffset(_ scanner: inout FormatScanner) -> Int? {
    if scanner.take(anyOf: "Zz") != nil { return 0 }
    guard let sign = scanner.take(anyOf: "+-"), let hour = scanner.number(digits: 2), scanner.take(":"),
      let minute = scanner.number(digits: 2), hour < 24, minute < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 60 + minute)
  }
}
