import Evidence

/// A number as forms print it: digits of either width, thousands separators in their places, a point.
enum PrintedNumber {
  /// Takes the number off that `text` starts with; nil, with `text` as it was, where there is none.
  static func first(in text: inout Slice<UnsafeBufferPointer<UInt8>>) -> ExactDecimal? {
    var scan = Scan(bytes: text)
    while scan.step() {}
    guard let value = scan.value else { return nil }
    text = text[scan.index...]
    return value
  }

  /// The value of a digit of either width.
  static func digit(_ unit: UInt16) -> UInt8? {
    switch unit {
    case 0x30...0x39: UInt8(unit - 0x30)
    case 0xFF10...0xFF19: UInt8(unit - 0xFF10)
    default: nil
    }
  }

  private struct Scan {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
    var index: Int
    private var mantissa: Int64 = 0
    private var digits = 0
    private var fraction: Int?
    /// The digits since the last thousands separator, and whether all groups before it are sound.
    private var group = 0
    private var hasGroups = false
    private var isSound = true

    init(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      self.bytes = bytes
      index = bytes.startIndex
    }

    var value: ExactDecimal? {
      guard digits > 0, digits <= 18, isSound, !hasGroups || group == 3 else { return nil }
      return ExactDecimal(mantissa: mantissa, scale: fraction ?? 0)
    }

    /// Takes one digit, or a separator with a digit behind it; false where the number ends.
    mutating func step() -> Bool {
      guard let (unit, length) = unit(at: index) else { return false }
      if let digit = PrintedNumber.digit(unit) {
        take(digit)
        index += length
        return true
      }
      guard fraction == nil, let (next, _) = self.unit(at: index + length), PrintedNumber.digit(next) != nil else {
        return false
      }
      switch unit {
      case 0x2E, 0xFF0E:
        // A point without a digit before it makes no number.
        if digits == 0 { isSound = false }
        fraction = 0
      case 0x2C, 0xFF0C: closeGroup()
      default: return false
      }
      index += length
      return true
    }

    private mutating func take(_ digit: UInt8) {
      digits += 1
      if digits <= 18 { mantissa = mantissa * 10 + Int64(digit) }
      if let places = fraction { fraction = places + 1 } else { group += 1 }
    }

    private mutating func closeGroup() {
      // No number has thousands behind a zero.
      isSound = isSound && (hasGroups ? group == 3 : (1...3).contains(group) && mantissa > 0)
      hasGroups = true
      group = 0
    }

    private func unit(at index: Int) -> (UInt16, Int)? {
      guard index < bytes.endIndex else { return nil }
      return LabelFolding.decode(UnsafeBufferPointer(rebasing: bytes[..<bytes.endIndex]), index - bytes.startIndex)
    }
  }
}
