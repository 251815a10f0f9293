import DocumentModel
import Evidence

/// The rest of a pasted picture: titles, names and narrow lines around what other rules found of it.
///
/// Only short lines without a number are taken: those between two parts of pictures, narrow lines that follow one,
/// and whatever stands between the halves of a sentence that a picture interrupts. Paragraphs, numbered lines and
/// tables that count stay where they are.
enum ScreenshotRemainders: RepairRule {
  static let card = RuleCard(
    id: "NZ10", name: "screenshot-remainders",
    summary: Message("the text of a pasted picture stands in the prose", "正文中夹有截图内的文字"),
    why: Message("it is no prose of the report and cuts its sentences", "它不是报告正文，并截断句子"),
    changes: [
      .init(
        "（三）微信公众号发布信息39条，累计阅读量稳步提升，群众反映良好。\n\n水务局组织党员干部\n观看节目《河》\n\n赵一平 法治河湾 今天\n\n为深入学习贯彻上级精神,持\n续推进学习教育,营造良好氛\n围,水务局组织观看节目《河\n流》。\n\n在公开渠道方面，还通过公告栏公开信息，方便附近居民随时了解情况，收到良好效果。",
        "（三）微信公众号发布信息39条，累计阅读量稳步提升，群众反映良好。\n在公开渠道方面，还通过公告栏公开信息，方便附近居民随时了解情况，收到良好效果。")
    ],
    keeps: ["领导小组名单如下：\n组 长：赵一平 局长\n成 员：王芳 办公室主任\n领导小组下设办公室。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    var free = 0
    var taken: Set<Int> = []
    guard view.blocks.indices.contains(where: view.isOfScreen) else { return [] }
    let hasBlankLines = partsParagraphs(view)
    while index < view.blocks.count {
      guard view.isOfScreen(index) else {
        index += 1
        continue
      }
      let surroundings = ScreenshotSurroundings(
        view, anchor: index, from: free, hasBlankLines: hasBlankLines, taken: taken)
      for found in surroundings.found { edits.append(.demote(view.blocks[found].id, as: surroundings.kind)) }
      taken.formUnion(surroundings.found)
      index = surroundings.end
      free = index
    }
    return edits
  }

  /// Whether a blank line stands before nearly every paragraph.
  private static func partsParagraphs(_ view: DocumentView) -> Bool {
    var parted = 0
    var tight = 0
    for index in view.blocks.indices.dropFirst() where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.isPunctuated, shape.width > 60, !view.isTable(index - 1), view.shapes[index - 1].number == nil else {
        continue
      }
      if view.blocks[index].hints.blankLinesBefore > 0 { parted += 1 } else { tight += 1 }
    }
    return parted > tight * 4
  }
}
