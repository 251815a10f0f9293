import DocumentModel

/// Looks for the title among the first lines of a document and in what the file says of itself.
struct TitleSearch {
  /// A title and the lines in which it is printed.
  struct Candidate {
    var title: Title
    var lines: Range<Int>

    /// How much it tells: a title with agency and year before one without.
    var rank: Int { (title.agency == nil ? 0 : 2) + (title.year == nil ? 0 : 1) }
  }

  /// The lines before the first section, with the ids of their blocks.
  private let lines: [(id: Int, line: FoldedLine)]

  /// Takes the lines before the first section.
  init(_ lines: [(id: Int, line: FoldedLine)]) {
    self.lines = lines.map { ($0.id, $0.line.count > Title.longest ? $0.line : $0.line.bare) }
  }

  /// The best title among the lines, and the ids of all blocks that print it.
  func printedTitle() -> (title: Title, blocks: Set<Int>)? {
    let candidates = lines.indices.compactMap(candidate(endingAt:))
    guard let rank = candidates.map(\.rank).max() else { return nil }
    let highest = candidates.filter { $0.rank == rank }
    // Below the title of a notice stands that of the report itself.
    guard let best = highest.first(where: { !$0.title.isNotice }) ?? highest.first else { return nil }
    // A title may be printed twice, once by the portal and once by the agency.
    let same = candidates.filter { candidate in
      if candidate.title.isNotice != best.title.isNotice { return false }
      return best.title.line.contains(candidate.title.line.folded)
        || candidate.title.line.contains(best.title.line.folded)
    }
    return (best.title, Set(same.flatMap { $0.lines.map { lines[$0].id } }))
  }

  /// The agency that stands on a line of its own right above or below the title.
  func agency(beside title: Set<Int>) -> String? {
    let printed = lines.indices.filter { title.contains(lines[$0].id) }
    guard let first = printed.first, let last = printed.last else { return nil }
    let beside = [last + 1, first - 1].filter(lines.indices.contains).map { lines[$0].line }
    return beside.lazy.compactMap { $0.bodyOfPlace ?? $0.labelledBody }.first
  }

  /// The title beside the name of the portal or a counter on one of the first lines: `…年度报告-某某县人民政府`.
  func titleBesidePortal() -> Title? {
    lines.prefix(10).lazy.compactMap { Self.part(of: $0.line) ?? Self.opening(of: $0.line) }.first
  }

  /// The title at the beginning of one of the first lines, where it was read together with the first sentence.
  func gluedTitle() -> Title? {
    for line in lines.prefix(3).map(\.line) {
      for end in line.folded.indices.prefix(Title.longest) {
        guard TitleWording.sentenceOpenings.contains(where: { line.has($0, at: end) }) else { continue }
        if let title = Title(FoldedLine(line.text(in: 0..<end))) { return title }
      }
    }
    return nil
  }

  private func candidate(endingAt last: Int) -> Candidate? {
    var line = lines[last].line
    guard line.isWhole, line.isOneSentence else { return nil }
    var first = last
    var text = line.text
    func extend(to index: Int) {
      first = index
      text = lines[index].line.text + text
    }
    if isTornEnding(at: last) {
      extend(to: last - 1)
      line = FoldedLine(text)
    }
    guard Title.ends(line) else { return nil }
    if !Title.hasSubject(line) {
      guard first > 0, canPrecede(first - 1) else { return nil }
      extend(to: first - 1)
    }
    guard var title = Title(FoldedLine(text)) else { return nil }
    while first > 0, last - first < 3, title.agency == nil && opensTitle(first - 1) || isTorn(title, at: first) {
      extend(to: first - 1)
      guard let longer = Title(FoldedLine(text)) else { break }
      title = longer
    }
    if first > 0, isPlace(first - 1, of: title), let longer = Title(FoldedLine(lines[first - 1].line.text + text)) {
      first -= 1
      title = longer
    }
    return withYear(Candidate(title: title, lines: first..<last + 1))
  }

  /// Whether a line is the rest of the word with which the title above it ends: `…年度报` above `告`, or `告（2021年）`.
  private func isTornEnding(at index: Int) -> Bool {
    guard index > 0, canPrecede(index - 1) else { return false }
    let (above, rest) = (lines[index - 1].line.folded, lines[index].line.folded[...].withoutBrackets)
    return TitleWording.endings.contains { ending in
      (1..<ending.count).contains { cut in
        rest.elementsEqual(ending[cut...]) && above.suffix(cut).elementsEqual(ending[..<cut])
      }
    }
  }

  /// Takes in the line below that holds nothing but the year, where the title has none.
  private func withYear(_ candidate: Candidate) -> Candidate {
    let next = candidate.lines.upperBound
    guard candidate.title.year == nil, next < lines.count, lines[next].line.isYearAlone,
      let title = Title(FoldedLine(candidate.title.text + lines[next].line.text))
    else { return candidate }
    return Candidate(title: title, lines: candidate.lines.lowerBound..<next + 1)
  }

  /// Whether a line can stand inside a title that goes on.
  private func canPrecede(_ index: Int) -> Bool {
    let line = lines[index].line
    return line.isWhole && line.count <= 40 && line.isOneSentence && !Title.ends(line)
  }

