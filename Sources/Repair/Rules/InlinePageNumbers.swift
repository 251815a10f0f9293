import DocumentModel
import Evidence

/// The number of a page inside a line: `…各项 - 5 - 工作…`.
///
/// Only a number with spaces between two dashes of one kind, with Chinese text on either side, is taken: `2-3` and
/// `2018—2020` are no page numbers.
enum InlinePageNumbers: RepairRule {
  static let card = RuleCard(
    id: "NZ11", name: "inline-page-numbers",
    summary: Message("a page number stands inside a sentence", "句子中间夹有页码"),
    why: Message("the sentence cannot be found, and the number is counted", "句子检索不到，页码被当作数据"),
    changes: [
      .init("我局认真落实各项 - 5 - 公开任务，成效明显。", "我局认真落实各项公开任务，成效明显。"),
      .init("我局认真落实各项— 12 —公开任务，成效明显。", "我局认真落实各项公开任务，成效明显。"),
    ],
    keeps: ["办理时限为 2 - 3 个工作日。", "“十四五”时期（2021—2025年）", "甲-5-乙"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.marks.contains(.digit), shape.marks.contains(.blank), shape.hanCount >= 8 else { continue }
      let text = TextBytes(view.blocks[index].text)
      if let range = label(in: text) {
        edits.append(.extract(view.blocks[index].id, range, as: FragmentKind.pageNumber))
      }
    }
    return edits
  }

  /// The first page number inside a text, with the spaces around it.
  private static func label(in text: TextBytes) -> Range<Int>? {
    var index = 0
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      if Scalars.isDash(value), let end = end(of: value, from: index + length, in: text) {
        let range = padded(index..<end, in: text)
        if Scalars.isHan(text.scalar(before: range.lowerBound).value),
          Scalars.isHan(text.scalar(at: range.upperBound).value)
        {
          return range
        }
      }
      index += max(1, length)
    }
    return nil
  }

  /// The end of ` 5 -` behind an opening dash.
  private static func end(of dash: UInt32, from start: Int, in text: TextBytes) -> Int? {
    guard text.scalar(at: start).value == 0x20 else { return nil }
    let digits = text.digitsEnd(from: start + 1)
    guard digits > start + 1, digits - start <= 4, text.scalar(at: digits).value == 0x20 else { return nil }
    let (value, length) = text.scalar(at: digits + 1)
    return value == dash ? digits + 1 + length : nil
  }

  private static func padded(_ range: Range<Int>, in text: TextBytes) -> Range<Int> {
    let start = text.scalar(before: range.lowerBound).value == 0x20 ? range.lowerBound - 1 : range.lowerBound
    let end = text.scalar(at: range.upperBound).value == 0x20 ? range.upperBound + 1 : range.upperBound
    return start..<end
  }
}
