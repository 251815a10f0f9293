/// The lines before the text of a document, as far as they may be its title or the head of a web page around it.
struct Masthead {
  /// The blocks before the first sentence or numbered heading.
  let blocks: Range<Int>
  /// The last line among them that can be a title; nil where none names a year.
  let title: Int?

  private let view: DocumentView

  /// No head of a page is longer.
  private static let longest = 80

  /// Looks at the beginning of a document, past the lines that are known for heads of printed pages.
  init(_ view: DocumentView, past heads: Set<Int> = []) {
    self.view = view
    let end = view.blocks.indices.prefix(Self.longest).first { index in
      let shape = view.shapes[index]
      return view.isText(index) && !heads.contains(index)
        && (shape.isPunctuated && shape.width > 40 || shape.endsSentence && shape.hanCount > 8
          || shape.number?.form == .chapter)
    }
    blocks = 0..<(end ?? 0)
    title = blocks.last { Self.mayBeTitle($0, in: view) }
  }

  /// Where the title may begin whose last line is at `end`: one that is short, or begins with the year or with 关于,
  /// needs the agency and its subject from lines of one word above it.
  func titleStart(above end: Int) -> Int {
    var start = end
    var length = view.shapes[end].hanCount
    var needsAgency = Self.opensWithoutAgency(view.shapes[end].first)
    while needsAgency || length < Self.shortestTitle, end - start < 8 {
      guard let above = (0..<start).last(where: view.isText), view.shapes[above].number == nil,
        view.shapes[above].colons == 0, view.shapes[above].marks.isDisjoint(with: .blank)
      else { break }
      start = above
      needsAgency = false
      length += view.shapes[above].hanCount
    }
    return start
  }

  /// The ideographs of a title with its agency.
  private static let shortestTitle = 14

  private static func opensWithoutAgency(_ first: UInt32) -> Bool {
    !Scalars.isHan(first) || first == 0x4E8C || first == 0x5173
  }

  /// Whether a line names a year and is no statement with a label, and no date.
  static func mayBeTitle(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard view.isText(index), shape.hanCount >= 4, shape.hanCount <= 50, shape.colons == 0, !shape.isPunctuated else {
      return false
    }
    let text = view.blocks[index].text
    return shape.digitCount >= 4 && Year.isIn(text) || text.unicodeScalars.contains("〇")
  }
}
