import DocumentModel
import Markup

/// Tells the article of a page from what stands around it.
///
/// Careful on purpose: prose and data tables are never demoted, wherever they stand; where no article is found all
/// stays in the body. Only parts that name themselves navigation or foot, and text without prose outside of the
/// article, become furniture.
struct HTMLLayers {
  let measures: HTMLMeasures
  private let tree: HTMLTree
  /// The kind of furniture of each node that is the root of some; empty for none.
  private var marks: [Int: String] = [:]
  /// The element that holds the article; nil if there is no prose.
  private(set) var article: Int?
  private let titles: [[UInt8]]
  /// For each node, whether a title is in it.
  private var holdsTitle: [Bool] = []
  /// Whether hidden parts count as text, because hardly any other text is there.
  let keepsHidden: Bool

  init(_ tree: HTMLTree, titles: [String]) {
    self.tree = tree
    self.titles = titles.map { Whitespace.removed(from: $0.utf8) }
    measures = HTMLMeasures(tree)
    let visible = measures.length.first.map(Int.init) ?? 0
    keepsHidden = visible < 300
    holdsTitle = [Bool](repeating: false, count: tree.nodes.count)
    findTitles()
    markNamedParts()
    markFooters()
    article = findArticle()
  }

  /// The layer of a block with that text.
  func layer(ofBlock node: Int, text: String) -> Layer {
    if measures.isHidden[node], !keepsHidden { return .furniture(kind: "hidden") }
    if let kind = markedKind(of: node) { return .furniture(kind: kind) }
    guard let article else { return .body }
    let isProse = measures.weight[node] > 0
    if isProse || isTitle(text.utf8) || tree.nodes[node].tag == .h1 { return .body }
    if !measures.prose.contains(node), measures.isRowOfLinks(node, tree) { return .furniture(kind: "navigation") }
    if node >= article, node < Int(tree.nodes[article].end) { return .body }
    return .furniture(kind: node < article ? "navigation" : "page-footer")
  }

  /// Whether a piece of text is hidden inside a block that is shown.
  func hides(_ node: Int, in block: Int) -> Bool {
    !keepsHidden && measures.isHidden[node] && !measures.isHidden[block]
  }

  /// Whether the text is the page's title, or the part of it before the name of the site.
  private func isTitle(_ text: some Sequence<UInt8>) -> Bool {
    guard !titles.isEmpty else { return false }
    let text = Whitespace.removed(from: text)
    return text.count >= 18 && titles.contains { $0.contains(word: text) }
  }

  private func markedKind(of node: Int) -> String? {
    guard !marks.isEmpty else { return nil }
    var index = node
    while index >= 0 {
      if let kind = marks[index] { return kind }
      index = Int(tree.nodes[index].parent)
    }
    return nil
  }

  /// Marks the elements that are navigation or foot by tag, role or name, if no prose and no title is in them.
  private mutating func markNamedParts() {
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard measures.weight[index] == 0, measures.length[index] > 0, let kind = kindByName(index), !holdsTitle[index]
      else { continue }
      marks[index] = kind
    }
  }

  private func kindByName(_ index: Int) -> String? {
    switch tree.nodes[index].tag {
    case .nav, .menu, .aside: return "navigation"
    case .footer: return "page-footer"
    case .header: return "page-header"
    case .table, .tr, .td, .th, .tbody, .thead, .text, .h1, .h2, .h3, .h4, .h5, .h6, .p, .body, .html: return nil
    default: break
    }
    var names: [UInt8] = []
    for attribute in tree.attributes(index) {
      if attribute.name == "role" {
        if attribute.value == "navigation" { return "navigation" }
        if attribute.value == "contentinfo" { return "page-footer" }
      }
      if attribute.name == "class" || attribute.name == "id" {
        names += HTMLStyle.lowercased(attribute.value.utf8) + [0x20]
      }
    }
    guard !names.isEmpty else { return nil }
    let words = names.split { !(0x61...0x7A).contains($0) }
    if Self.has(HTMLSigns.footerNames, words) { return "page-footer" }
    let isShort = measures.length[index] < 120 || measures.linked[index] * 10 >= measures.length[index] * 3
    return isShort && Self.has(HTMLSigns.navigationNames, words) ? "navigation" : nil
  }

  /// Whether a word begins or ends as one of the names does.
  private static func has(_ names: [[UInt8]], _ words: [ArraySlice<UInt8>]) -> Bool {
    words.contains { word in names.contains { word.starts(with: $0) || word.suffix($0.count).elementsEqual($0) } }
  }

  private mutating func findTitles() {
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .h1 { holdsTitle[index] = true }
      if node.tag == .text, node.parent >= 0, measures.length[index] >= 18, measures.length[index] < 600,
        isTitle(tree.text(index))
      {
        holdsTitle[index] = true
      }
      if holdsTitle[index], node.parent >= 0 { holdsTitle[Int(node.parent)] = true }
    }
  }

  /// Marks the widest part around the words of a page's foot that has neither prose nor title in it.
  private mutating func markFooters() {
    guard (measures.weight.first ?? 0) > 0 else { return }
    for index in tree.nodes.indices where tree.nodes[index].tag == .text && measures.length[index] > 0 {
      guard tree.text(index).containsAny(of: HTMLSigns.footerWords) else { continue }
      var part = Int(measures.block[index])
      guard measures.weight[part] == 0 else { continue }
      while case let parent = Int(tree.nodes[part].parent), parent >= 0, measures.weight[parent] == 0,
        !holdsTitle[parent],
        tree.nodes[parent].tag != .body
      {
        part = parent
      }
      if marks[part] == nil, !holdsTitle[part] { marks[part] = "page-footer" }
    }
  }

  /// The widest element around all prose to which hardly any links were added on the way up.
  private func findArticle() -> Int? {
    guard let total = measures.weight.first, total > 0 else { return nil }
    var core = 0
    while let child = children(of: core).first(where: { measures.weight[$0] == total }) { core = child }
    while case let parent = Int(tree.nodes[core].parent), parent >= 0 {
      let added = measures.length[parent] - measures.length[core]
      let links = measures.linked[parent] - measures.linked[core]
      guard links * 10 <= added * 3 else { break }
      core = parent
    }
    return core
  }

  private func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    while index < Int(tree.nodes[node].end) {
      children.append(index)
      index = max(index + 1, Int(tree.nodes[index].end))
    }
    return children
  }
}
