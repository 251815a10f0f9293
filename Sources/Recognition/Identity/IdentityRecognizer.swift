import DocumentModel
import ReportModel

/// Who reports, on which year, and how to reach them: as far as the document itself says.
struct Identity: Sendable, Hashable {
  /// The title on one line without layout spaces.
  var title: String?
  /// Ids of the blocks in which the title is printed.
  var titleBlocks: Set<Int> = []
  /// The issuing body as the document names it.
  var agency: String?
  /// The reporting year.
  var year: Int?
  /// The period that the figures cover.
  var period: Period?
  /// How to reach the agency.
  var contact = Contact()
}

/// Finds title, agency, year, period and contact; completes nothing from outside knowledge.
enum IdentityRecognizer {
  /// How many scalars of a block are looked at.
  private static let longest = 4000

  /// Reads the identity of a document.
  ///
  /// - Parameters:
  ///   - document: The repaired document.
  ///   - consumed: Ids of the blocks whose content stands in a form table; nothing is read from them.
  static func recognize(_ document: SourceDocument, consumed: Set<Int> = []) -> Identity {
    let text = document.blocks.filter { $0.isBody && $0.table == nil && !$0.text.isEmpty && !consumed.contains($0.id) }
    let opening = opening(of: text)
    let search = TitleSearch(opening, headings: headings(in: text.prefix(opening.count)))
    let printed = search.printedTitle()
    let title =
      printed?.title ?? TitleSearch.statedTitle(document.metadata) ?? search.gluedTitle() ?? search.titleBesidePortal()
    let prose = opening.map(\.line)
    let begin = prose + text.dropFirst(opening.count).prefix(4).map { FoldedLine($0.text, limit: longest) }
    let closing = text.dropFirst(opening.count).suffix(10).map { FoldedLine($0.text, limit: longest) }

    var identity = Identity()
    identity.title = title?.text
    identity.titleBlocks = printed?.blocks ?? []
    identity.agency =
      title?.agency ?? title?.bodyInBrackets ?? search.agency(beside: identity.titleBlocks)
      ?? AgencySearch.agency(opening: prose, closing: closing)
    identity.period =
      period(in: begin) ?? period(in: closing) ?? period(in: begin.joined { !$0.endsSentence && !$1.isEmpty })
    identity.year = title?.year ?? identity.period?.year ?? year(in: prose)
    identity.contact = Contact(stating: prose).completed(by: Contact(stating: closing.beforePageFoot))
    return identity
  }

  /// The blocks before the first section, a list of contents among them; the first 60 at most.
  private static func opening(of text: [Block]) -> [(id: Int, line: FoldedLine)] {
    let first = text.prefix(60)
    var end = first.startIndex
    while end < first.endIndex {
      let headings = first[end...].prefix { HeadingLine($0.text).opensReport }
      // Three headings in a row are a list of contents.
      if !headings.isEmpty, headings.count < 3 { break }
      end = max(headings.endIndex, end + 1)
    }
    return first[..<end].map { ($0.id, FoldedLine($0.text, limit: longest)) }
  }

  private static func headings(in blocks: some Sequence<Block>) -> Set<Int> {
    Set(
      blocks.lazy.compactMap { block in
        if case .heading = block.kind { block.id } else { nil }
      })
  }

  private static func period(in lines: [FoldedLine]) -> Period? {
    for line in lines {
      if let period = PeriodText.period(in: line) { return period }
    }
    return nil
  }

  /// The year before the subject in the preamble: `2020年政府信息公开工作…`.
  private static func year(in lines: [FoldedLine]) -> Int? {
    for line in lines {
      var start = 0
      while let found = YearText.firstYear(in: line.folded, from: start) {
        let subjects = TitleWording.subjects + TitleWording.governmentSubjects
        if subjects.contains(where: { line.has($0, at: found.range.upperBound) }) { return found.value }
        start = found.range.upperBound
      }
    }
    return nil
  }
}

extension Contact {
  /// The contact that the lines state; the line that says most comes first.
  ///
  /// A page turn may cut a value in two, so Latin words are joined over lines, and what no line states alone is looked
  /// for in the lines of a sentence together.
  fileprivate init(stating lines: some Collection<FoldedLine>) {
    self.init()
    let words = lines.joined { $0.isInsideAddress && $1.opensInsideAddress }
    let sentences = lines.joined { !$0.endsSentence && !$1.isEmpty }
    for lines in [words, sentences] {
      let statements = lines.map(ContactStatement.init).filter { $0.count > 0 }
      let most = statements.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      self = most.reduce(self) { $0.completed(by: $1.element.contact) }
    }
  }

  /// The contact with what it lacks taken from another one.
  fileprivate func completed(by other: Contact) -> Contact {
    var whole = self
    whole.address = address.map { other.address?.continuing($0) ?? $0 } ?? other.address
    whole.postcode = postcode ?? other.postcode
    whole.phone = phone ?? other.phone
    whole.email = email ?? other.email
    whole.website = website ?? other.website
    return whole
  }
}

extension String {
  /// This text if it is the other one with a few scalars more, as one that a page turn had cut; nil otherwise.
  fileprivate func continuing(_ other: String) -> String? {
    hasPrefix(other) && unicodeScalars.count <= other.unicodeScalars.count + 25 ? self : nil
  }
}

extension [FoldedLine] {
  /// The lines above the foot of a web page.
  fileprivate var beforePageFoot: ArraySlice<FoldedLine> {
    prefix { line in !TitleWording.pageFeet.contains { line.contains($0) } }
  }
}

extension Collection<FoldedLine> {
  /// The lines, neighbours put together where `belong` says so; no line grows beyond 4000 scalars.
  fileprivate func joined(where belong: (FoldedLine, FoldedLine) -> Bool) -> [FoldedLine] {
    reduce(into: []) { lines, line in
      if let last = lines.last, last.count + line.count <= 4000, belong(last, line) {
        lines[lines.count - 1] = last + line
      } else {
        lines.append(line)
      }
    }
  }
}

extension FoldedLine {
  /// Whether a sentence mark ends it.
  fileprivate var endsSentence: Bool {
    folded.last == "。" || folded.last == ";" || folded.last == "!" || folded.last == "?"
  }

  /// Whether it ends inside the address of a page or a mailbox.
  fileprivate var isInsideAddress: Bool {
    guard let last = folded.last else { return false }
    let marks: Set<Unicode.Scalar> = ["/", ".", "@", "-", "_", ":"]
    return last.isASCII && (last.isWordScalar || marks.contains(last))
  }

  /// Whether it can be the rest of such an address.
  fileprivate var opensInsideAddress: Bool {
    guard let first = folded.first else { return false }
    return first == "." || first == "@" || (first.isWordScalar && !first.isDigit)
  }
}

extension Period {
  /// The year, where the period lies within one.
  fileprivate var year: Int? { from.prefix(4) == to.prefix(4) ? Int(from.prefix(4)) : nil }
}

extension HeadingLine {
  /// Whether the first section of a report can begin with this line.
  fileprivate var opensReport: Bool {
    guard let numbering else { return isOfficial && standsAlone && !endsWithMark }
    switch numbering.style {
    case .part, .chinese: return opensSection(of: numbering.style)
    default: return isOfficial && opensSection(of: numbering.style)
    }
  }
}
