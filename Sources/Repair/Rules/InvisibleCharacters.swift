import Evidence

/// Zero-width characters, soft hyphens, byte order marks and controls inside the text, spaces of odd widths, and the
/// spaces with which web pages indent a paragraph.
///
/// They come from web editors and page layout. The rule never touches joiners, which emoji need, nor U+3000 between
/// words, which sets names apart.
enum InvisibleCharacters: RepairRule {
  static let card = RuleCard(
    id: "TX01", name: "invisible-characters",
    summary: Message("invisible characters stand inside the text", "正文中有不可见字符"),
    why: Message(
      "a search for the word does not find it, and labels do not match", "检索不到该词，表格栏目也无法对应"),
    changes: [.init("行政\u{200B}许可\u{AD}事项。", "行政许可事项。"), .init("全年共收到来信\u{A0}12\u{A0}件。", "全年共收到来信12件。")],
    keeps: ["行政许可事项。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .invisible) { place, string, _ in
      guard mayHide(string) else { return }
      let text = TextBytes(string)
      let inner = inner(of: text)
      if inner.lowerBound > 0 { edits.append(.replace(place, 0..<inner.lowerBound, with: "")) }
      var index = inner.lowerBound
      while index < inner.upperBound {
        let (value, length) = text.scalar(at: index)
        if let replacement = replacement(for: value) {
          edits.append(.replace(place, index..<index + length, with: replacement))
        }
        index += max(1, length)
      }
      if inner.upperBound < text.count { edits.append(.replace(place, inner.upperBound..<text.count, with: "")) }
    }
    return edits
  }

  /// The text without the spaces and invisible characters at its ends.
  private static func inner(of text: TextBytes) -> Range<Int> {
    var start = 0
    while start < text.count, case let next = text.scalar(at: start), isOuter(next.value) {
      start += max(1, next.length)
    }
    var end = text.count
    while end > start, case let last = text.scalar(before: end), isOuter(last.value) { end -= max(1, last.length) }
    return start..<max(start, end)
  }

  private static func isOuter(_ value: UInt32) -> Bool { Scalars.isSpace(value) || replacement(for: value) != nil }

  /// Whether a byte stands in a text with which an invisible character may begin; most cells have none.
  private static func mayHide(_ text: String) -> Bool {
    text.withBytes { bytes in
      if bytes.first == 0x20 || bytes.first == 0xE3 || bytes.last == 0x20 || bytes.last == 0x80 { return true }
      return bytes.contains { byte in
        switch byte {
        case 0xC2, 0xE2, 0xEF, 0x7F, 0x00...0x08, 0x0B...0x1F: true
        default: false
        }
      }
    }
  }

  private static func replacement(for value: UInt32) -> String? {
    switch value {
    case 0x20...0x7E, 0x09, 0x0A: nil
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: ""
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F: " "
    default: nil
    }
  }
}
