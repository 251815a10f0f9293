/// Times of the day.
extension ScreenSigns {
  /// Whether it is nothing but a time of the day, with the day before it: `昨天 下午3:20`, `2021-03-05 10:21`, `00:00/03:25`.
  var isTimeStamp: Bool {
    guard shape.scalarCount <= 26 else { return false }
    var index = 0
    var isTimed = false
    while index < line.count {
      let length = ScreenWords.times.length(at: index, in: line)
      if length > 0 {
        isTimed = isTimed || ScreenWords.relativeTimes.length(at: index, in: line) == length
        index += length
      } else if isClock(at: index) {
        isTimed = true
        index += 1
      } else if Scalars.isDigit(line[index]) || Self.dateMarks.contains(line[index]) {
        index += 1
      } else {
        return false
      }
    }
    return isTimed && shape.digitCount > 0 || isTimed && shape.hanCount <= 4
  }

  /// Words without a mark, and beside them, set apart, the time of a clock: `小河弯弯 03-12 09:20`, `培训 00:34:12`.
  var isClocked: Bool {
    guard !shape.isPunctuated, shape.stops == 0, shape.hanCount <= 20, shape.digitCount >= 3, !line.contains(0xFF1A)
    else { return false }
    let words = line.split(whereSeparator: Scalars.isSpace)
    guard words.count >= 2, words.allSatisfy({ $0.last != 0x3A }) else { return false }
    return words.contains { word in
      word.allSatisfy { Scalars.isDigit($0) || $0 == 0x3A } && word.indices.contains(where: isClock(at:))
    }
  }

  /// A time of the day beside the power that is left or the kind of the net: `中国移动 4G 18:20 85%`.
  var isStatusBar: Bool {
    guard shape.hanCount <= 8, shape.commas == 0, shape.digitCount >= 4, line.indices.contains(where: isClock(at:))
    else {
      return false
    }
    return line.contains(0x25) || ScreenWords.nets.occurs(in: line)
  }

  /// A colon between one or two digits and two: the time of a clock.
  private func isClock(at index: Int) -> Bool {
    guard Scalars.isColon(line[index]), index > 0, index + 2 < line.count else { return false }
    return Scalars.isDigit(line[index - 1]) && Scalars.isDigit(line[index + 1]) && Scalars.isDigit(line[index + 2])
      && (index < 3 || !Scalars.isDigit(line[index - 2]) || !Scalars.isDigit(line[index - 3]))
  }

  private static let dateMarks = Set(" \u{3000}-/.:：年月日（）()[]【】~～·".unicodeScalars.map(\.value))
}
