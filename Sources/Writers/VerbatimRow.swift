// A row as the source prints it: tabs between cells, line breaks between lines.
extension String {
  var withoutWhiteSpace: String { String(decoding: utf8.filter { $0 > 0x20 }, as: UTF8.self) }

  /// The lines of a row: the beginnings of its label on one line with what follows, cells on lines of their own behind
  /// it.
  var rowLines: [String] {
    var lines: [String] = []
    var isWhole = false
    for line in utf8.split(separator: UInt8(ascii: "\n")).map({ String(Substring($0)) }) {
      if let last = lines.last, line.isCell ? !isWhole && !line.isRow : last.isBeginning {
        lines[lines.count - 1] = line.isCell ? last + "\t" + line : last + line
        isWhole = isWhole || line.isRow
      } else {
        lines.append(line)
        isWhole = line.isRow
      }
    }
    return lines
  }

  /// Whether it is a number, of either width, or marks.
  private var isCell: Bool {
    unicodeScalars.allSatisfy { $0.isASCII || ("\u{FF10}"..."\u{FF19}").contains($0) }
  }

  /// Whether it can be the beginning of a label: one cell of words, the last of them no word of ASCII.
  private var isBeginning: Bool { !isRow && utf8.last.map { $0 >= 0x80 } == true }

  /// Whether it holds several cells, side by side or one a line.
  var isRow: Bool { utf8.contains { $0 == tab || $0 == UInt8(ascii: "\n") } }

  /// The row without the blanks around its cells and between Chinese characters, with a tab that makes it one.
  var asRow: String {
    var kept: [UInt8] = []
    var hasSpace = false
    for byte in utf8 {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") {
        hasSpace = true
        continue
      }
      if hasSpace, let last = kept.last, last != tab, byte != tab, last < 0x80 || byte < 0x80 {
        kept.append(UInt8(ascii: " "))
      }
      hasSpace = false
      kept.append(byte)
    }
    if !kept.contains(tab) { kept.append(tab) }
    return String(decoding: kept, as: UTF8.self)
  }
}

private let tab = UInt8(ascii: "\t")
