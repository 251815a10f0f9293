import DocumentModel
import Evidence

/// A case of a hotline or of a message board whose picture was pasted into a sentence: `来电时间：…`, `办理状态：…`.
///
/// It is taken only where the sentence goes on behind it: a report that tells of a case keeps it.
enum ServiceCases: RepairRule {
  static let card = RuleCard(
    id: "NZ23", name: "service-cases",
    summary: Message("a case of a hotline stands inside a sentence", "句子中夹有热线工单或留言截图的文字"),
    why: Message("it is no prose of the report and cuts its sentences", "它不是报告正文，并截断句子"),
    changes: [
      .init(
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n工单编号：HW310\n来电时间：2021-03-04\n诉求内容：水压偏低\n办理状态：已办结\n载资料，反映良好。",
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。")
    ],
    keeps: [
      "典型案例如下：\n来电时间：2021-03-04\n诉求内容：水压偏低\n办理状态：已办结\n以上来信均已答复，反映良好。",
      "欢迎监督。\n联系电话：0951-2000000\n受理时间：8:30\n二、其他事项",
    ])

  /// How many labels tell a case, how many of them only cases have, and how many lines it may have.
  private static let fewestLabels = 3
  private static let fewestOfCases = 2
  private static let longest = 24

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var free = 0
    for index in view.blocks.indices where index >= free && view.shapes[index].colons > 0 {
      guard view.isText(index), CaseWords.label(of: view.blocks[index].text) == .ofCases,
        let lines = lines(around: index, from: free, in: view)
      else { continue }
      edits += lines.filter(view.isText).map { .demote(view.blocks[$0].id, as: FragmentKind.webCapture) }
      free = lines.upperBound
    }
    return edits
  }

  /// The lines between the halves of a sentence; nil where no sentence goes on, or they are no case.
  private static func lines(around index: Int, from limit: Int, in view: DocumentView) -> Range<Int>? {
    var start = index
    while start > limit, index - start < longest, mayBelong(start - 1, in: view) { start -= 1 }
    guard start > limit, view.isText(start - 1) else { return nil }
    var end = index + 1
    while end < view.blocks.count, end - index < longest {
      guard view.isText(end) || view.isPageFurniture(end) || view.isOfScreen(end) else { return nil }
      if goesOn(from: start - 1, to: end, in: view) { break }
      guard mayBelong(end, in: view) else { return nil }
      end += 1
    }
    guard end < view.blocks.count, end - index < longest else { return nil }
    let labels = (start..<end).filter(view.isText).compactMap { CaseWords.label(of: view.blocks[$0].text) }
    return labels.count >= fewestLabels && labels.count { $0 == .ofCases } >= fewestOfCases ? start..<end : nil
  }

  /// Whether the sentence above goes on in a text that no label opens.
  private static func goesOn(from above: Int, to below: Int, in view: DocumentView) -> Bool {
    view.isText(below) && CaseWords.label(of: view.blocks[below].text) == nil
      && TornSentence.goesOn(from: above, to: below, in: view)
  }

  /// Whether a line can be one of a case: it is short and has no number, or opens with a label.
  private static func mayBelong(_ index: Int, in view: DocumentView) -> Bool {
    guard view.isText(index) else { return view.isPageFurniture(index) || view.isOfScreen(index) }
    let shape = view.shapes[index]
    return shape.number == nil && shape.width <= 100
      && (CaseWords.label(of: view.blocks[index].text) != nil
        || shape.width <= 48 && !shape.isPunctuated && !FieldLine.opens(view.blocks[index].text))
  }
}
