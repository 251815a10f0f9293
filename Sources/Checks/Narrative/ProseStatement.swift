import Evidence

/// A number of the prose with the words that tell what it counts.
struct ProseStatement {
  /// The number; zero where the prose says that nothing came or happened.
  var value: ExactDecimal
  /// What it counts.
  var unit: ProseUnit
  /// The words of its clause before it.
  var clause: ProseWords
  /// The words of the sentence before its clause.
  var sentence: ProseWords
  /// What the heading above speaks of.
  var topic: ProseWords
  /// Whether the clause holds nothing but words that are understood.
  var isPlain: Bool
}

/// A sentence of the prose: its statements and, for lists, its tokens.
struct ProseSentence {
  /// The bytes of the sentence in its paragraph.
  var range: Range<Int>
  var tokens: ArraySlice<ProseToken>

  /// The sentences of a paragraph.
  static func sentences(_ tokens: [ProseToken], length: Int) -> [ProseSentence] {
    var sentences: [ProseSentence] = []
    var start = 0
    var first = tokens.startIndex
    for (index, token) in tokens.enumerated() {
      guard case .stop = token.kind else { continue }
      sentences.append(ProseSentence(range: start..<token.range.upperBound, tokens: tokens[first..<index]))
      start = token.range.upperBound
      first = index + 1
    }
    if first < tokens.endIndex { sentences.append(ProseSentence(range: start..<length, tokens: tokens[first...])) }
    return sentences
  }
}
