/// Takes out of a page what the parser would read otherwise than a browser does.
enum HTMLPreparation {
  /// Makes NUL U+FFFD and other control characters spaces, and takes out declarations such as `<![endif]>`, which
  /// browsers read as comments; answers how many NUL there were. Lines stay where they are.
  static func prepare(_ text: inout [UInt8]) -> Int {
    let nulls = replaceControls(in: &text)
    if nulls > 0 || hasDeclaration(text) { text = rewritten(text) }
    return nulls
  }

  /// Answers how many NUL there are; all other control characters but tabs and line ends become spaces.
  private static func replaceControls(in text: inout [UInt8]) -> Int {
    guard text.contains(where: isControl) else { return 0 }
    var nulls = 0
    for index in text.indices where isControl(text[index]) {
      if text[index] == 0 { nulls += 1 } else { text[index] = 0x20 }
    }
    return nulls
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

  /// Whether a declaration stands somewhere; exclamation marks are rare, so they are looked for.
  private static func hasDeclaration(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "!")) {
      if mark > 0, isDeclaration(text, mark - 1) { return true }
      rest = rest[(mark + 1)...]
    }
    return false
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
  private static func isDeclaration(_ text: [UInt8], _ index: Int) -> Bool {
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
