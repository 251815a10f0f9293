import DocumentModel
import Evidence
import ReportModel

/// Finds the official form tables of a document and reads them.
enum FormTableRecognizer {
  /// Recognises the tables of repaired `blocks`; rows that belong to none stay in the blocks.
  static func recognize(_ blocks: [Block], year: Int?) -> TableRecognition {
    var result = TableRecognition()
    var pieces: [(region: FormRegion, used: [PrintedRow])] = []
    let choice = RegionChoice(blocks, year: year)
    var fallback: Generation = (year ?? 2021) >= 2021 ? .form2021 : .form2019
    for key in [TableKey.proactive, .requests, .reviewLitigation, .statistics] {
      guard let printed = key == .reviewLitigation ? review(choice, blocks) : choice.region(of: key),
        case let extra = ExtraColumns(in: printed.upright, year: year), case let region = extra.region,
        let (recognized, used) = recognize(region, fallback: fallback)
      else { continue }
      var builder = recognized
      builder.annotate(extra)
      builder.logPieces(of: used)
      builder.logLayout(of: region)
      if !region.isProse {
        let again = repeated(in: region, used)
        builder.logRepeated(again)
        builder.annotateUnplaced(region.rows, used: used + again)
      }
      result.tables[key] = builder.table
      result.annotations += builder.annotations
      result.records += builder.records
      if region.isHeaderless {
        let place = region.rows.first?.location
        result.findings.append(RecognitionRemark.headerlessTable.finding(at: [builder.table.pointer], location: place))
      }
      result.findings += choice.copies(of: key).lazy.compactMap {
        differences(of: ExtraColumns(in: $0, year: year).region, from: builder.table, fallback: fallback)
      }.prefix(1)
      if key == .proactive || key == .requests { fallback = builder.table.generation }
      if !region.isProse { pieces.append((printed, used + extra.headers)) }
    }
    BlockCutter(blocks: blocks, pieces: pieces).cut(into: &result)
    return result
  }

  /// The rows of a region that say again, label and numbers, what rows that found their place say; section 四 has one row
  /// without a label.
  private static func repeated(in region: FormRegion, _ used: [PrintedRow]) -> [PrintedRow] {
    let open = region.rows.filter { row in
      row.valueCount > 0 && (row.labelCount > 0 || region.key == .reviewLitigation)
        && !used.contains { $0.block == row.block && $0.row == row.row }
    }
    if open.isEmpty { return [] }
    let said = Set(used.map(\.printed))
    return open.filter { said.contains($0.printed) }
  }

  /// The numbers of section 四: below its header, which may be torn to pieces, or in sentences.
  private static func review(_ choice: RegionChoice, _ blocks: [Block]) -> FormRegion? {
    let region = choice.region(of: .reviewLitigation)
    if let region, !region.isHeaderless, region.rows.contains(where: { $0.valueCount > 0 }) { return region }
    return TornHeader.region(of: blocks) ?? region ?? ReviewSentences.region(of: blocks)
  }

  /// The remark on a second copy of a table that prints other numbers in some of its cells; nil where it prints none.
  private static func differences(of copy: FormRegion, from table: FormTable, fallback: Generation) -> Finding? {
    guard let other = recognize(copy.upright, fallback: fallback)?.0.table else { return nil }
    let pointers = table.rows.flatMap { row in
      row.form.columns.indices.compactMap { index -> String? in
        guard let value = row.cells[index].value,
          let otherValue = other.value(row.form.path, row.form.columns[index].key), otherValue != value
        else { return nil }
        return row.pointer(in: table.key, column: index)
      }
    }
    guard !pointers.isEmpty else { return nil }
    return RecognitionRemark.differingCopy.finding(at: pointers, location: copy.rows.first?.location)
  }

  private static func recognize(_ region: FormRegion, fallback: Generation) -> (FormTableBuilder, [PrintedRow])? {
    switch region.key {
    case .proactive: ProactiveRecognizer.recognize(region, fallback: fallback)
    case .requests: RequestsRecognizer.recognize(region, fallback: fallback)
    case .reviewLitigation: ReviewRecognizer.recognize(region, fallback: fallback)
    case .statistics: StatisticsRecognizer.recognize(region)
    }
  }
}

/// Takes the rows that went into form tables out of the blocks and leaves what did not.
struct BlockCutter {
  private let blocks: [Block]
  private let pieces: [(region: FormRegion, used: [PrintedRow])]
  private var nextID: Int
  /// Where the places of each block begin among all: one for its line, then one for each row of its table.
  private let starts: [Int]
  /// The table that each place went into.
  private var taken: [TableKey?]

