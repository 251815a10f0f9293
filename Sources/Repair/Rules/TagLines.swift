import DocumentModel
import Evidence

/// A line that is nothing but marks of a web page or of its Markdown: `<div class="content">`, `</div>`, `:::`, "```markdown".
///
/// A line with any text outside the tags stays.
enum TagLines: RepairRule {
  static let card = RuleCard(
    id: "NZ14", name: "tag-lines",
    summary: Message("the tag of a web page stands on a line of its own", "正文中残留网页标签行"),
    why: Message("it is no word of the report and stands among its paragraphs", "它不是报告的文字，却混在段落之间"),
    formats: [.text],
    changes: [
      .init("<div class=\"content\">\n一、基本情况\n</div>", "一、基本情况"),
      .init("```markdown\n一、基本情况\n```", "一、基本情况"),
      .init("::: {#zoom .content}\n一、基本情况\n:::", "一、基本情况"),
    ],
    keeps: ["<河湾县用水办法>", "来信<div>办理</div>情况", "：：：", "`来信`", "<http://www.hw-demo.cn>"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { index in
      guard view.isText(index) else { return false }
      switch view.shapes[index].first {
      case 0x3C: return view.shapes[index].last == 0x3E && isTags(view.blocks[index].text)
      case 0x3A: return isFence(view.blocks[index].text)
      case 0x60: return isCodeFence(view.blocks[index].text)
      default: return false
      }
    }.map { .demote(view.blocks[$0].id, as: kind(of: view.blocks[$0].text)) }
  }

  /// Tags that hold a picture stand in its place: they part no sentence.
  private static func kind(of text: String) -> String {
    pictures.contains { text.utf8.starts(with: $0) } || holdsImage(text.utf8)
      ? FragmentKind.imagePlaceholder : FragmentKind.markup
  }

  /// Whether `<img` stands in a text.
  private static func holdsImage(_ text: String.UTF8View) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: "<") && text[$0...].starts(with: image) }
  }

  private static let image = Array("<img".utf8)
  private static let pictures = ["<figure", "</figure", "<img", "</img"].map { Array($0.utf8) }

  /// Whether a text is a row of tags and blanks: each opens with a Latin name, or with a slash before it.
  private static func isTags(_ text: String) -> Bool {
    var isInside = false
    var name = 0
    var isName = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"):
        if isInside { return false }
        (isInside, isName, name) = (true, true, 0)
      case UInt8(ascii: ">"):
        guard isInside, name > 0 else { return false }
        isInside = false
      case UInt8(ascii: "/") where isInside && name == 0: break
      case 0x20, 0x0A, 0x09: isName = false
      default:
        guard isInside else { return false }
        guard isName else { continue }
        if Scalars.isLetter(UInt32(byte)) || name > 0 && Scalars.isDigit(byte) {
          name += 1
        } else if byte == UInt8(ascii: "/"), name > 0 {
          isName = false
        } else {
          return false
        }
      }
    }
    return !isInside
  }

  /// Whether a text is a fence of code, with the name of a language or without.
  private static func isCodeFence(_ text: String) -> Bool {
    let ticks = text.utf8.prefix { $0 == UInt8(ascii: "`") }.count
    return ticks >= 3 && text.utf8.dropFirst(ticks).allSatisfy { Scalars.isLetter(UInt32($0)) || $0 == 0x20 }
  }

  /// Whether a text is a fence of Markdown: three colons or more, and what they name.
  private static func isFence(_ text: String) -> Bool {
    let bytes = text.utf8
    let colons = bytes.prefix { $0 == UInt8(ascii: ":") }.count
    guard colons >= 3 else { return false }
    let rest = bytes.dropFirst(colons).drop { $0 == 0x20 }
    guard let first = rest.first, let last = rest.last else { return true }
    if first == UInt8(ascii: "{") { return last == UInt8(ascii: "}") || last == UInt8(ascii: ":") }
    return rest.allSatisfy { $0 < 0x80 && $0 != 0x20 || $0 == UInt8(ascii: ":") }
  }
}
