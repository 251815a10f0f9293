import Evidence
import ReportModel

/// Invents the cells of section 二.
struct ProactiveFigures {
  let profile: FigureProfile

  /// The cell of a row and a column of either form.
  func cell(_ row: FormRow, _ column: FormColumn, _ dice: inout Dice) -> TruthCell {
    switch column.key {
    case "change": change(&dice)
    case "amount": amount(&dice)
    case "issued", "in_force", "newly_made", "total_disclosed": documents(row, &dice)
    default: .number(count(row, &dice))
    }
  }

  private func count(_ row: FormRow, _ dice: inout Dice) -> Int {
    switch profile {
    case .zeros: 0
    case .few, .onlyPersons: dice.chance(35) ? dice.within(1...60) : 0
    case .rich: dice.chance(75) ? dice.within(1...3000) : 0
    case .huge: dice.within(100...980_000)
    }
  }

  /// A count of documents, now and then with a remark in the cell.
  private func documents(_ row: FormRow, _ dice: inout Dice) -> TruthCell {
    let value = row.path.hasSuffix("regulations") && dice.chance(80) ? 0 : min(count(row, &dice), 400)
    guard value > 3, dice.chance(6) else { return .number(value) }
    let note = dice.pick(["其中修订\(value / 2)件", "含修订1件", "其中废止后重发2件"])
    return TruthCell(value: ExactDecimal(value), printed: "\(value)（\(note)）", note: note)
  }

  /// An increase or a decrease in one of the ways people sign it.
  private func change(_ dice: inout Dice) -> TruthCell {
    guard profile != .zeros, dice.chance(50) else { return .number(0) }
    let value = dice.within(1...30)
    return switch dice.below(6) {
    case 0: TruthCell(value: ExactDecimal(value), printed: "+\(value)")
    case 1: TruthCell(value: ExactDecimal(-value), printed: "-\(value)")
    case 2: TruthCell(value: ExactDecimal(value), printed: "增\(value)")
    case 3: TruthCell(value: ExactDecimal(-value), printed: "减\(value)")
    default: .number(value)
    }
  }

  /// Money: decimals, thousands separators, now and then with the unit in the cell.
  private func amount(_ dice: inout Dice) -> TruthCell {
    guard profile != .zeros, dice.chance(60) else { return dice.chance(10) ? .mark("/") : .number(0) }
    let places = dice.pick([0, 2, 2, 4])
    let whole = dice.pick([dice.within(1...99), dice.within(100...9999), dice.within(10000...990_000)])
    let digits = places == 0 ? "" : "." + String(dice.digits(places))
    let value = ExactDecimal(String(whole) + digits)
    if dice.chance(15) {
      let unit = dice.pick(["万元", "万元", "元"])
      let space = dice.chance(40) ? " " : ""
      return TruthCell(value: value, printed: String(whole) + digits + space + unit, unit: unit)
    }
    if whole >= 1000, dice.chance(25) { return TruthCell(value: value, printed: Self.grouped(whole) + digits) }
    return TruthCell(value: value, printed: String(whole) + digits)
  }

  /// 12,345
  private static func grouped(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}
