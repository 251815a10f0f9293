import Evidence
import ReportModel

/// Recognises section 二: the small tables under the items of article 20.
enum ProactiveRecognizer {
  /// The tables of a region; nil if no row of them was found.
  static func recognize(_ region: FormRegion) -> (builder: FormTableBuilder, used: [PrintedRow])? {
    let rows = LogicalRows.rows(of: region.rows, slots: 3)
    let alignment = RowAlignment(rows, to: .proactive)
    let matches = alignment.matches.filter { $0.similarity > 0.6 && !$0.row.values.isEmpty }
    guard !matches.isEmpty else { return nil }
    let evidence = GenerationEvidence(rows: rows, matches: matches)
    var builder = FormTableBuilder(key: .proactive, generation: evidence.overall)
    for match in matches {
      let path = FormTargets.proactive.targets[match.target].row.path
      guard let row = row(path, evidence.generation(of: match)) else { continue }
      let layout = ValueLayout(matches.map(\.row), count: row.columns.count, headers: region.rows)
      add(row, match, region, to: &builder, layout: layout)
    }
    return (builder, matches.flatMap(\.row.sources))
  }

  private static func row(_ path: String, _ generation: Generation) -> FormRow? {
    let forms = generation == .form2021 ? [Form.proactive2021, .proactive2019] : [Form.proactive2019, .proactive2021]
    return forms.lazy.flatMap(\.rows).first { $0.path == path }
  }

  private static func add(
    _ row: FormRow, _ match: RowAlignment.Match, _ region: FormRegion, to builder: inout FormTableBuilder,
    layout: ValueLayout
  ) {
    let count = row.columns.count
    let merged = MergedColumns.cells(of: match.row, below: region.rows)
    let cells = merged.flatMap { $0.count == count ? $0 : nil } ?? layout.cells(of: match.row).cells
    let readings = SlotReadings.readings(of: cells, in: .plain(count)) ?? []
    builder.add(row, match: match, cells: cells, readings: readings)
  }
}

/// Merged cells that a converter has written out once for every column.
enum MergedColumns {
  /// The value cells of a row, one for each label of the header above it; nil without such a header, or where cells
  /// under one label differ.
  static func cells(of row: LogicalRow, below rows: [PrintedRow]) -> [PrintedCell]? {
    guard row.sources.count == 1, let source = row.sources.first, !source.isLine else { return nil }
    guard let header = header(of: source, in: rows) else { return nil }
    var result: [(label: LabelKey, cell: PrintedCell)] = []
    for cell in source.values {
      guard let above = header.cells.last(where: { $0.column <= cell.column }) else { return nil }
      let label = LabelFolding.key(above.text)
      if label.isEmpty, cell.reading == .blank { continue }
      if let last = result.last, last.label == label {
        if last.cell.text != cell.text { return nil }
      } else {
        result.append((label, cell))
      }
    }
    return result.map(\.cell)
  }

  /// The nearest row of words above, as wide as the row.
  private static func header(of row: PrintedRow, in rows: [PrintedRow]) -> PrintedRow? {
    let above = rows.filter { $0.block == row.block && ($0.row ?? 0) < (row.row ?? 0) && $0.valueCount == 0 }
    return above.last { $0.width == row.width && $0.cells.count { $0.reading.isWords } > 1 }
  }
}

/// Which form the small tables of section 二 follow, by their own headers, rows and numbers of cells.
struct GenerationEvidence {
  /// The generation that most speaks for.
  private(set) var overall: Generation

  private var byGroup: [String: Generation] = [:]

  init(rows: [LogicalRow], matches: [RowAlignment.Match]) {
    var votes: [String: Int] = [:]
    for match in matches {
      let row = FormTargets.proactive.targets[match.target].row
      let group = String(row.path.prefix { $0 != "/" })
      votes[group, default: 0] += Self.rowVote(row, match)
    }
    for (group, header) in Self.headers(rows, matches) { votes[group, default: 0] += header }
    let total = votes.values.reduce(0, +)
    overall = total > 0 ? .form2021 : .form2019
    for (group, vote) in votes where vote != 0 { byGroup[group] = vote > 0 ? .form2021 : .form2019 }
  }

  /// The generation of one row.
  func generation(of match: RowAlignment.Match) -> Generation {
    let row = FormTargets.proactive.targets[match.target].row
    return byGroup[String(row.path.prefix { $0 != "/" })] ?? overall
  }

  /// Positive for 2021, negative for 2019: rows that only 2019 has, labels, numbers of cells.
  private static func rowVote(_ row: FormRow, _ match: RowAlignment.Match) -> Int {
    if row.path.hasSuffix("other_services") || row.path.hasSuffix("government_procurement") { return -4 }
    if row.path.hasSuffix("normative_documents") {
      return match.row.key.count > 5 ? 1 : -1
    }
    let values = match.row.values.map(\.reading).filter(\.isValue)
    let count = values.count > 1 && Set(values).count == 1 ? 0 : values.count
    if row.path.hasPrefix("art20_5") || row.path.hasPrefix("art20_6") { return count >= 3 ? -1 : count == 1 ? 2 : 0 }
    return row.path.hasPrefix("art20_8") ? (count == 1 ? 1 : count == 0 ? 0 : -1) : 0
  }

  private static let words2021 = [
    "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额", "制发", "废止", "现行有效", "收费金额", "处理决定",
  ]
  private static let words2019 = ["本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增减", "采购项目", "新制作", "新公开", "项目数量"]

  /// The header above each group's rows speaks most clearly.
  private static func headers(_ rows: [LogicalRow], _ matches: [RowAlignment.Match]) -> [(String, Int)] {
    var result: [(String, Int)] = []
    for (index, row) in rows.enumerated() where !matches.contains(where: { $0.range.contains(index) }) {
      let text = row.longKey
      let vote = count(words2021, in: text) - count(words2019, in: text)
      guard vote != 0, let next = matches.first(where: { $0.range.lowerBound > index }) else { continue }
      let path = FormTargets.proactive.targets[next.target].row.path
      result.append((String(path.prefix { $0 != "/" }), 10 * vote))
    }
    return result
  }

  private static func count(_ words: [String], in key: LabelKey) -> Int {
    words.count { contains(key.units, LabelFolding.key($0).units) }
  }

  private static func contains(_ whole: [UInt16], _ part: [UInt16]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
