/// One way in which a document gets damaged, adjustable in how often it happens.
struct Damage {
  /// Everything that a damage may look at and change.
  struct Target {
    var specimen: Specimen
    let style: TextStyle
    /// 1 to 3.
    let intensity: Int
    var dice: Dice
  }

  /// The name in the truth, in kebab-case.
  let name: String
  /// How many of a hundred reports it happens to, at intensity 1, 2 and 3.
  let chances: [Int]
  /// The styles that can have it; nil for all.
  var styles: Set<TextStyle>?
  /// Does it; false where there was nothing to damage.
  let apply: @Sendable (inout Target) -> Bool
}

extension Set<TextStyle> {
  /// Plain text whose tables keep their rows as lines with separated cells.
  static let rows: Set = [.seedText, .pipes]
  /// All plain text.
  static let text: Set = [.seedText, .pipes, .markup, .pdfRaw, .pdfLayout, .flattened, .linePerCell]
  /// Plain text in which lines can stand between the rows of a table.
  static let lines: Set = text.subtracting([.markup])
  /// Everything that optical recognition writes.
  static let recognised: Set = [.seedText, .pipes, .markup]
}
