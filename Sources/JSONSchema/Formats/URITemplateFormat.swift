/// URI templates of RFC 6570, up to level 4.
enum URITemplateFormat {
  /// Whether the text is a template.
  static func isTemplate(_ text: String) -> Bool {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
        rest = rest[(end + 1)...]
      case "%":
        guard rest.count >= 2, rest.prefix(2).allSatisfy(\.properties.isASCIIHexDigit) else { return false }
        rest = rest.dropFirst(2)
      default:
        if scalar.value <= 0x20 || scalar.value == 0x7F || "\"<>\\^`|}".unicodeScalars.contains(scalar) {
          return false
        }
      }
    }
    return true
  }

  private static func isExpression(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text
    if let first = rest.first, "+#./;?&".unicodeScalars.contains(first) { rest = rest.dropFirst() }
    return rest.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  private static func isVariable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = text
    if name.last == "*" {
      name = name.dropLast()
    } else if let colon = name.firstIndex(of: ":") {
      let digits = name[(colon + 1)...]
      guard 1...4 ~= digits.count, digits.first != "0", digits.allSatisfy({ ("0"..."9").contains($0) }) else {
        return false
      }
      name = name[..<colon]
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isVariablePart)
  }

  private static func isVariablePart(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = part
    while let scalar = rest.popFirst() {
      if scalar == "%" {
        guard rest.count >= 2, rest.prefix(2).allSatisfy(\.properties.isASCIIHexDigit) else { return false }
        rest = rest.dropFirst(2)
      } else if !scalar.isASCII || !ASCIISet.alphanumerics.union("_").contains(UInt8(scalar.value)) {
        return false
      }
    }
    return !part.isEmpty
  }
}
