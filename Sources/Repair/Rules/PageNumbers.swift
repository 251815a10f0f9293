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

/// A line that may be the number of a page.
struct PageLabel {
  /// What it is.
  enum Kind: Equatable {
    /// A number between dashes, or 第 … 页.
    case dressed
    /// A number alone.
    case bare(Int)
    case none
  }

  private let text: TextBytes

  init(_ text: TextBytes) { self.text = text }

  var kind: Kind {
    if isReadAsOne { return .dressed }
    var index = skip(0, dashes: false)
    let opening = index
    index = skip(index, dashes: true)
    let hasDash = index > opening
    if hasDash || text.hasWord("第", at: index) || text.hasWord("共", at: index) || text.hasWord("P", at: index) {
      return hasDash ? dashed(index) : worded(index)
    }
    return plain(index)
  }

  /// `一 5 一`, whose dashes were read as a character.
  private var isReadAsOne: Bool {
    let one = Array("一".utf8)
    guard text.bytes.starts(with: one), text.bytes.reversed().starts(with: one.reversed()) else { return false }
    let inside = text.bytes.dropFirst(one.count).dropLast(one.count)
    let digits = inside.filter { $0 != 0x20 }
    return (1...3).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) } && inside.first == 0x20
  }

  /// `- 5 -`.
  private func dashed(_ start: Int) -> Kind {
    let first = skip(start, dashes: false)
    let end = text.digitsEnd(from: first)
    guard end > first, end - first <= 3 else { return .none }
    let closing = skip(end, dashes: false)
    let final = skip(skip(closing, dashes: true), dashes: false)
    return final == text.count && skip(closing, dashes: true) > closing ? .dressed : .none
  }

  /// `第 3 页`, `第3页/共9页`, `共 9 页 第 3 页`, `Page 3 of 9`.
  private func worded(_ start: Int) -> Kind {
    var index = start
    var hasPage = false
    var hasNumber = false
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x7B2C, 0x5171, 0x9875, 0x2F, 0x2C, 0xFF0C, 0x7C, 0x20, 0x3000, 0xA0, 0xFF0F:
        if value == 0x9875 { hasPage = true }
      case 0x30...0x39: hasNumber = true
      case 0x50 where text.hasWord("Page", at: index):
        hasPage = true
        index += 3
      case 0x6F where text.hasWord("of", at: index): index += 1
      default: return .none
      }
      index += length
    }
    return hasPage && hasNumber ? .dressed : .none
  }

  /// `5`, `5 / 9`, `5 of 9`.
  private func plain(_ start: Int) -> Kind {
    let end = text.digitsEnd(from: start)
    guard end > start, end - start <= 3, let number = number(start..<end) else { return .none }
    let next = skip(end, dashes: false)
    if next == text.count { return .bare(number) }
    let isWorded = text.hasWord("of", at: next)
    guard isWorded || text.bytes[next] == 0x2F else { return .none }
    let second = skip(next + (isWorded ? 2 : 1), dashes: false)
    let close = text.digitsEnd(from: second)
    guard close > second, close - second <= 3, close == text.count else { return .none }
    return isWorded ? .dressed : .bare(number)
  }

  private func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for index in range { value = value * 10 + Int(text.bytes[index] - 0x30) }
    return value
  }

  private func skip(_ start: Int, dashes: Bool) -> Int {
    var index = start
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      let matches = dashes ? Self.isDash(value) : Scalars.isSpace(value)
      if !matches { break }
      index += length
    }
    return index
  }

  private static func isDash(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0xB7, 0x7E, 0x2022, 0x2500: true
    default: false
    }
  }
}
