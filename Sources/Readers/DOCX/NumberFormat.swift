/// A counting style of a list level (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).
enum NumberFormat {
  /// Writes `value` in the style named `format`; a style that is not known counts in decimal.
  static func text(_ value: Int, _ format: String) -> String {
    switch format {
    case "none": return ""
    case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    case "upperLetter": return letters(value, from: 0x41)
    case "lowerLetter": return letters(value, from: 0x61)
    case "numberInDash": return "- \(value) -"
    case "decimalFullWidth", "decimalFullWidth2":
      return digits(value, ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"])
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      return digits(value, ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"])
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      return ChineseNumeral.common.text(value)
    case "chineseLegalSimplified": return ChineseNumeral.legalSimplified.text(value)
    case "ideographLegalTraditional", "japaneseLegal": return ChineseNumeral.legalTraditional.text(value)
    default: return sequences[format].flatMap { item(value, in: $0) } ?? "\(value)"
    }
  }

  /// Styles that count along a row of signs.
  private static let sequences: [String: [String]] = [
    "ideographTraditional": ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"],
    "ideographZodiac": ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"],
    "decimalEnclosedCircle": circled, "decimalEnclosedCircleChinese": circled,
    "decimalEnclosedFullstop": row(from: 0x2488, count: 20), "decimalEnclosedParen": row(from: 0x2474, count: 20),
    "ideographEnclosedCircle": row(from: 0x3280, count: 10),
  ]

  private static let circled = row(from: 0x2460, count: 20)

  private static func row(from first: UInt32, count: UInt32) -> [String] {
    (first..<first + count).compactMap { Unicode.Scalar($0).map { String($0) } }
  }

  private static func item(_ value: Int, in row: [String]) -> String? {
    row.indices.contains(value - 1) ? row[value - 1] : nil
  }

  private static func digits(_ value: Int, _ signs: [String]) -> String {
    String(value).utf8.map { (0x30...0x39).contains($0) ? signs[Int($0) - 0x30] : "-" }.joined()
  }

  /// a … z, aa … zz, as word processors count.
  private static func letters(_ value: Int, from first: UInt8) -> String {
    guard value > 0, value <= 26 * 30 else { return "\(value)" }
    let letter = String(UnicodeScalar(first + UInt8((value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard (1...3999).contains(value) else { return "\(value)" }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    return steps.reduce(into: "") { text, step in
      text += String(repeating: step.1, count: rest / step.0)
      rest %= step.0
    }
  }
}

/// Chinese counting with place values: 十一, 一百零五.
struct ChineseNumeral {
  var digits: [String]
  var places: [String]
  /// Whether ten is written 十 and not 一十.
  var shortensTen: Bool

  static let common = ChineseNumeral(
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"], places: ["", "十", "百", "千"], shortensTen: true)
  static let legalSimplified = ChineseNumeral(
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"], places: ["", "拾", "佰", "仟"], shortensTen: false)
  static let legalTraditional = ChineseNumeral(
    digits: ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"], places: ["", "拾", "佰", "仟"], shortensTen: false)

  /// The numeral of 0 to 9999; decimal beyond.
  func text(_ value: Int) -> String {
    guard (1...9999).contains(value) else { return value == 0 ? digits[0] : "\(value)" }
    if shortensTen, (10...19).contains(value) { return places[1] + (value == 10 ? "" : digits[value - 10]) }
    var text = ""
    var needsZero = false
    for (place, unit) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = value / unit % 10
      if digit == 0 {
        needsZero = !text.isEmpty
      } else {
        text += (needsZero ? digits[0] : "") + digits[digit] + places[place]
        needsZero = false
      }
    }
    return text
  }
}
