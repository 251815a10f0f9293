import Evidence
import ReportModel

/// Where the value cells of a table stand: learned from its fully printed rows, used for rows with blanks.
///
/// Blanks may be values that were left empty, merged label columns, or padding for a lost cell. A row without blanks at
/// its ends needs no layout; any other is trusted only where it is as wide as a full row.
struct ValueLayout: Sendable {
  /// The width of a row, the end of its label and the column of its first value.
  private struct Shape: Hashable {
    var width: Int
    var label: Int?
    var start: Int

    func fits(_ row: LogicalRow) -> Bool {
      width == row.width && (label == nil || label == row.labelEnd)
    }
  }

  /// The value cells of a row, and what is to be said of their places.
  struct Cells: Sendable {
    var cells: [PrintedCell]
    var remark: LayoutRemark?
    /// Whether the numbers were put below those of the full lines around them.
    var isBelowNumbers = false
  }

  private let form: SlotForm
  private var count: Int { form.count }
  private var shapes: Set<Shape> = []
  /// Whether full rows print their last column, the sum.
  private var usesLast: Bool
  /// Whether zeros are left blank: full rows have blanks inside. Otherwise a blank beside numbers is a doubt.
  private var leavesZerosBlank = false
  /// Whether hardly a row prints more than one value: then it is the sum.
  private(set) var printsOnlySums = false
  /// Whether these values stand in more than one column, so that their columns say nothing.
  private var hasScatteredSums = false
  /// Whether zeros are printed more often than cells beside numbers are left blank.
  private(set) var printsZeros = false
  /// The column of 自然人 where the header has 总计 six columns on; nil where it says nothing of columns.
  private let headerStart: Int?
  /// How many columns the header covers.
  private let headerWidth: Int
  /// What the header tells of the order of the columns.
  private let order: HeaderOrder
  /// The columns of lines of text that print a number in each.
  private let columns: NumberColumns
  /// Whether a row without any number stands out.
  private var expectsNumbers = false

  /// Learns from the rows of a table; `headers` are rows of labels as wide as the values.
  init(
    _ rows: [LogicalRow], form: SlotForm, headers: [PrintedRow] = [], order: HeaderOrder = .usual,
    usesLast: Bool = false
  ) {
    let count = form.count
    self.form = form
    self.order = order
    self.usesLast = usesLast
    let headerStart = count == 7 ? order.isMoved ? HeaderLeaves(headers)?.start : Self.start(of: headers) : nil
    self.headerStart = headerStart
    headerWidth = headers.filter { $0.valueCount == 0 && !$0.isLine }.map(\.width).max() ?? 0
    columns = NumberColumns(rows, count: count)
    for row in rows {
      guard let core = Self.core(row.values), core.count == count else { continue }
      if row.hasCells {
        shapes.insert(Shape(width: row.width, label: row.labelEnd, start: row.values[core.lowerBound].column))
      }
      if row.values[core].contains(where: { $0.reading == .blank }) { leavesZerosBlank = true }
      if row.values[core.upperBound - 1].reading.isValue { self.usesLast = true }
    }
    if let headerStart, !order.isMoved, let shape = Self.shape(of: headers, from: headerStart, rows) {
      shapes.insert(shape)
    }
    for header in headers where header.cells.count >= count && header.cells.count(where: \.reading.isWords) == count {
      guard let first = header.cells.first(where: \.reading.isWords) else { continue }
      shapes.insert(Shape(width: header.width, label: nil, start: first.column))
    }
    self.usesLast = self.usesLast || count == 7 && rows.contains { endsInLastColumn($0) }
    let said = Said(rows)
    leavesZerosBlank = leavesZerosBlank || said.zeros == 0
    printsOnlySums = count == 7 && said.alone.count >= 3 && said.several * 10 <= said.alone.count
    hasScatteredSums = printsOnlySums && Set(said.alone).count > 1
    printsZeros = said.zeros > said.blanks
    expectsNumbers = (printsOnlySums || !leavesZerosBlank) && (said.alone.count + said.several) * 2 >= rows.count
  }

  /// What the value cells of all rows say, counted.
  private struct Said {
    /// The columns of the values that are the only ones of their rows.
    var alone: [Int] = []
    /// How many rows print several values.
    var several = 0
    /// How many zeros are printed, and how many cells are left blank beside a value.
    var zeros = 0
    var blanks = 0

