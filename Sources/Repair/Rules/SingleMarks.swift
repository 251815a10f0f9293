import Evidence

/// Marks of Markdown around words: `*…*` and `_…_` of slanted type, and backticks.
///
/// Asterisks that hide a name, note marks, blanks to be filled and names on the net stay: slanted type must stand
/// apart from the words beside it, or be the number or the label of what follows.
enum SingleMarks: RepairRule {
  static let card = RuleCard(
    id: "TX13", name: "single-marks",
    summary: Message("marks of slanted type or code stand in the text", "正文中残留斜体或代码标记"),
    why: Message("words are cut by marks that the paper does not have", "纸面上没有的符号把词语隔开"),
    formats: [.text],
    changes: [
      .init("主要不足：*一是*对政策了解不深；_二是_人手不够。", "主要不足：一是对政策了解不深；二是人手不够。"),
      .init("*注：*本表截至年底。", "注：本表截至年底。"), .init("_河湾县水务局_", "河湾县水务局"),
      .init("全年收到来信`12`件，网址为`www.hw-demo.cn`。", "全年收到来信12件，网址为www.hw-demo.cn。"),
      .init("***（一）来信办理***", "（一）来信办理"),
    ],
    keeps: [
      "申请人张*、李*的电话是138*5678。", "*小明和*大力均已答复。", "* 注：截至年底。", "邮箱：hw_bgs_1@example.cn", "收到_件，办结_件。", "3*5*2",
      "编号`", "*号", "`",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: [.asterisk, .underscore, .tick]) { place, string, _ in
      let text = TextBytes(string)
      var ranges: [Range<Int>] = []
      for mark in marks where text.bytes.contains(mark) { ranges += MarkPairs(of: mark, in: text).ranges }
      var removals = Removals()
      for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where place.cell == nil || isWhole(ranges, text)
      {
        removals.add(range)
      }
      edits += removals.edits(place, text)
    }
    return edits
  }

  private static let marks = [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`")]

  private static func isWhole(_ ranges: [Range<Int>], _ text: TextBytes) -> Bool {
    ranges.count == 2 && ranges[0].lowerBound == 0 && ranges[1].upperBound == text.count
  }
}

/// Where single marks of one kind, or three together, open and close.
private struct MarkPairs {
  private let mark: UInt8
  private let text: TextBytes

  init(of mark: UInt8, in text: TextBytes) {
    self.mark = mark
    self.text = text
  }

  /// The marks that open or close.
  var ranges: [Range<Int>] {
    var result: [Range<Int>] = []
    var opener: Range<Int>?
    for run in runs {
      if let open = opener, open.count == run.count, closes(run, behind: open) {
        result += [open, run]
        opener = nil
      } else {
        opener = opens(run) ? run : nil
      }
    }
    return result
  }

  private var isCode: Bool { mark == UInt8(ascii: "`") }

  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text.bytes[index] == mark { index += 1 }
      if index - start == 1 || index - start == 3 && !isCode { runs.append(start..<index) }
      if index == start { index += 1 }
    }
    return runs
  }

  private func opens(_ run: Range<Int>) -> Bool {
    let next = text.scalar(at: run.upperBound).value
    guard next != 0, !Scalars.isSpace(next) else { return false }
    return isCode || isApart(text.scalar(before: run.lowerBound).value) && !isApart(next)
      || run.lowerBound == 0
  }

  private func closes(_ run: Range<Int>, behind open: Range<Int>) -> Bool {
    let words = open.upperBound..<run.lowerBound
    guard words.count >= 1, words.count <= 400, !text.bytes[words].contains(0x0A) else { return false }
    let last = text.scalar(before: run.lowerBound).value
    guard !Scalars.isSpace(last) else { return false }
    if isCode { return true }
    let next = text.scalar(at: run.upperBound).value
    guard text.bytes[words].contains(where: { $0 >= 0xE4 }) else { return false }
    if Scalars.isColon(last) || isOrdinal(words) { return !Scalars.isComma(last) }
    return isApart(next) && (!isApart(last) || next == 0)
  }

  /// Whether the words are 一是 and the like.
  private func isOrdinal(_ words: Range<Int>) -> Bool {
    let (first, length) = text.scalar(at: words.lowerBound)
    let next = text.scalar(at: words.lowerBound + length)
    return Scalars.isNumeral(first) && (next.value == 0x662F || next.value == 0x8981)
      && words.count == length + next.length
  }

  /// Whether a scalar is the end of the text, a space or a mark: words do not go on over it.
  private func isApart(_ value: UInt32) -> Bool {
    value == 0 || Scalars.isSpace(value) || Scalars.isComma(value) || Scalars.isStop(value) || Scalars.isColon(value)
      || value == 0x3001 || Brackets.kind(value) != nil
  }
}
