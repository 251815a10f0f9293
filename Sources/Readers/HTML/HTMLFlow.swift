import DocumentModel
import Evidence
import Markup

/// Turns the tree of a page into the flat list of blocks.
struct HTMLFlow {
  /// An element that is open, and what it passes on to its content.
  struct Open {
    var node: Int
    var isBold: Bool
    var isCentered: Bool
    var isPreformatted: Bool
  }

  let tree: HTMLTree
  let layers: HTMLLayers
  let limits: ReadLimits
  var blocks: [Block] = []
  var findings: [Finding] = []
  var metadata: [Metadatum] = []
  var error: ReadError?
  private var open: [Open] = []
  private var text = HTMLText()
  /// Text inside a line that does not stand in it.
  private var withheld = WithheldText()
  /// The innermost block that is open.
  var block = 0
  private var hasBold = false
  private var hasPlain = false
  /// Whether some of the text stands in no link.
  private var hasUnlinked = false
  private var startsPage = false
  /// The printed number of the list item that was just opened.
  private var label: String?
  private var labelIsOpen = false
  /// The cells of all tables so far.
  var cellCount = 0
  /// The pictures of the article.
  var pictures = 0

  init(_ tree: HTMLTree, layers: HTMLLayers, limits: ReadLimits) {
    self.tree = tree
    self.layers = layers
    self.limits = limits
  }

  /// Walks the whole page.
  mutating func run() {
    var index = 0
    while index < tree.nodes.count, error == nil {
      close(before: index)
      index = enter(index)
      checkCount()
    }
    close(before: tree.nodes.count)
    flush()
    checkCount()
    if layers.takesWithheld { findings.append(ReaderFinding.withheldReport.found()) }
    if pictures > 0 { findings.append(ReaderFinding.pictures.found("\(pictures)")) }
  }

  /// Stops where the page makes more of the document than a limit allows.
  private mutating func checkCount() {
    if error == nil, blocks.count + findings.count > limits.blocks { error = .tooManyBlocks(limits) }
  }

  mutating func close(before index: Int) {
    while let last = open.last?.node, Int(tree.nodes[last].end) <= index {
      if tree.nodes[last].tag.isBlock { closeBlock(last) }
      open.removeLast()
    }
  }

  private mutating func closeBlock(_ node: Int) {
    flush()
    if tree.nodes[node].tag == .li {
      label = nil
      labelIsOpen = false
    }
    block = outerBlock
  }

  /// The block around the innermost open element.
  private var outerBlock: Int {
    var index = open.count - 2
    while index >= 0 {
      if tree.nodes[open[index].node].tag.isBlock { return open[index].node }
      index -= 1
    }
    return 0
  }

  /// Takes a node; answers where to go on.
  mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.tag {
    case .text:
      add(tree.text(index), index)
      return index + 1
    case .input:
      if isInArticle(index) { add(HTMLInput.text(of: index, in: tree), index) }
      return Int(node.end)
    case .script, .style, .title, .noframes: return Int(node.end)
    case .rt, .rp: if let end = HTMLRuby.end(ofNote: index, in: tree) { return end }
    case .br:
      addBreak(index)
      return index + 1
    case .img, .svg, .canvas: addPicture(index)
    case .template where !HTMLTemplate.holdsContent(index, tree): return Int(node.end)
    case .iframe, .frame, .object, .embed, .template: noteUnread(index)
    case .table: if enterTable(index) { return Int(node.end) }
    default: break
    }
    push(index)
    return index + 1
  }

  private mutating func push(_ index: Int) {
    let tag = tree.nodes[index].tag
    if tag.isBlock {
      flush()
      block = index
    }
    let style = HTMLStyle(index, tree)
    let parent = open.last
    open.append(
      Open(
        node: index, isBold: style.isBold ?? parent?.isBold ?? false,
        isCentered: style.isCentered ?? parent?.isCentered ?? false,
        isPreformatted: tag == .pre || parent?.isPreformatted ?? false))
    if style.startsPage { startsPage = true }
    if tag == .li { openItem(index) }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ index: Int) {
    let state = layers.state(of: index, in: block)
    guard !state.isWithheld else { return withheld.add(bytes, state) }
    // What stands between two pieces parts them.
    if !withheld.isEmpty { withheld.endLine() }
    let current = open.last
    if !Whitespace.isBlank(bytes) {
      if current?.isBold == true { hasBold = true } else { hasPlain = true }
      if !layers.isLink[index] { hasUnlinked = true }
    }
    text.add(bytes, state, isPreformatted: current?.isPreformatted ?? false)
  }

  /// A line break ends the paragraph when the line is a whole one or the next begins as paragraphs do; else it stays.
  ///
  /// In a block that stands at a place of its own the lines are those of a printed page, and all stay.
  private mutating func addBreak(_ index: Int) {
    if HTMLStyle(index, tree).startsPage { startsPage = true }
    if openHeading == nil, !HTMLStyle(block, tree).isPositioned,
      text.isAtLineStart || HTMLStyle.endsParagraph(text) || HTMLStyle.beginsParagraph(after: index, tree)
    {
      flush()
    } else {
      text.endLine()
    }
  }

  private func isInArticle(_ index: Int) -> Bool {
    layers.article.map { index > $0 && index < Int(tree.nodes[$0].end) } ?? false
  }

  private mutating func openItem(_ index: Int) {
    label = HTMLListLabel.text(of: index, in: tree)
    labelIsOpen = true
  }

  func location(_ node: Int) -> SourceLocation {
    SourceLocation(line: Int(tree.nodes[node].line), element: tree.path(node))
  }

  /// Ends the block of text that is open.
  mutating func flush() {
    if !text.isEmpty { emit(text.take()) }
    hasBold = false
    hasPlain = false
    hasUnlinked = false
    if !withheld.isEmpty { add(withheld.take(), at: block) }
  }

  private mutating func emit(_ bytes: [UInt8]) {
    guard !Whitespace.isBlank(bytes) else { return }
    if open.last?.isPreformatted == true, Self.holdsTable(bytes) { return addPlainText(bytes) }
    let string = String(decoding: bytes, as: UTF8.self)
    var result = Block(
      id: blocks.count, kind: kind(), text: label.map { $0 + string } ?? string,
      layer: layers.layer(ofBlock: block, text: string, isLink: !hasUnlinked), location: location(block))
    label = nil
    labelIsOpen = false
    result.hints.isBold = hasBold && !hasPlain
    result.hints.isCentered = open.last?.isCentered ?? false
    result.hints.isIndented = Whitespace.begins(bytes) || HTMLStyle(block, tree).isIndented
    result.hints.startsPage = startsPage
    startsPage = false
    blocks.append(result)
    if result.layer == .struckOut { noteStruckOut(string) }
  }

  mutating func noteStruckOut(_ text: String) {
    findings.append(ReaderFinding.struckOut.found(ReaderFinding.quoted(text), at: location(block)))
  }

  private func kind() -> BlockKind {
    if let heading = openHeading { return .heading(level: heading) }
    return labelIsOpen ? .listItem : .paragraph
  }

  /// The level of the innermost heading that is open.
  private var openHeading: Int? {
    var index = open.count - 1
    while index >= 0 {
      if let level = tree.nodes[open[index].node].tag.headingLevel { return level }
      index -= 1
    }
    return nil
  }

  /// Keeps pieces of a line or a table apart that do not stand in it.
  mutating func add(_ pieces: [WithheldText.Piece], at node: Int) {
    for piece in pieces {
      let block = piece.block(id: blocks.count, at: location(node))
      blocks.append(block)
      findings.append(piece.finding(at: block.location))
    }
  }
}