  init(blocks: [Block], pieces: [(region: FormRegion, used: [PrintedRow])]) {
    self.blocks = blocks
    self.pieces = pieces
    nextID = (blocks.map(\.id).max() ?? -1) + 1
    var places = 0
    starts = blocks.map { block in
      defer { places += 1 + (block.table?.rows.count ?? 0) }
      return places
    }
    taken = Array(repeating: nil, count: places)
  }

  /// The place of a row of a block's table, or of its line.
  private func place(_ block: Int, _ row: Int?) -> Int { starts[block] + (row.map { $0 + 1 } ?? 0) }

  /// Fills in the blocks and places of a recognition.
  func cut(into result: inout TableRecognition) {
    var cutter = self
    for piece in pieces { cutter.take(piece) }
    var placed: Set<TableKey> = []
    for (index, block) in blocks.enumerated() { cutter.add(block, at: index, placed: &placed, to: &result) }
  }

  private mutating func take(_ piece: (region: FormRegion, used: [PrintedRow])) {
    for row in piece.used {
      for block in row.block..<(row.block + row.lineCount) { taken[place(block, row.row)] = piece.region.key }
    }
    for row in piece.region.rows where taken[place(row.block, row.row)] == nil && isOfForm(row, piece.region.key) {
      taken[place(row.block, row.row)] = piece.region.key
    }
  }

  /// A row that says nothing but what the form says: a header, a group, debris of labels, or numbers beside a label of
  /// the form or beside none. An annotation keeps these numbers.
  private func isOfForm(_ row: PrintedRow, _ key: TableKey) -> Bool {
    row.cells.allSatisfy { !$0.reading.isWords || isLabelDebris($0.text, row, key) }
  }

  /// A word of the form's own labels, whole or torn; anything longer than a label is a remark and stays.
  private func isLabelDebris(_ text: String, _ row: PrintedRow, _ key: TableKey) -> Bool {
    let folded = LabelFolding.key(text)
    if folded.isEmpty || !FormLexicon.shared.meanings(of: folded).isEmpty { return true }
    // The lines of a narrow cell may part the unit.
    if let bare = UnitWords.bracketed(in: Blanks.removed(from: text)),
      !FormLexicon.shared.meanings(of: LabelFolding.key(bare.label)).isEmpty
    {
      return true
    }
    if folded.count <= 40, LabelDebris.shared.contains(folded, in: key) { return true }
    guard row.isLine else { return false }
    let words = Blanks.words(text).map { LabelFolding.key($0) }
    return words.allSatisfy { word in
      !FormLexicon.shared.meanings(of: word).isEmpty || LabelDebris.shared.contains(word, in: key)
    }
  }

  private mutating func add(
    _ block: Block, at index: Int, placed: inout Set<TableKey>, to result: inout TableRecognition
  ) {
    guard let table = block.table else {
      if let key = taken[place(index, nil)] {
        place(key, block, &placed, &result)
      } else {
        result.blocks.append(block)
      }
      return
    }
    var rest: [Row] = []
    var isTaken = false
    for (number, row) in table.rows.enumerated() {
      if let key = taken[place(index, number)] {
        keep(&rest, of: block, &result)
        place(key, block, &placed, &result)
        isTaken = true
      } else {
        rest.append(row)
      }
    }
    if isTaken { keep(&rest, of: block, &result) } else { result.blocks.append(block) }
  }

  /// Puts one placeholder where a table stands first.
  private mutating func place(
    _ key: TableKey, _ block: Block, _ placed: inout Set<TableKey>, _ result: inout TableRecognition
  ) {
    guard placed.insert(key).inserted else { return }
    let id = newID()
    result.blocks.append(
      Block(id: id, table: Table(rows: [], hasGrid: false), location: block.location))
    result.places[id] = key
  }

  /// Rows of a form's block that belong to no form: remarks of one cell become paragraphs, the rest stays a table.
  private mutating func keep(_ rows: inout [Row], of block: Block, _ result: inout TableRecognition) {
    defer { rows = [] }
    let said = rows.filter { row in row.cells.contains { CellReader.read($0.text) != .blank } }
    guard let first = said.first else { return }
    if said.allSatisfy({ $0.cells.count { CellReader.read($0.text) != .blank } == 1 }) {
      for row in said {
        let text = row.cells.first { CellReader.read($0.text) != .blank }?.text ?? ""
        result.blocks.append(Block(id: newID(), kind: .paragraph, text: text, location: row.location))
      }
    } else {
      result.blocks.append(
        Block(id: newID(), table: Table(rows: said, hasGrid: block.table?.hasGrid ?? false), location: first.location))
    }
  }

  private mutating func newID() -> Int {
    defer { nextID += 1 }
    return nextID
  }
}
