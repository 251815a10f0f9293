import Markup

/// The printed number or bullet of a list item.
enum HTMLListLabel {
  /// The label of the item; nil where a browser prints none, and for items that hold blocks of their own in a bulleted
  /// list, because such lists lay out a page.
  static func text(of item: Int, in tree: HTMLTree) -> String? {
    let list = Int(tree.nodes[item].parent)
    guard list >= 0, !hasNoMarker(item, tree), !hasNoMarker(list, tree) else { return nil }
    switch tree.nodes[list].tag {
    case .ol: return number(of: item, in: list, tree)
    case .ul, .dir: return beginsWithBlock(item, tree) || holdsOnlyLinks(item, tree) ? nil : "• "
    default: return nil
    }
  }

  private static func number(of item: Int, in list: Int, _ tree: HTMLTree) -> String {
    let start = tree.attribute(.start, of: list).flatMap { Int($0) } ?? 1
    let own = tree.attribute(.value, of: item).flatMap { Int($0) }
    let count = Int(tree.nodes[item].ordinal) - 1
    let (sum, overflow) = start.addingReportingOverflow(count)
    let value = own ?? (overflow ? count : sum)
    return NumberFormat.text(value, formats[tree.attribute(.type, of: list) ?? ""] ?? "decimal") + ". "
  }

  private static let formats = [
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
  ]

  private static func hasNoMarker(_ node: Int, _ tree: HTMLTree) -> Bool {
    guard let style = tree.value(.style, of: node) else { return false }
    let bytes = style.map(\.lowercased)
    return bytes.contains(word: Array("list-style".utf8)) && bytes.contains(word: Array("none".utf8))
  }

  private static func beginsWithBlock(_ item: Int, _ tree: HTMLTree) -> Bool {
    for index in item + 1..<max(item + 1, Int(tree.nodes[item].end)) {
      if tree.nodes[index].tag.isBlock { return true }
      if tree.nodes[index].tag == .text, !Whitespace.isBlank(tree.text(index)) { return false }
    }
    return false
  }

  private static func holdsOnlyLinks(_ item: Int, _ tree: HTMLTree) -> Bool {
    var index = item + 1
    var hasLink = false
    while index < Int(tree.nodes[item].end) {
      let node = tree.nodes[index]
      if node.tag == .text, !Whitespace.isBlank(tree.text(index)) { return false }
      if node.tag == .a { hasLink = true }
      index = node.tag == .a ? max(index + 1, Int(node.end)) : index + 1
    }
    return hasLink
  }
}
