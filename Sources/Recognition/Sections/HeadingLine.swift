import ReportModel

/// A line of a document looked at as a heading.
struct HeadingLine: Sendable, Hashable {
  /// How far the line is a heading.
  enum Shape: Sendable, Hashable {
    /// All of it.
    case alone
    /// An official heading and, on the same line, the first sentence; as many scalars of the line are the heading.
    case glued(Int)
    /// It is prose.
    case prose
  }

  /// The folded beginning of the line.
  var line: FoldedLine
  /// Its number.
  var numbering: Numbering?
  /// What its wording is about.
  var role: SectionRole?
  /// Whether its wording is an official one, word for word.
  var isOfficial = false
  /// How far it is a heading.
  var shape = Shape.prose
  /// Whether a sentence mark ends it.
  var endsWithMark = false

  /// Whether the mark behind its number is lost, as in `三主动公开`: then only its place in the count tells it from a
  /// word that begins with a number.
  var lacksMark = false

  /// The longest heading without the mark behind its number, in scalars.
  private static let longestWithoutMark = 14
  /// The longest heading, in scalars.
  static let longest = 60

  /// Looks at a line.
  init(_ text: String) {
    line = FoldedLine(text, limit: Self.longest + 12)
    numbering = Numbering(line)
    judge()
    if let found = numbering, found.style == .chinese, found.length == found.numberLength, !isOfficial {
      lacksMark = role != nil && standsAlone && !endsWithMark && wording.count <= Self.longestWithoutMark
      if lacksMark { return }
      // `一般…` is no number.
      numbering = nil
      judge()
    } else if numbering == nil, !isOfficial {
      judgeMisreadNumber()
    }
  }

  /// The wording behind the number, without the mark at its end.
  var wording: ArraySlice<Unicode.Scalar> {
    let text = line.folded[(numbering?.length ?? 0)...]
    return endsWithMark ? text.dropLast() : text
  }

  /// Whether it can be a heading of some level that stands alone.
  var standsAlone: Bool { shape == .alone }

  /// Whether it stops at a mark between two words, as the first line of a broken heading may.
  var breaksOff: Bool { line.isWhole && line.folded.last == "、" && (4...40).contains(wording.count) }

  /// Whether it can open a top-level section of a numbering style.
  func opensSection(of style: Numbering.Style) -> Bool {
    guard numbering?.style == style, !isRowLabel, !holdsTwoLabels else { return false }
    switch shape {
    case .glued: return true
    case .alone: return !endsWithMark || isOfficial || (role != nil && wording.count <= 25 && !wording.contains(","))
    case .prose: return false
    }
  }

  private mutating func judge() {
    (shape, role, isOfficial, endsWithMark) = (.prose, nil, false, false)
    endsWithMark = line.isWhole && line.folded.last.map(Self.isEndMark) == true
    let wording = self.wording
    if line.isWhole, Self.isHeading(wording) {
      shape = .alone
      role = SectionRole.official(wording)
      isOfficial = role != nil
      if isOfficial { return }
      if endsWithMark || isFollowedByTable(wording), judgeGlued() { return }
      if numbering != nil { role = SectionRole.told(by: wording) }
    } else {
      endsWithMark = false
      _ = judgeGlued()
    }
  }

  /// Takes one or two scalars before 、 for a misread number where an official heading follows.
  private mutating func judgeMisreadNumber() {
    guard let numbering = Numbering(misreadIn: line) else { return }
    self.numbering = numbering
    judge()
    guard !isOfficial else { return }
    self.numbering = nil
    judge()
  }

  /// Tells an official heading from the sentence behind it; false where there is none.
  private mutating func judgeGlued() -> Bool {
    let text = line.folded[(numbering?.length ?? 0)...]
    guard let numbering, let opening = SectionRole.opening(text) else { return false }
    let end = numbering.length + opening.length
    guard end < line.count, !line.isWhole || !Self.isContentsEntry(text),
      Self.opensSentence(line.folded[end...]) || line.isGap(end) || Self.opensTable(line.folded[end...])
        || isLongHeading(opening.length, before: line.folded[end...])
    else { return false }
    shape = .glued(Self.isEndMark(line.folded[end]) ? end + 1 : end)
    role = opening.role
    isOfficial = true
    endsWithMark = false
    return true
  }

