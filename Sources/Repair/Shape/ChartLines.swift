/// Lines that follow each other and can be the labels of one chart.
struct ChartLines {
  /// What a line can be.
  private enum Part {
    /// A short word.
    case word
    /// A number with a mark of percent, with or without a word before it.
    case share
    /// Four numbers and more that grow by equal steps.
    case scale
  }

  /// The blocks, furniture of pages between them.
  private(set) var lines: Range<Int>
  /// Whether they are a chart: three shares, and a scale or a sentence that they cut.
  private(set) var isChart = false

  /// Takes the lines from one that opens a chart; nil where none does.
  init?(_ view: DocumentView, from start: Int) {
    guard Self.opens(view, start) else { return nil }
    lines = start..<start
    var shares = 0
    var hasScale = false
    var index = start
    while index < view.blocks.count {
      if view.isPageFurniture(index), index > start {
        index += 1
        continue
      }
      guard let part = Self.part(view, index), part != .word || Self.isShare(view, index + 1) else { break }
      if part == .share { shares += 1 }
      if part == .scale { hasScale = true }
      index += 1
      if part != .word { lines = start..<index }
    }
    isChart = shares >= 3 && (hasScale || view.cutsSentence(start))
  }

  private static func opens(_ view: DocumentView, _ index: Int) -> Bool {
    switch part(view, index) {
    case .share: true
    case .word: isShare(view, index + 1)
    case .scale, nil: false
    }
  }

  /// Whether a bare share stands right below a word.
  private static func isShare(_ view: DocumentView, _ index: Int) -> Bool {
    index < view.blocks.count && view.shapes[index].hanCount == 0 && view.blocks[index].hints.blankLinesBefore == 0
      && part(view, index) == .share
  }

  private static func part(_ view: DocumentView, _ index: Int) -> Part? {
    let shape = view.shapes[index]
    guard shape.scalarCount > 0, shape.scalarCount <= 40, view.isText(index), !shape.isPunctuated, shape.colons == 0
    else { return nil }
    if shape.hanCount == 0 { return number(of: view.blocks[index].text) }
    guard shape.number == nil, shape.hanCount <= 8 else { return nil }
    if shape.digitCount == 0 { return shape.scalarCount == shape.hanCount ? .word : nil }
    return shape.last == 0x25 && isLabelled(view.blocks[index].text) ? .share : nil
  }

  /// `42%`, or a scale.
  private static func number(of text: String) -> Part? {
    if text.utf8.last == UInt8(ascii: "%") {
      return text.utf8.dropLast().allSatisfy { Scalars.isDigit($0) || $0 == 0x2E } ? .share : nil
    }
    let numbers = text.split(separator: " ").map { Int($0) }
    guard numbers.count >= 4, let first = numbers[0], let second = numbers[1], second > first else { return nil }
    return zip(numbers, numbers.dropFirst()).allSatisfy { ($1 ?? 0) - ($0 ?? 0) == second - first } ? .scale : nil
  }

  /// Whether a number stands behind the words, set apart by a blank.
  private static func isLabelled(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && number(of: String(words[1])) == .share
  }
}
