/// The beginning of a text without its layout, scalar by scalar beside the same in a form fit for comparing.
///
/// White space and marks of emphasis are left out; a space stays only between two words of Latin letters or digits.
/// Folding is one to one: widths, brackets, quotes, dashes and traditional characters are made equal, nothing is
/// composed or decomposed. So a range found in `folded` is the same range in `printed`.
struct FoldedLine: Sendable, Hashable {
  /// The scalars as printed.
  private(set) var printed: [Unicode.Scalar] = []
  /// The same scalars for comparing.
  private(set) var folded: [Unicode.Scalar] = []
  /// The positions before which white space was left out.
  private(set) var gaps: [Int] = []
  /// Whether the whole text is here, not its beginning only.
  private(set) var isWhole = true

  /// Folds the first `limit` scalars of `text` that are no layout.
  init(_ text: some StringProtocol, limit: Int = .max) {
    let capacity = min(limit, text.utf8.count / 3 + 8)
    var printed: [Unicode.Scalar] = []
    printed.reserveCapacity(capacity)
    var hasSpace = false
    for scalar in text.unicodeScalars {
      if Self.isLayout(scalar) {
        hasSpace = true
        continue
      }
      guard printed.count < limit else {
        isWhole = false
        break
      }
      if hasSpace, let last = printed.last {
        if last.isWordScalar, scalar.isWordScalar { printed.append(" ") } else { gaps.append(printed.count) }
      }
      hasSpace = false
      printed.append(scalar)
    }
    self.printed = printed
    folded = printed.foldedForComparing
  }

  /// Two lines without anything between them.
  static func + (left: FoldedLine, right: FoldedLine) -> FoldedLine {
    var line = left
    line.printed += right.printed
    line.folded += right.folded
    line.gaps = []
    line.isWhole = true
    return line
  }

  /// How many scalars it has.
  var count: Int { folded.count }

  /// Whether it has none.
  var isEmpty: Bool { folded.isEmpty }

  /// The printed text.
  var text: String { text(in: 0..<printed.count) }

  /// The printed text of a range; a range that reaches beyond the line is cut.
  func text(in range: Range<Int>) -> String { String(printed[range.clamped(to: 0..<printed.count)]) }

  /// The text for comparing.
  var key: String { String(folded) }

  /// Whether the scalar is white space, a mark of emphasis, or has no width.
  static func isLayout(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all scalars are ideographs.
    if scalar.value > 0x3000 { return scalar.value == 0xFEFF }
    return switch scalar.value {
    case 0x09...0x0D, 0x20, 0x2A, 0xA0, 0x3000, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x2060: true
    default: false
    }
  }
}

extension FoldedLine {
  /// Whether one space stood right before a scalar, and none behind it as in a text of spaced characters.
  func isGap(_ position: Int) -> Bool { gaps.contains(position) && !gaps.contains(position + 1) }

  /// Whether `phrase` stands at `position` of the folded text.
  func has(_ phrase: [Unicode.Scalar], at position: Int) -> Bool {
    position >= 0 && position <= count && folded[position...].starts(with: phrase)
  }

  /// Where `phrase` first stands at or behind `start`.
  func position(of phrase: [Unicode.Scalar], from start: Int = 0) -> Int? {
    start >= 0 && start <= count ? folded[start...].position(of: phrase) : nil
  }

  /// Whether `phrase` stands anywhere.
  func contains(_ phrase: [Unicode.Scalar]) -> Bool { position(of: phrase) != nil }
}

extension ArraySlice<Unicode.Scalar> {
  /// Where `phrase` first stands.
  func position(of phrase: [Unicode.Scalar]) -> Int? {
    guard let first = phrase.first, phrase.count <= count else { return nil }
    return (startIndex...(endIndex - phrase.count)).first { self[$0] == first && self[$0...].starts(with: phrase) }
  }

  /// Whether `phrase` stands anywhere.
  func contains(_ phrase: [Unicode.Scalar]) -> Bool { position(of: phrase) != nil }
}

extension String {
  /// The scalars in order.
  init(_ scalars: some Collection<Unicode.Scalar>) {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var index = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? .init() {
          bytes[index] = byte
          index += 1
        }
      }
      return index
    }
  }

  /// The scalars as an array, for comparing with a folded line.
  var scalars: [Unicode.Scalar] { Array(unicodeScalars) }
}