  /// Whether an official heading is so long that no sentence begins with its words by chance, and goes on without them.
  private func isLongHeading(_ length: Int, before rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let joining: Set<Unicode.Scalar> = ["如", "见", "的", "为", "和", "及", "与", "、", "良", "较", "是"]
    guard length >= 10, !line.isWhole || Self.isProse(rest), let next = rest.first else { return false }
    return next.isHan && !joining.contains(next)
  }

  /// Whether the first words of a form table were read into the line of an official heading.
  private func isFollowedByTable(_ wording: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let opening = SectionRole.opening(wording) else { return false }
    return Self.opensTable(wording.dropFirst(opening.length))
  }

  private static func opensTable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    tableOpenings.contains { text.starts(with: $0) }
  }

  private static let tableOpenings = SectionWording.tableOpenings.map(\.scalars)

  private var isRowLabel: Bool { opensRowLabel || Self.rowLabels.contains { wording.contains($0) } }

  /// Whether it is the label of a row, one without a character, or the first line of a broken one.
  var opensRowLabel: Bool {
    let wording = wording
    guard wording.count >= 4, wording.count <= Self.longest else { return false }
    return Self.rowLabels.contains { label in
      label.starts(with: wording) || wording.count + 1 == label.count && EditDistance.isAtMost(1, Array(wording), label)
    }
  }

  private static let rowLabels = SectionWording.rowLabels.map(\.scalars)

  /// Whether another number stands set apart behind the first words, as where two labels of a row share a line:
  /// `三、本年 （一）予以公开`.
  private var holdsTwoLabels: Bool {
    line.gaps.contains { gap in
      gap > (numbering?.length ?? 0) && line.folded[gap] == "("
        && Numbering(FoldedLine(line.text(in: gap..<line.count)))?.style == .chineseInBrackets
    }
  }
}

extension HeadingLine {
  /// Whether the wording is short enough and holds no sentence.
  private static func isHeading(_ wording: ArraySlice<Unicode.Scalar>) -> Bool {
    guard wording.count >= 2, wording.count <= longest, let last = wording.last else { return false }
    guard last != ",", last != "、", last != ";", wording.contains(where: \.isHan) else { return false }
    return !wording.contains(where: isSentenceMark) && !isContentsEntry(wording) && !holdsFigures(wording)
  }

  /// Whether numbers stand side by side, as in a row of a table that was read as a line.
  private static func holdsFigures(_ wording: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(wording, wording.dropFirst(2)).enumerated().contains { offset, pair in
      pair.0.isDigit && pair.1.isDigit && wording[wording.startIndex + offset + 1] == " "
    }
  }

  /// Whether it is an entry of a table of contents: dots or dashes, or a page number behind them.
  private static func isContentsEntry(_ wording: ArraySlice<Unicode.Scalar>) -> Bool {
    let tail = wording.reversed().drop { $0.isDigit || $0 == "-" || $0 == "(" || $0 == ")" }
    if wording.suffix(wording.count - tail.count).prefix(3).elementsEqual("---".unicodeScalars) { return true }
    return tail.prefix(2).allSatisfy { $0 == "." || $0 == "…" || $0 == "·" }
  }

  private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "!" || scalar == "?" || scalar == ";" || scalar == ":"
  }

  private static func isEndMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "。" || scalar == ":" || scalar == ";" }

  /// Whether a sentence begins right behind an official heading.
  private static func opensSentence(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    switch rest.first {
    case nil: false
    case "。", ":", "(", "我", "本", "今", "截": true
    case let first?: first.isDigit || isProse(rest) && sentenceOpenings.contains { rest.starts(with: $0) }
    }
  }

  /// Whether a text has clauses or ends as a sentence does.
  private static func isProse(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last == "。" || text.contains(",")
  }

  private static let sentenceOpenings = SectionWording.sentenceOpenings.map(\.scalars)
}
