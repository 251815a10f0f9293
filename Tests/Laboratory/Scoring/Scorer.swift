import Evidence
import ReportModel

/// Holds a converted report against the truth, by the same rules for every format.
struct Scorer {
  private let truth: Truth
  private let report: Report
  private let relations: [FailingRelation]
  private let accepted: Set<String>
  private let marked: Set<String>
  /// Where something is called doubtful, not only placed.
  private let doubted: Set<String>
  private let result: Outcome
  private(set) var figures = Figures()
  private(set) var misses: [Miss] = []
  private var badCells: [String] = []

  /// The figures of a case of which no report could be made.
  static func failure(_ truth: Truth) -> Figures {
    var figures = Figures()
    (figures.cases, figures.failed) = (1, 1)
    figures.cells = truth.cells.count + truth.unlisted.count
    figures.missing = figures.cells
    return figures
  }

  /// Scores a report.
  init(_ report: Report, truth: Truth) {
    self.truth = truth
    self.report = report
    relations = Relations(truth).failing
    accepted = Set(truth.unknowable.map(\.pointer))
    marked = Set(report.annotations.map(\.at) + report.findings.flatMap(\.at))
    doubted = Set(
      report.annotations.filter { [.ambiguous, .unreadable].contains($0.status) }.map(\.at)
        + report.findings.filter { $0.severity != .note }.flatMap(\.at))
    result = Outcome(report)
    figures.cases = 1
    scoreCells()
    scoreAnnotations()
    scoreRelations()
    scoreAlarms()
    scoreHead()
    scoreSections()
    scoreText()
  }

  // MARK: Cells

  private mutating func scoreCells() {
    var cells = truth.cells
    for row in truth.unlisted { cells[Outcome.unlistedPointer(row.label)] = row.cell }
    figures.cells = cells.count
    for pointer in cells.keys.sorted() { score(pointer, cells[pointer]?.value) }
    for (pointer, value) in result.cells where cells[pointer] == nil {
      if value == nil { figures.extraNulls += 1 } else { miss("extra", pointer, nil, value, \.extra) }
    }
  }

  private mutating func score(_ pointer: String, _ value: ExactDecimal?) {
    guard let got = result.cells[pointer] else {
      if accepted.contains(pointer), cover(of: pointer) != nil { return accept() }
      return miss("missing", pointer, value, nil, \.missing)
    }
    if got == value { return figures.right += 1 }
    if got == nil, accepted.contains(pointer), cover(of: pointer) != nil { return accept() }
    miss("wrong", pointer, value, got, \.wrong)
  }

  private mutating func accept() {
    figures.right += 1
    figures.acceptedNulls += 1
  }

  private mutating func miss(
    _ kind: String, _ pointer: String, _ value: ExactDecimal?, _ got: ExactDecimal?,
    _ count: WritableKeyPath<Figures, Int>
  ) {
    figures[keyPath: count] += 1
    badCells.append(pointer)
    let cover = cover(of: pointer)
    let places = Outcome.ancestors(result.alias[pointer] ?? pointer)
    if got != nil, !places.contains(where: doubted.contains) { figures.confident += 1 }
    if let cover {
      figures.flagged += 1
      if cover.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2 { figures.tableFlagOnly += 1 }
    } else {
      figures.silent += 1
    }
    misses.append(
      Miss(
        kind: (cover == nil ? "silent " : "") + kind, place: pointer, truth: value?.description ?? "null",
        result: got?.description ?? (kind == "missing" ? "absent" : "null")))
  }

  /// The mark that covers a cell: at the cell, its row or its table.
  private func cover(of pointer: String) -> String? {
    Outcome.ancestors(result.alias[pointer] ?? pointer).first { marked.contains($0) }
  }

  private mutating func scoreAnnotations() {
    for pointer in truth.pointers {
      guard let cell = truth.cells[pointer], cell.unit != nil || cell.note != nil || cell.isNotApplicable else {
        continue
      }
      let mine = report.annotations.filter { $0.at == pointer }
      let isHit =
        if let unit = cell.unit {
          mine.contains { Fold.key($0.unit ?? "") == Fold.key(unit) }
        } else if let note = cell.note {
          mine.contains { Fold.key(($0.note ?? "") + ($0.raw ?? "")).contains(Fold.key(note)) }
        } else { mine.contains { $0.status == .notApplicable } }
      figures.annotations.count(isHit)
      if !isHit {
        misses.append(Miss(kind: "annotation", place: pointer, truth: cell.printed, result: "\(mine.map(\.status))"))
      }
    }
  }

  // MARK: Findings

