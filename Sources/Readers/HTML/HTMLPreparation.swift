/// Takes out of a page what the parser would read otherwise than a browser does.
enum HTMLPreparation {
  /// Makes NUL U+FFFD and other control characters spaces, and takes out declarations such as `<![endif]>`, which
  /// browsers read as comments; answers how many NUL there were. Lines stay where they are.
  static func prepare(_ text: inout [UInt8]) -> Int {
    var nulls = 0
    var hasDeclaration = false
    text.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == UInt8(ascii: "<") {
        switch bytes[index] {
        case 0: nulls += 1
        case 0x09, 0x0A, 0x0D: break
        case UInt8(ascii: "<"): hasDeclaration = hasDeclaration || isDeclaration(bytes, index)
        default: bytes[index] = 0x20
        }
      }
    }
    if nulls > 0 || hasDeclaration { text = rewritten(text) }
    return nulls
  }

  private static func rewritten(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      if text[index] == 0 {
        kept += [0xEF, 0xBF, 0xBD]
        index += 1
      } else if text[index...].starts(with: Self.comment) {
        let end = self.end(of: "-->", in: text, from: index + 4)
        kept += text[index..<end]
        index = end
      } else if isDeclaration(text, index) {
        let end = self.end(of: ">", in: text, from: index)
        kept += text[index..<end].filter { $0 == 0x0A }
        index = end
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  private static let comment = Array("<!--".utf8)

  /// Whether a `<!` stands there that is neither a comment nor a document type.
  private static func isDeclaration<Text: Collection<UInt8>>(_ text: Text, _ index: Int) -> Bool
  where Text.Index == Int {
    guard index + 2 < text.count, text[index] == UInt8(ascii: "<"), text[index + 1] == UInt8(ascii: "!") else {
      return false
    }
    let next = text[index + 2] | 0x20
    return next != UInt8(ascii: "d") && text[index + 2] != UInt8(ascii: "-")
  }

  private static func end(of mark: StaticString, in text: [UInt8], from start: Int) -> Int {
    let sign = Array(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    var index = start
    while index + sign.count <= text.count {
      if text[index] == sign[0], text[index...].starts(with: sign) { return index + sign.count }
      index += 1
    }
    return text.count
  }
}
