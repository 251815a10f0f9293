import Markup

/// The brackets around a part of a formula (ISO/IEC 29500-1, 22.1.2.24).
struct WordBrackets {
  var open = "("
  var close = ")"
  var isOpen = false
}

extension WordStory {
  /// Writes a formula on one line, so that a fraction or a power is never read as another number.
  mutating func startMath(_ name: WordName, _ element: XMLElement) {
    switch name {
    case .t: textDepth = 1
    case .d: brackets.append(WordBrackets())
    case .begChr: setBracket(\.open, element)
    case .endChr: setBracket(\.close, element)
    case .e: openBracket()
    case .den: append("/")
    case .sup: append("^")
    case .sub: append("_")
    default: break
    }
  }

  mutating func endMath(_ name: WordName) {
    if name == .t { textDepth = 0 }
    if name == .d, let last = brackets.popLast() { append(last.close) }
  }

  private mutating func setBracket(_ side: WritableKeyPath<WordBrackets, String>, _ element: XMLElement) {
    guard let last = brackets.indices.last else { return }
    brackets[last][keyPath: side] = element.text("val") ?? ""
  }

  private mutating func openBracket() {
    guard let last = brackets.indices.last, !brackets[last].isOpen else { return }
    brackets[last].isOpen = true
    append(brackets[last].open)
  }

  mutating func append(_ text: String) { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
}
