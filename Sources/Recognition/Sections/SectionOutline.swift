import ReportModel

/// Which lines of a document are headings, and of which level.
///
/// The document's own logic decides: the highest style of numbering in use opens the sections, and a heading without a
/// number counts where its wording is official and no numbered heading says the same. Nothing is renumbered; a count
/// that starts anew or leaves out a number is kept.
struct SectionOutline {
  /// What a piece is in the report.
  enum Role: Hashable {
    /// Opens a top-level section.
    case section
    /// A heading below, from level 2.
    case heading(level: Int)
    /// Anything else.
    case text
  }

  /// What each piece is.
  private(set) var roles: [Role]

  /// Finds the headings among `pieces`.
  init(_ pieces: [TextPiece]) {
    roles = Array(repeating: .text, count: pieces.count)
    let annex = Self.annexLabels(in: pieces)
    let lines = pieces.indices.map { annex.contains($0) ? nil : pieces[$0].heading }
    let style = Self.sectionStyle(lines, unnumbered: Self.unnumberedCount(lines, pieces))
    openSections(lines, pieces, style: style)
    demoteContentsList(lines)
    for index in pieces.indices where roles[index] == .text && !annex.contains(index) {
      if let level = Self.level(at: index, in: pieces, below: style) { roles[index] = .heading(level: level) }
    }
  }

  private mutating func openSections(_ lines: [HeadingLine?], _ pieces: [TextPiece], style: Numbering.Style?) {
    var seen: Set<SectionRole> = []
    var count = SectionCount()
    let levels = Self.roleLevels(lines, pieces, style: style)
    for (index, line) in lines.enumerated() {
      guard let style, let line, line.numbering?.style == style else { continue }
      if let role = line.role, let level = pieces[index].headingLevel, let top = levels[role], level > top { continue }
      guard count.takes(line, opens: line.opensSection(of: style)) else { continue }
      roles[index] = .section
      if let role = line.role { seen.insert(role) }
    }
    for (index, line) in lines.enumerated() where roles[index] == .text {
      guard let line, let role = line.unnumberedRole(isHeading: pieces[index].headingLevel != nil) else { continue }
      if seen.insert(role).inserted { roles[index] = .section }
    }
    if !roles.contains(.section) { openSectionsByLevel(pieces) }
  }

  /// The highest level at which the file's own headings open a section of each role: a heading below it that says the
  /// same, as one in a list within a list that counts anew, opens none.
  private static func roleLevels(
    _ lines: [HeadingLine?], _ pieces: [TextPiece], style: Numbering.Style?
  ) -> [SectionRole: Int] {
    var levels: [SectionRole: Int] = [:]
    for (line, piece) in zip(lines, pieces) {
      guard let style, let role = line?.role, let level = piece.headingLevel, line?.opensSection(of: style) == true
      else {
        continue
      }
      levels[role] = min(levels[role] ?? level, level)
    }
    return levels
  }

  /// Takes the highest headings that the file itself marks, where no wording and no number tells.
  private mutating func openSectionsByLevel(_ pieces: [TextPiece]) {
    let isHeading = { (piece: TextPiece) in piece.heading?.standsAlone == true && piece.heading?.endsWithMark == false }
    guard let top = pieces.filter(isHeading).compactMap(\.headingLevel).min() else { return }
    for (index, piece) in pieces.enumerated() where piece.headingLevel == top && isHeading(piece) {
      roles[index] = .section
    }
  }

  /// Takes back a list of contents: three or more headings in a row that all come again.
  private mutating func demoteContentsList(_ lines: [HeadingLine?]) {
    guard roles.count(where: { $0 == .section }) >= 6 else { return }
    var last: [ArraySlice<Unicode.Scalar>: Int] = [:]
    for index in lines.indices where roles[index] == .section {
      last[lines[index]?.contentsKey ?? []] = index
    }
    let comesAgain = lines.indices.map { index in
      roles[index] == .section && last[lines[index]?.contentsKey ?? [], default: index] > index
    }
    var start = 0
    while start < comesAgain.count {
      var end = start
      while end < comesAgain.count, comesAgain[end] { end += 1 }
      if end - start >= 3 {
        for index in start..<end { roles[index] = .text }
      }
      start = max(end, start + 1)
    }
  }
}

