/// A line that portals and messengers print below an article.
struct TailLine {
  private let text: String
  private let shape: LineShape

  /// The scalars of the longest such line.
  private static let longest = 120

  /// Looks at a line.
  init(_ text: String, _ shape: LineShape) {
    self.text = text
    self.shape = shape
  }

  /// Whether it shows by itself that it is none of the report.
  var isSure: Bool {
    guard shape.scalarCount >= 2, shape.scalarCount <= Self.longest,
      shape.number == nil || shape.number?.form == .bullet
    else { return false }
    return TailWords.isHead(text) || isReprintNote || isFollowing || isCounter || isPager || isWeather
      || isDropdown
  }

  /// How many labels that no report has stand in a line of nothing but credits, `编辑：小陈 审核：老李`; nil for any other
  /// line.
  var credits: Int? {
    guard shape.colons > 0, shape.scalarCount <= Self.longest, !shape.endsSentence else { return nil }
    let line = text.scalarValues()
    var index = Self.skipBlanks(line, from: 0)
    var ofPublishers = 0
    while index < line.count {
      let credit = TailWords.credit(at: index, in: line)
      let colon = index + credit.length
      guard credit.length > 0, colon < line.count, Scalars.isColon(line[colon]) else { return nil }
      if credit.isOfPublishers { ofPublishers += 1 }
      guard let end = Self.namesEnd(line, from: colon + 1) else { return nil }
      index = end
    }
    return ofPublishers
  }

  /// `声明：凡本网注明来源的稿件，转载请注明出处。`
  private var isReprintNote: Bool { TailWords.reprints.occurs(in: text.scalarValues()) }

  /// `关注“河湾发布”微信公众号`
  private var isFollowing: Bool {
    !shape.isPunctuated && shape.colons == 0 && shape.scalarCount <= 30
      && TailWords.followings.length(at: 0, in: text.scalarValues(atMost: 8)) > 0
      && TailWords.accounts.contains(where: text.hasSuffix)
  }

  /// `您是第1024位访客`
  private var isCounter: Bool {
    shape.digitCount > 0 && shape.scalarCount <= 30
      && TailWords.counters.length(at: 0, in: text.scalarValues(atMost: 8)) > 0
      && TailWords.visitors.contains(where: text.hasSuffix)
  }

  /// Buttons, with numbers between them or without: `上一页 1 2 3 下一页`.
  private var isPager: Bool {
    guard !shape.isPunctuated, shape.colons == 0, shape.hanCount >= 4 else { return false }
    let words = text.unicodeScalars.split { Scalars.isSpace($0.value) || $0 == "|" }.map { $0.map(\.value) }
      .filter { !$0.allSatisfy(Scalars.isDigit) }
    return words.count >= 2 && words.allSatisfy { ScreenWords.buttons.length(at: 0, in: $0) == $0.count }
  }

  /// `今天 多云 12℃～20℃`
  private var isWeather: Bool {
    !shape.isPunctuated && shape.scalarCount <= 40 && text.unicodeScalars.contains("℃") && shape.digitCount > 0
  }

  /// `--县直部门网站--教育局网`: the choices of a list that drops down.
  private var isDropdown: Bool {
    guard shape.first == 0x2D, !shape.isPunctuated, shape.hanCount >= 4 else { return false }
    let line = text.scalarValues()
    let words = line.drop { $0 == 0x2D }
    return line.count - words.count >= 2 && words.dropFirst(2).split(separator: 0x2D).count >= 1
      && words.indices.dropLast().contains { words[$0] == 0x2D && words[$0 + 1] == 0x2D }
  }

  private static func skipBlanks(_ line: [UInt32], from start: Int) -> Int {
    var index = start
    while index < line.count, Scalars.isSpace(line[index]) || separators.contains(line[index]) { index += 1 }
    return index
  }

  /// Where the names behind a label end: at the next label or at the end; nil where they are no names.
  private static func namesEnd(_ line: [UInt32], from start: Int) -> Int? {
    var index = start
    var length = 0
    while index < line.count {
      let label = TailWords.credit(at: index, in: line).length
      if label > 0, index + label < line.count, Scalars.isColon(line[index + label]) { return index }
      let value = line[index]
      guard Scalars.isHan(value) || Scalars.isLetter(value) || Scalars.isSpace(value) || separators.contains(value)
      else { return nil }
      length += 1
      if length > longestNames { return nil }
      index += 1
    }
    return index
  }

  /// The scalars of the names behind one label.
  private static let longestNames = 16
  private static let separators = Scalars.all(of: "、|｜/·•")
}
