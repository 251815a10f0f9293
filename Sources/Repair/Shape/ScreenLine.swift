/// A short line that may come from a picture of a screen.
struct ScreenLine {
  private let line: [UInt32]
  private let shape: LineShape

  /// Looks at a line; nil where it is long, numbered or running text: such lines are never taken for screens.
  init?(_ text: String, _ shape: LineShape, limit: Int = 60) {
    guard shape.scalarCount >= 2, shape.scalarCount <= limit, shape.number == nil, shape.lastInside != 0x3002,
      shape.commas < 3
    else { return nil }
    self.shape = shape
    line = text.scalarValues()
    if shape.isRow, !isCounterRow { return nil }
  }

  /// Whether words that can be a title with its year stand before the first of some words, and no mark.
  func opensWithTitle(before words: WordSet) -> Bool {
    guard let end = line.indices.first(where: { words.length(at: $0, in: line) > 0 }), end >= 12 else { return false }
    let head = line[..<end]
    return head.count(where: Scalars.isHan) >= 10 && !head.contains { $0 == 0x3E || Scalars.isColon($0) }
      && Year.isIn(String(String.UnicodeScalarView(head.compactMap(Unicode.Scalar.init))))
  }

  /// Whether it shows one of some words, and does not speak of what they name: `设置阅读原文链接`, `增设返回顶部、打印`.
  func has(_ words: WordSet) -> Bool {
    line.indices.contains { index in
      let length = words.length(at: index, in: line)
      return length > 0 && !isMention(index..<index + length)
    }
  }

  private func isMention(_ range: Range<Int>) -> Bool {
    if range.upperBound < line.count, Self.behindMentions.contains(line[range.upperBound]) { return true }
    return range.lowerBound > 0 && Scalars.isHan(line[range.lowerBound - 1])
      && ScreenWords.standingFree.length(at: range.lowerBound, in: line) == range.count
  }

  /// What follows the name of a thing in a sentence.
  private static let behindMentions = Scalars.all(of: "的和等、及或与类链功按栏导")

  func count(_ words: WordSet) -> Int { words.count(in: line) }

  /// Only numbers and what is counted: `1 1 赞`, `转发 3 评论 12 赞 30`, `阅读 1.2万`.
  var isCounterRow: Bool {
    var index = 0
    var words = 0
    var digits = 0
    while index < line.count {
      let length = ScreenWords.counters.length(at: index, in: line)
      if length > 0 {
        words += 1
        index += length
        continue
      }
      switch line[index] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x3000, 0x2E, 0x2B, 0x4E07, 0x6B21, 0x7C, 0xB7, 0x3A, 0xFF1A, 0x2C, 0x28, 0x29: break
      default: return false
      }
      index += 1
    }
    return words >= 3 || (words >= 1 && digits >= 1)
  }

  /// Three labels and more of those that stand below the title of a web page, each with its colon, a count of readings or
  /// a size of letters among them, and no other label: `日期：2022-01-20 来源：本站 点击：128`.
  var isArticleLine: Bool {
    var labels = 0
    var hasReadings = false
    for index in line.indices where Scalars.isColon(line[index]) {
      let start = line[..<index].lastIndex { !Scalars.isHan($0) }.map { $0 + 1 } ?? 0
      if start == index, index > 0, Scalars.isDigit(line[index - 1]) { continue }
      guard start < index, ScreenWords.articleLabels.length(at: start, in: line) == index - start else { return false }
      labels += 1
      hasReadings = hasReadings || ScreenWords.readings.length(at: start, in: line) == index - start
    }
    return labels >= 3 && hasReadings
  }

  /// A name, then how often it was read: `河湾水务 1851 阅读`.
  var endsWithReadings: Bool {
    guard shape.hanCount <= 24, shape.commas == 0, shape.colons == 0, shape.marks.contains(.digit) else { return false }
    for word in ["次阅读", "阅读", "次播放", "次观看"] {
      let count = word.unicodeScalars.count
      guard line.count > count, line.suffix(count).elementsEqual(word.unicodeScalars.map(\.value)) else { continue }
      var index = line.count - count - 1
      if line[index] == 0x20, index > 0 { index -= 1 }
      return Scalars.isDigit(line[index]) || line[index] == 0x4E07
    }
    return false
  }

  /// A time, then where it was written: `9-29 来自 微博`, `今天 10:21 来自 iPhone客户端`.
  var isPostStamp: Bool {
    guard shape.scalarCount <= 40, let origin = position(of: "来自"), origin > 0 else { return false }
    return line[..<origin].allSatisfy(Self.isTime)
  }

  /// Names, then a time as screens tell it: `王芳 河湾发布 今天`, `河湾水务 昨天 18:20`.
  var endsWithRelativeTime: Bool {
    guard shape.hanCount <= 24, shape.commas == 0, shape.colons <= 1 else { return false }
    var end = line.count
    while end > 0, Scalars.isDigit(line[end - 1]) || line[end - 1] == 0x3A || line[end - 1] == 0x20 { end -= 1 }
    for length in 2...4 where end - length >= 0 {
      let start = end - length
      guard ScreenWords.relativeTimes.length(at: start, in: line) == length else { continue }
      let before = start > 0 ? line[start - 1] : 0x20
      return before == 0x20 || Scalars.isDigit(before)
    }
    return false
  }

  private func position(of word: String) -> Int? {
    let word = word.unicodeScalars.map(\.value)
    guard line.count >= word.count else { return nil }
    return (0...line.count - word.count).first { line[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// What a time is written with.
  private static func isTime(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x20, 0x2D, 0x3A, 0x2F, 0x2E, 0xFF1A, 0x5E74, 0x6708, 0x65E5: true
    case 0x4ECA, 0x5929, 0x6628, 0x524D, 0x521A, 0x5C0F, 0x65F6, 0x5206, 0x949F: true
    default: false
    }
  }
}

extension DocumentView {
  /// The short lines of the body for which a question is answered with yes, and which are none of a sentence.
  func screenLines(limit: Int, _ matches: (ScreenLine) -> Bool) -> [Int] {
    blocks.indices.filter { index in
      guard isText(index), shapes[index].scalarCount <= limit,
        let line = ScreenLine(blocks[index].text, shapes[index], limit: limit)
      else { return false }
      return matches(line) && !isInSentence(index)
    }
  }
}
