/// A decimal number with the digits that the source prints: 45.00 stays 45.00, 7730.28 is never 7730.2799999.
///
/// Holds up to 18 digits; longer ones cannot be made. Equality and order are by value, so 45 equals 45.00.
public struct ExactDecimal: Sendable {
  /// All digits as one integer, with the sign.
  public let mantissa: Int64
  /// How many of the digits stand behind the decimal point.
  public let scale: Int

  /// Makes `mantissa` / 10^`scale`.
  @inlinable
  public init(mantissa: Int64, scale: Int = 0) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// An integer.
  public init(_ value: Int) { self.init(mantissa: Int64(value)) }

  /// Reads `-?digits(.digits)?` in ASCII; nil for anything else and for more than 18 digits.
  @inlinable
  public init?(digits: some Sequence<UInt8>) {
    var value: Int64 = 0
    var count = 0
    var fraction: Int?
    var isNegative = false
    var isFirst = true
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-") where isFirst: isNegative = true
      case UInt8(ascii: ".") where fraction == nil && count > 0: fraction = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard count < 18 else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        count += 1
        if let places = fraction { fraction = places + 1 }
      default: return nil
      }
      isFirst = false
    }
    guard count > 0, fraction != 0 else { return nil }
    self.init(mantissa: isNegative ? -value : value, scale: fraction ?? 0)
  }

  /// Reads the same from a string.
  @inlinable
  public init?(_ text: some StringProtocol) { self.init(digits: text.utf8) }

  /// Whether it is zero.
  public var isZero: Bool { mantissa == 0 }

  /// The integer value, if there is no fraction but zeros.
  public var integer: Int? {
    let unit = Self.power(scale)
    return mantissa % unit == 0 ? Int(mantissa / unit) : nil
  }

  /// The sum; nil where it does not fit into 18 digits.
  public static func sum(_ values: some Sequence<ExactDecimal>) -> ExactDecimal? {
    var total = ExactDecimal(0)
    for value in values {
      guard let next = total.adding(value) else { return nil }
      total = next
    }
    return total
  }

  /// The sum of two; nil on overflow.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let target = max(scale, other.scale)
    guard let a = scaled(to: target), let b = other.scaled(to: target) else { return nil }
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(mantissa: value, scale: target)
  }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(mantissa: -mantissa, scale: scale) }

  /// The difference; nil on overflow.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The number times a power of ten, exactly; nil where that needs more than 18 digits.
  public func timesTen(toThe exponent: Int) -> ExactDecimal? {
    let places = scale - exponent
    guard places <= 18 else { return nil }
    guard places < 0 else { return ExactDecimal(mantissa: mantissa, scale: places) }
    guard places >= -18 else { return nil }
    let (value, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(-places))
    return overflow || value.magnitude >= 1_000_000_000_000_000_000 ? nil : ExactDecimal(mantissa: value)
  }

  private func scaled(to target: Int) -> Int64? {
    let (value, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(target - scale))
    return overflow ? nil : value
  }

  private static func power(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<exponent { result &*= 10 }
    return result
  }

  /// Numerator, without trailing zeros behind the point.
  private var reduced: (mantissa: Int64, scale: Int) {
    var value = mantissa
    var places = scale
    while places > 0, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    return (value, places)
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Equal by value.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.scale == right.scale ? left.mantissa == right.mantissa : left.reduced == right.reduced
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) {
    let (value, places) = reduced
    hasher.combine(value)
    hasher.combine(places)
  }

  /// By value; numbers so far apart that their difference does not fit are ordered by their whole parts.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if let difference = left.subtracting(right) { return difference.mantissa < 0 }
    return left.mantissa / power(left.scale) < right.mantissa / power(right.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The digits as printed: `-0.50`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    var digits = String(mantissa.magnitude)
    while digits.utf8.count <= scale { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}
