/// A fixed list of words that is looked for in lines: one pass over the line, whatever the length of the list.
struct WordSet: Sendable {
  private var words: [UInt32: [[UInt32]]] = [:]
  /// The low bits of all first characters; most characters are told apart here.
  private var filter: UInt64 = 0

  /// Makes a set of words separated by blanks; `␣` stands for a blank inside a word.
  init(_ list: String) {
    for word in list.split(separator: " ") {
      let scalars = word.unicodeScalars.map { $0 == "␣" ? 0x20 : $0.value }
      guard let first = scalars.first else { continue }
      words[first, default: []].append(scalars)
      filter |= 1 << UInt64(first & 63)
    }
    for first in words.keys { words[first]?.sort { $0.count > $1.count } }
  }

  /// Whether a word may begin with a scalar; false is certain, true is not.
  func mayBegin(with first: UInt32) -> Bool { filter & (1 << UInt64(first & 63)) != 0 && words[first] != nil }

  /// Whether a word may begin with the first scalar of a text that is no layout space.
  func mayBegin(_ text: String) -> Bool {
    (text.unicodeScalars.first { !Scalars.isSpace($0.value) }).map { mayBegin(with: $0.value) } ?? false
  }

  /// The length of the longest word that starts at an index of a line's scalars; 0 for none.
  func length(at index: Int, in line: [UInt32]) -> Int {
    let first = line[index]
    guard filter & (1 << UInt64(first & 63)) != 0, let candidates = words[first] else { return 0 }
    for word in candidates where index + word.count <= line.count {
      var offset = 1
      while offset < word.count, line[index + offset] == word[offset] { offset += 1 }
      if offset == word.count { return word.count }
    }
    return 0
  }

  /// How many words of the set a line has.
  func count(in line: [UInt32]) -> Int {
    var count = 0
    var index = 0
    while index < line.count {
      let length = length(at: index, in: line)
      if length > 0 { count += 1 }
      index += max(1, length)
    }
    return count
  }

  /// Whether a line has one of the words.
  func occurs(in line: [UInt32]) -> Bool { line.indices.contains { length(at: $0, in: line) > 0 } }

  /// Whether a text is one of the words, layout space aside.
  func isWord(_ text: String) -> Bool {
    guard mayBegin(text) else { return false }
    let word = text.scalarValues().filter { !Scalars.isSpace($0) }
    return length(at: 0, in: word) == word.count
  }
}
