import DocumentModel
import Evidence

/// A heading that a vision model puts above a table: `## 表二：收到和处理情况`.
///
/// Only lines that are marked as headings and begin with 表 and a number are taken, and only right above a table.
enum InventedHeadings: RepairRule {
  static let card = RuleCard(
    id: "LN05", name: "invented-headings",
    summary: Message("a made-up heading stands above a table", "表格上方有凭空添加的标题"),
    why: Message("the outline of the report has a section too many", "报告结构多出一节"),
    formats: [.text],
    changes: [.init("## 表二：办理情况\n栏目\t件数\n网站\t3", "栏目\t件数\n网站\t3")],
    keeps: ["## 表彰情况\n栏目\t件数\n网站\t3", "表二：办理情况\n栏目\t件数\n网站\t3"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { index in
      guard case .heading = view.blocks[index].kind, view.isText(index), index + 1 < view.blocks.count else {
        return false
      }
      return view.isTable(index + 1) && numbersTable(view.blocks[index].text)
    }.map { .demote(view.blocks[$0].id, as: FragmentKind.invented) }
  }

  /// `表二：`, `表 2、`.
  private static func numbersTable(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }.makeIterator()
    guard scalars.next() == 0x8868, let number = scalars.next(), Scalars.isNumeral(number) || Scalars.isDigit(number)
    else { return false }
    while let value = scalars.next() {
      if Scalars.isColon(value) || value == 0x3001 { return true }
      guard Scalars.isNumeral(value) || Scalars.isDigit(value) else { return false }
    }
    return false
  }
}
