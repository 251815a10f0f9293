import DocumentModel
import ReportModel

/// Walks over all blocks and gathers the rows that belong to form tables.
struct FormRegionFinder {
  private var regions: [FormRegion] = []
  private var open: FormRegion?
  private var pending: [PrintedRow] = []
  private let lexicon = FormLexicon.shared

  /// So many rows that say nothing known end a table, and so many rows of numbers with them.
  private static let mostUnknown = 40
  /// `其他`, `总计` and the like.
  private static let longestCommonWord = 3
  private static let mostBetween = 400
  /// The longest table of the forms, a cell to a line, has some 500 rows.
  private static let mostRows = 1000

  /// All regions of a document that may be a form table or a piece of one, in printed order.
  ///
  /// What was taken for furniture counts where it says a form's own words: labels repeat on a page as running heads do.
  /// What the file hides or strikes out never does.
  static func regions(of blocks: [Block]) -> [FormRegion] {
    var finder = FormRegionFinder()
    var next = 0
    for index in blocks.indices where index >= next && !blocks[index].layer.isWithheld {
      let rows = PrintedRows.rows(of: blocks, at: index)
      next = index + (rows.first?.lineCount ?? 1)
      if blocks[index].isBody {
        if rows.isEmpty { finder.close() }
        for row in rows { finder.add(row) }
      } else {
        for row in rows where finder.vote(of: row) != nil { finder.add(row) }
      }
    }
    finder.close()
    return finder.regions
  }

  private mutating func add(_ row: PrintedRow) {
    if let open, open.rows.count > Self.mostRows { close() }
    guard let vote = vote(of: row), !isLooseHeaderWord(row, vote) else {
      pending.append(row)
      let unknown = pending.count(where: { $0.labelCount > 0 && !isUnitLine($0) })
      if isProse(row) || opensSection(row) || unknown > Self.mostUnknown || pending.count > Self.mostBetween { close() }
      return
    }
    if open?.key == vote.key {
      open?.rows += pending
    } else {
      let head = leadingRows(before: row, in: vote.key)
      close(keeping: pending.count - head)
      let rows = Array(pending.suffix(head))
      // The rows of section 二 are few and their labels common, so that header words on lines count as a label does.
      let isHeaded = rows.contains(where: \.isLine)
      open = FormRegion(key: vote.key, rows: rows, weight: isHeaded && vote.key == .proactive ? 2 : 0, targets: [])
      let header = rows.filter(\.isLine).map { headerWeight(of: $0) }.max() ?? 0
      open?.headerWeight = header
    }
    pending = []
    open?.rows.append(row)
    open?.weight += vote.weight
    open?.headerWeight += vote.header
    if row.isLine || row.valueCount > 0 || !isHeader(row, vote) { open?.targets.formUnion(vote.targets) }
    if row.valueCount > 0, vote.targets.count == 1 { open?.filled.formUnion(vote.targets) }
  }

  /// Whether the rows that a row without numbers may name are no more than those of 其他 and 总计 in a header, whose words
  /// have no numbers of their own.
  private func isHeader(_ row: PrintedRow, _ vote: Vote) -> Bool {
    vote.key == .requests && vote.header > 0 && vote.targets.count < 4
      && row.labels.allSatisfy { LabelNumber.kind($0) == nil }
  }

  /// Whether a row says no more than a common word without a number, behind lines that the open table does not say:
  /// another table's header may have begun.
  private func isLooseHeaderWord(_ row: PrintedRow, _ vote: Vote) -> Bool {
    guard vote.key == open?.key, vote.weight < 3, row.valueCount == 0,
      LabelFolding.key(joining: row.labels).count <= Self.longestCommonWord
    else { return false }
    return pending.contains { $0.labelCount > 0 && !isUnitLine($0) && !isDebris($0, in: vote.key) }
  }

  /// How many of the pending rows stand right above `row` and may be its header or its torn labels.
  private func leadingRows(before row: PrintedRow, in key: TableKey) -> Int {
    pending.reversed().prefix { candidate in
      guard candidate.valueCount == 0 else { return false }
      if !candidate.isLine { return !row.isLine && candidate.block == row.block }
      return isDebris(candidate, in: key)
    }.count
  }

  /// How much a line of pieces of the form's labels weighs as a header of it.
  private func headerWeight(of row: PrintedRow) -> Int {
    LabelFolding.key(joining: row.labels).count > Self.longestCommonWord ? 3 : 1
  }

  private func isKnown(_ label: String, in key: TableKey) -> Bool {
    lexicon.meanings(of: LabelFolding.key(label)).contains { $0.table == key }
  }

  /// Whether a row holds nothing but pieces of the form's labels; the words of several header cells on one line stand in
  /// the order of the lines, not of the form.
  private func isDebris(_ row: PrintedRow, in key: TableKey) -> Bool {
    let text = row.cells.filter { $0.reading.isWords }.map(\.text).joined()
    let folded = LabelFolding.key(text)
    if UnitWords.bracketed(in: Blanks.removed(from: text)).map({ isKnown($0.label, in: key) }) ?? false { return true }
    return LabelDebris.shared.contains(folded, in: key) || !lexicon.targets(of: folded, in: key).isEmpty
      || Blanks.words(text).allSatisfy { LabelDebris.shared.contains(LabelFolding.key($0), in: key) }
      || key == .requests && HeaderOrder.namesColumns(row)
  }

