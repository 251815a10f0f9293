/// The first 128 bits of a source's SHA-256.
struct ContentKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Puts a key together.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 64 hexadecimal digits; nil for anything else.
  init?(sha256: String) {
    let digits = Array(sha256.utf8)
    guard digits.count == 64, let high = Self.number(digits[0..<16]), let low = Self.number(digits[16..<32]) else {
      return nil
    }
    self.high = high
    self.low = low
  }

  /// The first half of the key, as the last 16 digits of an id tell it; nil where they are no digits.
  static func high(ofID id: String) -> UInt64? { number(Array(id.utf8.suffix(16))[...]) }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
