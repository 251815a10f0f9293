import DocumentModel
import Evidence

/// What a converter or a messenger writes where a picture was: `![图片7](media/image7.png)`, `<!-- image -->`,
/// `<img src=…>`, `[图片]`.
///
/// Only lines that are nothing else are taken.
enum ImagePlaceholders: RepairRule {
  static let card = RuleCard(
    id: "NZ12", name: "image-placeholders",
    summary: Message("the mark of a picture stands in the text", "正文中残留图片占位标记"),
    why: Message("it cuts sentences and is no word of the report", "它截断句子，也不是报告的文字"),
    formats: [.text],
    changes: [
      .init(
        "2021年，我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n![图片7](media/image7.png)\n载资料，反映良好。",
        "2021年，我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
      .init("一、基本情况\n<!-- image -->\n二、来信办理", "一、基本情况\n二、来信办理"),
      .init("一、基本情况\n[图片]\n二、来信办理", "一、基本情况\n二、来信办理"),
    ],
    keeps: ["图1 来信办理流程", "（图片来源：县水务局）", "见![图](a.png)所示。"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { index in
      guard view.isText(index) else { return false }
      switch view.shapes[index].first {
      case 0x21, 0x3C: return isPlaceholder(view.blocks[index].text)
      case 0x5B, 0x3010: return words.contains(view.blocks[index].text)
      default: return false
      }
    }.map { .demote(view.blocks[$0].id, as: FragmentKind.imagePlaceholder) }
  }

  private static let words: Set<String> = [
    "[图片]", "[圖片]", "[图]", "[表情]", "[动画表情]", "[视频]", "[語音]", "[语音]", "[链接]", "[image]", "[Image]", "[picture]", "【图片】",
  ]

  private static func isPlaceholder(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.starts(with: "![".utf8) { return bytes.last == UInt8(ascii: ")") }
    let opens = bytes.starts(with: "<!--".utf8) || bytes.starts(with: "<img".utf8)
    return opens && bytes.last == UInt8(ascii: ">") && bytes.count { $0 == UInt8(ascii: "<") } == 1
  }
}
