import Markup

/// What a paragraph or character style says that matters for reading; nil where it says nothing.
struct WordStyle {
  var outlineLevel: Int?
  var numbering: Int?
  var numberingLevel: Int?
  var isCentered: Bool?
  var isIndented: Bool?
  var look = WordLook()
  /// The level that the style's name tells (`heading 2`, `标题 2`, `Title`), counted from 0.
  var namedLevel: Int?
  /// Whether it is a style of tables of contents.
  var isContents: Bool?

  /// Takes from `base` what this style leaves open.
  mutating func inherit(_ base: WordStyle) {
    outlineLevel = outlineLevel ?? base.outlineLevel
    numbering = numbering ?? base.numbering
    numberingLevel = numberingLevel ?? base.numberingLevel
    isCentered = isCentered ?? base.isCentered
    isIndented = isIndented ?? base.isIndented
    look = look.completed(by: base.look)
    namedLevel = namedLevel ?? base.namedLevel
    isContents = isContents ?? base.isContents
  }

  /// The heading level, counted from 0; nil for body text.
  var headingLevel: Int? {
    if let outlineLevel { return (0...8).contains(outlineLevel) ? outlineLevel : nil }
    return namedLevel
  }

  /// Whether a style name is one of those that word processors give to tables of contents.
  static func isContents(name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasPrefix("toc ") || name.hasPrefix("目录 ") || name.hasPrefix("TOC 标题")
  }

  /// Whether a style that is not there has an id that word processors give to styles of tables of contents.
  static func isContents(id: String) -> Bool {
    id.utf8.count == 4 && id.lowercased().hasPrefix("toc") && id.utf8.last.map { (0x31...0x39).contains($0) } == true
  }

  /// The level in a style name, counted from 0.
  static func level(inName name: String) -> Int? {
    let lowered = name.lowercased()
    if lowered == "title" || name == "标题" { return 0 }
    for prefix in ["heading ", "标题 ", "heading", "标题"] where lowered.hasPrefix(prefix) {
      guard let level = Int(lowered.dropFirst(prefix.count)), (1...9).contains(level) else { continue }
      return level - 1
    }
    return nil
  }
}

/// A style as `styles.xml` has it: what it says itself, and the style that says the rest.
struct StyleDefinition {
  var style = WordStyle()
  var basedOn: String?
}

/// The styles of a document, inheritance resolved.
struct StyleSheet {
  private var styles: [String: WordStyle] = [:]

  init(_ definitions: [String: StyleDefinition]) {
    for (id, definition) in definitions {
      var style = definition.style
      var visited: Set = [id]
      var next = definition.basedOn
      while let base = next, visited.insert(base).inserted, visited.count <= 64, let parent = definitions[base] {
        style.inherit(parent.style)
        next = parent.basedOn
      }
      styles[id] = style
    }
  }

  subscript(id: String) -> WordStyle? { styles[id] }
}

/// Collects the styles of `styles.xml`.
struct StyleSheetHandler: XMLEventHandler {
  private var definitions: [String: StyleDefinition] = [:]
  private var style = WordStyle()
  private var basedOn: String?
  private var id: String?
  private let name = WordName.Lookup()

  static let vocabulary = WordName.vocabulary

  var sheet: StyleSheet { StyleSheet(definitions) }

  mutating func start(_ element: XMLElement) -> Bool {
    guard let name = name(element.symbol) else { return true }
    if name == .style {
      id = element.text("styleId")
      style = WordStyle()
      basedOn = nil
    } else if id != nil {
      read(name, element)
    }
    return true
  }

  private mutating func read(_ name: WordName, _ element: XMLElement) {
    switch name {
    case .name:
      guard let name = element.text("val") else { return }
      style.namedLevel = WordStyle.level(inName: name)
      if WordStyle.isContents(name: name) { style.isContents = true }
    case .basedOn: basedOn = element.text("val")
    case .outlineLvl: style.outlineLevel = element.number("val")
    case .numId: style.numbering = element.number("val")
    case .ilvl: style.numberingLevel = element.number("val")
    case .jc: style.isCentered = element.text("val") == "center"
    case .ind: style.isIndented = element.indents
    default: style.look.take(name, element)
    }
  }

  mutating func end(_ symbol: XMLSymbol) {
    guard name(symbol) == .style, let id else { return }
    definitions[id] = StyleDefinition(style: style, basedOn: basedOn)
    self.id = nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension XMLElement {
  /// Whether a `w:ind` sets the first line in.
  var indents: Bool { (number("firstLineChars") ?? 0) > 0 || (number("firstLine") ?? 0) > 0 }
}
