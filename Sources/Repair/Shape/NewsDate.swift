/// Dates in lists of news: `2021-03-04`, `[03/04]`, `2021.3.4`.
enum NewsDate {
  /// Whether a line ends with one, set apart from the words before it.
  static func ends(_ line: [UInt32]) -> Bool {
    var rest = line[...]
    let isBracketed = rest.last.map(closing.contains) ?? false
    if isBracketed { rest = rest.dropLast() }
    let length = rest.reversed().prefix { Scalars.isDigit($0) || separators.contains($0) }.count
    let date = rest.suffix(length)
    guard isDate(date), let before = line[..<date.startIndex].last else { return false }
    return isBracketed ? opening.contains(before) : Scalars.isSpace(before)
  }

  /// Whether a line begins with one, set apart from the words behind it.
  static func opens(_ line: [UInt32]) -> Bool {
    var rest = line[...]
    let isBracketed = rest.first.map(opening.contains) ?? false
    if isBracketed { rest = rest.dropFirst() }
    let date = rest.prefix { Scalars.isDigit($0) || separators.contains($0) }
    guard isDate(date), date.endIndex < line.count else { return false }
    return isBracketed ? closing.contains(line[date.endIndex]) : Scalars.isSpace(line[date.endIndex])
  }

  /// Whether the parts can be year, month and day, or month and day.
  private static func isDate(_ text: ArraySlice<UInt32>) -> Bool {
    let parts = text.split { separators.contains($0) }
    guard text.first.map(Scalars.isDigit) == true, text.last.map(Scalars.isDigit) == true else { return false }
    guard parts.count == 3 ? parts[0].count == 4 : parts.count == 2 && parts.allSatisfy({ $0.count == 2 }),
      parts.suffix(2).allSatisfy({ $0.count <= 2 }), Set(text.filter(separators.contains)).count == 1
    else { return false }
    return value(parts[parts.count - 2]) <= 12 && value(parts[parts.count - 1]) <= 31
  }

  private static func value(_ digits: ArraySlice<UInt32>) -> UInt32 { digits.reduce(0) { $0 * 10 + $1 - 0x30 } }

  private static let separators: Set<UInt32> = [0x2D, 0x2F, 0x2E]
  private static let opening: Set<UInt32> = [0x28, 0xFF08, 0x5B, 0x3010, 0x3014]
  private static let closing: Set<UInt32> = [0x29, 0xFF09, 0x5D, 0x3011, 0x3015]
}
