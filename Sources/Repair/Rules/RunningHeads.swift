import DocumentModel
import Evidence

/// The same short line at the head or foot of several pages.
///
/// It must stand at least three times, and each time but the first beside a page number, at a page break, inside a
/// sentence or inside a table. The first one stays where it opens the document: then it is the title.
enum RunningHeads: RepairRule {
  static let card = RuleCard(
    id: "NZ02", name: "running-heads",
    summary: Message("a line repeats on every page", "页眉或页脚在各页重复"),
    why: Message("it cuts sentences and tables, and looks like a heading", "它截断句子和表格，并像是标题"),
    changes: [
      .init(
        "河湾县水务局年度报告\n2021年，我局坚持公开为常态，把供水水质作为重点，及时更\n河湾县水务局年度报告\n新目录，群众查询方便，来信来访按期答复，工作成\n河湾县水务局年度报告\n效明显。",
        "河湾县水务局年度报告\n2021年，我局坚持公开为常态，把供水水质作为重点，及时更新目录，群众查询方便，来信来访按期答复，工作成效明显。")
    ],
    keeps: ["（一）收到申请\n无。\n（二）办结申请\n无。\n（三）其他情况\n无。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var places: [String: [Int]] = [:]
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.hanCount >= 4, shape.scalarCount <= 40, !shape.endsSentence, shape.commas == 0 else { continue }
      places[key(view.blocks[index].text), default: []].append(index)
    }
    let found = places.values.filter { $0.count >= 3 }.flatMap { repeated($0, in: view) }
    return found.sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.runningHead) }
  }

  /// The text without digits, dashes and blanks: heads often carry the page number.
  private static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte > 0x2F && !(0x30...0x39).contains(byte) { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func repeated(_ places: [Int], in view: DocumentView) -> [Int] {
    let first = places.first ?? 0
    let isTitle = !(0..<first).contains { view.isText($0) && view.shapes[$0].endsSentence }
    let later = isTitle ? Array(places.dropFirst()) : places
    return later.allSatisfy { standsAtPageTurn($0, in: view) } ? later : []
  }

  private static func standsAtPageTurn(_ index: Int, in view: DocumentView) -> Bool {
    let blocks = view.blocks
    if blocks[index].hints.startsPage { return true }
    let before = index > 0 ? index - 1 : index
    let after = index + 1 < blocks.count ? index + 1 : index
    if view.isPageFurniture(before) || view.isPageFurniture(after) { return true }
    if after != index, blocks[after].hints.startsPage { return true }
    if view.isTable(before), view.isTable(after) { return true }
    let (above, below) = (view.shapes[before], view.shapes[after])
    return view.isText(before) && view.isText(after) && above.hanCount > 3 && above.number?.form != .chapter
      && !above.endsSentence && !above.endsClause && below.number == nil
  }
}
