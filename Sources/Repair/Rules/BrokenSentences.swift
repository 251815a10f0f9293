import DocumentModel
import Evidence

/// A sentence cut in two by a page turn, with blank lines, page numbers or running heads between the parts.
///
/// The parts are joined where the first has no end and the second no beginning of its own: no number, no label, no
/// word that opens a sentence. A heading without a full stop is never joined with the text below it, nor a signature
/// with a date.
enum BrokenSentences: RepairRule {
  static let card = RuleCard(
    id: "LN01", name: "broken-sentences",
    summary: Message("a sentence is cut at a page turn", "句子在换页处被截断"),
    why: Message("half a sentence is lost to every search and count", "检索和统计都只见半句话"),
    changes: [
      .init(
        "2021年，我局坚持以公开促落实、强监管，全年主动公开各类政府信息，依法答复申请\n\n人提出的各项申请，群众满意度稳步提升。",
        "2021年，我局坚持以公开促落实、强监管，全年主动公开各类政府信息，依法答复申请人提出的各项申请，群众满意度稳步提升。"),
      .init("我局对群众通过热线平台反映的信访件在2-3\n\n个工作日内答复，并做好登记。", "我局对群众通过热线平台反映的信访件在2-3个工作日内答复，并做好登记。"),
      .init("按照《河湾县政务公开\n\n工作要点》要求抓好落实。", "按照《河湾县政务公开工作要点》要求抓好落实。"),
      .init(
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载水费\n- 3 -\n标准和用水\n- 4 -\n指南，反映良好。",
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载水费标准和用水指南，反映良好。"),
    ],
    keeps: [
      "一、总体情况\n\n2021年，我局认真贯彻条例，成效明显。", "（一）主动公开，及时更新\n\n全年公开信息12条，其中文件3份。",
      "某县水务局\n\n2021年1月20日", "联系地址：某县人民路1号\n\n联系电话：0951-2000000",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var joins = SentenceJoins(view)
    joins.collect { previous, index, line, isInText in
      let continuation = Continuation(
        from: line, view.blocks[previous].text, to: view.shapes[index], view.blocks[index].text, isInText: isInText,
        isPageTurn: index - previous > 1 || view.blocks[index].hints.startsPage)
      let strength = continuation.strength
      guard strength > .none || MiddlePiece.goesOn(line, from: previous, to: index, in: view) else { return false }
      if view.mayBelongToScreen(previous) { return false }
      return !view.mayBelongToScreen(index) || strength > .none && continuation.isBoundByMark
    }
    return joins.edits
  }
}
