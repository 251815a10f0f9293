import Evidence

/// Links as Markdown writes them: `[县水务局](http://www.hw-demo.cn/swj/)`.
///
/// What a reader sees is left, the address behind it goes. Brackets without an address behind them, pictures, and
/// brackets that number something stay.
enum MarkdownLinks: RepairRule {
  static let card = RuleCard(
    id: "TX10", name: "markdown-links",
    summary: Message("links are written as Markdown", "链接以 Markdown 写法残留"),
    why: Message("an address cuts the sentence, and menus are not seen", "网址截断句子，菜单无法识别"),
    formats: [.text],
    changes: [
      .init("来信可在[县水务局网站](http://www.hw-demo.cn/swj/)查询。", "来信可在县水务局网站查询。"),
      .init("[打印本页](javascript:window.print())\n一、基本情况", "一、基本情况"),
    ],
    keeps: ["河政发[2021](15)号", "[图1](附后)", "见![图](a.png)所示。", "参见[附件]（另发）"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .squareBracket) { place, string, _ in
      let text = TextBytes(string)
      var index = 0
      while index < text.count {
        guard text.bytes[index] == UInt8(ascii: "["), let link = Link(text, at: index) else {
          index += 1
          continue
        }
        edits.append(.replace(place, index..<link.end, with: link.text))
        index = link.end
      }
    }
    return edits
  }
}

/// A link that opens with a square bracket.
private struct Link {
  /// What is shown.
  let text: String
  /// Where it ends.
  let end: Int

  init?(_ source: TextBytes, at start: Int) {
    if start > 0, source.bytes[start - 1] == UInt8(ascii: "!") { return nil }
    var close = start + 1
    while close < source.count, source.bytes[close] != UInt8(ascii: "]") {
      if source.bytes[close] == UInt8(ascii: "[") { return nil }
      close += 1
    }
    guard close > start + 1, close + 1 < source.count, source.bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    guard let end = Link.addressEnd(source, from: close + 2) else { return nil }
    text = String(decoding: source.bytes[start + 1..<close], as: UTF8.self)
    self.end = end
  }

  /// The end of an address behind its bracket: ASCII with a mark that addresses have.
  private static func addressEnd(_ source: TextBytes, from start: Int) -> Int? {
    var depth = 1
    var isAddress = false
    var index = start
    while index < source.count, index - start < 2000 {
      switch source.bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return isAddress ? index + 1 : nil }
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":"): isAddress = true
      case 0x80...: if !isAddress { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }
}
