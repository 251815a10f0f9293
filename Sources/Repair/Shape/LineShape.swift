import DocumentModel
import Evidence

/// What a line of text looks like, found in one pass: the cheap questions that every rule asks first.
struct LineShape: Sendable {
  private(set) var marks: LineMarks = []
  /// Ideographs.
  private(set) var hanCount = 0
  /// Unicode scalars.
  private(set) var scalarCount = 0
  /// ASCII digits.
  private(set) var digitCount = 0
  /// Columns on a fixed grid, as Chinese type sets it.
  private(set) var width = 0
  /// Commas and semicolons.
  private(set) var commas = 0
  /// Full stops, question and exclamation marks before the end.
  private(set) var stops = 0
  private(set) var colons = 0
  private(set) var first: UInt32 = 0
  private(set) var last: UInt32 = 0
  /// The last scalar that is no closing bracket or quote.
  private(set) var lastInside: UInt32 = 0
  /// The kinds of brackets that are still open at the end.
  private(set) var unclosed: Brackets = []
  /// The kinds of brackets that close something opened before the line.
  private(set) var unopened: Brackets = []
  /// The number it opens with.
  private(set) var number: NumberMark?
  /// Whether it is a row of a table whose cells only blanks part.
  private(set) var isRow = false

  /// The shape of nothing.
  init() {}

  /// Looks at a text.
  init(_ text: String) {
    number = NumberMark.read(text[...].unicodeScalars)
    var scan = Scan(skipping: number?.length ?? 0)
    for scalar in text.unicodeScalars { scan.take(scalar.value, into: &self) }
    unclosed = scan.brackets.unclosed
    unopened = scan.brackets.unopened
    isRow = TabularLine.isRow(text)
    if Scalars.isSpace(first) || Scalars.isSpace(last) { marks.insert(.invisible) }
  }

  /// Looks at the cells of a table, for the marks alone.
  init(_ table: Table) {
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        marks.formUnion(table.rows[row].cells[cell].text.withBytes(LineMarks.init(of:)))
      }
    }
  }

  /// The shape of this text followed at once by another; no rows are joined.
  func joined(with next: LineShape) -> LineShape {
    var shape = self
    shape.marks.formUnion(next.marks)
    shape.hanCount += next.hanCount
    shape.scalarCount += next.scalarCount
    shape.digitCount += next.digitCount
    shape.width += next.width
    shape.commas += next.commas
    shape.stops += next.stops
    shape.colons += next.colons
    shape.last = next.last
    shape.lastInside = next.lastInside
    shape.unclosed = unclosed.subtracting(next.unopened).union(next.unclosed)
    shape.unopened = unopened.union(next.unopened.subtracting(unclosed))
    shape.isRow = false
    return shape
  }
}

extension LineShape {
  /// Whether it ends where a sentence ends.
  var endsSentence: Bool { Scalars.isStop(lastInside) || lastInside == 0x2026 }

  /// Whether it ends where a list or a quotation opens, or a clause of a list ends: ： and ；.
  var endsClause: Bool {
    switch lastInside {
    case 0xFF1A, 0x3A, 0xFF1B, 0x3B: true
    default: false
    }
  }

  /// Whether it has the marks of running text.
  var isPunctuated: Bool { commas > 0 || stops > 0 }

  /// Whether there is nothing in it.
  var isEmpty: Bool { scalarCount == 0 }

  /// The running pass over one line.
  private struct Scan {
    private(set) var brackets = BracketBalance()
    private var skipped: Int
    private var previous: UInt32 = 0

    init(skipping count: Int) { skipped = count }

    @inline(__always)
    mutating func take(_ value: UInt32, into shape: inout LineShape) {
      if shape.scalarCount == 0 { shape.first = value }
      shape.scalarCount += 1
      shape.last = value
      if value >= 0x4E00, value <= 0x9FFF {
        shape.hanCount += 1
        shape.width += 2
        shape.lastInside = value
      } else {
        takeOther(value, into: &shape)
      }
      previous = value
      if skipped > 0 { skipped -= 1 }
    }

    private mutating func takeOther(_ value: UInt32, into shape: inout LineShape) {
      shape.width += CharacterWidth.columnsInChinese(of: value)
      if value < 0x80 { takeASCII(value, into: &shape) } else { takeWide(value, into: &shape) }
      if let bracket = Brackets.kind(value) {
        if skipped == 0 { brackets.take(bracket.index, opens: bracket.opens) }
        if bracket.opens { shape.lastInside = value }
      } else if value != 0x2A, value != 0x22, value != 0x2019 {
        if Scalars.isStop(value) { shape.stops += 1 }
        if Scalars.isComma(value) { shape.commas += 1 }
        shape.lastInside = isPointBehindWord(value) ? 0x3002 : value
      }
    }

    /// A point behind a Chinese word stands for its full stop; behind the number of the line it does not.
    private func isPointBehindWord(_ value: UInt32) -> Bool {
      (value == 0x2E || value == 0xFF0E) && skipped == 0 && (0x4E00...0x9FFF).contains(previous)
    }

    private mutating func takeASCII(_ value: UInt32, into shape: inout LineShape) {
      switch value {
      case 0x20: shape.marks.insert(previous == 0x20 ? .gap : .blank)
      case 0x09: shape.marks.insert(.gap)
      case 0x0A: shape.marks.formUnion([.gap, .lineBreak])
      case 0x3A: shape.colons += 1
      case 0x00...0x1F, 0x7F: shape.marks.insert(.invisible)
      default:
        let sign = LineMarks.sign(value)
        shape.marks.formUnion(sign)
        if sign == .digit { shape.digitCount += 1 }
      }
    }

    private mutating func takeWide(_ value: UInt32, into shape: inout LineShape) {
      switch value {
      case 0x3000: shape.marks.insert(previous == 0x3000 ? .gap : .ideographicSpace)
      case 0xFF1A: shape.colons += 1
      case 0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x2002...0x200A, 0x202F, 0x205F:
        shape.marks.insert(.invisible)
      case 0x2E80...0x2FDF: shape.marks.insert(.radical)
      case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: shape.hanCount += 1
      default: break
      }
    }
  }
}
