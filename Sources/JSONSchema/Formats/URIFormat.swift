/// URIs of RFC 3986 and IRIs of RFC 3987.
enum URIFormat {
  /// Whether the text is a reference, or a URI or IRI if it needs a scheme.
  static func isReference(_ text: String, needsScheme: Bool, allowsUnicode: Bool) -> Bool {
    let parts = URIReference(text)
    if needsScheme, parts.scheme == nil { return false }
    // Without a scheme the first segment may hold no colon (§4.2).
    if parts.scheme == nil, parts.authority == nil, parts.path.prefix(while: { $0 != "/" }).contains(":") {
      return false
    }
    let grammar = Grammar(allowsUnicode: allowsUnicode)
    return parts.authority.map(grammar.isAuthority) ?? true && grammar.consists(parts.path, of: path)
      && parts.query.map { grammar.consists($0, of: query, allowsPrivateUse: true) } ?? true
      && parts.fragment.map { grammar.consists($0, of: query) } ?? true
  }

  private struct Grammar {
    let allowsUnicode: Bool

    func isAuthority(_ text: String) -> Bool {
      var rest = Substring(text)
      if let at = rest.lastIndex(of: "@") {
        guard consists(String(rest[..<at]), of: userInformation) else { return false }
        rest = rest[rest.index(after: at)...]
      }
      if rest.first == "[" {
        guard let close = rest.firstIndex(of: "]") else { return false }
        let literal = rest[rest.index(after: rest.startIndex)..<close]
        return isLiteral(literal) && isPort(rest[rest.index(after: close)...])
      }
      let colon = rest.firstIndex(of: ":") ?? rest.endIndex
      return consists(String(rest[..<colon]), of: registeredName) && isPort(rest[colon...])
    }

    private func isPort(_ text: Substring) -> Bool {
      text.isEmpty || text.first == ":" && text.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
    }

    private func isLiteral(_ text: Substring) -> Bool {
      guard text.first == "v" || text.first == "V" else { return AddressFormat.isIPv6(text.utf8) }
      let parts = text.dropFirst().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy(\.isASCIIHexDigit)
        && !parts[1].isEmpty && parts[1].utf8.allSatisfy { userInformation.contains($0) }
    }

    /// Whether the text holds nothing but characters of the set, percent escapes, and what an IRI may add.
    func consists(_ text: String, of set: ASCIISet, allowsPrivateUse: Bool = false) -> Bool {
      var escapeDigits = 0
      for scalar in text.unicodeScalars {
        let byte = scalar.isASCII ? UInt8(scalar.value) : 0xFF
        if escapeDigits > 0 {
          guard byte.isASCIIHexDigit else { return false }
          escapeDigits -= 1
        } else if byte == UInt8(ascii: "%") {
          escapeDigits = 2
        } else if scalar.isASCII ? !set.contains(byte) : !isExtra(scalar.value, allowsPrivateUse) {
          return false
        }
      }
      return escapeDigits == 0
    }

    /// `ucschar` and `iprivate` of RFC 3987 §2.2.
    private func isExtra(_ value: UInt32, _ allowsPrivateUse: Bool) -> Bool {
      guard allowsUnicode else { return false }
      switch value {
      case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return allowsPrivateUse
      case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: return true
      case 0x10000...0xEFFFD: return value & 0xFFFF < 0xFFFE && !(0xE0000...0xE0FFF ~= value)
      default: return false
      }
    }
  }

  private static let userInformation = ASCIISet.alphanumerics.union("-._~!$&'()*+,;=:")
  private static let registeredName = ASCIISet.alphanumerics.union("-._~!$&'()*+,;=")
  private static let path = userInformation.union("@/")
  private static let query = path.union("?")
}
