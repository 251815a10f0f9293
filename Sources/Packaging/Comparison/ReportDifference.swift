import Evidence

/// One thing in which two reports differ.
public struct ReportDifference: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// Title, agency, year, period, contact.
    case identity
    /// A heading, paragraph, list item or other table.
    case section
    /// The number of a cell, or the form that a table follows.
    case cell
    /// What an annotation says.
    case annotation
    /// The result of a check.
    case finding
    /// A change made to the source's text.
    case repair
    /// What was taken out of the prose.
    case fragment
    /// The input.
    case source
  }

  /// What differs.
  public var kind: Kind
  /// The JSON Pointer, in the first report where it is there, else in the second; for repairs and fragments the place
  /// in the source.
  public var at: String
  /// What the first report says; nil where it says nothing.
  public var before: String?
  /// What the second report says; nil where it says nothing.
  public var after: String?

  /// Makes a difference.
  public init(kind: Kind, at: String, before: String?, after: String?) {
    self.kind = kind
    self.at = at
    self.before = before
    self.after = after
  }
}

extension ReportDifference {
  /// One line for people: `cell /tables/requests/granted/total: 「3」 → 「4」`.
  public func line(in language: Language) -> String {
    let name = Self.names[kind] ?? Message(kind.rawValue, kind.rawValue)
    let nothing = Message("(nothing)", "（无）")
    let sides = excerpts.map { $0.map { "「\(Self.onOneLine($0))」" } ?? nothing.text(in: language) }
    return "\(name.text(in: language)) \(at): \(sides[0]) → \(sides[1])"
  }

  private static let names: [Kind: Message] = [
    .identity: Message("identity", "标识"), .section: Message("section", "章节"), .cell: Message("cell", "单元格"),
    .annotation: Message("annotation", "说明"), .finding: Message("finding", "检查结果"),
    .repair: Message("repair", "修复"), .fragment: Message("fragment", "片段"), .source: Message("source", "来源"),
  ]

  /// Both sides, long texts cut to where they differ.
  private var excerpts: [String?] {
    guard let before, let after else { return [before, after].map { $0.map { Self.excerpt($0, from: 0, until: 0) } } }
    let (old, new) = (before.unicodeScalars, after.unicodeScalars)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(min(old.count, new.count) - head).prefix { $0 == $1 }.count
    return [before, after].map { Self.excerpt($0, from: head, until: tail) }
  }

  /// A text without all but a few of the characters of its head and its tail, and never very long.
  private static func excerpt(_ text: String, from head: Int, until tail: Int) -> String {
    let context = 12
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 5 * context else { return text }
    let start = max(0, head - context)
    let end = max(start, min(scalars.count - max(0, tail - context), start + 10 * context))
    let middle = String(String.UnicodeScalarView(scalars[start..<end]))
    return (start > 0 ? "…" : "") + middle + (end < scalars.count ? "…" : "")
  }

  private static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? ($0 == "\t" ? "⇥" : "⏎") : $0 }))
  }
}
