/// Finds the phrases of the prose at a place of a text; the longest one wins.
struct ProseLexicon: Sendable {
  private struct Entry: Sendable {
    let bytes: [UInt8]
    let words: ProseWords
  }

  private static let first = 0x4E00
  private let entries: [[Entry]]
  /// For each Han character the list of phrases that begin with it; 0 for none.
  private let heads: [UInt16]

  /// All phrases.
  static let shared = ProseLexicon(ProseWords.phrases)

  private init(_ phrases: [(words: ProseWords, phrases: [String])]) {
    var entries: [[Entry]] = [[]]
    var heads = [UInt16](repeating: 0, count: 0xA000 - Self.first)
    for (words, phrases) in phrases {
      for phrase in phrases {
        guard let head = phrase.unicodeScalars.first.map({ Int($0.value) - Self.first }), heads.indices.contains(head)
        else { continue }
        if heads[head] == 0 {
          heads[head] = UInt16(entries.count)
          entries.append([])
        }
        entries[Int(heads[head])].append(Entry(bytes: Array(phrase.utf8), words: words))
      }
    }
    self.entries = entries.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
    self.heads = heads
  }

  /// The phrase at `position`, where a character of three bytes begins, and its length in bytes.
  func phrase(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (words: ProseWords, length: Int)? {
    let scalar =
      Int(text[position] & 0x0F) << 12 | Int(text[position + 1] & 0x3F) << 6 | Int(text[position + 2] & 0x3F)
    let head = scalar - Self.first
    guard head >= 0, head < heads.count, heads[head] != 0 else { return nil }
    for entry in entries[Int(heads[head])] where Self.matches(entry.bytes, text, position) {
      return (entry.words, entry.bytes.count)
    }
    return nil
  }

  private static func matches(_ phrase: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard phrase.count <= text.count - position else { return false }
    for offset in phrase.indices where text[position + offset] != phrase[offset] { return false }
    return true
  }
}
