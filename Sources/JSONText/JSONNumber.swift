/// An exact decimal number of any length: 1.0 equals 1, 0.1 is a tenth, 1e400 is no infinity.
///
/// It holds the significant digits and an exponent of ten, both reduced, so that equal numbers are equal in every field.
/// There is one zero, without a sign.
public struct JSONNumber: Sendable, Hashable {
  /// Whether it is below zero.
  public let isNegative: Bool
  /// The significant digits as an integer, if at most 19; else 0.
  let magnitude: UInt64
  /// The significant digits, each 0 to 9, if more than 19; else empty.
  let digits: [UInt8]
  /// The exponent of ten by which the significant digits are multiplied.
  let exponent: Int

  /// Reads a number of the grammar of RFC 8259 §6; nil for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let number = bytes.withUnsafeBufferPointer { buffer -> JSONNumber? in
      guard let first = buffer.first, first.isDigit || first == UInt8(ascii: "-") else { return nil }
      var parser = JSONParser(text: buffer, limits: JSONLimits())
      guard (try? parser.number()) != nil, parser.position == buffer.count else { return nil }
      return JSONNumber(validated: buffer[...])
    }
    guard let number else { return nil }
    self = number
  }

  /// An integer.
  public init(_ value: Int) {
    self.init(isNegative: value < 0, magnitude: UInt64(value.magnitude), exponent: 0)
  }

  /// Reads bytes that the parser has checked.
  init(validated text: Slice<UnsafeBufferPointer<UInt8>>) {
    let isNegative = text.first == UInt8(ascii: "-")
    var scan = Significand()
    var rest = isNegative ? text.dropFirst() : text
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      scan.take(byte)
      rest = rest.dropFirst()
    }
    let exponent = Self.exponent(rest.dropFirst()) - scan.fraction
    if scan.count <= 19 {
      self.init(isNegative: isNegative, magnitude: scan.value, exponent: exponent)
    } else {
      let digits = text.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
        .prefix { $0.isDigit }.drop { $0 == UInt8(ascii: "0") }.map { $0 - UInt8(ascii: "0") }
      self.init(isNegative: isNegative, digits: digits, exponent: exponent)
    }
  }

  private init(isNegative: Bool, magnitude: UInt64, exponent: Int) {
    var (value, power) = (magnitude, exponent)
    while value != 0, value % 10 == 0 {
      value /= 10
      power += 1
    }
    let isZero = value == 0
    self.init(
      isNegative: isNegative && !isZero, reducedMagnitude: value, reducedDigits: [], exponent: isZero ? 0 : power)
  }

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let zeros = digits.reversed().prefix { $0 == 0 }.count
    let significant = digits.dropLast(zeros)
    if significant.count <= 19 {
      let value = significant.reduce(into: UInt64(0)) { $0 = $0 * 10 + UInt64($1) }
      self.init(isNegative: isNegative, magnitude: value, exponent: exponent + zeros)
    } else {
      self.init(
        isNegative: isNegative, reducedMagnitude: 0, reducedDigits: Array(significant), exponent: exponent + zeros)
    }
  }

  private init(isNegative: Bool, reducedMagnitude: UInt64, reducedDigits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    magnitude = reducedMagnitude
    digits = reducedDigits
    self.exponent = exponent
  }

  private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let value = text.reduce(into: 0) { if $1.isDigit { $0 = min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 40) } }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  /// Whether it has no fraction, as JSON Schema understands `integer`: 1.0 and 1e3 have none.
  public var isInteger: Bool { exponent >= 0 }

  /// The value as an integer; nil for fractions and where it does not fit.
  public var integer: Int? {
    guard isInteger, exponent <= 19, digits.isEmpty else { return nil }
    var value = magnitude
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return Int(exactly: isNegative ? -Int128(value) : Int128(value))
  }
}

/// What one pass over the digits of a number finds.
private struct Significand {
  var value: UInt64 = 0
  /// Digits from the first that is not zero.
  var count = 0
  /// Digits behind the point.
  var fraction = 0
  var isBehindPoint = false

  mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: ".") {
      isBehindPoint = true
      return
    }
    if isBehindPoint { fraction += 1 }
    if count > 0 || byte != UInt8(ascii: "0") { count += 1 }
    if count <= 19 { value = value * 10 + UInt64(byte - UInt8(ascii: "0")) }
  }
}
