import Evidence

extension Unicode.Scalar {
  /// The scalar as it counts for comparing: half width, lower case, plain brackets, quotes and dashes, simplified.
  var foldedForComparing: Unicode.Scalar {
    let value = self.value
    switch value {
    case 0x41...0x5A: return Self.scalar(value + 32, or: self)
    case 0..<0x80: return self
    case 0xFF01...0xFF5E: return Self.scalar(value - 0xFEE0, or: self).foldedForComparing
    case Self.ideographs: return Self.scalar(UInt32(LabelFolding.table[Int(value)]), or: self)
    default: return Self.punctuation(value) ?? self
    }
  }

  /// The ideographs of the basic block, which the table of labels simplifies.
  fileprivate static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  fileprivate static func scalar(_ value: UInt32, or other: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? other
  }

  private static func punctuation(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63, 0xFF0D, 0x30FC: "-"
    case 0x301C, 0xFF5E, 0x223C: "~"
    case 0x2018...0x201F, 0x300C...0x300F, 0x301D, 0x301E: "\""
    case 0x3014, 0x3010, 0x3016, 0x3018, 0xFE59, 0xFE35: "("
    case 0x3015, 0x3011, 0x3017, 0x3019, 0xFE5A, 0xFE36: ")"
    case 0xFE51, 0xFF64: "、"
    case 0xFE50: ","
    case 0xFE52, 0x2024: "."
    case 0xFE54: ";"
    case 0xFE55, 0x2236: ":"
    case 0x25CB, 0x25EF, 0x3007: "〇"
    case 0xFF61: "。"
    case 0x3008: "《"
    case 0x3009: "》"
    case 0x2E80...0x2FDF: RadicalCharacters.ideograph(of: value)?.foldedForComparing
    default: nil
    }
  }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it is an ASCII letter or digit, a part of a Latin word.
  var isWordScalar: Bool { isDigit || (value | 0x20 >= 0x61 && value | 0x20 <= 0x7A) }

  /// Whether it is a Han character.
  var isHan: Bool { (value >= 0x3400 && value <= 0x9FFF) || (value >= 0x20000 && value <= 0x3FFFF) || value == 0x3007 }

  /// The value of an ASCII digit.
  var digitValue: Int? { isDigit ? Int(value) - 0x30 : nil }

  /// The value of a Chinese digit, zero to nine.
  var chineseDigitValue: Int? {
    switch self {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}

extension [Unicode.Scalar] {
  /// The scalars as they count for comparing, one for one.
  var foldedForComparing: [Unicode.Scalar] {
    let table = LabelFolding.table
    return map { scalar in
      guard Unicode.Scalar.ideographs.contains(scalar.value) else { return scalar.foldedForComparing }
      return .scalar(UInt32(table[Int(scalar.value)]), or: scalar)
    }
  }
}
