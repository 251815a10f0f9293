import Evidence

/// Radicals of dictionaries in the place of ideographs, as programs take them out of PDF: `⼯作`.
///
/// Both look the same in print. Which ideograph a radical stands for is data of Unicode.
enum RadicalLetters: RepairRule {
  static let card = RuleCard(
    id: "TX16", name: "radical-letters",
    summary: Message("radicals of dictionaries stand for characters", "汉字被写成部首字符"),
    why: Message("words, labels and numbers are not found", "词语、栏目和数字都检索不到"),
    changes: [.init("⼀、来信办理⼯作", "一、来信办理工作"), .init("类别\t⾏政许可\t⻚数", "类别\t行政许可\t页数")],
    keeps: ["一、来信办理工作"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .radical) { place, string, _ in
      let text = TextBytes(string)
      var removals = Removals()
      var index = 0
      while index < text.count {
        let (value, length) = text.scalar(at: index)
        if let ideograph = RadicalCharacters.ideograph(of: value) {
          removals.add(index..<index + length, with: String(ideograph))
        }
        index += max(1, length)
      }
      edits += removals.edits(place, text)
    }
    return edits
  }
}
