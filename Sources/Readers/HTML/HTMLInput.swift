import Markup

/// What stands in the fields of a form, which a visitor reads as text.
enum HTMLInput {
  /// The types of fields that show no text of the page's own.
  private static let silentTypes: [StaticString] = [
    "hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file", "password", "search", "color", "range",
  ]

  /// The text in an input field; nothing for buttons and the like.
  static func text(of node: Int, in tree: HTMLTree) -> ArraySlice<UInt8> {
    if let type = tree.value(.type, of: node), silentTypes.contains(where: { type.isWord($0) }) { return [] }
    return tree.value(.value, of: node) ?? []
  }

  /// The pieces of text of the option that is chosen in a list, or else of its first.
  static func chosen(in list: Int, of tree: HTMLTree) -> Range<Int> {
    let end = Int(tree.nodes[list].end)
    let options = (list..<end).filter { tree.nodes[$0].tag == .option }
    let chosen = options.firstIndex { tree.value(.selected, of: $0) != nil } ?? options.startIndex
    guard chosen < options.endIndex else { return end..<end }
    let next = chosen + 1 < options.endIndex ? options[chosen + 1] : end
    return options[chosen]..<next
  }
}
