import DocumentModel

/// The foot of a web page at the end of a document, and the list of addresses that a text browser puts behind it.
struct PageFoot {
  /// The blocks of the body that belong to it, in order.
  private(set) var found: [Int] = []

  private let view: DocumentView

  /// No foot is longer.
  private static let longest = 40
  /// How many related pages are listed above it.
  private static let mostLinks = 12

  /// Looks for it.
  init(_ view: DocumentView) {
    self.view = view
    let links = LinkList(view).blocks
    var start = links.lowerBound
    var signs = 0
    var isRegistered = false
    for index in (0..<links.lowerBound).suffix(Self.longest).reversed() where view.blocks[index].isBody {
      if isReport(index) { break }
      let words = Self.words(of: view.blocks[index])
      let count = ScreenWords.footers.count(in: words)
      guard count > 0 else { continue }
      start = index
      signs += count
      isRegistered = isRegistered || ScreenWords.registrations.occurs(in: words)
    }
    let isFoot = signs >= 2 || isRegistered
    found = isFoot ? linesAbove(start) + (start..<view.blocks.count).filter { view.blocks[$0].isBody } : Array(links)
  }

  /// Whether a block is text of the report: a sentence, a heading, a table that counts.
  private func isReport(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    if let rows = view.blocks[index].table?.rows { return rows.count > 4 || NumericCells.dominate(rows) }
    if case .heading = view.blocks[index].kind { return true }
    if let form = shape.number?.form, form != .bullet { return true }
    return shape.endsSentence && shape.scalarCount > 1 || shape.commas >= 2 || shape.scalarCount > 200
  }

  private static func words(of block: Block) -> [UInt32] {
    guard let rows = block.table?.rows else { return block.text.unicodeScalars.map(\.value) }
    return rows.flatMap { row in row.cells.flatMap { $0.text.unicodeScalars.map(\.value) + [0x20] } }
  }

  /// What stands between the foot and another part of the frame above it and shows itself to be of the page.
  private func linesAbove(_ start: Int) -> [Int] {
    var lines: [Int] = []
    var taken: [Int] = []
    var index = start - 1
    while index >= 0, start - index <= Self.longest {
      if view.isOfFrame(index) {
        taken += lines
        lines = []
      } else if view.blocks[index].isBody {
        if ScreenWords.related.isWord(view.blocks[index].text) {
          taken += lines + [index]
          lines = []
        } else if isReport(index) || lines.count >= Self.mostLinks || isSignature(index) {
          break
        } else {
          lines.append(index)
        }
      }
      index -= 1
    }
    return taken.reversed()
  }

  /// Whether a line is a date, as stands below who signs a report, or names an annex.
  private func isSignature(_ index: Int) -> Bool {
    let text = view.blocks[index].text
    return FieldLine.isDate(text, view.shapes[index]) || FieldLine.namesAnnex(text)
  }
}
