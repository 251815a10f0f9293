import DocumentModel

/// The heads and feet that a browser printed on the pages of a document.
///
/// The title in them is taken for the report's own where no other line can be its title: then it stays.
struct PrintedPages {
  /// What is of the print: a line, or the part of one that stands beside the title to be kept.
  struct Finding {
    var index: Int
    /// The bytes; nil for the whole line.
    var range: Range<Int>?
    var kind: String
  }

  /// What is of the print, in order; empty where nothing tells of one.
  var found: [Finding] { taken.values.sorted { $0.index < $1.index } }

  private var taken: [Int: Finding] = [:]
  private let view: DocumentView
  private var lines: [Int: PrintLine] = [:]
  /// How many lines open with the same time or the same title.
  private var openings: [String: Int] = [:]

  /// Looks for them.
  init(_ view: DocumentView) {
    self.view = view
    for index in view.blocks.indices where Self.mayBePrinted(index, in: view) {
      guard let line = PrintLine(view.blocks[index].text) else { continue }
      lines[index] = line
      if let opening = Self.opening(of: line) { openings[opening, default: 0] += 1 }
    }
    guard isPrinted else { return }
    takeFeet()
    takeHeads()
  }

  /// Whether a line is none of running text and may hold a time or an address, which have a colon, or the words for a
  /// page.
  private static func mayBePrinted(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard shape.colons > 0 || shape.last == 0x9875, shape.digitCount >= 2, shape.commas <= 1, shape.last != 0x3002,
      shape.scalarCount <= PrintLine.longest
    else { return false }
    return view.isText(index)
      && (Scalars.isDigit(shape.first) || Scalars.isLetter(shape.first) || Scalars.isDigit(shape.last)
        || Scalars.isLetter(shape.last) || shape.last == 0x2026 || shape.last == 0x9875)
  }

  private var isPrinted: Bool {
    if lines.isEmpty { return false }
    return lines.contains { index, line in
      line.isFoot || line.isOnly(.address) && pageBeside(index) != nil || opensPage(index, line)
    }
  }

  /// The time that opens a line, or the title before another part of a head.
  private static func opening(of line: PrintLine) -> String? {
    line.parts.first?.part == .stamp ? line.words(of: .stamp) : line.isHead ? line.words(of: .title) : nil
  }

  /// Whether a line opens with the time of the print, as others do or the document or a page does, or is a title of a
  /// report in such a place.
  private func opensPage(_ index: Int, _ line: PrintLine) -> Bool {
    guard let opening = Self.opening(of: line) else { return false }
    let isTitled = line.isHead && isTitle(line)
    if openings[opening, default: 0] > 1 { return isTitled || line.parts[0].part == .stamp }
    return isTitled && startsPage(index)
  }

  private func startsPage(_ index: Int) -> Bool {
    view.blocks[index].hints.startsPage || !(0..<index).contains(where: view.isText)
  }

  /// Whether the words of a line can be the title of a report, with its year.
  private func isTitle(_ line: PrintLine) -> Bool {
    guard let words = line.words(of: .title) else { return false }
    let shape = LineShape(words)
    return shape.hanCount >= SiteLine.shortest && !shape.isPunctuated && shape.colons == 0
      && (Year.isIn(words) || words.unicodeScalars.contains("〇"))
  }

  /// The line right before or behind that is the number of a page and how many there are.
  private func pageBeside(_ index: Int) -> Int? {
    [index + 1, index - 1].first { beside in
      view.blocks.indices.contains(beside) && view.isText(beside) && view.shapes[beside].scalarCount <= 24
        && PrintLine(view.blocks[beside].text)?.isOnly(.page) ?? false
    }
  }
}

extension PrintedPages {
  /// Takes the lines of addresses and page numbers.
  private mutating func takeFeet() {
    let addresses = Set(lines.values.filter { $0.isFoot || $0.has(.date) }.compactMap { $0.words(of: .address) })
    for (index, line) in lines where !line.has(.title) {
      if line.isFoot || line.has(.address) && line.has(.date) {
        take(index, FragmentKind.pageNumber)
      } else if line.isOnly(.address) {
        let page = pageBeside(index)
        if let page { take(page, FragmentKind.pageNumber) }
        if page != nil || line.words(of: .address).map(addresses.contains) ?? false {
          take(index, FragmentKind.pageNumber)
        }
      }
    }
  }

  /// Takes the lines that open pages, and the titles in them or beside them.
  private mutating func takeHeads() {
    let heads = lines.filter { index, line in
      opensPage(index, line) || line.parts[0].part == .stamp && startsPage(index)
    }
    let times = heads.filter { $0.value.isOnly(.stamp) }.keys
    for index in times { take(index, FragmentKind.runningHead) }
    let titles = (heads.filter { $0.value.isHead }.keys + repeated(times.compactMap(titleBeside))).sorted()
    let kept =
      hasTitle(but: titles) ? nil : titles.first { lines[$0].map(isTitle) ?? Masthead.mayBeTitle($0, in: view) }
    for index in titles where index != kept { take(index, FragmentKind.runningHead) }
    if let kept, let range = lines[kept]?.besideTitle {
      taken[kept] = Finding(index: kept, range: range, kind: FragmentKind.runningHead)
    }
  }

  private mutating func take(_ index: Int, _ kind: String) { taken[index] = Finding(index: index, kind: kind) }

  /// Those of some lines that say the same as another.
  private func repeated(_ indexes: [Int]) -> [Int] {
    Dictionary(grouping: indexes) { LineKey.ideographs(of: view.blocks[$0].text) }.values.filter { $0.count > 1 }
      .flatMap { $0 }
  }

  /// The title that stands right behind the time of the print, or right before it, on a line of its own.
  private func titleBeside(_ index: Int) -> Int? {
    [index + 1, index - 1].first { beside in
      view.blocks.indices.contains(beside) && view.isText(beside) && lines[beside] == nil
        && view.shapes[beside].hanCount >= SiteLine.shortest && Masthead.mayBeTitle(beside, in: view)
    }
  }

  /// Whether a line before the text can be the report's title, the heads of the pages aside.
  private func hasTitle(but heads: [Int]) -> Bool {
    Masthead(view, past: Set(heads)).blocks.contains { index in
      view.shapes[index].hanCount >= SiteLine.shortest && lines[index] == nil && !heads.contains(index)
        && Masthead.mayBeTitle(index, in: view)
    }
  }
}
