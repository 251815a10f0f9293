/// A folded label with its characters, made once for a label that is compared with many.
struct ComparedLabel: Sendable {
  let key: LabelKey
  let characters: CharacterBits

  /// Looks at the characters of a folded label.
  init(_ key: LabelKey) {
    self.key = key
    characters = CharacterBits(key.units)
  }

  /// Folds a label.
  init(_ text: String) { self.init(LabelFolding.key(text)) }

  /// No fewer of its characters than stand in another label.
  func mostShared(with other: ComparedLabel) -> Int { key.count - characters.countBeside(other.characters) }
}
