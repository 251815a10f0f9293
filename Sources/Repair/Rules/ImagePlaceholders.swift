import DocumentModel
import Evidence

/// What a converter or a messenger writes where a picture was: `![图片7](media/image7.png)`, `<!-- image -->`,
/// `<img src=…>`, `[图片]`, `[图片：会议现场]`, `图片1`; and the caption between `<figure>` and `</figure>`.
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
      .init("一、基本情况\n[图片：两人在河边取水样]\n图片 2\n二、来信办理", "一、基本情况\n二、来信办理"),
      .init("一、基本情况\n<figure>\n图：取水样\n</figure>\n二、来信办理", "一、基本情况\n二、来信办理"),
    ],
    keeps: ["图1 来信办理流程", "（图片来源：县水务局）", "见![图](a.png)所示。"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { index in
      guard view.isText(index) else { return false }
      switch view.shapes[index].first {
      case 0x21, 0x3C: return isPlaceholder(view.blocks[index].text)
      case 0x5B, 0x3010: return words.contains(view.blocks[index].text) || isDescription(view.blocks[index].text)
      case 0x56FE, 0x49, 0x69, 0x50, 0x70: return isName(view.blocks[index].text) || isCaption(index, in: view)
      default: return isCaption(index, in: view)
      }
    }.map { .demote(view.blocks[$0].id, as: FragmentKind.imagePlaceholder) }
  }

  private static let words: Set<String> = [
    "[图片]", "[圖片]", "[图]", "[表情]", "[动画表情]", "[视频]", "[語音]", "[语音]", "[链接]", "[image]", "[Image]", "[picture]", "【图片】",
  ]

  /// `[图片：两人在河边取水样]`: what a program saw in a picture, in brackets that nothing else stands in.
  private static func isDescription(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.last == UInt8(ascii: "]") || text.hasSuffix("】"), pictures.contains(where: { bytes.starts(with: $0) })
    else { return false }
    return text.unicodeScalars.dropFirst().dropLast().allSatisfy {
      Brackets.kind($0.value).map { $0.index < 4 } ?? true
    }
  }

  /// `图片1`, `image2.png`: the name of a picture and its number.
  private static func isName(_ text: String) -> Bool {
    guard let name = names.first(where: { text.utf8.starts(with: $0) }) else { return false }
    var rest = text.utf8.dropFirst(name.count)
    for suffix in suffixes where rest.suffix(suffix.count).elementsEqual(suffix) { rest = rest.dropLast(suffix.count) }
    return rest.contains(where: { Scalars.isDigit($0) }) && rest.allSatisfy { Scalars.isDigit($0) || $0 == 0x20 }
  }

  /// Whether a short line stands between the tags of a figure, which rules before this one have taken.
  private static func isCaption(_ index: Int, in view: DocumentView) -> Bool {
    guard index > 0, index + 1 < view.blocks.count, view.shapes[index].width <= 80 else { return false }
    return opensFigure(view.blocks[index - 1]) && view.blocks[index + 1].text.utf8.starts(with: "</figure".utf8)
  }

  private static func opensFigure(_ block: Block) -> Bool {
    block.layer == .furniture(kind: FragmentKind.imagePlaceholder) && block.text.utf8.first == UInt8(ascii: "<")
  }

  private static let pictures = [
    "[图片：", "[图片:", "【图片：", "【图片:", "[图像：", "[图像:", "[照片：", "[照片:", "[插图：", "[插图:", "[image:", "[Image:",
  ]
  .map { Array($0.utf8) }
  private static let names = ["图片", "图像", "image", "Image", "picture", "Picture"].map { Array($0.utf8) }
  private static let suffixes = [".png", ".jpg", ".jpeg", ".gif"].map { Array($0.utf8) }

  private static func isPlaceholder(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.starts(with: "![".utf8) { return bytes.last == UInt8(ascii: ")") }
    let opens = bytes.starts(with: "<!--".utf8) || bytes.starts(with: "<img".utf8)
    return opens && bytes.last == UInt8(ascii: ">") && bytes.count { $0 == UInt8(ascii: "<") } == 1
  }
}
