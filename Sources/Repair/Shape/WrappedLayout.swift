import DocumentModel

/// How the lines of a document are broken: not at all, or hard at a width, as `pdftotext` gives them.
struct WrappedLayout: Sendable {
  /// The full width of a line in columns; nil where lines are whole paragraphs.
  private(set) var width: Int?
  /// Whether paragraphs open with an indent, so that a line without one goes on.
  private(set) var usesIndent = false

  /// Whether a blank line stands behind every line, so that it parts nothing.
  private(set) var usesBlankLines = false

  /// How much narrower a full line may be: what does not fit goes to the next line.
  private static let slack = 6

  init(_ view: DocumentView) {
    var counts: [Int: Int] = [:]
    var lines = 0
    var parted = 0
    for index in view.blocks.indices.dropLast() where Self.mayBeCut(index, in: view) {
      counts[view.shapes[index].width, default: 0] += 1
      lines += 1
      if view.blocks[index + 1].hints.blankLinesBefore > 0 { parted += 1 }
    }
    guard let (end, share) = Self.crowdedBand(counts), share >= 4, share * 5 >= lines * 3 else { return }
    width = end
    usesBlankLines = parted * 2 > lines
    measureIndent(view)
  }

  /// Whether a line may be a full one that goes on in the next: no end, no number, nothing of half width.
  private static func mayBeCut(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard shape.width >= 40, shape.width <= 120, shape.digitCount == 0, shape.number == nil, !shape.endsSentence,
      !shape.marks.contains(.gap),
      view.isText(index), view.isText(index + 1), view.shapes[index + 1].number == nil
    else { return false }
    return Scalars.isHan(shape.last) || Scalars.isComma(shape.last) || shape.last == 0x3001
  }

  /// The end of the band of widths that most lines have, and how many they are.
  private static func crowdedBand(_ counts: [Int: Int]) -> (end: Int, lines: Int)? {
    counts.keys.map { end in (end, (0...slack).reduce(0) { $0 + (counts[end - $1] ?? 0) }) }
      .max { ($0.1, -$0.0) < ($1.1, -$1.0) }
  }

  /// Whether a line fills the width, its indent counted.
  ///
  /// Digits and letters are of half or of full width, as the type was: one of the two must fit.
  func isFull(_ shape: LineShape, _ block: Block) -> Bool {
    guard let width else { return false }
    let full = (width - Self.slack)...(width + 8)
    let indent = 2 * indent(of: block)
    return full.contains(shape.width + indent) || full.contains(2 * shape.scalarCount + indent)
      || (shape.width < full.lowerBound && 2 * shape.scalarCount > full.upperBound)
  }

  /// Whether a line opens a paragraph by its indent.
  func isIndented(_ block: Block) -> Bool { usesIndent && indent(of: block) >= leastIndent }

  private var leastIndent: Int { margin + 2 }
  private var margin = 0

  private func indent(of block: Block) -> Int { max(0, block.location.column - 1) }

  /// Whether lines stand at two left edges and those that follow a full, unended line stand at the outer one.
  private mutating func measureIndent(_ view: DocumentView) {
    var continuing: [Int: Int] = [:]
    var opening: [Int: Int] = [:]
    var previous: Int?
    for index in view.blocks.indices where view.isText(index) {
      defer { previous = index }
      guard let above = previous else { continue }
      let column = indent(of: view.blocks[index])
      let (shape, line) = (view.shapes[above], view.shapes[index])
      guard line.number == nil, line.width >= (width ?? 0) - 12 else { continue }
      if shape.endsSentence ? shape.width < (width ?? 0) - 12 : Continuation.isHeading(shape) {
        opening[column, default: 0] += 1
      } else if !shape.endsSentence, isFull(shape, view.blocks[above]) {
        continuing[column, default: 0] += 1
      }
    }
    guard let left = continuing.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return }
    margin = left
    let indented = opening.reduce(0) { $0 + ($1.key >= left + 2 ? $1.value : 0) }
    let flush = opening.reduce(0) { $0 + ($1.key < left + 2 ? $1.value : 0) }
    usesIndent = indented >= 2 && indented >= flush * 3
  }
}
