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
  let lines: [(id: Int, line: FoldedLine)]
  /// The ids of the blocks that the file itself makes headings.
  private let headings: Set<Int>

  /// Takes the lines before the first section.
  init(_ lines: [(id: Int, line: FoldedLine)], headings: Set<Int> = []) {
    self.headings = headings
    self.lines = lines.map { ($0.id, $0.line.count > Title.longest ? $0.line : $0.line.bare) }
  }

  /// The best title among the lines, and the ids of all blocks that print it.
  func printedTitle() -> (title: Title, blocks: Set<Int>)? {
    let candidates = lines.indices.compactMap(candidate(endingAt:))
    guard let rank = candidates.map(\.rank).max() else { return nil }
    let equal = candidates.filter { $0.rank == rank }
    // A line above the heading may name the report of another year or body.
    let printedAsHeading = equal.filter { $0.lines.contains { headings.contains(lines[$0].id) } }
    let highest = printedAsHeading.isEmpty ? equal : printedAsHeading
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

  /// Takes in the line below that holds nothing but the year, where the title has none.
  private func withYear(_ candidate: Candidate) -> Candidate {
    let next = candidate.lines.upperBound
    guard candidate.title.year == nil, next < lines.count, lines[next].line.isYearAlone,
      let title = Title(FoldedLine(candidate.title.text + lines[next].line.text))
    else { return candidate }
    return Candidate(title: title, lines: candidate.lines.lowerBound..<next + 1)
  }
}
