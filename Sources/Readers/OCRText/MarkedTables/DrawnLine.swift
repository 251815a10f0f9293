import Evidence

/// One line of a drawn table, cut at its bars and corners.
struct DrawnLine {
  /// How wide characters are taken to be; programs differ in that.
  struct Metric: Sendable {
    /// How many columns a Chinese character takes, and a sign that Chinese and Latin fonts share, such as `“`.
    var wide: Int
    var ambiguous: Int
    /// How many columns a sign of the drawing takes.
    var sign: Int

    /// What is tried, the usual first.
    static let all = [
      Metric(wide: 2, ambiguous: 1, sign: 1), Metric(wide: 2, ambiguous: 2, sign: 2),
      Metric(wide: 2, ambiguous: 2, sign: 1), Metric(wide: 2, ambiguous: 1, sign: 2),
      Metric(wide: 1, ambiguous: 1, sign: 1),
    ]

    func width(_ scalar: UInt32) -> Int {
      switch CharacterWidth.columns(of: scalar) {
      case 2: wide
      case 1 where CharacterWidth.isAmbiguous(scalar): ambiguous
      case let width: width
      }
    }
  }

  /// What stands between two bars.
  struct Span {
    /// The columns of the bars before and behind it.
    var start: Int
    var end: Int
    /// The trimmed text.
    var content: Range<Int>
    var isRule: Bool
  }

  private(set) var spans: [Span] = []

  /// Whether it holds nothing but rules.
  var isRule: Bool { spans.allSatisfy(\.isRule) }

  /// Cuts a trimmed line; nil where it does not begin and end with a sign of the drawing.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBox: Bool, metric: Metric) {
    var column = 0
    var index = range.lowerBound
    var open: (column: Int, end: Int)?
    var isLastSign = false
    var (dashes, others) = (0, 0)
    while index < range.upperBound {
      let (value, length) = DrawnSign.scalar(bytes, index)
      let sign = isBox ? DrawnSign(box: value) : Self.sign(bytes, index, range)
      switch sign {
      case .bar, .corner:
        if let open {
          let content = TextScanning.trim(bytes, open.end..<index, tabs: true)
          spans.append(
            Span(
              start: open.column, end: column, content: content,
              isRule: others == 0 && (dashes > 1 || isBox && dashes > 0)))
        } else if index > range.lowerBound {
          return nil
        }
        open = (column, index + length)
        (dashes, others) = (0, 0)
        column += metric.sign
      case .dash:
        dashes += 1
        column += metric.sign
      case .text:
        // Colons in a rule say how its column is set.
        if value != 0x3A { others += 1 }
        column += metric.width(value)
      }
      isLastSign = sign == .bar || sign == .corner
      index += length
    }
    guard isLastSign, !spans.isEmpty else { return nil }
  }

  /// What an ASCII sign means: a plus is a corner at the end of dashes alone, so that `+3` stays text.
  static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> DrawnSign {
    switch bytes[index] {
    case TextScanning.pipe: return PipeRow.isBar(bytes, index, range) ? .bar : .text
    case UInt8(ascii: "-"), UInt8(ascii: "="): return .dash
    case UInt8(ascii: "+"):
      let isBehind = index - 2 >= range.lowerBound && isDash(bytes[index - 1]) && isDash(bytes[index - 2])
      let isBefore = index + 2 < range.upperBound && isDash(bytes[index + 1]) && isDash(bytes[index + 2])
      return isBehind || isBefore ? .corner : .text
    default: return .text
    }
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") }
}
