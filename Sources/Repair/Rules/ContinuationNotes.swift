import DocumentModel
import Evidence

/// What is printed where a table or a text goes on on another page: `续表`, `（接上页）`, `（下转第4页）`, and the heading
/// of the page before with `（续）` behind it.
///
/// The whole line must be such a note; a heading goes only where the same stands above.
enum ContinuationNotes: RepairRule {
  static let card = RuleCard(
    id: "NZ22", name: "continuation-notes",
    summary: Message("a note that something goes on stands in the text", "正文中夹有续表、接上页等提示"),
    why: Message("it cuts sentences and tables", "它截断句子和表格"),
    changes: [
      .init("类别\t件数\n来信\t12\n\n续表\n\n来访\t3", "类别\t件数\n来信\t12\n来访\t3"),
      .init("我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资\n（下转第4页）\n料，反映良好。", "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
      .init("一、来信办理\n类别\t件数\n来信\t12\n\n一、来信办理（续）\n\n来访\t3", "一、来信办理\n类别\t件数\n来信\t12\n来访\t3"),
    ],
    keeps: ["续签合同", "二、来信办理（续）", "续表的填写要求另行通知。", "下转办件12件"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var above = LinesAbove(view)
    for index in view.blocks.indices where mayBeNote(view.shapes[index]) && view.isText(index) {
      let text = view.blocks[index].text
      guard ContinuationWords.make(text) || above.say(ContinuationWords.stem(of: text), before: index) else { continue }
      edits.append(.demote(view.blocks[index].id, as: FragmentKind.runningHead))
    }
    return edits
  }

  private static func mayBeNote(_ shape: LineShape) -> Bool {
    guard shape.hanCount > 0, shape.scalarCount <= 60, !shape.isPunctuated else { return false }
    return ContinuationWords.mayOpen(with: shape.first) || shape.last == 0xFF09 || shape.last == 0x29
  }
}

/// What the short lines above a line say, read once each and only where it is asked for.
private struct LinesAbove {
  private let view: DocumentView
  private var keys: Set<UInt64> = []
  private var end = 0

  init(_ view: DocumentView) { self.view = view }

  /// Whether a line before `index` says the ideographs of a text and no others.
  mutating func say(_ text: Substring?, before index: Int) -> Bool {
    guard let text else { return false }
    for line in end..<index where view.isText(line) && view.shapes[line].scalarCount <= 60 {
      keys.insert(LineKey.ideographs(of: view.blocks[line].text))
    }
    end = index
    let key = LineKey.ideographs(of: String(text))
    return key != LineKey.empty && keys.contains(key)
  }
}
