/// Whether a sentence goes on behind what was pasted into it.
struct Interruption {
  /// How sure it is.
  enum Grade {
    case none
    /// The second line may belong to the picture.
    case suspected
    case sure
  }

  /// How many blocks may stand between the parts.
  static let reach = 60

  /// The joins of one grade, in reading order.
  static func joins(of grade: Grade, in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var start: Int?
    var line = LineShape()
    var previous = 0
    var isInText = false
    for index in view.blocks.indices where view.isText(index) {
      let isParagraph = view.blocks[index].kind == .paragraph || view.blocks[index].kind == .listItem
      if let first = start, isParagraph, index - previous > 1, index - previous <= reach,
        Interruption(view, from: previous, line, to: index, isInText: isInText).grade == grade
      {
        edits.append(.join(view.blocks[first].id, view.blocks[index].id))
        line = line.joined(with: view.shapes[index])
      } else {
        isInText = isInText || line.endsSentence || line.number?.form == .chapter
        start = isParagraph ? index : nil
        line = view.shapes[index]
      }
      previous = index
    }
    return edits
  }

  private let view: DocumentView
  private let previous: Int
  private let line: LineShape
  private let index: Int
  private let continuation: Continuation

  private init(_ view: DocumentView, from previous: Int, _ line: LineShape, to index: Int, isInText: Bool) {
    self.view = view
    self.previous = previous
    self.line = line
    self.index = index
    continuation = Continuation(
      from: line, view.blocks[previous].text, to: view.shapes[index], view.blocks[index].text, isInText: isInText)
  }

  private var grade: Grade {
    let between = (previous + 1)..<index
    if between.contains(where: view.isTable) {
      return continuation.strength == .certain && !Continuation.isHeading(line) ? .sure : .none
    }
    guard between.contains(where: view.isOfScreen),
      continuation.strength > .none || MiddlePiece.goesOn(line, from: previous, to: index, in: view)
    else { return .none }
    if view.mayBelongToScreen(previous) { return .none }
    guard view.mayBelongToScreen(index), !continuation.isBoundByMark, !goesOnBelow else { return .sure }
    return isOfScreen ? .none : .suspected
  }
}

extension Interruption {
  /// Whether a sentence ends within the second line and the next one goes on, for certain or likely, in the line below.
  private var goesOnBelow: Bool {
    let next = index + 1
    guard view.shapes[index].stops > 0, next < view.blocks.count, view.isText(next), !view.mayBelongToScreen(next)
    else {
      return false
    }
    return Continuation(
      from: line.joined(with: view.shapes[index]), view.blocks[index].text, to: view.shapes[next],
      view.blocks[next].text, isInText: true
    ).strength > .none
  }

  /// Whether the second line is what someone says on a screen, or words side by side to be touched.
  private var isOfScreen: Bool {
    let shape = view.shapes[index]
    if shape.marks.contains(.blank), !shape.isPunctuated { return true }
    return view.blocks[index].text.unicodeScalars.prefix(6).contains { $0 == "：" || $0 == ":" }
  }
}

extension DocumentView {
  /// Whether a line that no blank line parts from what is known of a picture may be a part of it: it is no wider than a
  /// telephone and ends no sentence.
  func mayBelongToScreen(_ index: Int) -> Bool {
    guard shapes[index].width <= 44, !shapes[index].endsSentence else { return false }
    if index > 0, isOfScreen(index - 1), blocks[index].hints.blankLinesBefore == 0 { return true }
    return index + 1 < blocks.count && isOfScreen(index + 1) && blocks[index + 1].hints.blankLinesBefore == 0
  }
}
