import Evidence

/// One defect that documents have, and how to mend it.
///
/// A rule is pure: it looks at the document and proposes edits; the engine applies and logs them. It knows no official
/// form. What it proposes must be the same text to any reader (`safe`) or be asked for (`suggested`).
protocol RepairRule: Sendable {
  /// What a person should know of it.
  static var card: RuleCard { get }
  /// The edits it proposes, in reading order; edits inside one text must not overlap.
  static func edits(in view: DocumentView) -> [Edit]
}

/// One proposed change.
struct Edit: Sendable {
  /// What to do; the ids of new blocks are given by the engine.
  var operation: RepairOperation
  /// The new text of a replacement; unused otherwise.
  var text: String
  /// The evidence, where the rule's card does not say it all.
  var reason: Message?

  /// Puts `text` in the place of a range of bytes.
  static func replace(_ place: TextPlace, _ range: Range<Int>, with text: String) -> Edit {
    Edit(operation: .replace(place, offset: range.lowerBound, length: range.count), text: text)
  }

  /// The same replacement further down in its text.
  func moved(by bytes: Int) -> Edit {
    guard case .replace(let place, let offset, let length) = operation else { return self }
    var edit = self
    edit.operation = .replace(place, offset: offset + bytes, length: length)
    return edit
  }

  /// Joins a block with a later one.
  static func join(_ block: Int, _ next: Int, because reason: Message? = nil) -> Edit {
    Edit(operation: .join(block: block, next: next), text: "", reason: reason)
  }

  /// Joins a table with a later one.
  static func joinTables(_ block: Int, _ next: Int, because reason: Message? = nil) -> Edit {
    Edit(operation: .joinTables(block: block, next: next), text: "", reason: reason)
  }

  /// Moves a block to the furniture.
  static func demote(_ block: Int, as kind: String, because reason: Message? = nil) -> Edit {
    Edit(operation: .demote(block: block, kind: kind), text: "", reason: reason)
  }

  /// Cuts a range of bytes out of a block into a furniture block of its own.
  static func extract(_ block: Int, _ range: Range<Int>, as kind: String) -> Edit {
    Edit(
      operation: .extract(block: block, offset: range.lowerBound, length: range.count, newBlock: 0, kind: kind),
      text: "")
  }

  /// Makes a block a heading of a level, or (0) a paragraph.
  static func retype(_ block: Int, headingLevel: Int) -> Edit {
    Edit(operation: .retype(block: block, headingLevel: headingLevel), text: "")
  }
}
