import DocumentModel
import Evidence

/// The lines of a table that is drawn, fenced or separated by commas, gathered until it ends.
///
/// Such a table can only be read as a whole. Where it turns out to be none, the lines are read like any others.
struct GatheredTable {
  /// How a table is marked.
  enum Kind: Equatable {
    /// By box characters, or by `+---+` and bars.
    case drawn(isBox: Bool)
    case wiki
    case asciiDoc
    case underlined
    case commas(UInt8)
  }

  let kind: Kind
  private(set) var lines: [LineScanner.Line]
  /// The trimmed lines.
  private var ranges: [(range: Range<Int>, number: Int)]
  private var isClosed = false
  /// How many rules of an underlined table were seen.
  private var rules = 1

  /// A table between rules has no more lines; an ornament may open one that never ends.
  private static let mostLines = 400

  /// Begins with a trimmed line that may open such a table; nil for any other.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ trimmed: Range<Int>, _ line: LineScanner.Line, _ signs: LineSigns
  ) {
    guard let kind = Self.kind(bytes, trimmed, signs) else { return nil }
    self.kind = kind
    lines = [line]
    ranges = [(trimmed, line.number)]
  }

  /// What a trimmed line opens; its first byte rules nearly all lines out.
  private static func kind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ trimmed: Range<Int>, _ signs: LineSigns
  ) -> Kind? {
    switch bytes[trimmed.lowerBound] {
    case 0xE2, 0xEF: if isBoxLine(bytes, trimmed) { return .drawn(isBox: true) }
    case UInt8(ascii: "+"): if isPlusRule(bytes, trimmed) { return .drawn(isBox: false) }
    case UInt8(ascii: "{"): if bytes[trimmed].starts(with: WikiTable.opening) { return .wiki }
    case TextScanning.pipe: if AsciiDocTable.isFence(bytes, trimmed) { return .asciiDoc }
    case UInt8(ascii: "="): if UnderlinedTable.isRule(bytes, trimmed) { return .underlined }
    case UInt8(ascii: "["): if AsciiDocTable.isHead(bytes, trimmed) { return .asciiDoc }
    default: break
    }
    return signs.contains(.separator) ? CommaTable.separator(bytes, trimmed).map(Kind.commas) : nil
  }

  /// Whether a line begins and ends with box characters.
  private static func isBoxLine(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6, DrawnSign(box: DrawnSign.scalar(bytes, range.lowerBound).value) != .text
    else { return false }
    return DrawnSign(box: DrawnSign.scalar(bytes, range.upperBound - 3).value) != .text
  }

  /// Whether a line is `+---+`, with any number of corners.
  private static func isPlusRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 4 && bytes[range.upperBound - 1] == UInt8(ascii: "+")
      && bytes[range].allSatisfy { "+-=:".utf8.contains($0) } && bytes[range].contains { $0 != UInt8(ascii: "+") }
  }

  /// Takes a line, blank or not; false where the table has ended before it.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ trimmed: Range<Int>, _ line: LineScanner.Line) -> Bool {
    guard !isClosed, belongs(bytes, trimmed) else { return false }
    lines.append(line)
    ranges.append((trimmed, line.number))
    return true
  }

  private mutating func belongs(_ bytes: UnsafeBufferPointer<UInt8>, _ trimmed: Range<Int>) -> Bool {
    switch kind {
    case .drawn(true): return !trimmed.isEmpty && Self.isBoxLine(bytes, trimmed)
    case .drawn(false):
      guard let first = bytes[trimmed].first, trimmed.count > 1 else { return false }
      return first == TextScanning.pipe
        || first == UInt8(ascii: "+") && "-=".utf8.contains(bytes[trimmed.lowerBound + 1])
    case .wiki:
      isClosed = bytes[trimmed].elementsEqual(WikiTable.closing)
      return true
    case .asciiDoc:
      let isFence = AsciiDocTable.isFence(bytes, trimmed)
      if lines.count == 1, !AsciiDocTable.isFence(bytes, ranges[0].range) { return isFence }
      isClosed = isFence
      return true
    case .underlined:
      if UnderlinedTable.isRule(bytes, trimmed) {
        rules += 1
        isClosed = rules == 3
      } else if trimmed.isEmpty, rules == 2, ranges.last.map({ UnderlinedTable.isRule(bytes, $0.range) }) ?? false {
        return false
      }
      return lines.count < Self.mostLines
    case .commas(let separator):
      return !trimmed.isEmpty && CommaTable.count(bytes, trimmed, separator) > 1
    }
  }

  /// The rows, whether spans place every cell, and the words above them; nil where the lines are no table.
  func table(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (table: Table, caption: (range: Range<Int>, number: Int)?)? {
    switch kind {
    case .drawn(let isBox):
      return DrawnTable(bytes, ranges, isBox: isBox).map { (Table(rows: $0.rows, hasGrid: $0.hasGrid), nil) }
    case .wiki:
      guard isClosed, let table = WikiTable(bytes, ranges.dropFirst().dropLast()) else { return nil }
      return (Table(rows: table.rows, hasGrid: true), table.caption)
    case .asciiDoc:
      let head = AsciiDocTable.isFence(bytes, ranges[0].range) ? nil : ranges[0].range
      guard isClosed,
        let table = AsciiDocTable(bytes, ranges.dropFirst(head == nil ? 1 : 2).dropLast(), head: head)
      else { return nil }
      return (Table(rows: table.rows, hasGrid: true), nil)
    case .underlined:
      guard rules > 1 else { return nil }
      return UnderlinedTable(bytes, lines).map { (Table(rows: $0.rows, hasGrid: false), nil) }
    case .commas(let separator):
      return CommaTable(bytes, ranges, separator: separator).map { (Table(rows: $0.rows, hasGrid: false), nil) }
    }
  }
}
