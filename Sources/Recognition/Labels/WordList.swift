/// A short list of words that are looked for in UTF-8 text.
struct WordList: Sendable {
  /// The words in the order in which they are tried.
  let words: [[UInt8]]
  private let longest: Int

  /// Makes a list; of two words that begin alike the longer one comes first.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    longest = self.words.reduce(0) { max($0, $1.count) }
  }

  /// The length of the first word that stands at the beginning of `text`; nil without one.
  func prefix(of text: some Collection<UInt8>) -> Int? {
    words.first { text.starts(with: $0) }?.count
  }

  /// Whether `text` is one of the words.
  func contains(_ text: some Collection<UInt8>) -> Bool {
    let count = text.count
    return count <= longest && words.contains { $0.count == count && text.elementsEqual($0) }
  }

  /// Whether `text` is one of the words.
  func contains(_ text: some StringProtocol) -> Bool { contains(text.utf8) }
}
