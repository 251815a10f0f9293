/// A tag of a web page in a text, one of those that say nothing of their own.
struct PageTag {
  /// What the tag does to the words.
  enum Kind {
    /// It changes how they look.
    case inline
    /// It parts them into lines.
    case breaking
    case raised
    case lowered
  }

  let kind: Kind
  /// Whether it closes what another opened.
  let isEnd: Bool
  /// The offset behind it.
  let end: Int

  /// The tag at an offset; nil where there is none of these.
  init?(_ text: TextBytes, at start: Int) {
    guard start < text.count, text.bytes[start] == UInt8(ascii: "<") else { return nil }
    var index = start + 1
    isEnd = index < text.count && text.bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = text.bytes[index...].prefix(Self.longestName).prefix(while: Self.isNamePart)
    guard
      let kind = Self.kinds[
        String(decoding: name.map { Scalars.isLetter(UInt32($0)) ? $0 | 0x20 : $0 }, as: UTF8.self)],
      let end = Self.end(text.bytes[name.endIndex...])
    else { return nil }
    self.kind = kind
    self.end = end
  }

  /// Behind a picture that stands at an offset; nil where none does.
  static func pictureEnd(in text: TextBytes, at start: Int) -> Int? {
    text.hasWord("<img", at: start) ? end(text.bytes[(start + 4)...]) : nil
  }

  /// Behind the `>` that closes a tag, whose name ends where the bytes begin; nil where the name goes on or none closes.
  private static func end(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let next = rest.first, next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20 else {
      return nil
    }
    let signs: Set<UInt8> = [UInt8(ascii: ">"), UInt8(ascii: "<")]
    guard let end = rest.prefix(longestTag).firstIndex(where: signs.contains), rest[end] == UInt8(ascii: ">") else {
      return nil
    }
    return end + 1
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    Scalars.isLetter(UInt32(byte)) || Scalars.isDigit(byte) || byte == UInt8(ascii: ":")
  }

  private static let longestName = 12
  private static let longestTag = 600

  private static let kinds: [String: Kind] = {
    let rows: [(Kind, String)] = [
      (.inline, "span font b strong i em u ins small big mark a label tt code nobr abbr cite o:p"),
      (.breaking, "br p div center h1 h2 h3 h4 h5 h6 section article li ul ol blockquote html body"),
      (.raised, "sup"), (.lowered, "sub"),
    ]
    let pairs = rows.flatMap { kind, names in names.split(separator: " ").map { (String($0), kind) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
