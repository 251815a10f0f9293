import Evidence

/// A line of dashes, asterisks or dots: the rule that a vision model draws between pages.
enum SeparatorLines: RepairRule {
  static let card = RuleCard(
    id: "NZ03", name: "separator-lines",
    summary: Message("a line of dashes stands in the text", "正文中夹有分隔线"),
    why: Message("it cuts sentences at page turns", "它在换页处截断句子"),
    changes: [
      .init("我局积极推进，\n---\n成效明显。", "我局积极推进，成效明显。"),
      .init("我局积极推进，\n――――――\n成效明显。", "我局积极推进，成效明显。"),
    ],
    keeps: ["A——B", "…"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.scalarCount >= 3, shape.hanCount == 0, shape.digitCount == 0 else { continue }
      if isRule(view.blocks[index].text) {
        edits.append(.demote(view.blocks[index].id, as: FragmentKind.separator))
      }
    }
    return edits
  }

  private static func isRule(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x2D, 0x2A, 0x5F, 0x3D, 0x7E, 0x20, 0x2500, 0x2501, 0x2550, 0x2010...0x2015, 0x2E, 0xB7, 0xFF0D, 0xFF3F: true
      default: false
      }
    }
  }
}
