import Markup

/// What the attributes of an element say of the looks of its text; nil where they say nothing.
struct HTMLStyle {
  private(set) var isBold: Bool?
  private(set) var isCentered: Bool?
  private(set) var isIndented = false
  private(set) var startsPage = false

  init(_ node: Int, _ tree: HTMLTree) {
    guard tree.nodes.indices.contains(node) else { return }
    switch tree.nodes[node].tag {
    case .b, .strong, .th: isBold = true
    case .center: isCentered = true
    default: break
    }
    for attribute in tree.attributes(node) {
      if attribute.name == "align", tree.nodes[node].tag != .table {
        isCentered = attribute.value.lowercased() == "center"
      }
      if attribute.name == "style" { read(attribute.value) }
    }
  }

  private mutating func read(_ style: String) {
    for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = Self.word(parts[0])
      let value = Self.word(parts[1])
      switch name {
      case "text-align": isCentered = value == "center"
      case "font-weight": isBold = value == "bold" || value == "bolder" || (Int(value) ?? 400) >= 600
      case "text-indent": isIndented = value.utf8.first.map { (0x31...0x39).contains($0) } ?? false
      case "page-break-before": startsPage = value == "always"
      default: break
      }
    }
  }

  private static func word(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: lowercased(Whitespace.trim(Array(bytes)[...])), as: UTF8.self)
  }

  /// The bytes with ASCII letters in lower case.
  static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether the last line ends as sentences do.
  static func endsParagraph(_ text: HTMLText) -> Bool {
    let end = text.bytes.suffix(3)
    return sentenceEnds.contains { end.elementsEqual($0) }
  }

  private static let sentenceEnds: [[UInt8]] = ["。", "；", "：", "！", "？"].map { Array($0.utf8) }

  /// Whether the text behind a line break begins with an indent or with another break.
  static func beginsParagraph(after index: Int, _ tree: HTMLTree) -> Bool {
    var next = index + 1
    while next < tree.nodes.count {
      let node = tree.nodes[next]
      if node.tag == .br { return true }
      if node.tag == .text {
        let text = tree.text(next).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if !text.isEmpty {
          return text.starts(with: [0xE3, 0x80, 0x80]) || text.starts(with: [0xC2, 0xA0, 0xC2, 0xA0])
        }
      } else if node.tag.isBlock {
        return false
      }
      next += 1
    }
    return false
  }
}
