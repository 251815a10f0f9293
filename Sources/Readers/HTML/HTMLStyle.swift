import Markup

/// What the attributes of an element say of the looks of its text; nil where they say nothing.
struct HTMLStyle {
  private(set) var isBold: Bool?
  private(set) var isCentered: Bool?
  private(set) var isIndented = false
  private(set) var startsPage = false
  /// Whether it stands at a place of its own, as the lines of a page made of PDF do.
  private(set) var isPositioned = false

  init(_ node: Int, _ tree: HTMLTree) {
    guard tree.nodes.indices.contains(node) else { return }
    switch tree.nodes[node].tag {
    case .b, .strong, .th: isBold = true
    case .center: isCentered = true
    default: break
    }
    for attribute in tree.attributes(node) {
      switch attribute.name {
      case .align: if tree.nodes[node].tag != .table { isCentered = tree.value(attribute).isWord("center") }
      case .style: read(tree.value(attribute))
      default: break
      }
    }
  }

  private mutating func read(_ style: ArraySlice<UInt8>) {
    var rest = style
    while let end = rest.firstIndex(of: UInt8(ascii: ";")) {
      readDeclaration(rest[..<end])
      rest = rest[(end + 1)...]
    }
    readDeclaration(rest)
  }

  private mutating func readDeclaration(_ declaration: ArraySlice<UInt8>) {
    let colon = UInt8(ascii: ":")
    let declaration = declaration.drop { $0 == colon }
    guard let end = declaration.firstIndex(of: colon), end + 1 < declaration.endIndex else { return }
    let name = Whitespace.trim(declaration[..<end])
    let value = Whitespace.trim(declaration[(end + 1)...])
    if name.isWord("text-align") {
      isCentered = value.isWord("center")
    } else if name.isWord("font-weight") {
      isBold = value.isWord("bold") || value.isWord("bolder") || Self.weight(value) >= 600
    } else if name.isWord("text-indent") {
      isIndented = value.first.map { (0x31...0x39).contains($0) } ?? false
    } else if name.isWord("position") {
      isPositioned = value.isWord("absolute")
    } else if name.isWord("page-break-before") {
      startsPage = value.isWord("always")
    }
  }

  private static func weight(_ value: ArraySlice<UInt8>) -> Int { Int(String(decoding: value, as: UTF8.self)) ?? 400 }

  /// What a style says of how its text stands, whatever the white space in it.
  static func state(in style: ArraySlice<UInt8>) -> HTMLTextState {
    var state: HTMLTextState = []
    for index in style.indices {
      switch style[index] | 0x20 {
      case UInt8(ascii: "d"): if begins(style[index...], "display:none") { state.insert(.hidden) }
      case UInt8(ascii: "l"): if begins(style[index...], "line-through") { state.insert(.struckOut) }
      case UInt8(ascii: "v"): state.formUnion(alignment(in: style[index...]))
      default: break
      }
    }
    return state
  }

  private static func alignment(in style: ArraySlice<UInt8>) -> HTMLTextState {
    if begins(style, "visibility:hidden") { return .hidden }
    if begins(style, "vertical-align:super") { return .raised }
    return begins(style, "vertical-align:sub") ? .lowered : []
  }

  /// Whether the bytes begin with a word in lower case, letters in upper case and white space between them or not.
  private static func begins(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    var rest = bytes
    for index in 0..<word.utf8CodeUnitCount {
      rest = rest.drop { $0 <= 0x20 }
      while case let length = Whitespace.leading(rest), length > 0 { rest = rest.dropFirst(length).drop { $0 <= 0x20 } }
      guard rest.popFirst()?.isLetter(word.utf8Start[index]) == true else { return false }
    }
    return true
  }

  /// Whether the last line ends as sentences do.
  static func endsParagraph(_ text: HTMLText) -> Bool {
    let end = text.bytes.suffix(3)
    return end.isWord("。") || end.isWord("；") || end.isWord("：") || end.isWord("！") || end.isWord("？")
  }

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

extension ArraySlice<UInt8> {
  /// Whether the bytes are this word, which is in lower case; ASCII letters may be in upper case here.
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    var letter = word.utf8Start
    for byte in self {
      guard byte.isLetter(letter.pointee) else { return false }
      letter += 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether this is the byte, or the upper case of the ASCII letter that it is.
  fileprivate func isLetter(_ byte: UInt8) -> Bool {
    self == byte || (self >= 0x41 && self <= 0x5A && self | 0x20 == byte)
  }
}
