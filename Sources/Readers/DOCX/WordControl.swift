import Markup

/// A content control while it is read (ISO/IEC 29500-1, 17.5.2).
struct WordControl {
  /// Whether it holds a table of contents.
  var isContents = false
  /// Whether it shows the words that ask for its content, because nobody has given any.
  var showsPlaceholder = false
}

extension WordStory {
  /// What word processors call the gallery of tables of contents, whatever language they speak.
  private static let contentsGallery = "Table of Contents"

  mutating func readControlProperty(_ name: WordName, _ element: XMLElement) {
    guard let last = controls.indices.last else { return }
    switch name {
    case .docPartGallery: if element.text("val") == Self.contentsGallery { controls[last].isContents = true }
    case .showingPlcHdr: controls[last].showsPlaceholder = element.isOn
    default: break
    }
    updateSurroundings()
  }

  mutating func endControl() {
    _ = controls.popLast()
    updateSurroundings()
  }

  /// Asked for every piece of text, so worked out only when a control or a field begins or ends.
  mutating func updateSurroundings() {
    isInContents = controls.contains(where: \.isContents) || fields.contains(where: \.isContents)
    isInPlaceholder = controls.contains(where: \.showsPlaceholder)
  }
}
