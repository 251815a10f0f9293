/// Page marks that programs write into the text that they take from pages.
extension PageLabel {
  /// Whether a scalar may open such a mark.
  static func isDecoration(_ value: UInt32) -> Bool { decorations.contains(value) || Scalars.isDash(value) }

  /// Words for a page inside rules or brackets: `===== Page 3 =====`, `[Page 3]`, `（第 3 页）`, `\newpage`.
  var isDecorated: Bool {
    var (start, end) = (0, text.count)
    while start < end, Self.isDecoration(text.scalar(at: start).value) { start += text.scalar(at: start).length }
    while end > start, Self.isDecoration(text.scalar(before: end).value) { end -= text.scalar(before: end).length }
    guard start > 0, start < end else { return false }
    if Self.breaks.contains(where: { text.hasWord($0, at: start) && $0.utf8CodeUnitCount == end - start }) {
      return true
    }
    let inside = PageLabel(TextBytes(String(decoding: text.bytes[start..<end], as: UTF8.self)))
    return inside.worded(0) == .dressed
  }

  /// `{3}------`.
  var isNumberOfConverter: Bool {
    guard text.bytes.first == UInt8(ascii: "{") else { return false }
    let end = text.digitsEnd(from: 1)
    guard end > 1, end + 3 < text.count, text.bytes[end] == UInt8(ascii: "}") else { return false }
    return text.bytes[(end + 1)...].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// `<page_number>3</page_number>`, whatever its number is written with.
  var isElement: Bool {
    guard text.hasWord("<page", at: 0), text.bytes.last == UInt8(ascii: ">"),
      let start = text.bytes.firstIndex(of: UInt8(ascii: ">")),
      let end = text.bytes.lastIndex(of: UInt8(ascii: "<")), start < end, text.hasWord("</page", at: end)
    else { return false }
    let number = TextBytes(String(decoding: text.bytes[(start + 1)..<end], as: UTF8.self))
    return PageLabel(number).kind != .none
  }

  private static let decorations = Scalars.all(of: " \u{3000}=*#_~|\\[]()（）【】<>")
  private static let breaks: [StaticString] = [
    "newpage", "pagebreak", "clearpage", "PAGE BREAK", "Page Break", "page break", "PageBreak", "分页符", "分页", "换页符",
  ]
}
