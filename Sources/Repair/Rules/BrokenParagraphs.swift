import DocumentModel
import Evidence

/// A line break inside a sentence of one paragraph, as pages made of PDF have it: `服务和⏎结果公开`.
///
/// The break goes where the line above has no end and the line below no beginning of its own, or where both belong to
/// a block of lines of one width. Breaks between entries, labels and names stay.
enum BrokenParagraphs: RepairRule {
  static let card = RuleCard(
    id: "LN06", name: "broken-paragraphs",
    summary: Message("a line break stands inside a sentence", "段落内的句子中间有换行"),
    why: Message("half a sentence is lost to every search and count", "检索和统计都只见半句话"),
    formats: [.html, .docx],
    changes: [
      .init("我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资⏎料，反映良好。", "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
      .init(
        "河湾县水务局按季度整理来信来访和热线电话的记录逐件登⏎记并指定专人回复其中涉及水价的事项由主要负责人过问办⏎结后张榜公布。",
        "河湾县水务局按季度整理来信来访和热线电话的记录逐件登记并指定专人回复其中涉及水价的事项由主要负责人过问办结后张榜公布。"),
    ],
    keeps: ["河湾县水务局⏎2021年工作报告", "联系人：赵一平，办公室主任⏎联系电话：0951-2000000", "一、来信办理⏎来信均已答复，没有积压。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    for index in view.blocks.indices where view.shapes[index].marks.contains(.lineBreak) {
      guard view.isText(index) else { continue }
      if case .heading = view.blocks[index].kind { continue }
      let text = TextBytes(view.blocks[index].text)
      var removals = Removals()
      for place in BrokenLines(text).breaks { removals.add(place) }
      edits += removals.edits(TextPlace(block: view.blocks[index].id), text)
    }
    return edits
  }
}
