import DocumentModel
import Evidence

/// A table without content: nothing but dashes and blanks below its header, as vision models draw them.
enum InventedTables: RepairRule {
  static let card = RuleCard(
    id: "TB02", name: "invented-tables",
    summary: Message("a table holds nothing but dashes", "表格内只有短横线"),
    why: Message("it is taken for a table of the report", "它被当作报告的表格"),
    formats: [.text, .html],
    changes: [.init("一、总体情况\n数据1\t数据2\n-\t-\n-\t-\n二、主动公开", "一、总体情况\n二、主动公开")],
    keeps: ["信息内容\t本年制发件数\n规章\t-", "数据1\t数据2\n-\t0"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { view.isTable($0) && isEmpty(view.blocks[$0].table) }
      .map { .demote(view.blocks[$0].id, as: FragmentKind.invented) }
  }

  private static func isEmpty(_ table: Table?) -> Bool {
    guard let rows = table?.rows, rows.count > 1 else { return false }
    var hasDash = false
    for row in rows.dropFirst() {
      for cell in row.cells where !cell.text.isEmpty {
        guard isDash(cell.text) else { return false }
        hasDash = true
      }
    }
    return hasDash
  }

  private static func isDash(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value == 0x2D || $0.value == 0x2014 || $0.value == 0x20 }
  }
}
