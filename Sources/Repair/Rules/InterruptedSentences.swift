import DocumentModel
import Evidence

/// A sentence with a picture of a screen, or a table, pasted into its middle.
///
/// The parts are joined around it. Around a table of the report they are joined only where a bracket, a comma or a
/// number with its unit proves that they belong together. A short line right beside the picture, with no blank line
/// between, may be one of the picture's own: see LN07.
enum InterruptedSentences: RepairRule {
  static let card = RuleCard(
    id: "LN03", name: "interrupted-sentences",
    summary: Message("a pasted picture or a table interrupts a sentence", "句子被截图或表格隔断"),
    why: Message("half a sentence is lost to every search and count", "检索和统计都只见半句话"),
    changes: [
      .init(
        "按照《关于推进审批服务便民化的实\n\n索引号\t标题\t发布单位\t发布日期\n6405/2018-88\t关于检查的通知\t水务局\t2018-10-29\n\n施意见》要求，逐项落实。",
        "按照《关于推进审批服务便民化的实施意见》要求，逐项落实。")
    ],
    keeps: ["全年公开情况如下表\n栏目\t条数\n网站\t12\n公报\t3\n（二）其他情况，另行说明。"])

  static func edits(in view: DocumentView) -> [Edit] { Interruption.joins(of: .sure, in: view) }
}
