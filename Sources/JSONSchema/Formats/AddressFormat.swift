/// Addresses of the internet protocols.
enum AddressFormat {
  /// Four numbers up to 255 without leading zeros, RFC 2673 §3.2.
  static func isIPv4(_ text: some Collection<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard 1...3 ~= part.count, part.allSatisfy(\.isASCIIDigit) else { return false }
        let value = part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return value <= 255 && (part.count == 1 || part.first != UInt8(ascii: "0"))
      }
  }

  /// RFC 4291 §2.2: eight groups, `::` once for at least one group of zeros, the last two perhaps as IPv4.
  static func isIPv6(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    let gaps = bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: ":") }
    guard gaps.count <= 1 else { return false }
    guard let gap = gaps.first else { return groups(bytes[...], mayEndInIPv4: true) == 8 }
    let left = bytes[..<gap]
    let right = bytes[(gap + 2)...]
    guard let before = left.isEmpty ? 0 : groups(left, mayEndInIPv4: false),
      let after = right.isEmpty ? 0 : groups(right, mayEndInIPv4: true)
    else { return false }
    return before + after <= 7
  }

  private static func groups(_ text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (place, part) in parts.enumerated() {
      if 1...4 ~= part.count, part.allSatisfy(\.isASCIIHexDigit) {
        count += 1
      } else if mayEndInIPv4, place == parts.count - 1, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }
}
