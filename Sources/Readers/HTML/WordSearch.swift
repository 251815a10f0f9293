/// Words that are looked for in a text all at once.
struct WordSearch: Sendable {
  /// The words.
  let words: [[UInt8]]
  /// Whether some word begins with two bytes that come to that number.
  private let begins: [Bool]

  /// Makes a search for words of at least two bytes.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var begins = [Bool](repeating: false, count: Self.pairs)
    for word in self.words where word.count >= 2 { begins[Self.pair(word[0], word[1])] = true }
    self.begins = begins
  }

  /// How many numbers pairs of bytes come to.
  static let pairs = 4096

  /// The number of a pair of bytes.
  static func pair(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 6 ^ Int(second)) & (pairs - 1) }

  /// Whether one of the words stands in the text.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < bytes.count {
        if begins[Self.pair(bytes[index], bytes[index + 1])], isWord(at: index, in: bytes) { return true }
        index += 1
      }
      return false
    }
  }

  private func isWord(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = bytes[index...]
    return words.contains { rest.starts(with: $0) }
  }
}

extension Collection<UInt8> {
  /// Whether the word stands in these bytes.
  func contains(word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
