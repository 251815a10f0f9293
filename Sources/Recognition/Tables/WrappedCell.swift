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
      isLine(blocks[index + 1]), blocks[index + 1].text.withBytes(closes), blocks[index].text.withBytes(opens)
    else { return nil }
    var whole = blocks[index]
    whole.text += blocks[index + 1].text
    return whole
  }

  private static func isLine(_ block: Block) -> Bool {
    block.isBody && block.table == nil && block.kind != .figure && (1...longestLine).contains(block.text.utf8.count)
  }

  /// Whether the last bracket is open and stands behind a digit.
  private static func opens(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.indices.reversed().lazy.compactMap({ Bracket(bytes, at: $0) }).first, last.isOpening
    else { return false }
    return bytes[..<last.range.lowerBound].last { $0 != UInt8(ascii: " ") }.map(isDigit) ?? false
  }

  /// Whether the first bracket closes and only numbers stand behind it.
  private static func closes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.indices.prefix(longestRest)
    guard let first = head.lazy.compactMap({ Bracket(bytes, at: $0) }).first, !first.isOpening else { return false }
    return bytes[first.range.upperBound...].allSatisfy { isDigit($0) || numberBytes.contains($0) }
  }

  private static let numberBytes = Set(" .-/\t".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A round bracket, half or full width.
private struct Bracket {
  var range: Range<Int>
  var isOpening: Bool

  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch bytes[index] {
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      range = index..<(index + 1)
      isOpening = bytes[index] == UInt8(ascii: "(")
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x88 || bytes[index + 2] == 0x89
      else { return nil }
      range = index..<(index + 3)
      isOpening = bytes[index + 2] == 0x88
    default: return nil
    }
  }
}
