/// How rich a report's figures are; most agencies print almost nothing but zeros.
enum FigureProfile: CaseIterable {
  case zeros, few, onlyPersons, rich, huge

  /// A profile as often as it occurs.
  static func drawn(_ dice: inout Dice) -> FigureProfile {
    switch dice.below(100) {
    case ..<30: .zeros
    case ..<55: .few
    case ..<70: .onlyPersons
    case ..<95: .rich
    default: .huge
    }
  }

  /// The figure of one cell of a result row.
  func figure(column: Int, _ dice: inout Dice) -> Int {
    switch self {
    case .zeros: 0
    case .few: dice.chance(8) ? dice.within(1...9) : 0
    case .onlyPersons: column == 0 && dice.chance(45) ? dice.within(1...60) : 0
    case .rich: dice.chance(column == 0 ? 80 : 35) ? dice.within(1...(column == 0 ? 240 : 30)) : 0
    case .huge: dice.chance(85) ? dice.within(1...(column == 0 ? 9000 : 600)) : 0
    }
  }
}
