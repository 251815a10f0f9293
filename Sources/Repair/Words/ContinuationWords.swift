/// What is printed where a table or a text goes on on another page: `续表`, `（接上页）`, `（下转第4页）`.
enum ContinuationWords {
  /// Whether a line is such a note and nothing else, in brackets or not.
  static func make(_ text: String) -> Bool {
    var line = text.scalarValues(atMost: longest + 1).filter { !Scalars.isSpace($0) }
    if line.count > longest { return false }
    if let first = line.first, let last = line.last, Brackets.kind(first)?.opens == true,
      Brackets.kind(last)?.opens == false
    {
      line = Array(line.dropFirst().dropLast())
    }
    guard !line.isEmpty else { return false }
    let length = notes.length(at: 0, in: line)
    return length > 0 && isPage(line[length...])
  }

  /// Whether a scalar may open such a note.
  static func mayOpen(with first: UInt32) -> Bool { Brackets.kind(first)?.opens == true || notes.mayBegin(with: first) }

  /// What stands before （续） at the end of a heading that is printed again; nil where it does not end so.
  static func stem(of text: String) -> Substring? {
    for ending in endings where text.hasSuffix(ending) { return text.dropLast(ending.count) }
    return nil
  }

  /// Nothing, a number, or the number of a page: `第4页`.
  private static func isPage(_ rest: ArraySlice<UInt32>) -> Bool {
    rest.allSatisfy { Scalars.isDigit($0) || Scalars.isNumeral($0) || $0 == 0x7B2C || $0 == 0x9875 || $0 == 0x2D }
  }

  private static let longest = 16
  private static let notes = WordSet(
    "续表 续上表 续前表 续上页 续前页 续下页 表续 接上表 接上页 接前页 接下页 上接 下接 下转 转下页 转下表 未完待续 见下页 续")
  private static let endings = ["（续）", "(续)", "（续表）", "(续表)", "（续上页）", "(续上页)", "（接上页）", "(接上页)"]
}
