import DocumentModel

/// A document as a rule sees it: its blocks, and beside each block the shape of its text.
struct DocumentView: Sendable {
  /// The blocks in reading order.
  private(set) var blocks: [Block]
  /// What each block's text looks like; empty shapes for tables and furniture.
  private(set) var shapes: [LineShape]

  /// Looks at a document.
  init(_ blocks: [Block]) {
    self.blocks = blocks
    shapes = blocks.indices.map { Self.shape(of: blocks[$0]) }
  }

  /// Takes over edited blocks; only those in `changed` (by index) are looked at again.
  mutating func update(_ blocks: [Block], shapes: [LineShape?]) {
    self.blocks = blocks
    self.shapes = blocks.indices.map { shapes[$0] ?? Self.shape(of: blocks[$0]) }
  }

  private static func shape(of block: Block) -> LineShape {
    guard block.isBody else { return LineShape() }
    return block.table.map { LineShape($0) } ?? LineShape(block.text)
  }
}

extension DocumentView {
  /// Whether a block is text of the body.
  func isText(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.layer == .body && block.kind != .table && block.kind != .figure
  }

  /// Whether a block is a table of the body.
  func isTable(_ index: Int) -> Bool { blocks[index].layer == .body && blocks[index].kind == .table }

  /// Whether a block is furniture of a page: its number or its running head.
  func isPageFurniture(_ index: Int) -> Bool {
    if case .furniture(let kind) = blocks[index].layer { return FragmentKind.ofPages.contains(kind) }
    return false
  }
}

/// The kinds of furniture that repair makes.
enum FragmentKind {
  static let pageNumber = "page-number"
  static let runningHead = "running-head"
  static let separator = "separator"
  static let invented = "invented"
  static let portalListing = "portal-listing"
  static let catalogueHeader = "catalogue-header"
  static let microblogPost = "microblog-post"
  static let messengerArticle = "messenger-article"
  static let webCapture = "web-capture"
  static let readingCounter = "reading-counter"
  static let codeHint = "qr-hint"
  static let imagePlaceholder = "image-placeholder"
  static let markup = "markup"
  static let chart = "chart"
  static let siteName = "site-name"
  static let navigation = "navigation"
  static let pageFooter = "page-footer"

  /// What paper has on every page, and what a converter leaves where a picture was.
  static let ofPages: Set<String> = [
    pageNumber, runningHead, separator, imagePlaceholder, "header", "footer",
  ]
  /// What stands around an article of a web page, also as the reader of such pages names it.
  static let ofFrames: Set<String> = [
    navigation, pageFooter, siteName, webCapture, codeHint, catalogueHeader, portalListing, "page-header", "page-tools",
    "portal-catalogue",
  ]
  /// What pictures of screens leave in the text.
  static let ofScreens: Set<String> = [
    portalListing, catalogueHeader, microblogPost, messengerArticle, webCapture, readingCounter, codeHint, chart,
  ]
}