    init(_ rows: [LogicalRow]) {
      for row in rows {
        let printed = row.values.count(where: \.reading.isValue)
        guard printed > 0, let first = row.values.first(where: \.reading.isValue) else { continue }
        if printed == 1 { alone.append(first.column) } else { several += 1 }
        zeros += row.values.count { $0.reading.value?.isZero == true }
        blanks += row.values.count { $0.reading == .blank }
      }
    }
  }

  /// Whether a row that is laid out as a known shape prints its sum where the shape has it.
  private func endsInLastColumn(_ row: LogicalRow) -> Bool {
    guard let last = row.values.last(where: { $0.reading != .blank }) else { return false }
    return shapes.contains { $0.fits(row) && last.column - $0.start == count - 1 }
  }

  private static let first = LabelFolding.key("自然人")
  private static let last = LabelFolding.key("总计")

  /// The column of 自然人 in a header that has 总计 six columns on, be it on another row.
  private static func start(of headers: [PrintedRow]) -> Int? {
    var starts: [Int] = []
    var ends: [Int] = []
    for header in headers where header.valueCount == 0 && !header.isLine {
      for cell in header.cells where cell.reading.isWords {
        let label = LabelFolding.key(cell.text)
        if label == first { starts.append(cell.column) }
        if label == last { ends.append(cell.column) }
      }
    }
    return starts.first { ends.contains($0 + 6) }
  }

  /// The shape that a header with 自然人 and, six columns on, 总计 gives to rows that are all as wide as it is.
  private static func shape(of headers: [PrintedRow], from start: Int, _ rows: [LogicalRow]) -> Shape? {
    let header = headers.first { $0.valueCount == 0 && $0.cells.contains { $0.column == start + 6 } }
    guard let width = header?.width, rows.count(where: { $0.width == width }) * 5 >= rows.count * 4 else { return nil }
    return Shape(width: width, label: nil, start: start)
  }

  /// The value cells of a row: `count` of them where their places are sure, fewer or more where they are not.
  func cells(of row: LogicalRow) -> Cells {
    let values = row.values
    guard let core = Self.core(values) else {
      // Blanks that are fewer than the columns have no place in them.
      let blanks = values.count < count ? [] : Array(values.prefix(count))
      return Cells(cells: blanks, remark: expectsNumbers ? .nothingPrinted : nil)
    }
    if let cells = cellsBelowHeader(row) { return Cells(cells: cells) }
    if order.isMoved, !printsOnlySums { return moved(row, core) }
    if let cells = columns.cells(of: row), !isCut(cells), !isBroken(cells) {
      // The row's own sum proves its columns.
      return Cells(cells: cells, remark: form.endsInSum(cells) ? nil : .belowNumbers, isBelowNumbers: true)
    }
    if core.count >= count {
      let printed = values[core].filter { $0.reading != .blank }
      if printed.count == count { return Cells(cells: printed) }
      if let cells = withoutBars(printed) { return Cells(cells: cells, remark: .strayBar) }
      return rejoined(Array(values[core])) ?? Cells(cells: Array(values[core]))
    }
    if values.count == count, core.upperBound == count, form.endsInSum(values) {
      return Cells(cells: values)
    }
    let starts = starts(of: row, core)
    if printsOnlySums, core.count == 1 { return onlyValue(values, core, starts) }
    if let start = starts.first, starts.count == 1, leavesZerosBlank || count != 7 {
      let cells = padded(values, core, before: start)
      if !isCut(cells) { return Cells(cells: cells) }
    } else if values.count == count, shapes.isEmpty, count != 7, !isCut(values) {
      return Cells(cells: values)
    }
    return endingInSum(values, core) ?? Cells(cells: Array(values[core]))
  }

