import Evidence

/// Backslashes that Markdown sets before its own marks: `1\. 来信`, `0951\-2000000`.
///
/// Only a backslash before a mark that Markdown escapes goes, one between a number and its per cent sign, and one at the
/// end of a line, which is a line break there. Backslashes before letters, before digits and before each other stay: they are paths or formulas.
enum MarkdownEscapes: RepairRule {
  static let card = RuleCard(
    id: "TX08", name: "markdown-escapes",
    summary: Message("marks of Markdown are escaped by backslashes", "文字中残留 Markdown 转义反斜杠"),
    why: Message("numbers, addresses and labels are not found", "电话、网址和栏目名称检索不到"),
    formats: [.text],
    changes: [
      .init(#"电话：0951\-2000000，网址：www\.hw\-demo\.cn"#, "电话：0951-2000000，网址：www.hw-demo.cn"),
      .init(#"1\.来信办理\(含来访\)"#, "1.来信办理(含来访)"),
      .init(#"来信均已答复。\"#, "来信均已答复。"),
      .init("行政许可\t\\-\t3", "行政许可\t-\t3"),
      .init(#"办结率为97.5\%，同比增加。"#, "办结率为97.5%，同比增加。"),
    ],
    keeps: [#"资料存放于D:\gongkai\2021"#, #"变量为\%TEMP\%"#, #"共享目录\\hw\tongji"#])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .backslash) { place, string, _ in
      let text = TextBytes(string)
      var removals = Removals()
      var index = 0
      while index < text.count {
        guard text.bytes[index] == backslash else {
          index += 1
          continue
        }
        let next = index + 1 < text.count ? text.bytes[index + 1] : newline
        if next == newline ? index > 0 : isEscaped(next, at: index, in: text) { removals.add(index..<index + 1) }
        index += 2
      }
      edits += removals.edits(place, text)
    }
    return edits
  }

  private static func isEscaped(_ mark: UInt8, at index: Int, in text: TextBytes) -> Bool {
    if mark == UInt8(ascii: "%") { return index > 0 && Scalars.isDigit(text.bytes[index - 1]) }
    return marks.contains(mark)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let newline = UInt8(ascii: "\n")
  private static let marks = Set(#".-()[]_*#+!{}~><|`"'^@$"#.utf8)
}
