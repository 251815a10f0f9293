import DocumentModel

/// How the lines of a document are broken: not at all, or hard at a width, as `pdftotext` gives them.
struct WrappedLayout: Sendable {
  /// The full width of a line in columns; nil where lines are whole paragraphs.
  private(set) var width: Int?
  /// Whether paragraphs open with an indent, so that a line without one goes on.
  private(set) var usesIndent = false

  /// How much narrower a full line may be: what does not fit goes to the next line.
  private static let slack = 6

  init(_ view: DocumentView) {
    var counts: [Int: Int] = [:]
    var lines = 0
    for index in view.blocks.indices where view.isText(index) {
      let shape = view.shapes[index]
      guard shape.hanCount >= 4 else { continue }
      lines += 1
      if shape.width >= 40, shape.width <= 110 { counts[shape.width, default: 0] += 1 }
    }
    guard lines >= 6, let (end, share) = Self.crowdedBand(counts), share >= 5, share * 5 >= lines * 2 else { return }
    width = end
    measureIndent(view)
  }

  /// The end of the band of widths that most lines have, and how many they are.
  private static func crowdedBand(_ counts: [Int: Int]) -> (end: Int, lines: Int)? {
    counts.keys.map { end in (end, (0...slack).reduce(0) { $0 + (counts[end - $1] ?? 0) }) }
      .max { ($0.1, -$0.0) < ($1.1, -$1.0) }
  }

  /// Whether a line fills the width, its indent counted.
  func isFull(_ shape: LineShape, _ block: Block) -> Bool {
    guard let width else { return false }
    let taken = shape.width + indent(of: block)
    return taken >= width - Self.slack && taken <= width + 8
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
      let shape = view.shapes[above]
      if shape.width >= (width ?? 0) - 12, !shape.endsSentence, view.shapes[index].number == nil {
        continuing[column, default: 0] += 1
      } else if shape.endsSentence, shape.width < (width ?? 0) - 12 {
        opening[column, default: 0] += 1
      }
    }
    guard let left = continuing.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else { return }
    margin = left
    let indented = opening.reduce(0) { $0 + ($1.key >= left + 2 ? $1.value : 0) }
    let flush = opening.reduce(0) { $0 + ($1.key < left + 2 ? $1.value : 0) }
    usesIndent = indented >= 2 && indented >= flush * 3
  }
}
