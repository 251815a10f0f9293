import Markup

/// The parts of a page that name themselves navigation or foot, or hold the words of a foot.
struct HTMLMarks {
  /// What such a part is; the raw value names the kind of furniture.
  enum Kind: String { case navigation, header = "page-header", footer = "page-footer" }

  /// For each node, what it is, or the nearest node around it that is marked.
  private(set) var kinds: [Kind?]
  /// The first heading of the page, and the first piece of text that is its title, links left aside.
  var headings: [Int] { [heading, titleText].compactMap(\.self) }
  private var heading: Int?
  private var titleText: Int?
  /// For each node, whether a title is in it.
  private var holdsTitle: [Bool]
  private let tree: HTMLTree
  private let measures: HTMLMeasures

  init(_ tree: HTMLTree, _ measures: HTMLMeasures, _ titles: HTMLTitles) {
    self.tree = tree
    self.measures = measures
    kinds = [Kind?](repeating: nil, count: tree.nodes.count)
    holdsTitle = [Bool](repeating: false, count: tree.nodes.count)
    findTitles(titles)
    markNamedParts()
    markFooters()
    passOn()
  }

  private mutating func findTitles(_ titles: HTMLTitles) {
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .h1 {
        holdsTitle[index] = true
        if measures.length[index] > 0, measures.linked[index] == 0 { heading = index }
      }
      if node.tag == .text, node.parent >= 0, measures.length[index] >= 18, measures.length[index] < 600,
        titles.isTitle(tree.text(index))
      {
        holdsTitle[index] = true
        if !measures.isLink[index] { titleText = index }
      }
      if holdsTitle[index], node.parent >= 0 { holdsTitle[Int(node.parent)] = true }
    }
  }

  /// Marks the elements that are navigation or foot by tag, role or name, if no prose and no title is in them.
  private mutating func markNamedParts() {
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard measures.weight[index] == 0, measures.length[index] > 0, !holdsTitle[index] else { continue }
      kinds[index] = kindByName(index)
    }
  }

  private func kindByName(_ index: Int) -> Kind? {
    switch tree.nodes[index].tag {
    case .nav, .menu, .aside: return .navigation
    case .footer: return .footer
    case .header: return .header
    case .table, .tr, .td, .th, .tbody, .thead, .text, .h1, .h2, .h3, .h4, .h5, .h6, .p, .body, .html: return nil
    default: break
    }
    var names: [UInt8] = []
    for attribute in tree.attributes(index) {
      switch attribute.name {
      case .role:
        let role = tree.value(attribute)
        if role.elementsEqual("navigation".utf8) { return .navigation }
        if role.elementsEqual("contentinfo".utf8) { return .footer }
      case .class, .id: names += tree.value(attribute).map(\.lowercased) + [0x20]
      default: break
      }
    }
    guard !names.isEmpty else { return nil }
    let words = names.split { !(0x61...0x7A).contains($0) }
    if Self.has(HTMLSigns.footerNames, words) { return .footer }
    let isShort = measures.length[index] < 120 || measures.linked[index] * 10 >= measures.length[index] * 3
    return isShort && Self.has(HTMLSigns.navigationNames, words) ? .navigation : nil
  }

  /// Whether a word begins or ends as one of the names does.
  private static func has(_ names: [[UInt8]], _ words: [ArraySlice<UInt8>]) -> Bool {
    words.contains { word in names.contains { word.starts(with: $0) || word.suffix($0.count).elementsEqual($0) } }
  }

  /// Marks the widest part around the words of a page's foot that has neither prose nor title in it.
  private mutating func markFooters() {
    guard (measures.weight.first ?? 0) > 0 else { return }
    for index in tree.nodes.indices where tree.nodes[index].tag == .text && measures.length[index] > 0 {
      var part = Int(measures.block[index])
      guard measures.weight[part] == 0, HTMLSigns.footerWords.isFound(in: tree.text(index)) else { continue }
      while case let parent = Int(tree.nodes[part].parent), parent >= 0, measures.weight[parent] == 0,
        !holdsTitle[parent],
        tree.nodes[parent].tag != .body
      {
        part = parent
      }
      if kinds[part] == nil, !holdsTitle[part] { kinds[part] = .footer }
    }
  }

  private mutating func passOn() {
    for index in tree.nodes.indices where kinds[index] == nil && tree.nodes[index].parent >= 0 {
      kinds[index] = kinds[Int(tree.nodes[index].parent)]
    }
  }
}
