import DocumentModel
import Evidence

/// The same short line at the head or foot of several pages.
///
/// It must stand at least three times, and each time but the first beside a page number, at a page break, inside a
/// sentence or inside a table; or in two of them between the halves of a sentence, or of a sentence and of a table, as
/// a watermark does. The first one stays where it opens the document: then it is the title.
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
    keeps: [
      "河湾县水务局\n2021年政府信息公开工作年度报告\n我局认真落实条例，成效明显。\n河湾县水务局\n2022年1月10日",
      "（一）收到申请\n无。\n（二）办结申请\n无。\n（三）其他情况\n无。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var places: [UInt64: [Int]] = [:]
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.hanCount >= 4, shape.scalarCount <= 60, !shape.endsSentence, shape.commas == 0 else { continue }
      places[LineKey.ideographs(of: view.blocks[index].text), default: []].append(index)
    }
    var found = Set(places.values.filter { $0.count >= 3 }.flatMap { repeated($0, in: view) })
    for title in titles(of: view) {
      found.formUnion(places[title.key]?.filter { $0 >= title.end && !signs($0, in: view) } ?? [])
    }
    return found.sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.runningHead) }
  }

  /// The lines above the first paragraph that name a year, alone and with those before them: a title that comes again
  /// further down is a running head. Without a year it may be the name of the agency that signs.
  private static func titles(of view: DocumentView) -> [(key: UInt64, end: Int)] {
    var lines: [String] = []
    var result: [(key: UInt64, end: Int)] = []
    for index in view.blocks.indices.lazy.filter(view.isText).prefix(8) {
      let shape = view.shapes[index]
      if shape.number?.form == .bullet { continue }
      if shape.isPunctuated || shape.number != nil || shape.hanCount > 50 { break }
      let key = LineKey.ideographs(of: view.blocks[index].text)
      if result.contains(where: { $0.key == key }) { break }
      lines.append(view.blocks[index].text)
      for start in lines.indices where start < lines.count - 1 || shape.hanCount >= 10 {
        let whole = lines[start...].joined()
        if Year.isIn(whole) || whole.unicodeScalars.contains("〇") {
          result.append((LineKey.ideographs(of: whole), index + 1))
        }
      }
    }
    let end = result.last?.end ?? 0
    return result.map { ($0.key, end) }
  }

  private static func repeated(_ places: [Int], in view: DocumentView) -> [Int] {
    let first = places.first ?? 0
    let isTitle =
      !interruptsSentence(first, in: view) && !(0..<first).contains { view.isText($0) && view.shapes[$0].endsSentence }
    let unsigned = places.filter { !signs($0, in: view) }
    let later = unsigned.filter { !isTitle || $0 != first }
    if later.allSatisfy({ standsAtPageTurn($0, in: view) }) { return later }
    let cuts = later.count { interruptsSentence($0, in: view) }
    guard cuts > 0, cuts + later.count(where: { view.isBetweenTables($0) }) >= fewestCuts else { return [] }
    return namesReport(first, in: view) ? later : unsigned
  }

  /// Whether a line can be the title of the report or the name of its agency.
  private static func namesReport(_ index: Int, in view: DocumentView) -> Bool {
    Masthead.mayBeTitle(index, in: view) || BodyName.mayBe(view.blocks[index].text, needsPlace: false)
  }

  /// In how many places a line must interrupt a sentence or a table, so that it is a watermark in the others, too.
  private static let fewestCuts = 2

  /// Whether the text right above a line goes on right below it.
  private static func interruptsSentence(_ index: Int, in view: DocumentView) -> Bool {
    guard index > 0, index + 1 < view.blocks.count, view.isText(index - 1), view.isText(index + 1),
      isOpenSentence(view.shapes[index - 1])
    else { return false }
    return Continuation.strength(from: index - 1, to: index + 1, in: view) > .none
  }

  private static func isOpenSentence(_ shape: LineShape) -> Bool {
    shape.isPunctuated && shape.number?.form != .chapter && !shape.endsSentence && !shape.endsClause
  }

  /// Whether a date stands below: then the line is the signature of who made the report.
  private static func signs(_ index: Int, in view: DocumentView) -> Bool {
    guard let next = (index + 1..<min(index + 4, view.blocks.count)).first(where: view.isText) else { return false }
    return FieldLine.isDate(view.blocks[next].text, view.shapes[next])
  }

  private static func standsAtPageTurn(_ index: Int, in view: DocumentView) -> Bool {
    let blocks = view.blocks
    if blocks[index].hints.startsPage { return true }
    let before = index > 0 ? index - 1 : index
    let after = index + 1 < blocks.count ? index + 1 : index
    if view.isPageFurniture(before) || view.isPageFurniture(after) { return true }
    if after != index, blocks[after].hints.startsPage { return true }
    if view.isBetweenTables(index) { return true }
    let (above, below) = (view.shapes[before], view.shapes[after])
    return view.isText(before) && view.isText(after) && isOpenSentence(above) && below.number == nil
      && below.hanCount > 0
  }
}
