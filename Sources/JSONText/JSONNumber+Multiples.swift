extension JSONNumber {
  /// Whether the number divided by `unit` is an integer, exactly; nothing is a multiple of zero.
  ///
  /// The cost grows with the digits of both, never with the exponent.
  public func isMultiple(of unit: JSONNumber) -> Bool {
    if unit.isZero { return false }
    if isZero { return true }
    // a·10^p is a multiple of b·10^q, both without trailing zeros, only if p is not below q.
    guard exponent >= unit.exponent else { return false }
    let shift = exponent - unit.exponent
    let isSmall = unit.digits.isEmpty && unit.magnitude < Self.smallDivisors
    return isSmall ? isMultiple(of: unit.magnitude, shift: shift) : isMultiple(of: unit.significantDigits, shift: shift)
  }

  /// Whether the significant digits times 10^`shift` are a multiple of a small divisor.
  private func isMultiple(of divisor: UInt64, shift: Int) -> Bool {
    var rest = digits.isEmpty ? magnitude % divisor : 0
    for digit in digits { rest = (rest * 10 + UInt64(digit)) % divisor }
    // Beyond 64 zeros no further factor 2 or 5 of the divisor can be met.
    for _ in 0..<min(shift, 64) where rest != 0 { rest = rest * 10 % divisor }
    return rest == 0
  }

  /// Ten times a remainder by a smaller divisor fits into 64 bits.
  private static let smallDivisors: UInt64 = 1_000_000_000_000_000_000

  /// The same for a longer divisor, by long division.
  private func isMultiple(of divisor: [UInt8], shift: Int) -> Bool {
    var rest = LongRemainder(divisor: divisor)
    for digit in significantDigits { rest.take(digit) }
    for _ in 0..<min(shift, 4 * divisor.count) where !rest.isZero { rest.take(0) }
    return rest.isZero
  }
}

/// The remainder of a long division, digit by digit.
private struct LongRemainder {
  let divisor: [UInt8]
  private var rest: [UInt8]

  init(divisor: [UInt8]) {
    self.divisor = [0] + divisor
    rest = Array(repeating: 0, count: divisor.count + 1)
  }

  var isZero: Bool { rest.allSatisfy { $0 == 0 } }

  /// Appends a digit to the dividend.
  mutating func take(_ digit: UInt8) {
    rest.removeFirst()
    rest.append(digit)
    while !rest.lexicographicallyPrecedes(divisor) { subtract() }
  }

  private mutating func subtract() {
    var borrow: UInt8 = 0
    for place in rest.indices.reversed() {
      let wanted = divisor[place] + borrow
      borrow = rest[place] < wanted ? 1 : 0
      rest[place] = rest[place] + 10 * borrow - wanted
    }
  }
}
