import Markup

/// Ruby: how a word is read, printed small above it (HTML Standard, 4.5.10); it is no part of the line.
enum HTMLRuby {
  /// Bytes that no reading of a word has.
  private static let longest = 60
  /// Nodes that no reading of a word has.
  private static let mostNodes = 16

  /// Where the text goes on behind a reading or the bracket around one; nil where the element holds more than that.
  static func end(ofNote node: Int, in tree: HTMLTree) -> Int? {
    let end = Int(tree.nodes[node].end)
    guard end - node <= mostNodes else { return nil }
    let length = tree.nodes[node..<end].reduce(0) { $0 + $1.textLength }
    guard length <= longest, isInRuby(node, tree) else { return nil }
    return max(node + 1, end)
  }

  private static func isInRuby(_ node: Int, _ tree: HTMLTree) -> Bool {
    var index = Int(tree.nodes[node].parent)
    while index >= 0, !tree.nodes[index].tag.isBlock {
      if tree.nodes[index].tag == .ruby { return true }
      index = Int(tree.nodes[index].parent)
    }
    return false
  }
}
