import Evidence

/// Characters that are written as entities of web pages in plain text: `&nbsp;`, `&ldquo;`, `&#8220;`.
///
/// Only whole entities that are known are replaced; a lone `&` and names that no page uses stay.
enum CharacterEntities: RepairRule {
  static let card = RuleCard(
    id: "TX07", name: "character-entities",
    summary: Message("characters are written as entities of web pages", "字符以网页实体的形式残留"),
    why: Message("words are cut and quotations are not seen", "词语被隔开，引号无法识别"),
    formats: [.text],
    changes: [
      .init("&nbsp;&nbsp;我局落实&ldquo;首问负责&rdquo;制，成效明显。", "我局落实“首问负责”制，成效明显。"),
      .init("来信&#12289;来访均已答复。", "来信、来访均已答复。"),
    ],
    keeps: ["研发部R&D;已完成", "A&B公司", "参数&x1;保留"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .ampersand) { place, string, _ in
      if string.utf8.contains(ampersand) { edits += entities(in: string, at: place) }
    }
    return edits
  }

  private static let ampersand = UInt8(ascii: "&")

  private static func entities(in string: String, at place: TextPlace) -> [Edit] {
    let bytes = Array(string.utf8)
    var edits: [Edit] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == ampersand,
        let end = bytes[index...].prefix(9).firstIndex(of: UInt8(ascii: ";")),
        let text = text(of: String(decoding: bytes[index + 1..<end], as: UTF8.self))
      else {
        index += 1
        continue
      }
      edits.append(.replace(place, index..<end + 1, with: text))
      index = end + 1
    }
    return edits
  }

  /// What an entity stands for; nil where it is none that is known.
  private static func text(of name: String) -> String? {
    guard name.utf8.first == UInt8(ascii: "#") else { return names[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20, value != 0x7F,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(scalar)
  }

  private static let names = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"",
    "apos": "'",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·",
    "times": "×", "bull": "•", "laquo": "«", "raquo": "»",
  ]
}
