import DocumentModel
import Markup

/// Tells the article of a page from what stands around it.
///
/// Careful on purpose: prose and data tables are never demoted, wherever they stand; where no article is found all
/// stays in the body. Only parts that name themselves navigation or foot, and text without prose outside of the
/// article, become furniture.
final class HTMLLayers {
  private let tree: HTMLTree
  private let titles: HTMLTitles
  /// For each node, what it is marked as or stands in.
  private let marks: [HTMLMarks.Kind?]
  /// For each node, how its text stands.
  let states: [HTMLTextState]
  /// For each node, whether prose or a data table is in it, and whether it is a row of links.
  private let holdsProse: [Bool]
  private let isRowOfLinks: [Bool]
  /// The first and the last node with prose or data of its own.
  private let prose: Range<Int>
  /// The element that holds the article; nil if there is no prose.
  let article: Int?
  /// Where the title of the page stands above its text; nil where it prints none.
  private let title: Int?
  /// For each node, whether it is in a link.
  let isLink: [Bool]
  /// Whether parts that do not stand count as text, because hardly any other text is there.
  let takesWithheld: Bool

  /// Measures the page; of the figures only the answers are kept, because a page may have millions of nodes.
  init(_ tree: HTMLTree, titles: [String]) {
    self.tree = tree
    self.titles = HTMLTitles(titles)
    let shown = HTMLShown(tree)
    let measures = shown.measures
    states = shown.states
    takesWithheld = shown.takesWithheld
    let marks = HTMLMarks(tree, measures, self.titles)
    self.marks = marks.kinds
    isLink = measures.isLink
    title = marks.headings.filter { measures.prose.isEmpty || $0 < measures.prose.lowerBound }.max()
    holdsProse = measures.weight.map { $0 > 0 }
    isRowOfLinks = tree.nodes.indices.map { measures.isRowOfLinks($0, tree) }
    prose = measures.prose
    article = Self.findArticle(tree, measures)
  }

  /// The layer of a block with that text, all of which may be links.
  ///
  /// A link above the title leads elsewhere, to the report of another year or body.
  func layer(ofBlock node: Int, text: String, isLink: Bool = false) -> Layer {
    if let layer = states[node].layer { return layer }
    if let kind = marks[node] { return .furniture(kind: kind.rawValue) }
    let isAboveTitle = isLink && (title.map { node < $0 } ?? false)
    guard article != nil || isAboveTitle else { return .body }
    if holdsProse[node] && !isLink || titles.isTitle(Array(text.utf8)[...]) || tree.nodes[node].tag == .h1 {
      return .body
    }
    if isAboveTitle { return .furniture(kind: "navigation") }
    if holdsProse[node] { return .body }
    guard let article else { return .body }
    if !prose.contains(node), isRowOfLinks[node] { return .furniture(kind: "navigation") }
    if node >= article, node < Int(tree.nodes[article].end) { return .body }
    return .furniture(kind: node < article ? "navigation" : "page-footer")
  }

  /// The state of a piece of text; what its whole block does not stand for is said by the block's layer.
  func state(of node: Int, in block: Int) -> HTMLTextState {
    states[block].isWithheld ? states[node].subtracting(.withheld) : states[node]
  }

  /// Whether a picture or a frame there may hold a part of the report: it stands in the article, or there is none.
  func mayHoldReport(_ node: Int) -> Bool {
    guard let article else { return true }
    return node > article && node < Int(tree.nodes[article].end)
  }

  /// Whether the node stands around the report: in navigation or foot, or above the title of a page with an article.
  func isAround(_ node: Int) -> Bool {
    if marks[node] != nil { return true }
    return article != nil && (title.map { node < $0 } ?? false)
  }

  /// The widest element around all prose to which hardly any links were added on the way up.
  private static func findArticle(_ tree: HTMLTree, _ measures: HTMLMeasures) -> Int? {
    guard let total = measures.weight.first, total > 0 else { return nil }
    var core = 0
    while let child = child(of: core, tree, where: { measures.weight[$0] == total }) { core = child }
    while case let parent = Int(tree.nodes[core].parent), parent >= 0 {
      let added = measures.length[parent] - measures.length[core]
      let links = measures.linked[parent] - measures.linked[core]
      guard links * 10 <= added * 3 else { break }
      core = parent
    }
    return core
  }

  private static func child(of node: Int, _ tree: HTMLTree, where isWanted: (Int) -> Bool) -> Int? {
    var index = node + 1
    while index < Int(tree.nodes[node].end) {
      if isWanted(index) { return index }
      index = max(index + 1, Int(tree.nodes[index].end))
    }
    return nil
  }
}

/// The titles that a page gives itself.
struct HTMLTitles {
  private let titles: [[UInt8]]
  /// Whether some title has two bytes in a row that come to that number.
  private var pairs = [Bool](repeating: false, count: WordSearch.pairs)

  init(_ titles: [String]) {
    self.titles = titles.map { Whitespace.removed(from: $0.utf8) }
    for title in self.titles {
      for index in title.indices.dropFirst() { pairs[WordSearch.pair(title[index - 1], title[index])] = true }
    }
  }

  /// Whether the text is the page's title, or the part of it before the name of the site.
  func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    guard !titles.isEmpty, mayBegin(Whitespace.trim(text)) else { return false }
    let text = Whitespace.removed(from: text)
    return text.count >= 18 && titles.contains { $0.contains(word: text) }
  }

  /// Whether the two bytes at the start are in a title; of a character of one byte nothing can be said.
  private func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3, let first = text.first, first >= 0xE3 else { return true }
    return pairs[WordSearch.pair(first, text[text.startIndex + 1])]
  }
}
