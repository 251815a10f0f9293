/// Date and time as browsers print them: `2024/1/26 10:21`, `1/26/24, 10:21 AM`, `26/01/2024, 10:21`, `2024年1月26日 上午10:21`.
enum PrintStamp {
  /// The end of the date at an offset; nil where there is none.
  static func dateEnd(in text: TextBytes, from start: Int) -> Int? {
    guard let first = numberEnd(in: text, from: start, digits: 1...4),
      let (mark, second) = markEnd(in: text, at: first),
      let third = numberEnd(in: text, from: second, digits: 1...2), let (next, last) = markEnd(in: text, at: third),
      let end = numberEnd(in: text, from: last, digits: 1...4), isDate(first - start, end - last)
    else { return nil }
    guard mark == 0x5E74 else { return next == mark ? end : nil }
    return next == 0x6708 && text.hasWord("日", at: end) ? end + 3 : nil
  }

  /// The end of the date and the time at an offset; nil where one of them is missing.
  static func end(in text: TextBytes, from start: Int) -> Int? {
    guard let date = dateEnd(in: text, from: start) else { return nil }
    let clock = wordsEnd(in: text, from: date)
    guard clock > date, let hours = numberEnd(in: text, from: clock, digits: 1...2),
      let minutes = clockEnd(in: text, from: hours)
    else { return nil }
    let seconds = clockEnd(in: text, from: minutes) ?? minutes
    let half = text.scalar(at: seconds).value == 0x20 ? seconds + 1 : seconds
    let length = halfLength(in: text, at: half)
    return length > 0 ? half + length : seconds
  }

  /// Whether one of the outer numbers is a year and the other a day: four digits, or two where both are short.
  private static func isDate(_ first: Int, _ last: Int) -> Bool {
    first == 4 ? last <= 2 : first <= 2 && (last == 2 || last == 4)
  }

  private static func numberEnd(in text: TextBytes, from start: Int, digits: ClosedRange<Int>) -> Int? {
    let end = text.digitsEnd(from: start)
    return digits.contains(end - start) ? end : nil
  }

  /// The mark between the numbers of a date, and its end.
  private static func markEnd(in text: TextBytes, at offset: Int) -> (mark: UInt32, end: Int)? {
    let (value, length) = text.scalar(at: offset)
    switch value {
    case 0x2F, 0x2D, 0x2E, 0x5E74, 0x6708: return (value, offset + length)
    default: return nil
    }
  }

  /// A colon and two digits.
  private static func clockEnd(in text: TextBytes, from start: Int) -> Int? {
    guard text.scalar(at: start).value == 0x3A else { return nil }
    return numberEnd(in: text, from: start + 1, digits: 2...2)
  }

  /// The end of blanks, commas and the words for a half of the day.
  private static func wordsEnd(in text: TextBytes, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      if value == 0x20 || value == 0x2C || value == 0xFF0C {
        index += length
      } else {
        let word = halfLength(in: text, at: index)
        if word == 0 { break }
        index += word
      }
    }
    return index
  }

  /// The length of a word for a half of the day; 0 where there is none.
  private static func halfLength(in text: TextBytes, at offset: Int) -> Int {
    halves.first { text.hasWord($0, at: offset) }?.utf8CodeUnitCount ?? 0
  }

  private static let halves: [StaticString] = ["AM", "PM", "上午", "下午", "中午", "晚上", "凌晨"]
}
