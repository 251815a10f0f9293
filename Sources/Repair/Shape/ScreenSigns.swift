/// What tells a short line of a pasted screen from a line of the report: times of the day, choices, ways through a
/// site, handles, counts, and dates as lists of news print them.
struct ScreenSigns {
  /// How much a line says.
  enum Weight: Int, Comparable {
    /// Nothing.
    case none
    /// Two of them, one near the other, make a screen.
    case hint
    /// One is enough.
    case sure

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let line: [UInt32]
  let shape: LineShape

  /// Looks at a line; nil where it is long, numbered, or running text.
  init?(_ text: String, _ shape: LineShape) {
    guard shape.scalarCount >= 2, shape.scalarCount <= 60, shape.commas < 2,
      shape.number == nil || shape.number?.form == .bullet, shape.lastInside != 0x3002
    else { return nil }
    self.shape = shape
    line = text.scalarValues()
  }

  /// How much the line says.
  var weight: Weight {
    if isTimeStamp || isClocked || isStatusBar || hasChoices || isWayThroughSite || isHandle || hasPictogram {
      return .sure
    }
    let isHint = isNewsRow || endsWithCount || isCountRow || isButtonRow || repeatsItself || isAddress || isCut
    return isHint ? .hint : .none
  }

  /// Whether a title stands before or behind a date as machines write it.
  var isNewsRow: Bool {
    guard shape.hanCount >= 4, shape.digitCount >= 4, shape.stops == 0 else { return false }
    return NewsDate.opens(line) || NewsDate.ends(line)
  }

  /// One short word said twice.
  private var repeatsItself: Bool {
    let words = line.split(whereSeparator: Scalars.isSpace)
    guard words.count >= 2, let first = words.first, first.count >= 2, Scalars.isHan(first[first.startIndex]) else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.elementsEqual(first) }
  }

  /// An address of the net and nothing else.
  var isAddress: Bool {
    shape.hanCount == 0 && line.last != 0x2E && ScreenWords.addresses.length(at: 0, in: line) > 0
  }

  /// A title that its place was too narrow for.
  private var isCut: Bool {
    guard shape.hanCount >= 6, !shape.isPunctuated, shape.colons == 0 else { return false }
    return line.last == 0x2026 || line.suffix(3).allSatisfy { $0 == 0x2E }
  }
}
