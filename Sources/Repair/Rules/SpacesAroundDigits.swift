import Evidence

/// A blank between a number and the Chinese text beside it: `2020 年`, `共 47 份`.
///
/// Some writers and programs set it, Chinese print does not, and one report often has both. Rows of numbers, numbered
/// headings, labels such as 附件 1 and 电话 0951 and everything in table cells stay as they are.
enum SpacesAroundDigits: RepairRule {
  static let card = RuleCard(
    id: "TX04", name: "spaces-around-digits",
    summary: Message("blanks stand between numbers and Chinese text", "数字与汉字之间有空格"),
    why: Message("the same phrase is written in two ways in one report", "同一说法在报告中有两种写法"),
    changes: [
      .init("2020 年，我局公开文件 47 份、信息 61 条。", "2020年，我局公开文件47份、信息61条。"),
      .init("某县水务局 2018 年政府信息公开工作年度报告", "某县水务局2018年政府信息公开工作年度报告"),
    ],
    keeps: [
      "行政许可 0 0 0", "附件 1 政府信息公开情况统计表（样式）", "1 总体情况", "政府集中采购总金额 45.16 万元", "某县水务 1851 阅读", "联系电话 0951-2000000，欢迎监督。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    view.edits(with: .digit, cells: false) { place, string, shape in
      guard shape.marks.contains(.blank), !shape.marks.contains(.gap) else { return [] }
      let text = TextBytes(string)
      let line = NumberSpacing(text: text, shape: shape)
      guard line.isText, !shape.isRow else { return [] }
      return line.removals().edits(place, text)
    }
  }
}

/// The blanks beside the numbers of one line.
private struct NumberSpacing {
  let text: TextBytes
  let shape: LineShape
  private var isProse: Bool { shape.isPunctuated && shape.hanCount >= 8 }
  /// Whether it is long enough for a title.
  private var isLine: Bool { shape.hanCount >= 8 }

  init(text: TextBytes, shape: LineShape) {
    self.text = text
    self.shape = shape
  }

  /// Whether the line is text and no row of numbers.
  var isText: Bool {
    guard shape.hanCount >= 3 else { return false }
    if isProse { return true }
    var index = 0
    while let space = nextSpace(from: index) {
      if isDigit(space - 1), isDigit(space + 1) { return false }
      index = space + 1
    }
    return true
  }

  func removals() -> Removals {
    var removals = Removals()
    var index = 0
    while let space = nextSpace(from: index) {
      index = space + 1
      if isDigit(space + 1) ? dropsBeforeNumber(space) : isDigit(space - 1) && dropsAfterNumber(space) {
        removals.add(space..<space + 1)
      }
    }
    return removals
  }

  private func nextSpace(from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text.bytes[index] == 0x20 { return index }
      index += 1
    }
    return nil
  }

  private func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < text.count && Scalars.isDigit(text.bytes[index])
  }

  /// `共 47 份`: the blank before.
  private func dropsBeforeNumber(_ space: Int) -> Bool {
    guard Scalars.isHan(text.scalar(before: space).value), !hasLabel(before: space) else { return false }
    let end = text.digitsEnd(from: space + 1)
    return isProse || (isUnit(behind: end) && (isLine || text.scalar(before: space).value == 0x7B2C))
  }

  /// `47 份`: the blank behind.
  private func dropsAfterNumber(_ space: Int) -> Bool {
    let next = text.scalar(at: space + 1).value
    guard Scalars.isHan(next) || next == 0x25 else { return false }
    var start = space
    while start > 0, isDigit(start - 1) { start -= 1 }
    if start == 0 { return Units.ofDates.contains(next) && (space == 4 || next != 0x5E74) }
    if text.bytes[start - 1] == 0x2E, start < 4 { return false }
    if start > 0, text.bytes[start - 1] == 0x20 { start -= 1 }
    if hasLabel(before: start) { return false }
    if endsWithMoney(at: space + 1) { return false }
    return isProse || (Units.contains(next) && (isLine || text.scalar(before: start).value == 0x7B2C))
  }

  /// Whether 元 or 万元 ends the line: then it is a row whose label and sum stand before it.
  private func endsWithMoney(at index: Int) -> Bool { text.count - index <= 6 && text.hasWord("元", before: text.count) }

  private func isUnit(behind end: Int) -> Bool {
    let index = end < text.count && text.bytes[end] == 0x20 ? end + 1 : end
    return Units.contains(text.scalar(at: index).value)
  }

  /// Whether a word stands there whose number is a value or a name of its own.
  private func hasLabel(before offset: Int) -> Bool {
    for word in Self.labels where text.hasWord(word, before: offset) { return true }
    return false
  }

  private static let labels: [StaticString] = [
    "附件", "附表", "表", "图", "附录", "电话", "传真", "邮编", "邮政编码", "手机", "热线", "号码", "邮箱", "索引号", "文号", "编号",
  ]
}
