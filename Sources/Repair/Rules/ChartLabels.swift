import DocumentModel
import Evidence

/// The words and shares of a chart whose picture was read as text: `网站`, `42%`, `公报 13%`, `0 20 40 60 80 100`.
///
/// Three shares and more in a row are taken where a scale stands among them or where they cut a sentence; a list of
/// shares that the text announces stays.
enum ChartLabels: RepairRule {
  static let card = RuleCard(
    id: "NZ18", name: "chart-labels",
    summary: Message("the labels of a chart stand in the text", "正文中夹有图表内的文字"),
    why: Message("they cut a sentence, and their numbers look like a table", "它们截断句子，数字又像表格"),
    changes: [
      .init(
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n网站\n42%\n公报 13%\n来信\n45%\n0 20 40 60 80 100\n载资料，反映良好。",
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。")
    ],
    keeps: ["各渠道占比如下：\n网站 42%\n公报 13%\n来信 45%\n二、其他事项", "办结率\n100%", "网站 42%\n公报 13%"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < view.blocks.count {
      guard let chart = ChartLines(view, from: index) else {
        index += 1
        continue
      }
      if chart.isChart {
        edits += chart.lines.filter(view.isText).map { .demote(view.blocks[$0].id, as: FragmentKind.chart) }
      }
      index = chart.lines.upperBound
    }
    return edits
  }
}