  /// Whether a line can open a title: an agency, an agency with 关于, a year.
  private func opensTitle(_ index: Int) -> Bool {
    let line = lines[index].line
    guard canPrecede(index) else { return false }
    if line.isAgencyName || line.isYearAlone { return true }
    guard line.folded.suffix(2).elementsEqual(TitleWording.about) else { return false }
    return line.count == 2 || FoldedLine(line.text(in: 0..<line.count - 2)).isAgencyName
  }

  /// Whether a title begins in the middle, so that the line above it is its beginning.
  ///
  /// A torn name: `某某市国有资产监督管` above `理委员会2023年…`. A torn subject: `某某局2024年度政府` above `信息公开…`.
  private func isTorn(_ title: Title, at first: Int) -> Bool {
    guard first > 0, canPrecede(first - 1) else { return false }
    let above = lines[first - 1].line
    guard !above.isYearAlone else { return false }
    if opensWithYear(above, title) { return true }
    if let agency = title.agency.map({ FoldedLine($0) }) {
      guard above.folded.allSatisfy(\.isHan), above.folded.contains(where: TitleWording.places.contains) else {
        return false
      }
      if above.isAgencyName { return agency.isBranchName }
      return agency.beginsInsideName || agency.isBranchName
        || !agency.folded.contains(where: TitleWording.regions.contains)
    }
    guard !above.isAgencyName else { return false }
    guard above.folded.allSatisfy({ $0.isHan || $0.isDigit }), let whole = Title(FoldedLine(above.text + title.text))
    else { return false }
    return whole.agency.map { FoldedLine($0).isAgencyName } ?? (title.year == nil && whole.year != nil)
  }

  /// Whether a line begins with the year that the title lacks and goes on with words of the name that the title ends:
  /// `2019年某某县市场监` above `督管理局政府信息公开…`.
  private func opensWithYear(_ above: FoldedLine, _ title: Title) -> Bool {
    guard title.year == nil, let year = YearText.year(in: above.folded, at: 0), year.length < above.count,
      !Title.hasSubject(above), above.folded[year.length...].allSatisfy(\.isHan)
    else { return false }
    return Title(FoldedLine(above.text + title.text))?.year != nil
  }

  /// Whether a line names the place, and the title only the body: `某某市` above `教育局2020年…`.
  private func isPlace(_ index: Int, of title: Title) -> Bool {
    let line = lines[index].line
    guard let end = line.folded.last, TitleWording.places.contains(end), line.isAgencyName, line.count <= 10,
      let agency = title.agency
    else { return false }
    return !FoldedLine(agency).folded.contains(where: TitleWording.regions.contains)
  }

  /// The title that the file states of itself, without the portal's name.
  static func statedTitle(_ metadata: [Metadatum]) -> Title? {
    for datum in metadata where TitleWording.metadataNames.contains(datum.name.lowercased()) {
      let line = FoldedLine(datum.value, limit: 200)
      if let title = Title(line) { return title }
      if let title = part(of: line) { return title }
    }
    return nil
  }

  /// The title up to one of the spaces of a line.
  private static func opening(of line: FoldedLine) -> Title? {
    line.gaps.lazy.prefix(8).compactMap { Title(FoldedLine(line.text(in: 0..<$0))) }.first
  }

  /// The first part of a line that is a title, where marks part it from the name of the portal.
  private static func part(of line: FoldedLine) -> Title? {
    let parts = line.folded.indices.split { TitleWording.portalSeparators.contains(line.folded[$0]) }
    return parts.count < 2
      ? nil
      : parts.lazy.compactMap { part in
        part.first.flatMap { first in part.last.flatMap { Title(FoldedLine(line.text(in: first..<$0 + 1))) } }
      }.first
  }
}

extension FoldedLine {
  /// The line without marks around it and spaces between its digits.
  fileprivate var bare: FoldedLine { withoutSpacesBetweenDigits.withoutOuterMarks }

  /// The public body that stands behind a label: `编制单位：某某局`.
  fileprivate var labelledBody: String? {
    guard let label = TitleWording.agencyLabels.first(where: { has($0, at: 0) }) else { return nil }
    let name = FoldedLine(text(in: label.count..<count))
    return name.count >= 3 && name.isAgencyName ? name.text : nil
  }

  /// Whether it names a branch or an office, or goes on inside a word, so that the line above says of whom.
  fileprivate var isBranchName: Bool {
    folded.first == "办" || TitleWording.tornOpenings.contains { folded.starts(with: $0) }
      || TitleWording.branches.contains { folded.suffix($0.count).elementsEqual($0) }
  }

  /// Whether it begins with a character that ends the names of bodies and begins none.
  fileprivate var beginsInsideName: Bool { folded.first.map(TitleWording.innerOpenings.contains) ?? false }

  /// Whether it holds nothing but a year, bare or in brackets.
  var isYearAlone: Bool {
    let line = withoutSpacesBetweenDigits
    let text = line.folded.filter { $0 != "(" && $0 != ")" }
    guard let year = YearText.year(in: text, at: 0) else { return false }
    return year.length == text.count
  }
}
