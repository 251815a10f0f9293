import Evidence

/// One piece of a document: a heading, a paragraph, a list item, a table or a figure.
public struct Block: Sendable, Hashable {
  /// Unique in the document; a repair refers to the block by it.
  public var id: Int
  /// What it is, as far as the file says.
  public var kind: BlockKind
  /// Its text; empty for a table.
  public var text: String
  /// The cells, for a table.
  public var table: Table?
  /// Body, or furniture that is no part of the prose.
  public var layer: Layer
  /// Where it stands.
  public var location: SourceLocation
  /// What the layout tells besides.
  public var hints: LayoutHints

  /// Makes a block with text.
  public init(
    id: Int, kind: BlockKind, text: String, layer: Layer = .body, location: SourceLocation = .whole,
    hints: LayoutHints = LayoutHints()
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.layer = layer
    self.location = location
    self.hints = hints
  }

  /// Makes a table.
  public init(id: Int, table: Table, layer: Layer = .body, location: SourceLocation = .whole) {
    self.init(id: id, kind: .table, text: "", layer: layer, location: location)
    self.table = table
  }

  /// Whether it belongs to the body.
  public var isBody: Bool { layer == .body }
}

/// What a block is, as far as the file itself says; repair and recognition may know better.
public enum BlockKind: Sendable, Hashable {
  /// A heading by the file's own styles or tags, level 1 to 9.
  case heading(level: Int)
  case paragraph
  /// An item of a list; its printed number or bullet is part of the text.
  case listItem
  case table
  case figure
}

/// Whether a block is prose of the document or something around it.
public enum Layer: Sendable, Hashable {
  case body
  /// Page numbers, running heads, navigation, pasted screenshots: the kind names which, in kebab-case.
  case furniture(kind: String)

  /// What the file holds but does not show.
  public static let hidden = Layer.furniture(kind: "hidden")
  /// What the file shows as struck out.
  public static let struckOut = Layer.furniture(kind: "struck-out")

  /// Whether the file itself says that it does not stand, so that nothing may be read from it.
  public var isWithheld: Bool { self == .hidden || self == .struckOut }
}

/// What the layout says beside the text; all of it may be unknown.
public struct LayoutHints: Sendable, Hashable {
  /// How many blank lines stand before it (text inputs).
  public var blankLinesBefore: Int
  /// Whether it starts with white space, as the first line of a paragraph does (text inputs: ideographic spaces too).
  public var isIndented: Bool
  /// Whether all of it is bold.
  public var isBold: Bool
  /// Whether it is centred.
  public var isCentered: Bool
  /// Whether a page break stands right before it (form feed, `w:br w:type="page"`).
  public var startsPage: Bool

  /// Makes hints.
  public init(
    blankLinesBefore: Int = 0, isIndented: Bool = false, isBold: Bool = false, isCentered: Bool = false,
    startsPage: Bool = false
  ) {
    self.blankLinesBefore = blankLinesBefore
    self.isIndented = isIndented
    self.isBold = isBold
    self.isCentered = isCentered
    self.startsPage = startsPage
  }
}