  /// Ends the open region; the rows at its end that carry values of it go with it.
  private mutating func close(keeping count: Int? = nil) {
    let rows = Array(pending.prefix(count ?? pending.count))
    if var region = open {
      region.rows += rows.prefix(continuation(of: region, in: rows))
      if isCredible(region) { regions.append(region) }
    }
    open = nil
    if count == nil { pending = [] }
  }

  /// How many of the rows behind the last known one still belong to its table.
  private func continuation(of region: FormRegion, in rows: [PrintedRow]) -> Int {
    guard var last = region.rows.last else { return 0 }
    var count = 0
    var block = last.block
    while count < rows.count {
      let row = rows[count]
      let isNumber = row.labelCount == 0 && row.valueCount > 0
      let isUnit = region.key == .statistics && (isUnitLine(row) || isNumberWithUnit(row))
      if row.block == block || isNumber || isUnit || continuesLabel(row, last) {
        if row.labelCount > 0, row.valueCount > 0 { last = row }
        count += 1
      } else if region.key == .statistics, let length = indicatorLength(rows[count...]) {
        count += length
      } else if region.key == .statistics, count > 0, rows[count - 1].valueCount > 0, isTornEnd(row) {
        count += 1
      } else {
        break
      }
      block = rows[count - 1].block
    }
    return count
  }

  /// A line with no more than the last characters of an indicator's label.
  private func isTornEnd(_ row: PrintedRow) -> Bool {
    isBareLine(row) && LabelFolding.key(row.cells[0].text).count <= 6 && isDebris(row)
  }

  /// How many lines an indicator takes that prints label, unit and number, torn or on one line, pieces of the form's own
  /// labels before it among them; nil where there is none.
  private func indicatorLength(_ rows: ArraySlice<PrintedRow>) -> Int? {
    let pieces = rows.prefix(12).prefix { isBareLine($0) && isDebris($0) }
    let label = rows.dropFirst(pieces.count).prefix(4).prefix(while: isBareLine)
    let length = pieces.count + label.count
    guard let row = rows.dropFirst(length).first, row.isLine, row.valueCount == 1 else { return nil }
    let last = LogicalRow(row, hasUnit: true)
    guard length > 0 || last.hasLabel else { return nil }
    let unit = last.unit ?? rows.dropFirst(max(0, length - 1)).first.flatMap { LogicalRow($0, hasUnit: true).unit }
    return unit == nil ? nil : length + 1
  }

  /// A line with nothing but a unit, as where the columns of the annex stand one behind the other.
  private func isUnitLine(_ row: PrintedRow) -> Bool { isBareLine(row) && CellReader.isUnit(row.cells[0].text) }

  /// A line with a unit before its number: `件3`.
  private func isNumberWithUnit(_ row: PrintedRow) -> Bool {
    row.isLine && row.valueCount == 1 && row.labels.count == 1 && CellReader.isUnit(row.labels[0])
  }

  private func isBareLine(_ row: PrintedRow) -> Bool { row.isLine && row.valueCount == 0 && row.cells.count == 1 }

  private func isDebris(_ row: PrintedRow) -> Bool {
    LabelDebris.shared.contains(LabelFolding.key(row.cells[0].text), in: .statistics)
  }

  /// A table that goes on with rows of the same kind but unknown labels.
  private func continuesLabel(_ row: PrintedRow, _ last: PrintedRow) -> Bool {
    row.valueCount > 0 && row.valueCount == last.valueCount && row.block == last.block + 1
      && LabelFolding.key(joining: row.labels).count <= 40
  }

  private func isCredible(_ region: FormRegion) -> Bool {
    switch region.key {
    case .proactive: region.weight >= 3 && !region.targets.isEmpty
    case .requests: region.targets.count >= 3 && region.weight >= 5
    case .statistics: region.targets.count >= 4 && region.weight >= 8
    case .reviewLitigation: region.weight >= 6
    }
  }

  /// A line of prose ends a table: it is long or a sentence, and no zero misread as a full stop.
  private func isProse(_ row: PrintedRow) -> Bool {
    guard row.isLine, row.valueCount == 0, let text = row.cells.first?.text, !CellReader.isValueWord(text) else {
      return false
    }
    return text.utf8.count > 180 && !HeaderOrder.namesColumns(row) || text.ends(with: Self.fullStop)
  }

  private static let fullStop = Array("。".utf8)

  /// Whether a line is the heading of a section, which ends a table without the form's own header, and the table of
  /// another place where the section is the form's own; or a caption with a year, behind which another table begins.
  private func opensSection(_ row: PrintedRow) -> Bool {
    guard let open, row.isLine, row.valueCount == 0, row.cells.count == 1,
      (Self.shortestHeading...Self.longestHeading).contains(row.cells[0].text.utf8.count)
    else { return false }
    if TableCaption.isDated(row.cells[0].text) { return true }
    let heading = HeadingLine(row.cells[0].text)
    guard heading.numbering != nil, heading.isOfficial, let role = heading.role else { return false }
    return !open.hasHeader || role == open.key.section
  }

