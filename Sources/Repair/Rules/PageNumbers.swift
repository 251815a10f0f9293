import DocumentModel
import Evidence

/// The number of a page on a line of its own: `- 5 -`, `— 5 —`, `第 3 页 共 9 页`, and bare numbers that run.
///
/// A bare number is only taken for a page number where at least three such lines count up through the document, two
/// that stand apart from the text, or where it stands inside a sentence that goes on behind it and counts nothing; a
/// number in a table is a cell.
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
      .init("甲。\n===== Page 3 =====\n乙。\n{4}------------\n丙。", "甲。\n乙。\n丙。"),
      .init(
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n3\n载资料，反映良好。", "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
    ],
    keeps: [
      "共办结\n12\n件。", "我局按月公开水质信息，全年共收到群众来信和来电，其中办结\n3\n类事项，反映良好。", "办理时限为2-3个工作日。", "件数\t1",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var bare: [(index: Int, number: Int)] = []
    for index in view.blocks.indices where mayBeLabel(index, in: view) {
      switch PageLabel(TextBytes(view.blocks[index].text)).kind {
      case .dressed: edits.append(.demote(view.blocks[index].id, as: FragmentKind.pageNumber))
      case .bare(let number): bare.append((index, number))
      case .counted(let number):
        if view.isBetweenTables(index) || view.isSetApart(index) {
          edits.append(.demote(view.blocks[index].id, as: FragmentKind.pageNumber))
        } else {
          bare.append((index, number))
        }
      case .none: break
      }
    }
    if counts(bare.map(\.number)) || isPair(bare, in: view) {
      edits += bare.map { .demote(view.blocks[$0.index].id, as: FragmentKind.pageNumber, because: running) }
    } else {
      edits += bare.filter { $0.number > 0 && TornSentence.isCut(by: $0.index, in: view) }
        .map { .demote(view.blocks[$0.index].id, as: FragmentKind.pageNumber, because: cutting) }
    }
    return edits
  }

  /// Whether a line is short enough for a page number, or for the rule that a program draws with it.
  private static func mayBeLabel(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard shape.hanCount <= 6, view.isText(index) else { return false }
    return shape.marks.contains(.digit) && shape.scalarCount <= 24
      || (shape.first == 0x7B || PageLabel.isDecoration(shape.first)) && shape.scalarCount <= longestRule
  }

  /// The scalars of the longest rule that a program draws with a page's number.
  private static let longestRule = 80

  private static let running = Message("the numbers count up", "数字逐页递增")
  private static let cutting = Message("a sentence goes on behind the number", "句子在数字之后继续")

  /// Whether at least three numbers go up in small steps.
  private static func counts(_ numbers: [Int]) -> Bool {
    guard numbers.count >= 3 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 && $1 - $0 <= 3 }
  }

  /// Whether there are two numbers, one more than the other, and blank lines or the ends of pages set them apart.
  private static func isPair(_ numbers: [(index: Int, number: Int)], in view: DocumentView) -> Bool {
    guard numbers.count == 2, numbers[1].number == numbers[0].number + 1 else { return false }
    return numbers.allSatisfy { view.isSetApart($0.index) }
  }
}

extension DocumentView {
  /// Whether blank lines, or the end of a page, set a line apart from the text.
  fileprivate func isSetApart(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    guard index + 1 < blocks.count else { return true }
    let next = blocks[index + 1].hints
    return next.startsPage || next.blankLinesBefore > 0 && blocks[index].hints.blankLinesBefore > 0
  }
}