  /// The cells of a row of a grid in the columns of the header, where the row is as wide as it and prints nothing beside
  /// them; nil where a blank at its end may stand for a lost cell.
  private func cellsBelowHeader(_ row: LogicalRow) -> [PrintedCell]? {
    guard let headerStart, row.hasCells, row.sources[0].hasGrid, row.width == headerWidth else { return nil }
    let columns = headerStart..<(headerStart + count)
    let cells = row.values.filter { columns.contains($0.column) }
    guard cells.count == count, cells.allSatisfy({ $0.columnSpan == 1 }), let usual = order.arranged(cells),
      order.isMoved || headerWidth == columns.upperBound || !isCut(cells), !exceedsSum(usual),
      row.values.allSatisfy({ columns.contains($0.column) || $0.reading == .blank })
    else { return nil }
    return cells
  }

  /// The cells of a row below a header with another order than the form's: a blank at an end says nothing of the sum, so
  /// that only a row with a cell for every column can be read.
  private func moved(_ row: LogicalRow, _ core: Range<Int>) -> Cells {
    let printed = row.values[core].filter { $0.reading != .blank }
    if printed.count == count { return Cells(cells: printed) }
    let isWhole = row.values.count == count && row.hasCells && row.width == headerWidth
    return Cells(cells: isWhole ? row.values : Array(row.values[core]))
  }

  /// The cells with those numbers put together that one printed cell holds in pieces, if that makes them as many as the
  /// form has and every sum holds, or all pieces are thousands; nil otherwise.
  private func rejoined(_ cells: [PrintedCell]) -> Cells? {
    guard cells.count > count else { return nil }
    var joined: [PrintedCell] = []
    var areThousands = true
    for cell in cells {
      guard let last = joined.last, last.number == cell.number, last.location == cell.location,
        let whole = last.joined(to: cell)
      else {
        joined.append(cell)
        continue
      }
      areThousands = areThousands && cell.text.utf8.count == 3 && last.text.utf8.count <= 3
      joined[joined.count - 1] = whole
    }
    guard joined.count == count, areThousands || form.holds(joined) else { return nil }
    return Cells(cells: joined, remark: .joinedPieces)
  }

  /// The numbers of a row without the bars between them, where all sums prove them; nil where they do not.
  private func withoutBars(_ cells: [PrintedCell]) -> [PrintedCell]? {
    guard cells.count > count, cells.contains(where: { PrintedCell.isBar($0.text) }) else { return nil }
    let numbers = cells.filter { !PrintedCell.isBar($0.text) }
    return form.holds(numbers.map(LikenessReading.likened)) ? numbers : nil
  }

  /// The one value of a row: where it is printed if all rows have theirs in one known column, below a header that leaves
  /// room for blanks before the values, else taken for the sum.
  private func onlyValue(_ values: [PrintedCell], _ core: Range<Int>, _ starts: Set<Int>) -> Cells {
    if let start = starts.first, starts.count == 1, !hasScatteredSums {
      return Cells(cells: padded(values, core, before: start))
    }
    if let headerStart, headerStart > 1, !hasScatteredSums, !usesLast,
      (0..<count).contains(values[core.lowerBound].column - headerStart)
    {
      return Cells(cells: padded(values, core, before: values[core.lowerBound].column - headerStart))
    }
    let isInPlace = values.count == count && core.upperBound == count
    return Cells(cells: padded(values, core, before: count - 1), remark: isInPlace ? nil : .onlySum)
  }

  /// How many blanks may stand before the core, by the known shapes that fit the row.
  private func starts(of row: LogicalRow, _ core: Range<Int>) -> Set<Int> {
    guard row.hasCells else { return [] }
    return Set(shapes.filter { $0.fits(row) }.map { row.values[core.lowerBound].column - $0.start })
      .filter { (0...min(core.lowerBound, count - core.count)).contains($0) }
  }

  /// The core at the end of the row, where its last number is the sum of those before it and zeros are left blank.
  private func endingInSum(_ values: [PrintedCell], _ core: Range<Int>) -> Cells? {
    guard leavesZerosBlank, count == 7, values.count >= count, core.count > 1, form.endsInSum(Array(values[core]))
    else { return nil }
    return Cells(cells: padded(values, core, before: count - core.count), remark: .endsInSum)
  }

  /// A row that ends in a blank where others print their sum may have lost a cell and been padded.
  private func isCut(_ cells: [PrintedCell]) -> Bool {
    guard usesLast, cells.last?.reading == .blank else { return false }
    return cells.suffix(form.lastSumWidth).contains { $0.reading != .blank }
  }

