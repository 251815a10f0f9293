/// Breaks text at the end of a printed line.
enum Wrapping {
  /// The lines of a text; no line starts with a closing mark.
  static func lines(of text: String, width: Int, firstWidth: Int? = nil) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    var room = max(1, firstWidth ?? width)
    for character in text {
      if line.count >= room, !closing.contains(character) {
        lines.append(String(line))
        line = []
        room = max(1, width)
      }
      line.append(character)
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private static let closing: Set<Character> = ["，", "。", "、", "；", "：", "）", "》", "”", "！", "？", ",", ".", ")"]
}

/// The seams at which text was torn.
enum Joins {
  /// Whether a line end cannot be told from the end of a paragraph.
  static func isParagraphEnd(_ line: String) -> Bool { line.last.map { "。；：！？;:".contains($0) } ?? true }

  /// The text that must stand in one block where `first` and `second` were one sentence.
  static func seam(_ first: String, _ second: String) -> String {
    String(Fold.key(first).suffix(12)) + String(Fold.key(second).prefix(12))
  }
}
