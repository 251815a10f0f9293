import DocumentModel
import Evidence

/// Words that are struck out: `~~来信3件~~` of Markdown, `<s>…</s>`, `<del>…</del>`.
///
/// They are kept apart, as those of web pages and documents are. Tildes between the ends of a span of time or numbers
/// stay, and so does what a cell strikes out.
enum StruckOutText: RepairRule {
  static let card = RuleCard(
    id: "TX14", name: "struck-out-text",
    summary: Message("struck-out words stand in the text", "正文中夹有删除线文字"),
    why: Message("what no longer holds is read as if it did", "已作废的文字被当作正文"),
    formats: [.text],
    changes: [
      .init("全年收到来信~~11件，~~12件，均已答复。", "全年收到来信12件，均已答复。"),
      .init("全年收到来信<del>11件</del>12件，均已答复。", "全年收到来信12件，均已答复。"),
    ],
    keeps: [
      "开放时间为周一~~周五，9时~~12时。", "办理时限：3~~5个工作日，7~~10个工作日。", "~~", "用水量<3吨", "开放时间：上午9时~~12时，下午2时~~5时。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: [.tick, .lessThan], cells: false) { place, string, shape in
      let text = TextBytes(string)
      // From the last to the first, so that no cut moves another one.
      for range in (tildes(in: text) + tags(in: text)).sorted(by: { $0.lowerBound > $1.lowerBound }) {
        edits.append(
          range.count == text.count
            ? .demote(place.block, as: kind) : .extract(place.block, range, as: kind))
      }
    }
    return edits
  }

  private static let kind = "struck-out"

  /// Words between two tildes each; they stand apart from the words on one side at least.
  private static func tildes(in text: TextBytes) -> [Range<Int>] {
    var (found, open) = ([Range<Int>](), Int?.none)
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, text.bytes[index] == UInt8(ascii: "~") { index += 1 }
      if index - start == 2 {
        if let first = open, isStruck(first + 2..<start, in: text) {
          found.append(first..<index)
          open = nil
        } else {
          open = start
        }
      }
      if index == start { index += 1 }
    }
    return found
  }

  private static func isStruck(_ words: Range<Int>, in text: TextBytes) -> Bool {
    let (before, after) = (text.scalar(before: words.lowerBound - 2).value, text.scalar(at: words.upperBound + 2).value)
    let (first, last) = (text.scalar(at: words.lowerBound).value, text.scalar(before: words.upperBound).value)
    guard !words.isEmpty, !Scalars.isSpace(first), !Scalars.isSpace(last), !text.bytes[words].contains(0x0A),
      !Scalars.isDigit(before) || !Scalars.isDigit(first)
    else { return false }
    let isApart = { (value: UInt32) in value == 0 || Scalars.isComma(value) || Scalars.isStop(value) }
    return isApart(before) || isApart(after) || isApart(last)
  }

  private static func tags(in text: TextBytes) -> [Range<Int>] {
    names.flatMap { name -> [Range<Int>] in
      var found: [Range<Int>] = []
      var index = 0
      while let start = position(of: name.open, in: text, from: index),
        let end = position(of: name.close, in: text, from: start)
      {
        index = end + name.close.utf8CodeUnitCount
        found.append(start..<index)
      }
      return found
    }
  }

  private static func position(of word: StaticString, in text: TextBytes, from start: Int) -> Int? {
    (start..<max(start, text.count)).first { text.bytes[$0] == UInt8(ascii: "<") && text.hasWord(word, at: $0) }
  }

  private static let names: [(open: StaticString, close: StaticString)] = [
    ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>"),
  ]
}