  /// Whether a sum is printed that the parts beside it do not make.
  private func isBroken(_ cells: [PrintedCell]) -> Bool { breaksSum(cells) { $0 != $1 } }

  /// Whether the parts make more than the sum beside them: then no number that a blank hides is missing.
  private func exceedsSum(_ cells: [PrintedCell]) -> Bool { breaksSum(cells) { $0 > $1 } }

  private func breaksSum(_ cells: [PrintedCell], _ breaks: (ExactDecimal, ExactDecimal) -> Bool) -> Bool {
    form.sums.contains { sum in
      let parts = cells[sum.parts].compactMap(\.reading.value)
      guard !parts.isEmpty, let total = cells[sum.total].reading.value, let made = ExactDecimal.sum(parts) else {
        return false
      }
      return breaks(made, total)
    }
  }

  /// The core with blanks around it.
  private func padded(_ values: [PrintedCell], _ core: Range<Int>, before: Int) -> [PrintedCell] {
    let first = core.lowerBound - before
    return (0..<count).map { index in
      let place = first + index
      if values.indices.contains(place) { return values[place] }
      var blank = values[core.lowerBound]
      blank.text = ""
      blank.reading = .blank
      return blank
    }
  }

  /// From the first to the last cell that is not blank.
  private static func core(_ values: [PrintedCell]) -> Range<Int>? {
    guard let first = values.firstIndex(where: { $0.reading != .blank }),
      let last = values.lastIndex(where: { $0.reading != .blank })
    else { return nil }
    return first..<(last + 1)
  }
}

/// What was seen when the value cells of a row were put in place.
enum LayoutRemark: Sendable {
  /// No row prints more than one number, so that it was taken for the sum.
  case onlySum
  /// The row was moved so that its sum stands where the others have theirs.
  case endsInSum
  /// The row prints nothing where the others print numbers.
  case nothingPrinted
  /// The row prints zeros and leaves cells blank all the same.
  case mixedBlanks
  /// The numbers of the row were printed without anything between them.
  case cutApart
  /// A number that stands in pieces in one cell was put together.
  case joinedPieces
  /// A bar stands among the numbers.
  case strayBar
  /// The number of a row with one column is printed in several cells.
  case printedTwice
  /// The numbers stand in the columns of the full lines around them.
  case belowNumbers
  /// The numbers of each column stand below its header, as many as the table has rows.
  case belowHeaders
  /// The row leaves cells blank, and its sums do not prove the places of the others.
  case unprovedBlanks

  /// What an annotation says of it.
  var evidence: Message {
    switch self {
    case .onlySum: Message("no row prints more than one number; it is taken for the sum", "各行均只印一个数字，按总计处理")
    case .cutApart:
      Message("the numbers are printed as one; they were cut so that their sum holds", "各数连印，按合计成立切分")
    case .joinedPieces:
      Message("a number printed in pieces in one cell was put together", "同一单元格内分开的数字已合并")
    case .strayBar:
      Message("a bar among the numbers was left out; their sum holds", "数字之间的竖线已略去，合计成立")
    case .printedTwice: Message("the number is printed more than once", "同一数字印了不止一次")
    case .belowNumbers: Message("the numbers stand below those of the full rows beside them", "各数与邻近各行同列数字上下对齐")
    case .belowHeaders:
      Message("the numbers stand below the headers of their columns, as many as there are rows", "各列数字印在该列表头之下，个数与行数相符")
    case .endsInSum: Message("the row's last number is its sum and was put in the last column", "行末数字为本行合计，按总计列定位")
    case .nothingPrinted: Message("the row prints no number, though the others do", "其他行均有数字，该行未印")
    case .unprovedBlanks:
      Message("the row leaves cells blank, and its sums do not prove the places", "该行有空格，合计不能证明各数位置")
    case .mixedBlanks: Message("the row prints zeros and leaves cells blank", "该行既印零又有空格，数字可能错位")
    }
  }

  /// How sure the cells are all the same.
  var status: Annotation.Status {
    switch self {
    case .onlySum, .endsInSum, .joinedPieces, .strayBar, .printedTwice, .cutApart, .belowHeaders, .belowNumbers: .placed
    case .nothingPrinted, .mixedBlanks, .unprovedBlanks: .ambiguous
    }
  }
}
