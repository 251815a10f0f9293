/// How sure a repair is.
public enum Safety: String, Sendable, CaseIterable {
  /// The same text to any reader; applied by default.
  case safe
  /// Likely right; applied only when asked for, always reported.
  case suggested
}

/// One change made to the source's text, or one decision where a printed value belongs.
///
/// The records of the repair stage carry an `operation`; applied one after the other to what the reader yielded they
/// give the document that recognition saw. Records of recognition have none: they interpret and change no text.
public struct RepairRecord: Sendable, Hashable {
  /// The rule's id, such as `TX01`.
  public var rule: String
  /// Where in the source.
  public var at: SourceLocation
  /// The text before; for a decision, the row or cell as printed.
  public var before: String
  /// The text after; for a decision, the reading that was taken.
  public var after: String
  /// How sure it is.
  public var safety: Safety
  /// What was done, for replay; nil for a decision of recognition.
  public var operation: RepairOperation?
  /// The JSON Pointer of the value it touched, where one value or row is concerned.
  public var pointer: String?
  /// The evidence, in a few words; nil where the rule's card says it all.
  public var reason: Message?

  /// Makes a record.
  public init(
    rule: String, at: SourceLocation, before: String, after: String, safety: Safety = .safe,
    operation: RepairOperation? = nil, pointer: String? = nil, reason: Message? = nil
  ) {
    self.rule = rule
    self.at = at
    self.before = before
    self.after = after
    self.safety = safety
    self.operation = operation
    self.pointer = pointer
    self.reason = reason
  }
}

/// A place for text inside a source document: a block's own text, or one cell of its table.
public struct TextPlace: Sendable, Hashable {
  /// The block's id, as the reader gave it.
  public var block: Int
  /// Row and cell, counted from 0; nil for the block's own text.
  public var cell: CellPlace?

  /// Makes a place.
  public init(block: Int, cell: CellPlace? = nil) {
    self.block = block
    self.cell = cell
  }
}

/// A cell as the n-th of its row, both counted from 0.
public struct CellPlace: Sendable, Hashable {
  /// The row.
  public var row: Int
  /// The n-th printed cell of the row, whatever it spans.
  public var cell: Int

  /// Makes a place.
  public init(row: Int, cell: Int) {
    self.row = row
    self.cell = cell
  }
}

/// The smallest changes that a repair can make; a log of them can be replayed on the reader's document.
public enum RepairOperation: Sendable, Hashable {
  /// Replaces `length` UTF-8 bytes at `offset` of the current text by the record's `after`.
  case replace(TextPlace, offset: Int, length: Int)
  /// Appends the text of the block `next` to `block` with nothing between them; `next` goes.
  case join(block: Int, next: Int)
  /// Appends the rows of the table `next` to the table `block`; `next` goes.
  case joinTables(block: Int, next: Int)
  /// Cuts `length` bytes at `offset` out of a block's text into a new furniture block with the id `newBlock`.
  case extract(block: Int, offset: Int, length: Int, newBlock: Int, kind: String)
  /// Splits a block's text at `offset` in two; the second part becomes the block `newBlock`, right behind it.
  case split(block: Int, offset: Int, newBlock: Int)
  /// Moves a block from the body to the furniture, as a fragment of that kind.
  case demote(block: Int, kind: String)
  /// Makes the block a heading of that level, or (level 0) a paragraph.
  case retype(block: Int, headingLevel: Int)
}