extension SectionOutline {
  /// How many official headings stand without a number and have text below them.
  private static func unnumberedCount(_ lines: [HeadingLine?], _ pieces: [TextPiece]) -> Int {
    let roles = lines.indices.map { index in
      lines[index]?.unnumberedRole(isHeading: pieces[index].headingLevel != nil)
    }
    let found = roles.indices.filter { roles[$0] != nil && ($0 + 1 == roles.count || roles[$0 + 1] == nil) }
    return Set(found.map { roles[$0] }).count
  }

  /// The style of numbering that opens the sections; nil where no style does.
  ///
  /// Headings below the sections may be official, too: where more stand without a number, the numbered ones are below.
  private static func sectionStyle(_ lines: [HeadingLine?], unnumbered: Int) -> Numbering.Style? {
    var openings: [Numbering.Style: Int] = [:]
    var official: [Numbering.Style: Int] = [:]
    for case let line? in lines {
      guard let style = line.numbering?.style, line.opensSection(of: style) else { continue }
      openings[style, default: 0] += 1
      if line.role != nil { official[style, default: 0] += 1 }
    }
    if openings[.part, default: 0] >= 2 { return .part }
    let other = [Numbering.Style.chineseInBrackets, .arabic].first { official[$0, default: 0] >= 3 }
    if openings[.chinese, default: 0] >= 1, official[.chinese, default: 0] > 0 || other == nil { return .chinese }
    let found = other ?? [.chineseInBrackets, .arabic].first { official[$0, default: 0] >= 2 }
    return found.flatMap { unnumbered >= 3 && unnumbered > official[$0, default: 0] ? nil : $0 }
  }

  /// The lines that belong to the annex of 2014, as far as no table was recognised in them.
  private static func annexLabels(in pieces: [TextPiece]) -> Set<Int> {
    guard let start = pieces.firstIndex(where: { $0.heading?.isAnnexTitle == true }) else { return [] }
    return Set(pieces.indices[start...].filter { pieces[$0].heading?.isAnnexLabel == true })
  }

  /// The level of a heading below the sections; nil where the line is prose or an item of a list.
  private static func level(at index: Int, in pieces: [TextPiece], below style: Numbering.Style?) -> Int? {
    guard let line = pieces[index].heading, line.standsAlone, index + 1 < pieces.count else { return nil }
    guard let numbering = line.numbering else {
      guard let level = pieces[index].headingLevel, !line.endsWithMark else { return nil }
      return min(max(level, 2), 6)
    }
    guard numbering.style != style, pieces[index + 1].heading?.numbering?.style != numbering.style else { return nil }
    let isShort = line.endsWithMark ? line.wording.count <= 22 && !line.wording.contains(",") : line.wording.count <= 40
    return isShort ? level(of: numbering.style, below: style) : nil
  }

  private static func level(of numbering: Numbering.Style, below style: Numbering.Style?) -> Int {
    let shift = style == .part ? 1 : 0
    return switch numbering {
    case .part, .chinese: 2
    case .chineseInBrackets: 2 + shift
    case .arabic: 3 + shift
    case .arabicInBrackets: 4 + shift
    case .circled: 5 + shift
    }
  }
}

extension HeadingLine {
  /// The line as a list of contents repeats it: without its number, which may be misread in one of the two places, and
  /// without the page number at its end.
  fileprivate var contentsKey: ArraySlice<Unicode.Scalar> {
    let wording = wording
    let end = wording.lastIndex { !$0.isDigit && $0 != " " } ?? wording.startIndex - 1
    return wording[..<(end + 1)]
  }

  /// The role of a heading without a number; nil for a line that is none.
  fileprivate func unnumberedRole(isHeading: Bool) -> SectionRole? {
    guard standsAlone, numbering == nil, !endsWithMark else { return nil }
    return role ?? (isHeading ? SectionRole.told(by: wording) : nil)
  }

  /// Whether it is the title of the annex of 2014.
  fileprivate var isAnnexTitle: Bool {
    standsAlone && numbering == nil && Self.annexTitles.contains { wording.contains($0) }
  }

  /// Whether it is a heading row of the annex of 2014.
  fileprivate var isAnnexLabel: Bool {
    // A label broken over two lines stands here with its first half.
    numbering?.style == .chinese && wording.count >= 4 && Self.annexLabels.contains { $0.starts(with: wording) }
  }

  private static let annexTitles = SectionWording.annexTitles.map(\.scalars)
  private static let annexLabels = SectionWording.annexLabels.map(\.scalars)
}
