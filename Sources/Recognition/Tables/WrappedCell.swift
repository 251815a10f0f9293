import DocumentModel

/// Finds the line that ends inside the note of a number and goes on on the next: `400（其中修订2` and `件） 2956 0`.
enum WrappedCell {
  /// Lines longer than this, in bytes, are prose.
  private static let longestLine = 200
  /// The rest of a note is no longer than this, in bytes.
  private static let longestRest = 60

  /// The line with the next one, where that closes the bracket which this one opens behind a number and prints nothing
  /// but numbers behind it; nil where it does not.
  static func joined(_ blocks: [Block], at index: Int) -> Block? {
    guard index + 1 < blocks.count, blocks[index + 1].text.utf8.count <= longestLine / 2, isLine(blocks[index]),
      isLine(blocks[index + 1]),
      closes(blocks[index + 1].text.utf8), opens(blocks[index].text.utf8)
    else { return nil }
    var whole = blocks[index]
    whole.text += blocks[index + 1].text
    return whole
  }

  private static func isLine(_ block: Block) -> Bool {
    block.isBody && block.table == nil && block.kind != .figure && (1...longestLine).contains(block.text.utf8.count)
  }

  /// Whether the last bracket is open and stands behind a digit.
  private static func opens(_ text: String.UTF8View) -> Bool {
    guard let open = Bracket.last(in: text[...]), open.isOpening else { return false }
    return text[..<open.range.lowerBound].last { $0 != UInt8(ascii: " ") }.map(isDigit) ?? false
  }

  /// Whether the first bracket closes and only numbers stand behind it.
  private static func closes(_ text: String.UTF8View) -> Bool {
    guard let close = Bracket.first(in: text[...].prefix(longestRest)), !close.isOpening else { return false }
    return text[close.range.upperBound...].allSatisfy { isDigit($0) || numberBytes.contains($0) }
  }

  private static let numberBytes = Set(" .-/\t".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A round bracket, half or full width.
private struct Bracket {
  var range: Range<String.UTF8View.Index>
  var isOpening: Bool

  static func first(in text: Substring.UTF8View) -> Bracket? {
    text.indices.lazy.compactMap { Bracket(text, at: $0) }.first
  }

  static func last(in text: Substring.UTF8View) -> Bracket? {
    text.indices.reversed().lazy.compactMap { Bracket(text, at: $0) }.first
  }

  private init?(_ text: Substring.UTF8View, at index: Substring.UTF8View.Index) {
    switch text[index] {
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      range = index..<text.index(after: index)
      isOpening = text[index] == UInt8(ascii: "(")
    case 0xEF:
      guard let end = text.index(index, offsetBy: 3, limitedBy: text.endIndex) else { return nil }
      let last = text[text.index(before: end)]
      guard text[text.index(after: index)] == 0xBC, last == 0x88 || last == 0x89 else { return nil }
      range = index..<end
      isOpening = last == 0x88
    default: return nil
    }
  }
}
