import ReportModel

/// Which form the small tables of section 二 follow, by their own headers, rows and numbers of cells.
struct GenerationEvidence {
  /// The generation that most speaks for.
  private(set) var overall: Generation

  private var byGroup: [String: Generation] = [:]
  /// The generation that all headers agree on; nil without a header and where they differ.
  private var byHeaders: Generation?

  /// Weighs what speaks for either form; `fallback` decides where nothing does.
  init(rows: [LogicalRow], matches: [RowAlignment.Match], fallback: Generation) {
    var votes: [String: Int] = [:]
    for match in matches {
      let row = FormTargets.proactive.targets[match.target].row
      votes[Self.group(of: row), default: 0] += Self.rowVote(row, match)
    }
    let headers = Self.headers(rows, matches)
    for (group, header) in headers { votes[group, default: 0] += 10 * header }
    let total = votes.values.reduce(0, +)
    overall = total == 0 ? fallback : Self.generation(total)
    for (group, vote) in votes where vote != 0 { byGroup[group] = Self.generation(vote) }
    let said = Set(headers.map { Self.generation($0.vote) })
    byHeaders = said.count == 1 ? said.first : nil
    for (group, header) in headers where (votes[group] ?? 0) * header > 0 { headed.insert(group) }
  }

  /// The groups of which the own header tells the form.
  private var headed: Set<String> = []

  /// The generation of one row, and whether a header tells it.
  func generation(of match: RowAlignment.Match) -> (generation: Generation, isSure: Bool) {
    let row = FormTargets.proactive.targets[match.target].row
    let group = Self.group(of: row)
    let generation = byGroup[group] ?? byHeaders ?? overall
    return (generation, headed.contains(group) || generation == byHeaders || Self.isOfOneForm(row))
  }

  private static func generation(_ vote: Int) -> Generation { vote > 0 ? .form2021 : .form2019 }

  private static func group(of row: FormRow) -> String { String(row.path.prefix { $0 != "/" }) }

  /// Whether only one generation has the row.
  private static func isOfOneForm(_ row: FormRow) -> Bool { !Form.proactive2021.rows.contains { $0.path == row.path } }

  /// Positive for 2021, negative for 2019: rows that only 2019 has, labels, numbers of cells.
  private static func rowVote(_ row: FormRow, _ match: RowAlignment.Match) -> Int {
    if isOfOneForm(row) { return -4 }
    if row.path.hasSuffix("normative_documents") {
      return match.row.key.count > 5 ? 1 : -1
    }
    let values = match.row.values.map(\.reading).filter(\.isValue)
    let count = values.count > 1 && Set(values).count == 1 ? 0 : values.count
    if row.path.hasPrefix("art20_5") || row.path.hasPrefix("art20_6") { return count >= 3 ? -1 : count == 1 ? 2 : 0 }
    return row.path.hasPrefix("art20_8") ? (count == 1 ? 1 : count == 0 ? 0 : -1) : 0
  }

  private static let words2021 = ["制发", "废止", "现行有效", "收费金额"].map { ComparedLabel($0) }
  private static let words2019 = ["新制作", "新公开", "对外公开总", "年项目数", "增减", "采购项目", "采购总金额"].map {
    ComparedLabel($0)
  }
  private static let decisions = ComparedLabel("处理决定")
  /// A header has no more lines than this, even with one or two characters on each.
  private static let longestHeader = 24

  /// What the words between the rows say: the header above each group, however many lines it is torn into.
  private static func headers(_ rows: [LogicalRow], _ matches: [RowAlignment.Match]) -> [(group: String, vote: Int)] {
    var result: [(String, Int)] = []
    var end = 0
    for match in matches {
      let zone = rows[end..<max(end, match.range.lowerBound)].suffix(longestHeader)
      end = match.range.upperBound
      let vote = zone.isEmpty ? 0 : vote(of: ComparedLabel(LabelKey(units: zone.flatMap(\.longKey.units))))
      if vote != 0 { result.append((group(of: FormTargets.proactive.targets[match.target].row), vote)) }
    }
    return result
  }

  /// The words need not stand together: where a header's cells are torn, their lines take turns.
  private static func vote(of header: ComparedLabel) -> Int {
    let old = words2019.count { isPart($0, of: header) }
    let new = words2021.count { isPart($0, of: header) }
    return new - old + (old == 0 && isPart(decisions, of: header) ? 1 : 0)
  }

  private static func isPart(_ word: ComparedLabel, of header: ComparedLabel) -> Bool {
    header.key.count >= word.key.count && Similarity.containment(word, in: header, least: 1) == 1
  }
}