  private mutating func scoreRelations() {
    for relation in relations {
      let keys = Outcome.ancestors(relation.key)
      let isHit = report.findings.contains { finding in
        finding.severity != .note && finding.at.contains { keys.contains($0) } && agrees(finding, relation)
      }
      figures.relations.count(isHit)
      if !isHit {
        misses.append(
          Miss(
            kind: "relation", place: relation.key, truth: "\(relation.left) ≠ \(relation.right)", result: "not reported"
          ))
      }
    }
    for slip in truth.inconsistencies {
      figures.narrative.count(
        report.findings.contains { finding in
          finding.at.contains { at in slip.pointers.contains { Outcome.touches(at, $0) } }
        })
    }
  }

  private func agrees(_ finding: Finding, _ relation: FailingRelation) -> Bool {
    guard let left = finding.left, let right = finding.right else { return true }
    return (left == relation.left && right == relation.right) || (left == relation.right && right == relation.left)
  }

  private mutating func scoreAlarms() {
    let excused = relations.flatMap(\.pointers) + badCells + accepted + truth.inconsistencies.flatMap(\.pointers)
    for finding in report.findings where finding.severity == .error {
      let at = finding.at.filter { $0.hasPrefix("/tables/") }
      if at.isEmpty || at.contains(where: { place in excused.contains { Outcome.touches(place, $0) } }) { continue }
      figures.alarms += 1
      misses.append(Miss(kind: "alarm", place: at[0], truth: "", result: "\(finding.check) \(finding.message.english)"))
    }
  }

  // MARK: Head and sections

  private mutating func scoreHead() {
    check("title", report.title, truth.title, \.titles)
    check("agency", report.agency, truth.agency, \.agencies)
    check("year", report.year.map { String($0) }, String(truth.year), \.years)
    for (key, generation) in truth.generations {
      let allowed: Set<Generation> = key == .reviewLitigation ? [.form2019, .form2021] : [generation]
      let isHit = report.tables[key].map { allowed.contains($0.generation) } ?? false
      figures.generations.count(isHit)
      if !isHit {
        misses.append(
          Miss(
            kind: "generation", place: key.rawValue, truth: generation.rawValue,
            result: report.tables[key]?.generation.rawValue ?? "no table"))
      }
    }
    for (name, value) in truth.contact {
      let got = Outcome.contact(report.contact, name)
      let isHit = got.map { Outcome.contactKey($0) == Outcome.contactKey(value) } ?? false
      figures.contacts.count(isHit)
      if !isHit { misses.append(Miss(kind: "contact", place: name, truth: value, result: got ?? "null")) }
    }
  }

  private mutating func check(
    _ kind: String, _ got: String?, _ value: String?, _ path: WritableKeyPath<Figures, Figures.Share>
  ) {
    figures[keyPath: path].count(got == value)
    if got != value { misses.append(Miss(kind: kind, place: "", truth: value ?? "null", result: got ?? "null")) }
  }

  private mutating func scoreSections() {
    guard !truth.sections.isEmpty else { return }
    var open = truth.sections.map { Fold.key($0) }
    let wanted = open.count
    var surplus: [String] = []
    for section in report.sections {
      let key = Fold.key(section.heading)
      if let index = open.firstIndex(of: key) { open.remove(at: index) } else { surplus.append(key) }
    }
    figures.headingCases = 1
    let total = wanted + report.sections.count
    figures.headingScore = 2 * Double(wanted - open.count) / Double(max(1, total))
    if !open.isEmpty || !surplus.isEmpty {
      misses.append(
        Miss(kind: "sections", place: "", truth: open.joined(separator: "|"), result: surplus.joined(separator: "|")))
    }
  }

  // MARK: Text

  private mutating func scoreText() {
    let texts = Outcome.texts(of: report)
    let folded = texts.map { Fold.key($0) }
    let whole = folded.joined().filter { $0 != "|" }
    for join in truth.joins {
      let isHit = folded.contains { $0.contains(join) }
      figures.joins.count(isHit)
      if !isHit { misses.append(Miss(kind: "join", place: join, truth: "", result: "")) }
    }
    for line in leakLines {
      figures.leak.whole += line.unicodeScalars.count
      guard whole.contains(line) else { continue }
      figures.leak.part += line.unicodeScalars.count
      misses.append(Miss(kind: "leak", place: line, truth: "", result: ""))
    }
    let loss = ProseLoss(prose: truth.prose, texts: texts)
    figures.loss.whole = loss.total
    figures.loss.part = loss.lost
    if loss.lost > 0 {
      misses.append(Miss(kind: "loss", place: loss.example, truth: "", result: "\(loss.lost) of \(loss.total)"))
    }
  }

  /// The lines of fragments that can be told from the prose.
  private var leakLines: [String] {
    let prose = Fold.key(truth.prose.joined())
    return truth.fragments.flatMap { fragment in
      fragment.text.split(separator: "\n").map { Fold.key(String($0)).filter { $0 != "|" } }.filter { line in
        if fragment.kind.contains("page_number") { return true }
        return line.unicodeScalars.count >= 4 && line.contains { $0.isLetter || $0.isNumber } && !prose.contains(line)
      }
    }
  }
}
