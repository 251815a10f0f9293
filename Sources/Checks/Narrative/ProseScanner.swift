import Evidence

/// Reads a paragraph into the pieces that the checks understand, byte by byte.
struct ProseScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let lexicon = ProseLexicon.shared
  private var position = 0
  private var tokens: [ProseToken] = []

  /// The tokens of a paragraph in UTF-8.
  static func tokens(in text: UnsafeBufferPointer<UInt8>) -> [ProseToken] {
    var scanner = ProseScanner(text: text)
    scanner.tokens.reserveCapacity(text.count / 16)
    scanner.scan()
    return scanner.tokens
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func scan() {
    while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
      case 0..<0x80: scanMark(byte)
      case 0xE0..<0xF0 where text.count - position >= 3: scanCharacter()
      case 0xF0...: position += 4
      default: position += 2
      }
    }
  }

  private mutating func add(_ kind: ProseToken.Kind, _ length: Int) {
    tokens.append(ProseToken(kind: kind, range: position..<position + length))
    position += length
  }

  private mutating func scanMark(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): add(.comma, 1)
    case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"): add(.stop, 1)
    default: position += 1
    }
  }

  private mutating func scanCharacter() {
    if let phrase = lexicon.phrase(in: text, at: position) { return add(.words(phrase.words), phrase.length) }
    switch (text[position], text[position + 1], text[position + 2]) {
    // 。！？
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): add(.stop, 3)
    // ，；：（）
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89):
      add(.comma, 3)
    default: position += 3
    }
  }

  private mutating func scanNumber() {
    let start = position
    var end = digitsEnd(from: start)
    // Groups of three behind a comma, and a fraction.
    while end + 3 < text.count, text[end] == UInt8(ascii: ","), digitsEnd(from: end + 1) == end + 4 { end += 4 }
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), digitsEnd(from: end + 1) > end + 1 {
      end = digitsEnd(from: end + 1)
    }
    let (unit, length) = ProseUnit.unit(in: text, at: end)
    let value = ExactDecimal(digits: text[start..<end].lazy.filter { $0 != UInt8(ascii: ",") })
    guard let value, !isOrdinal(start) else {
      position = end
      return
    }
    add(.number(value, unit), end - start + length)
  }

  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] >= UInt8(ascii: "0"), text[end] <= UInt8(ascii: "9") { end += 1 }
    return end
  }

  /// Whether 第, a letter or a joining mark stands right before a number, so that it counts nothing.
  private func isOrdinal(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch text[start - 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"):
      return true
    // 第
    case 0xAC: return start >= 3 && text[start - 3] == 0xE7 && text[start - 2] == 0xAC
    default: return false
    }
  }
}

extension ProseUnit {
  /// The unit behind a number, and its length with the spaces before it.
  fileprivate static func unit(in text: UnsafeBufferPointer<UInt8>, at end: Int) -> (ProseUnit, Int) {
    var start = end
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    for (bytes, unit) in units where bytes.count <= text.count - start {
      if bytes.indices.allSatisfy({ text[start + $0] == bytes[$0] }) { return (unit, start - end + bytes.count) }
    }
    return (.other, 0)
  }

  /// Longer ones first; 件次 and the like count something else.
  private static let units: [(bytes: [UInt8], unit: ProseUnit)] = {
    let units: [(String, ProseUnit)] = [
      ("万元", .tenThousandYuan), ("件次", .other), ("条次", .other), ("份次", .other), ("件", .item), ("宗", .item),
      ("起", .item), ("份", .item), ("例", .item), ("条", .entry), ("%", .percent), ("％", .percent), ("年", .year),
      ("月", .month),
    ]
    return units.map { (bytes: Array($0.0.utf8), unit: $0.1) }
  }()
}
