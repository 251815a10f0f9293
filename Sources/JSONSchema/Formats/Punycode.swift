/// The ASCII form of Unicode labels, RFC 3492.
enum Punycode {
  private static let base = 36
  private static let least = 1
  private static let most = 26

  /// The scalars of a lower-case Punycode text without its prefix; nil if it is none.
  static func decoded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    var rest = text
    if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
      scalars = text[..<hyphen].map { Unicode.Scalar($0) }
      rest = text[(hyphen + 1)...]
      if scalars.isEmpty { return nil }
    }
    var code = 128
    var place = 0
    var bias = 72
    while !rest.isEmpty {
      let start = place
      guard let step = takeInteger(&rest, bias: bias) else { return nil }
      place += step
      bias = adapted(delta: place - start, count: scalars.count + 1, isFirst: start == 0)
      code += place / (scalars.count + 1)
      place %= scalars.count + 1
      guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value), scalars.count < 64 else {
        return nil
      }
      scalars.insert(scalar, at: place)
      place += 1
    }
    return scalars
  }

  private static func takeInteger(_ rest: inout ArraySlice<UInt8>, bias: Int) -> Int? {
    var value = 0
    var weight = 1
    var k = base
    while let byte = rest.popFirst() {
      guard let digit = digit(of: byte) else { return nil }
      value += digit * weight
      let threshold = max(least, min(most, k - bias))
      if digit < threshold { return value }
      weight *= base - threshold
      // No label of 63 characters needs more; this keeps far below an overflow.
      if weight > 1 << 40 || value > 1 << 40 { return nil }
      k += base
    }
    return nil
  }

  private static func digit(of byte: UInt8) -> Int? {
    if byte.isASCIIDigit { return Int(byte - UInt8(ascii: "0")) + 26 }
    return byte.isASCIILetter ? Int(byte | 0x20) - Int(UInt8(ascii: "a")) : nil
  }

  private static func adapted(delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      k += base
    }
    return k + (base - least + 1) * delta / (delta + 38)
  }

  /// The number of characters of the Punycode text; nil where the label is longer than any host name.
  static func encodedLength(of scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count <= 63 else { return nil }
    let basic = scalars.filter(\.isASCII).count
    var length = basic > 0 ? basic + 1 : 0
    var code: UInt32 = 128
    var delta = 0
    var bias = 72
    var handled = basic
    while handled < scalars.count {
      guard let next = scalars.map(\.value).filter({ $0 >= code }).min() else { return nil }
      delta += Int(next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        length += digits(of: delta, bias: bias)
        bias = adapted(delta: delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return length
  }

  private static func digits(of value: Int, bias: Int) -> Int {
    var rest = value
    var k = base
    var count = 1
    while true {
      let threshold = max(least, min(most, k - bias))
      if rest < threshold { return count }
      rest = (rest - threshold) / (base - threshold)
      k += base
      count += 1
    }
  }
}
