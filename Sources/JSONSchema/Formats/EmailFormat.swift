/// Mailboxes of RFC 5321 §4.1.2, and of RFC 6531 with characters beyond ASCII.
enum EmailFormat {
  /// Whether the text is an address.
  static func isAddress(_ text: String, allowsUnicode: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), allowsUnicode || bytes.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    let local = bytes[..<at]
    return 1...64 ~= local.count && (isDotString(local) || isQuoted(local))
      && isDomain(bytes[(at + 1)...], allowsUnicode)
  }

  private static func isDotString(_ local: ArraySlice<UInt8>) -> Bool {
    local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { atomText.contains($0) || $0 >= 0x80 }
    }
  }

  private static func isQuoted(_ local: ArraySlice<UInt8>) -> Bool {
    guard local.count >= 2, local.first == UInt8(ascii: "\""), local.last == UInt8(ascii: "\"") else { return false }
    var isAfterBackslash = false
    for byte in local.dropFirst().dropLast() {
      guard byte >= 0x20, byte != 0x7F else { return false }
      if isAfterBackslash {
        isAfterBackslash = false
      } else if byte == UInt8(ascii: "\"") {
        return false
      } else {
        isAfterBackslash = byte == UInt8(ascii: "\\")
      }
    }
    return !isAfterBackslash
  }

  private static func isDomain(_ domain: ArraySlice<UInt8>, _ allowsUnicode: Bool) -> Bool {
    if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]"), domain.count > 2 {
      let literal = domain.dropFirst().dropLast()
      if literal.starts(with: "IPv6:".utf8) { return AddressFormat.isIPv6(literal.dropFirst(5)) }
      return AddressFormat.isIPv4(literal)
    }
    let text = String(decoding: domain, as: UTF8.self)
    return allowsUnicode ? HostnameFormat.isInternationalHostname(text) : HostnameFormat.isHostname(text)
  }

  private static let atomText = ASCIISet.alphanumerics.union("!#$%&'*+-/=?^_`{|}~")
}
