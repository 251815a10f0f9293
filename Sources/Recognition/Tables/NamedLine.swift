/// A line that begins with the label of a row of sections 二 or 三 and goes on with its values, some of which are no
/// numbers: `规章 8？ 9 3`.
///
/// What stands there is no part of the label: a number may be lost in it.
struct NamedLine {
  /// The label and the values.
  let parts: [LineTokens.Part]

  /// So many words of a torn label may stand before the row's own.
  private static let mostTorn = 2
  private static let longestLabel = 4
  /// What stands in place of a number has no more bytes than this.
  private static let longestValue = 18

  /// Cuts the words of a line of which all from `valuesFrom` on are values; nil where the words before name no row, or
  /// nothing but its label.
  init?(_ words: [Substring], valuesFrom start: Int) {
    guard start > 1, Self.mayBeValue(words[start - 1]), let end = Self.labelEnd(words[..<start]) else { return nil }
    // A bar behind the label is the border of its cell.
    let values = words[end...].drop(while: PrintedCell.isBar).map { word in
      LineTokens.Part(text: String(word), reading: CellReader.read(word))
    }
    guard values.contains(where: \.reading.isValue) else { return nil }
    let label = words[..<end].joined(separator: " ")
    parts = [LineTokens.Part(text: label, reading: .words)] + values
  }

  /// How many of the words are the label of a row, with nothing but what may be values behind it.
  private static func labelEnd(_ words: ArraySlice<Substring>) -> Int? {
    let values = words.reversed().prefix { CellReader.read($0).isValue || mayBeValue($0) }.count
    let first = max(1, words.count - values)
    guard first < words.count else { return nil }
    return (first..<words.count).first { end in
      (0...mostTorn).contains { start in
        start < end && end - start <= longestLabel && names(LabelFolding.key(joining: words[start..<end]))
      }
    }
  }

  private static func names(_ key: LabelKey) -> Bool {
    FormLexicon.shared.meanings(of: key).contains { $0.table != .statistics && !$0.targets.isEmpty }
  }

  /// Whether a word that is no number may stand in place of one: it has no Chinese character, or a digit among them.
  private static func mayBeValue(_ word: Substring) -> Bool {
    guard word.utf8.count <= longestValue, LabelNumber.kind(String(word)) == nil else { return false }
    return CellReader.isValueWord(String(word)) || word.utf8.contains { (0x30...0x39).contains($0) }
  }
}
