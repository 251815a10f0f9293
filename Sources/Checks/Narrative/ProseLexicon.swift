/// Finds the phrases of the prose at a place of a text; the longest one wins.
struct ProseLexicon: Sendable {
  /// A phrase: where its bytes stand among all bytes, and what it tells.
  private struct Entry: Sendable {
    let start: Int
    let length: Int
    let words: ProseWords
  }

  private static let first = 0x4E00
  private static let headCount = 0xA000 - first
  /// The phrases, those with the same first character together, the longest first.
  private let entries: [Entry]
  private let bytes: [UInt8]
  /// For each Han character the first of its phrases; those of the next character begin where they end.
  private let heads: [UInt16]

  /// All phrases.
  static let shared = ProseLexicon(ProseWords.phrases)

  private init(_ phrases: [(words: ProseWords, phrases: [String])]) {
    let sorted = phrases.flatMap { list in list.phrases.compactMap { Phrase($0, list.words) } }
      .sorted { $0.head == $1.head ? $0.bytes.count > $1.bytes.count : $0.head < $1.head }
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var heads: [UInt16] = []
    heads.reserveCapacity(Self.headCount + 1)
    for phrase in sorted {
      Self.end(&heads, before: phrase.head, at: entries.count)
      entries.append(Entry(start: bytes.count, length: phrase.bytes.count, words: phrase.words))
      bytes += phrase.bytes
    }
    Self.end(&heads, before: Self.headCount, at: entries.count)
    (self.entries, self.bytes, self.heads) = (entries, bytes, heads)
  }

  /// Lets the phrases of a character begin at `place`, and those of the characters before it that have none.
  private static func end(_ heads: inout [UInt16], before head: Int, at place: Int) {
    if heads.count <= head { heads += repeatElement(UInt16(place), count: head + 1 - heads.count) }
  }

  /// A phrase with its first character, counted from the first Han character.
  private struct Phrase {
    let head: Int
    let bytes: [UInt8]
    let words: ProseWords

    /// Makes a phrase; nil for one that begins with no Han character.
    init?(_ text: String, _ words: ProseWords) {
      guard let first = text.unicodeScalars.first.map({ Int($0.value) - ProseLexicon.first }),
        (0..<ProseLexicon.headCount).contains(first)
      else { return nil }
      head = first
      bytes = Array(text.utf8)
      self.words = words
    }
  }

  /// The phrase at `position`, where a character of three bytes begins, and its length in bytes.
  func phrase(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (words: ProseWords, length: Int)? {
    let scalar =
      Int(text[position] & 0x0F) << 12 | Int(text[position + 1] & 0x3F) << 6 | Int(text[position + 2] & 0x3F)
    let head = scalar - Self.first
    guard head >= 0, head + 1 < heads.count else { return nil }
    for index in Int(heads[head])..<Int(heads[head + 1]) where matches(entries[index], text, position) {
      return (entries[index].words, entries[index].length)
    }
    return nil
  }

  private func matches(_ phrase: Entry, _ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard phrase.length <= text.count - position else { return false }
    // The first character is known to be the same.
    for offset in 3..<max(phrase.length, 3) where text[position + offset] != bytes[phrase.start + offset] {
      return false
    }
    return true
  }
}