  private static let shortestHeading = 12
  private static let longestHeading = 120
}

// Votes: which table a row's labels speak for.
extension FormRegionFinder {
  private struct Vote {
    var key: TableKey
    var weight: Int
    var targets: [Int]
    /// The weight of the words of the form's header alone.
    var header: Int
  }

  private static let tables = TableKey.allCases

  private func vote(of row: PrintedRow) -> Vote? {
    if row.labelCount == 0, (13...17).contains(row.valueCount) {
      return Vote(key: .reviewLitigation, weight: 6, targets: [], header: 0)
    }
    guard let best = strongest(of: meanings(of: row), in: row) else { return nil }
    if row.isLine { return speaks(best, for: row) ? best : nil }
    return best.weight >= 2 || open?.key == best.key || row.valueCount > 0 ? best : nil
  }

  /// The table that the labels speak for most; the open one, where no other is much stronger.
  private func strongest(of meanings: [LabelMeaning], in row: PrintedRow) -> Vote? {
    if meanings.isEmpty { return nil }
    let weight = { (key: TableKey) in meanings.reduce(0) { $1.table == key ? $0 + $1.weight : $0 } }
    guard var key = Self.tables.max(by: { weight($0) < weight($1) }) else { return nil }
    if let current = open?.key, weight(current) > 0, weight(key) - weight(current) < 3 { key = current }
    let own = meanings.filter { $0.table == key }
    // Beside numbers the words of a header are labels; those of section 四 are so in no other table.
    let isHeader = row.valueCount == 0 || key == .reviewLitigation
    let header = isHeader ? own.reduce(0) { $1.targets.isEmpty ? $0 + $1.weight : $0 } : 0
    return Vote(key: key, weight: weight(key), targets: own.flatMap(\.targets), header: header)
  }

  /// A line of text counts only when its words are a label and nothing else.
  private func speaks(_ vote: Vote, for row: PrintedRow) -> Bool {
    if row.valueCount > 0 { return vote.weight >= 3 || open?.key == vote.key || !vote.targets.isEmpty }
    return vote.weight >= 3 || open?.key == vote.key
  }

  private func meanings(of row: PrintedRow) -> [LabelMeaning] {
    var words: [String] = []
    // Words among the numbers are no labels.
    for cell in row.cells.prefix(row.valueCount > 0 && row.isLine ? row.labelCount : row.cells.count)
    where cell.reading.isWords && cell.text.utf8.count <= 360 && !CellReader.isValueWord(cell.text) {
      words.append(cell.text)
    }
    if words.isEmpty { return [] }
    if row.isLine { return lineMeanings(words) }
    var meanings = lexicon.meanings(of: LabelFolding.key(words[0]))
    if words.count == 1 { return meanings.isEmpty ? self.meanings(ofIndicator: nil, or: words[0]) : meanings }
    for word in words.dropFirst() { meanings += lexicon.meanings(of: LabelFolding.key(word)) }
    return meanings + lexicon.meanings(of: LabelFolding.key(joining: words.prefix(4)))
  }

  /// The meanings of an indicator without its unit, which may stand in brackets at the end of `text`.
  private func meanings(ofIndicator parts: (label: String, unit: String)?, or text: String) -> [LabelMeaning] {
    guard let bare = parts ?? UnitWords.bracketed(in: text) else { return [] }
    return lexicon.meanings(of: LabelFolding.key(bare.label)).filter { $0.table == .statistics }
  }

  /// The meanings of a whole line, or of its words if each of them is a label (a header line).
  private func lineMeanings(_ words: [String]) -> [LabelMeaning] {
    let text = words.count == 1 ? words[0] : words.joined()
    let whole = lexicon.meanings(of: LabelFolding.key(text))
    if !whole.isEmpty { return whole }
    let indicator = meanings(ofIndicator: UnitWords.removed(from: text) ?? UnitWords.glued(to: text), or: text)
    if !indicator.isEmpty { return indicator }
    let parts = words.flatMap(Blanks.words)
    guard (2...40).contains(parts.count) else { return [] }
    let meanings = parts.map { lexicon.meanings(of: LabelFolding.key($0)) }
    if meanings.allSatisfy({ !$0.isEmpty }) { return meanings.flatMap { $0 } }
    return tailMeanings(parts)
  }
}

// Torn group labels before a row's own label.
extension FormRegionFinder {
  /// The meanings of a line's end, where what stands before it can only be a piece of a group's label.
  private func tailMeanings(_ parts: [Substring]) -> [LabelMeaning] {
    guard parts.count <= 6 else { return [] }
    for start in 1..<parts.count {
      let found = lexicon.meanings(of: LabelFolding.key(joining: parts[start...])).filter { $0.weight >= 3 }
      guard let meaning = found.first else { continue }
      let head = LabelFolding.key(joining: parts[..<start])
      if head.isEmpty || LabelDebris.shared.contains(head, in: meaning.table) { return found }
    }
    return []
  }
}
