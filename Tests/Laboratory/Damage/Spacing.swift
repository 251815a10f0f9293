/// Spaces where none belong.
enum Spacing {
  /// Puts spaces between characters, each with a chance of that many per cent.
  static func spread(_ text: String, percent: Int, _ dice: inout Dice) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last, isHan(last), isHan(scalar), dice.chance(percent) { result += " " }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return result
  }

  /// 社会 公益 组织
  static func pairs(_ text: String) -> String { Wrapping.lines(of: text, width: 2).joined(separator: " ") }

  /// 2020 年, 共 47 份: spaces between digits and Han characters.
  static func besideDigits(_ text: String, percent: Int, _ dice: inout Dice) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last, isDigit(last) != isDigit(scalar), isHan(last) || isHan(scalar), dice.chance(percent) {
        result += " "
      }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return result
  }

  /// 2 0 2 0 年: the digits of a number in front of a unit apart from each other.
  static func insideNumbers(_ text: String, percent: Int, _ dice: inout Dice) -> String {
    var result = ""
    var digits: [Unicode.Scalar] = []
    func flush(before next: Unicode.Scalar?, isSpread: Bool) -> String {
      let isCounted = next.map { units.contains($0) } ?? false
      let text = digits.map { String($0) }.joined(separator: isCounted && digits.count > 1 && isSpread ? " " : "")
      return isCounted && digits.count > 1 && isSpread ? text + " " : text
    }
    for scalar in text.unicodeScalars {
      if isDigit(scalar) {
        digits.append(scalar)
        continue
      }
      if !digits.isEmpty {
        result += flush(before: scalar, isSpread: dice.chance(percent))
        digits = []
      }
      result.unicodeScalars.append(scalar)
    }
    return result + digits.map { String($0) }.joined()
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { 0x3400...0x9FFF ~= scalar.value }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  private static let units: Set<Unicode.Scalar> = [
    "年", "月", "日", "件", "条", "次", "份", "篇", "人", "个", "号", "项", "场", "册",
  ]
}

/// Half and full width.
enum Width {
  /// Punctuation in half width.
  static func half(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（": result += "("
      case "）": result += ")"
      case "，": result += ","
      case "：": result += ":"
      case "；": result += ";"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Digits in full width.
  static func full(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Spacing.isDigit(scalar), let wide = Unicode.Scalar(scalar.value + 0xFEE0) {
        result.append(wide)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
