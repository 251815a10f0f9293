/// How an agency writes the printed labels; all of it is the same form.
struct Wording {
  /// Half-width brackets: (一) instead of （一）.
  var hasHalfBrackets = false
  /// 1、 instead of 1.
  var hasEnumerationComma = false
  /// A space behind the number: `1. `.
  var hasSpacedNumbers = false
  /// 合计 instead of 总计 in headers.
  var saysHeji = false
  /// Straight quotation marks instead of curly ones.
  var hasStraightQuotes = false

  /// A wording as often as it occurs.
  static func drawn(_ dice: inout Dice) -> Wording {
    Wording(
      hasHalfBrackets: dice.chance(30), hasEnumerationComma: dice.chance(15), hasSpacedNumbers: dice.chance(10),
      saysHeji: dice.chance(4), hasStraightQuotes: dice.chance(8))
  }

  /// A label of the form as this agency writes it.
  func label(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      result += written(scalar, after: last)
      last = scalar
    }
    return result
  }

  private func written(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> String {
    switch scalar {
    case "（" where hasHalfBrackets: "("
    case "）" where hasHalfBrackets: ")"
    case "“" where hasStraightQuotes, "”" where hasStraightQuotes: "\""
    case "." where last.properties.numericType != nil:
      hasEnumerationComma ? "、" : hasSpacedNumbers ? ". " : "."
    default: String(scalar)
    }
  }
}
