import Evidence

/// A list of parts with their shares in one sentence: `共47条，其中甲21条，占45%；乙26条，占55%`.
struct ShareList {
  /// A part and the share that is printed behind it.
  private struct Part {
    var value: Int
    var share: ExactDecimal
  }

  /// The bytes of the comma or bracket between a part and its share.
  private static let longestMark = 3

  private let whole: Int
  private let parts: [Part]

  /// Reads a sentence; nil where it has no whole and shares, or where it counts different things.
  init?(_ sentence: ProseSentence) {
    var numbers: [(value: Int, unit: ProseUnit)] = []
    var parts: [Part] = []
    var isShare = false
    var end = 0
    for token in sentence.tokens {
      switch token.kind {
      case .words(let words):
        // With words between them the share is that of something else.
        isShare = isShare || words.contains(.share) && token.range.lowerBound - end <= Self.longestMark
      case .number(let share, .percent):
        // Each share stands behind its part, and the whole before them all.
        guard isShare, numbers.count == parts.count + 2, let part = numbers.last else { return nil }
        parts.append(Part(value: part.value, share: share))
        isShare = false
      case .number(let value, .item), .number(let value, .entry):
        guard let count = value.integer, let unit = token.unit else { return nil }
        numbers.append((count, unit))
        end = token.range.upperBound
        isShare = false
      case .number(_, .tenThousandYuan): return nil
      case .number, .comma, .stop: break
      }
    }
    // One whole, and a share for every other number.
    guard let first = numbers.first, !parts.isEmpty, numbers.count == parts.count + 1, first.value > 0,
      parts.allSatisfy({ $0.value <= first.value }), numbers.allSatisfy({ $0.unit == first.unit }),
      numbers.allSatisfy({ (0...1_000_000_000).contains($0.value) })
    else { return nil }
    self.whole = first.value
    self.parts = parts
  }

  /// What does not fit; questions only, unless the shares make a hundred and so the parts must make the whole.
  func findings(sentence: () -> String, _ location: SourceLocation) -> [Finding] {
    var findings: [Finding] = []
    let severity: Severity = isExhaustive ? .warning : .note
    func add(_ card: CheckCard, _ left: ExactDecimal, _ right: ExactDecimal) {
      findings.append(
        Finding(
          check: card.id, severity: min(card.severity, severity),
          message: card.message(label: sentence(), left: left.description, right: right.description), left: left,
          right: right, location: location))
    }
    let sum = parts.reduce(0) { $0 + $1.value }
    if isExhaustive, sum != whole { add(CheckCatalogue.partsInProse, ExactDecimal(sum), ExactDecimal(whole)) }
    for part in parts {
      guard let exact = share(of: part), let difference = exact.subtracting(part.share),
        let unit = ExactDecimal.unit(scale: part.share.scale), difference >= unit || difference.negated >= unit
      else { continue }
      add(CheckCatalogue.sharesInProse, part.share, exact)
    }
    return findings
  }

  /// Whether the shares make a hundred, give or take one for each that was rounded.
  private var isExhaustive: Bool {
    guard parts.count >= 2, let sum = ExactDecimal.sum(parts.map(\.share)),
      let difference = sum.subtracting(ExactDecimal(100)), let slack = ExactDecimal.unit(scale: parts[0].share.scale)
    else { return false }
    return difference <= slack && difference.negated <= slack
  }

  /// The share in hundredths, rounded, with one digit more than is printed; nil for more than four digits.
  private func share(of part: Part) -> ExactDecimal? {
    guard part.share.scale <= 4 else { return nil }
    let factor = (0...part.share.scale).reduce(100) { factor, _ in factor * 10 }
    return ExactDecimal(mantissa: Int64((part.value * factor + whole / 2) / whole), scale: part.share.scale + 1)
  }
}

extension ProseToken {
  /// What a number counts.
  fileprivate var unit: ProseUnit? {
    if case .number(_, let unit) = kind { return unit }
    return nil
  }
}

extension ExactDecimal {
  /// One in the last of `scale` digits behind the point; nil for more than 9.
  fileprivate static func unit(scale: Int) -> ExactDecimal? {
    scale <= 9 ? ExactDecimal(mantissa: 1, scale: scale) : nil
  }
}
