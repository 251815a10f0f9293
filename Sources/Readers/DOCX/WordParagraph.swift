import DocumentModel
import Evidence

/// A paragraph while it is read.
struct WordParagraph {
  var text: [UInt8] = []
  /// Text of hidden runs, text that is struck out, and text that tracked changes delete or move away.
  var hidden: [UInt8] = []
  var struckOut: [UInt8] = []
  var deleted: [UInt8] = []
  var style: String? { didSet { isStyled = false } }
  /// What its style says, once it was looked up.
  var look: WordStyle?
  var isStyled = false
  var numbering: Int?
  var numberingLevel: Int?
  var outlineLevel: Int?
  var isCentered: Bool?
  var isIndented: Bool?
  var startsPage = false
  /// Whether a page break or section break in it makes the next block start a page.
  var endsPage = false
  /// Whether its mark is deleted, so that the next paragraph continues it.
  var isContinued = false
  var hasBold = false
  var hasPlain = false
  /// Whether text of a table of contents stands in it, and other text.
  var hasContents = false
  var hasOther = false
  /// Blocks of text boxes and pictures anchored in it; they follow it.
  var anchored: [Block] = []
  /// The how-manieth paragraph of its container it is, counted from 1.
  var number = 0

  /// Whether all of it belongs to a table of contents.
  var isContents: Bool { hasContents && !hasOther }

  /// Ends the lines of what does not stand: text that stands follows.
  mutating func partWithheld() {
    if let last = hidden.last, last != 0x0A { hidden.append(0x0A) }
    if let last = struckOut.last, last != 0x0A { struckOut.append(0x0A) }
  }
}

/// A run while it is read.
struct WordRun {
  var look = WordLook()
  var style: String?
}

/// Something that holds paragraphs and tables: a story, a cell or a text box.
struct WordContainer {
  enum Kind { case flow, cell }

  var kind: Kind
  /// The element path from the part's root.
  var path: ElementPath
  var paragraphs = 0
  var tables = 0
  var boxes = 0
  /// The blocks; for a cell only while it may be the only one of its table.
  var blocks: [Block] = []
  var keepsBlocks = true
  /// The text of a cell, one line a paragraph.
  var lines: [UInt8] = []
  /// Whether a picture stands in the line of a cell.
  var holdsPicture = false
  /// The grid columns of the table that ended last.
  var lastGrid = 0
  /// The text of a paragraph whose mark is deleted.
  var carried: [UInt8] = []

  init(_ kind: Kind, path: ElementPath, keepsBlocks: Bool = true) {
    self.kind = kind
    self.path = path
    self.keepsBlocks = keepsBlocks
  }
}
