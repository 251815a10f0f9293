/// A line whose number a tab parts from its words, as lists and headings copied from a word processor have it:
/// `一、⇥总体情况`, `1.⇥加强领导。`.
enum NumberedLine {
  /// Where the tab stands in a line of a number and words; nil for any other line, a row of a table among them.
  ///
  /// Inside a table only the number of a chapter counts, since rows are numbered with the others too.
  static func tab(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, inTable: Bool) -> Int? {
    guard let tab = bytes[range].firstIndex(of: TextScanning.tab) else { return nil }
    let words = TextScanning.trim(bytes, tab..<range.upperBound, tabs: true)
    guard !bytes[words].contains(TextScanning.tab), holdsWords(bytes, words) else { return nil }
    let number = TextScanning.trim(bytes, range.lowerBound..<tab, tabs: true)
    return isChapter(bytes, number) || !inTable && isItem(bytes, number) ? tab : nil
  }

  /// Whether a line opens with the number of a chapter: `一、…`.
  static func opensChapter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let count = numerals(bytes, range)
    return count > 0 && bytes[(range.lowerBound + count)..<range.upperBound].starts(with: comma)
  }

  private static func holdsWords(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 6 && bytes[range].allSatisfy { $0 >= 0x80 || !isDigit($0) } || bytes[range].count { $0 >= 0x80 } > 24
  }

  /// `一、`, `十二、`.
  private static func isChapter(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let count = numerals(bytes, range)
    return count > 0 && bytes[(range.lowerBound + count)..<range.upperBound].elementsEqual(comma)
  }

  /// `（一）`, `1.`, `1、`, `(1)`.
  private static func isItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let open = brackets.first { bytes[range].starts(with: $0.open) }
    let start = range.lowerBound + (open?.open.count ?? 0)
    var end = start + numerals(bytes, start..<range.upperBound)
    while end < range.upperBound, isDigit(bytes[end]) { end += 1 }
    guard end > start, end - start <= 9 else { return false }
    let rest = bytes[end..<range.upperBound]
    return open.map { rest.elementsEqual($0.close) } ?? points.contains(where: rest.elementsEqual)
  }

  /// How many bytes the Chinese numerals at the beginning of a range take.
  private static func numerals(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index + 3 <= range.upperBound, numerals.contains(where: bytes[index..<(index + 3)].elementsEqual) {
      index += 3
    }
    return index - range.lowerBound
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let numerals = "一二三四五六七八九十".map { Array(String($0).utf8) }
  private static let comma = Array("、".utf8)
  private static let points = [".", "、", "．"].map { Array($0.utf8) }
  private static let brackets = [("（", "）"), ("(", ")")].map { (open: Array($0.utf8), close: Array($1.utf8)) }
}
