import DocumentModel
import Evidence

/// Tags of web pages around the words of a text or a cell: `<center>一、基本情况</center>`, `<u>12件</u>`, `<br>`.
///
/// Vision models set titles and emphasis so. Only tags that pages have and that say nothing of their own go; one that
/// ends a line leaves a line break, and raised or lowered digits become such characters. Lines of nothing but tags,
/// pictures, and words in angle brackets stay.
enum InlineTags: RepairRule {
  static let card = RuleCard(
    id: "TX12", name: "inline-tags",
    summary: Message("tags of a web page stand among the words", "文字中残留网页标签"),
    why: Message("headings are not seen, and the tags are taken for words", "标题无法识别，标签被当作文字"),
    formats: [.text],
    changes: [
      .init("<center>一、来信办理</center>", "一、来信办理"),
      .init("<div style=\"text-align: center;\"><b>河湾县水务局</b></div>", "河湾县水务局"),
      .init("全年收到来信<u>12件</u>，<font color=red>均已</font>答复。", "全年收到来信12件，均已答复。"),
      .init("一、来信办理<br>", "一、来信办理"),
      .init("<p>一、来信办理</p><p>来信均已答复，没有积压。</p>", "一、来信办理⏎来信均已答复，没有积压。"),
      .init("改造管网300m<sup>2</sup>，惠及居民5<sup>[1]</sup>户。", "改造管网300m²，惠及居民5[1]户。"),
    ],
    keeps: [
      "<河湾县用水办法>", "网址：<http://www.hw-demo.cn>", "水位<3米或>5米时停水。", "<div>", "见<img src=\"a.png\">所示。",
      "<div><img src=\"a.png\"></div>", "<s>来信3件</s>",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .lessThan) { place, string, _ in
      var runs = TagRuns(TextBytes(string))
      runs.collect()
      if runs.hasWords { edits += runs.removals.edits(place, runs.text) }
    }
    return edits
  }
}

/// The tags of one text, those side by side as one run.
private struct TagRuns {
  let text: TextBytes
  private(set) var removals = Removals()
  /// Whether anything but tags stands in the text.
  private(set) var hasWords = false

  init(_ text: TextBytes) { self.text = text }

  mutating func collect() {
    var index = 0
    while index < text.count {
      if text.bytes[index] == UInt8(ascii: "<"), let end = PageTag.pictureEnd(in: text, at: index) {
        index = end
        continue
      }
      guard text.bytes[index] == UInt8(ascii: "<"), let tag = PageTag(text, at: index) else {
        hasWords = hasWords || text.bytes[index] > 0x20
        index += 1
        continue
      }
      switch tag.kind {
      case .raised, .lowered: index = takeShifted(tag, at: index)
      case .inline, .breaking: index = takeRun(from: index)
      }
    }
  }

  /// Takes the tags that stand side by side; a break between words becomes the end of a line.
  private mutating func takeRun(from start: Int) -> Int {
    var (end, next, breaks) = (start, start, false)
    while let tag = PageTag(text, at: next), tag.kind == .inline || tag.kind == .breaking {
      breaks = breaks || tag.kind == .breaking
      end = tag.end
      next = end
      while next < text.count, text.bytes[next] == 0x20 { next += 1 }
    }
    let isInside = hasWords && text.bytes[end...].contains { $0 > 0x20 }
    removals.add(start..<end, with: breaks && isInside && !isBesideBreak(start, end) ? "\n" : "")
    return end
  }

  private func isBesideBreak(_ start: Int, _ end: Int) -> Bool {
    start > 0 && text.bytes[start - 1] == 0x0A || end < text.count && text.bytes[end] == 0x0A
  }

  /// Takes raised or lowered words with their tags; where no tag closes them all stays.
  private mutating func takeShifted(_ tag: PageTag, at start: Int) -> Int {
    hasWords = true
    guard !tag.isEnd, let close = text.bytes[tag.end...].prefix(40).firstIndex(of: UInt8(ascii: "<")),
      let end = PageTag(text, at: close), end.isEnd, end.kind == tag.kind
    else { return tag.end }
    let words = text.bytes[tag.end..<close]
    let shifted =
      tag.kind == .raised
      ? RaisedText.raised(words) : RaisedText.lowered(words, behind: start > 0 ? text.bytes[start - 1] : nil)
    removals.add(start..<end.end, with: String(decoding: shifted, as: UTF8.self))
    return end.end
  }
}
