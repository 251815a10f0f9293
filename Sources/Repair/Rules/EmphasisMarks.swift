import Evidence

/// Marks of bold type, `**` or `__`, left in the text, right or wrong about what was bold.
///
/// Text recognition writes bold type so, and often ends it in the middle of a word. Asterisks that hide part of a
/// name or a number (张**, 138****5678) stay, and so do underscores that leave room for a word or a number.
enum EmphasisMarks: RepairRule {
  static let card = RuleCard(
    id: "TX02", name: "emphasis-marks",
    summary: Message("marks of bold type stand in the text", "正文中残留加粗标记"),
    why: Message("words are cut by marks that the paper does not have", "纸面上没有的符号把词语隔开"),
    changes: [
      .init("主要不足：**一是对**政策了解不深；**二是**人手不够。", "主要不足：一是对政策了解不深；二是人手不够。"),
      .init("二是**优化办事流程**。", "二是优化办事流程。"),
      .init("** 二、来信办理 **", "二、来信办理"),
      .init("__（一）来信办理__", "（一）来信办理"),
      .init("主要不足：__一是__对政策了解不深；__二是__人手不够。", "主要不足：一是对政策了解不深；二是人手不够。"),
    ],
    keeps: [
      "申请人张**、李**的电话是138****5678。", "申请人张**和李**均已答复。", "全年收到来信__件，其中当面递交__件，均已答复。",
      "姓名__电话__", "邮箱：hw_bgs@example.cn、hw__bgs@example.cn", "编号____",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: [.asterisk, .underscore]) { place, string, shape in
      let text = TextBytes(string)
      let isProse = shape.isPunctuated && shape.hanCount >= 8
      var spans: [Range<Int>] = []
      for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] where text.bytes.contains(mark) {
        spans += BoldSpans(of: mark, in: text, isProse: isProse).ranges(wholeOnly: place.cell != nil)
      }
      var removals = Removals()
      for range in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) { removals.add(range) }
      edits += removals.edits(place, text)
    }
    return edits
  }
}
