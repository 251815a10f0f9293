/// Words of one character that bind others, so that no title begins or ends with them.
enum FunctionWords {
  /// Whether no title begins with a character.
  static func open(_ value: UInt32) -> Bool { openings.contains(value) }

  /// Whether no title ends with a character.
  static func end(_ value: UInt32) -> Bool { endings.contains(value) }

  private static let openings = Scalars.all(of: "的地得了和及并而等")
  private static let endings = Scalars.all(of: "了的和与及将在对为由把被从向以并或共已未")
}
