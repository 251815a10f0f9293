import DocumentModel
import Evidence

/// The line that an app for scanning stamps on every page: `扫描全能王 创建`, `Scanned with CamScanner`.
///
/// The whole line must be the app's name and the words around it; a sentence that names an app stays.
enum ScannerStamps: RepairRule {
  static let card = RuleCard(
    id: "NZ20", name: "scanner-stamps",
    summary: Message("the stamp of a scanning app stands in the text", "正文中夹有扫描软件水印"),
    why: Message("it cuts sentences and tables", "它截断句子和表格"),
    changes: [
      .init("我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资\n扫描全能王 创建\n料，反映良好。", "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
      .init("来信均已答复。\nScanned with CamScanner\n二、来访接待", "来信均已答复。\n二、来访接待"),
    ],
    keeps: ["使用扫描全能王扫描档案310件。", "扫描全能王操作培训", "创建", "由办公室扫描"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    for index in view.blocks.indices where mayBeStamp(view.shapes[index]) {
      guard view.isText(index), ScannerWords.make(view.blocks[index].text) else { continue }
      edits.append(.demote(view.blocks[index].id, as: FragmentKind.runningHead))
    }
    return edits
  }

  private static func mayBeStamp(_ shape: LineShape) -> Bool {
    (3...longest).contains(shape.scalarCount) && !shape.isPunctuated && shape.colons == 0 && !shape.endsSentence
      && ScannerWords.mayOpen(with: shape.first)
  }

  /// The scalars of the longest such line.
  private static let longest = 48
}
