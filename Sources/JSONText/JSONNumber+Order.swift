extension JSONNumber: Comparable {
  /// Orders by exact value.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isMagnitudeSmaller(than: left) : left.isMagnitudeSmaller(than: right)
  }

  private func isMagnitudeSmaller(than other: JSONNumber) -> Bool {
    if isZero || other.isZero { return !other.isZero && isZero }
    let (digits, otherDigits) = (significantDigits, other.significantDigits)
    let (order, otherOrder) = (digits.count + exponent, otherDigits.count + other.exponent)
    if order != otherOrder { return order < otherOrder }
    return digits.lexicographicallyPrecedes(otherDigits)
  }

  var isZero: Bool { magnitude == 0 && digits.isEmpty }

  /// The significant digits, each 0 to 9, without trailing zeros.
  var significantDigits: [UInt8] {
    digits.isEmpty ? String(magnitude).utf8.map { $0 - UInt8(ascii: "0") } : digits
  }
}
