import Evidence

/// Marks of bold type, `**`, left in the text, right or wrong about what was bold.
///
/// Text recognition writes bold type so, and often ends it in the middle of a word. Asterisks that hide part of a
/// name or a number (张**, 138****5678) stay.
enum EmphasisMarks: RepairRule {
  static let card = RuleCard(
    id: "TX02", name: "emphasis-marks",
    summary: Message("marks of bold type stand in the text", "正文中残留加粗标记"),
    why: Message("words are cut by marks that the paper does not have", "纸面上没有的符号把词语隔开"),
    changes: [
      .init("主要不足：**一是对**政策了解不深；**二是**人手不够。", "主要不足：一是对政策了解不深；二是人手不够。"),
      .init("二是**优化办事流程**。", "二是优化办事流程。"),
      .init("** 二、来信办理 **", "二、来信办理"),
    ],
    keeps: ["申请人张**、李**的电话是138****5678。", "申请人张**和李**均已答复。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .asterisk) { place, string, _ in
      let text = TextBytes(string)
      var removals = Removals()
      for range in spans(in: text, wholeOnly: place.cell != nil) { removals.add(range) }
      edits += removals.edits(place, text)
    }
    return edits
  }

  /// The marks that open or close bold type.
  private static func spans(in text: TextBytes, wholeOnly: Bool) -> [Range<Int>] {
    let runs = asteriskRuns(in: text)
    var result: [Range<Int>] = []
    var opener: Range<Int>?
    for run in runs {
      if let open = opener, closes(run, in: text) {
        result += [open, run]
        opener = run.count == 4 ? run : nil
        if run.count == 4 { result.removeLast() }
      } else if run.count == 2, opens(run, in: text) {
        opener = run
      }
    }
    if let open = opener, open.count == 4 { result.append(open) }
    if wholeOnly, result.first?.lowerBound != 0 || result.last?.upperBound != text.count { return [] }
    return result
  }

  private static func asteriskRuns(in text: TextBytes) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text.bytes[index] == 0x2A else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text.bytes[index] == 0x2A { index += 1 }
      if index - start == 2 || index - start == 4 { runs.append(start..<index) }
    }
    return runs
  }

  /// Whether bold type can open here; behind a hidden name there is a mark, a particle or nothing.
  private static func opens(_ run: Range<Int>, in text: TextBytes) -> Bool {
    let next = text.scalar(at: run.upperBound).value
    let previous = text.scalar(before: run.lowerBound).value
    if Scalars.isSpace(next) { return isWhole(run, in: text) }
    if next == 0 || Scalars.isDigit(previous) { return false }
    return !(Scalars.isHan(previous) && notOpening.contains(next))
  }

  private static func closes(_ run: Range<Int>, in text: TextBytes) -> Bool {
    let previous = text.scalar(before: run.lowerBound).value
    if run.count == 4 {
      return Scalars.isHan(text.scalar(at: run.upperBound).value) && !Scalars.isDigit(previous)
    }
    return !Scalars.isSpace(previous) || run.upperBound == text.count && text.hasWord("**", at: 0)
  }

  /// Whether the marks open the text and others close it: `** 一、 总体情况 **`.
  private static func isWhole(_ run: Range<Int>, in text: TextBytes) -> Bool {
    run.lowerBound == 0 && text.count > 4 && text.hasWord("**", before: text.count)
  }

  private static let notOpening = Set("、，,；;。：:）)和与及等的在”》".unicodeScalars.map(\.value))
}
