import Evidence

/// Characters of one word that stand apart: `政 府 信 息`, `落 实`.
///
/// In running text a single blank between two characters goes, or beside a Chinese mark. Elsewhere only three and more characters that each
/// stand alone, and the labels of numbered table rows, are closed up. Blanks that set apart a role from a person, a
/// name of two characters, columns, the halves of a slogan in quotation marks, or a numbered heading and the sentence
/// behind it stay.
enum SpacedCharacters: RepairRule {
  static let card = RuleCard(
    id: "TX05", name: "spaced-characters",
    summary: Message("blanks stand between the characters of a word", "词语的字间有空格"),
    why: Message("the word cannot be found, and labels do not match", "检索不到该词，表格栏目也无法对应"),
    changes: [
      .init("政 府 信 息 公 开 指 南", "政府信息公开指南"),
      .init("我局认真贯彻 落实上级要求，按时公开。", "我局认真贯彻落实上级要求，按时公开。"),
      .init("（三）不 予公 开\t0", "（三）不予公开\t0"),
      .init("我 局 按 月 公 开 “ 便 民 ” 信 息 12条 ， 群 众 反 映 良 好 。", "我局按月公开“便民”信息12条，群众反映良好。"),
    ],
    keeps: [
      "组 长：赵一平 党组书记、局长", "王 芳 办公室文秘", "王 芳 李 明", "姓名\t王 芳", "开展“强化担当 提升质效”活动，成效明显。",
      "联系人：赵一平 电话：0951-2000000，欢迎来访。", "一、基本情况 我局按月公开水质信息，群众可以查询。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    view.edits(with: [.blank, .ideographicSpace]) { place, string, shape in
      if shape.marks.contains(.gap) || !CharacterSpacing.hasSpace(string) { return [] }
      let text = TextBytes(string)
      let isLabel = place.cell != nil && NumberMark.read(string[...].unicodeScalars) != nil
      let spacing = CharacterSpacing(text, acrossLines: place.cell != nil && !isLabel)
      guard !spacing.gaps.isEmpty || !spacing.gapsBesideMarks.isEmpty else { return [] }
      var removals = Removals()
      if place.cell != nil {
        for gap in isLabel ? spacing.gaps : spacing.letterSpacing(wholeOnly: true) { removals.add(gap) }
      } else if shape.isPunctuated, shape.hanCount >= 12 {
        let gaps = spacing.gapsOfProse(isNumbered: shape.number?.form == .chapter) + spacing.gapsBesideMarks
        for gap in gaps.sorted(by: { $0.lowerBound < $1.lowerBound }) { removals.add(gap) }
      } else {
        for gap in spacing.letterSpacing(wholeOnly: false) { removals.add(gap) }
      }
      return removals.edits(place, text)
    }
  }
}
