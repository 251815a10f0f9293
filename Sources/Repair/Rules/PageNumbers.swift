import DocumentModel
import Evidence

/// The number of a page on a line of its own: `- 5 -`, `— 5 —`, `第 3 页 共 9 页`, and bare numbers that run.
///
/// A bare number is only taken for a page number where at least three such lines count up through the document, or two
/// that stand apart from the text; a number in a table is a cell.
enum PageNumbers: RepairRule {
  static let card = RuleCard(
    id: "NZ01", name: "page-numbers",
    summary: Message("a page number stands in the text", "正文中夹有页码"),
    why: Message("it cuts sentences and tables", "页码会截断句子和表格"),
    changes: [
      .init("各单位要高度重视。\n- 5 -\n一、总体情况", "各单位要高度重视。\n一、总体情况"),
      .init("我局积极推进，\n第 3 页 共 9 页\n成效明显。", "我局积极推进，成效明显。"),
      .init("我局积极推进，\n一 2 一\n成效明显。", "我局积极推进，成效明显。"),
      .init("甲。\n1\n乙。\n2\n丙。\n3\n丁。", "甲。\n乙。\n丙。\n丁。"),
      .init("甲。\n\n1\n\n乙。\n\n2\n", "甲。\n乙。"),
    ],
    keeps: ["共办结\n12\n件。", "办理时限为2-3个工作日。", "件数\t1"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var bare: [(index: Int, number: Int)] = []
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.marks.contains(.digit), shape.hanCount <= 6, shape.scalarCount <= 24 else { continue }
      switch PageLabel(TextBytes(view.blocks[index].text)).kind {
      case .dressed: edits.append(.demote(view.blocks[index].id, as: FragmentKind.pageNumber))
      case .bare(let number): bare.append((index, number))
      case .none: break
      }
    }
    if counts(bare.map(\.number)) || isPair(bare, in: view) {
      edits += bare.map { .demote(view.blocks[$0.index].id, as: FragmentKind.pageNumber, because: running) }
    }
    return edits
  }

  private static let running = Message("the numbers count up", "数字逐页递增")

  /// Whether at least three numbers go up in small steps.
  private static func counts(_ numbers: [Int]) -> Bool {
    guard numbers.count >= 3 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 && $1 - $0 <= 3 }
  }

  /// Whether there are two numbers, one more than the other, and blank lines or the ends of pages set them apart.
  private static func isPair(_ numbers: [(index: Int, number: Int)], in view: DocumentView) -> Bool {
    guard numbers.count == 2, numbers[1].number == numbers[0].number + 1 else { return false }
    return numbers.allSatisfy { standsApart($0.index, in: view) }
  }

  private static func standsApart(_ index: Int, in view: DocumentView) -> Bool {
    guard index > 0 else { return false }
    guard index + 1 < view.blocks.count else { return true }
    let next = view.blocks[index + 1].hints
    return next.startsPage || next.blankLinesBefore > 0 && view.blocks[index].hints.blankLinesBefore > 0
  }
}
