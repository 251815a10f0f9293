/// The title of a report, on one line.
struct Title: Sendable, Hashable {
  /// The title without layout spaces.
  var line: FoldedLine

  /// The longest title, in scalars.
  static let longest = 80

  /// Takes a line for a title; nil where it is none.
  init?(_ line: FoldedLine) {
    let line = line.withoutSpacesBetweenDigits.withoutOuterMarks
    guard line.isWhole, line.count <= Self.longest, line.isOneSentence, Self.ends(line), Self.hasSubject(line) else {
      return nil
    }
    self.line = line
  }

  /// The text.
  var text: String { line.text }

  /// The reporting year that it names.
  var year: Int? { YearText.firstYear(in: line.folded)?.value }

  /// The agency that it names; nil where it begins with the year or the subject and none follows.
  var agency: String? {
    let start = openingLength
    let ends = [
      line.position(of: TitleWording.about, from: start), YearText.firstDigits(in: line.folded, from: start),
      subjectStart(from: start),
    ]
    guard let end = ends.compactMap({ $0 }).min(), end - start >= 2 else { return nil }
    let name = FoldedLine(line.text(in: start..<end)).withoutOuterMarks
    return name.count >= 2 && name.folded.contains(where: \.isHan) && !name.isRestOfYear ? name.text : nil
  }

  /// The name of a body in the brackets at the end: `2021年政府信息公开工作年度报告（某某局）`.
  var bodyInBrackets: String? {
    guard line.folded.last == ")", let open = line.folded.lastIndex(of: "(") else { return nil }
    return FoldedLine(line.text(in: open + 1..<line.count - 1)).bodyOfPlace
  }

  /// Whether it is the title of a notice by which the report is made known: `关于公布…年度报告的公示`.
  var isNotice: Bool { Self.noticeLength(line) > 0 }

  /// Where the agency's name can begin: behind a year or 关于 that opens the title.
  private var openingLength: Int {
    var length = line.folded.first == "(" ? (line.folded.prefix(8).firstIndex(of: ")") ?? -1) + 1 : 0
    length += YearText.year(in: line.folded, at: length)?.length ?? 0
    if line.has(TitleWording.about, at: length) {
      length += TitleWording.about.count
      length += TitleWording.publishings.first { line.has($0, at: length) }?.count ?? 0
    }
    return length + (YearText.year(in: line.folded, at: length)?.length ?? 0)
  }

  private func subjectStart(from start: Int) -> Int? {
    let government = TitleWording.governmentSubjects.compactMap { line.position(of: $0, from: start) }.min()
    let plain = TitleWording.subjects.compactMap { line.position(of: $0, from: start) }.min()
    guard let government, government <= plain ?? government else { return plain }
    // `县人民政府信息公开`: the one 政府 belongs to the name.
    return line.has(TitleWording.people, at: government - 2) ? plain : government
  }

  /// Whether a line can be the end of a title, whatever it lacks before.
  static func ends(_ line: FoldedLine) -> Bool {
    let text = line.folded.dropLast(noticeLength(line)).withoutBrackets
    return TitleWording.endings.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// How many scalars at the end of a line make the report known: `的公示`; one that orders reports is no notice of one.
  private static func noticeLength(_ line: FoldedLine) -> Int {
    guard let notice = TitleWording.notices.first(where: { line.folded.suffix($0.count).elementsEqual($0) }),
      notice != TitleWording.order
        || TitleWording.publishings.contains(where: { line.contains(TitleWording.about + $0) })
    else { return 0 }
    return notice.count + (line.folded.dropLast(notice.count).last == "的" ? 1 : 0)
  }

  /// Whether a line names what such a report is about.
  static func hasSubject(_ line: FoldedLine) -> Bool { TitleWording.subjects.contains { line.contains($0) } }
}

extension FoldedLine {
  /// Whether no mark divides it.
  var isOneSentence: Bool {
    !folded.contains { $0 == "。" || $0 == ";" || $0 == "!" || $0 == "?" || $0 == ":" || $0 == "," }
  }

  /// Whether it reads as the name of a public body, or of the place it governs.
  var isAgencyName: Bool {
    guard isWhole, count >= 2, count <= 40, let last = folded.last, TitleWording.agencyEndings.contains(last) else {
      return false
    }
    guard isOneSentence, !folded.contains(where: \.isDigit), !Title.hasSubject(self) else { return false }
    return !TitleWording.otherEndings.contains { folded.suffix($0.count).elementsEqual($0) }
  }

  /// The text where it is, with brackets around it or without, the name of a public body that names its place.
  var bodyOfPlace: String? {
    let isBracketed = folded.first == "(" && folded.last == ")" && count > 4
    let name = isBracketed ? FoldedLine(text(in: 1..<count - 1)) : self
    guard name.count >= 4, name.isAgencyName, name.folded.contains(where: TitleWording.places.contains) else {
      return nil
    }
    return name.text
  }

  /// Whether it is what a torn or lost year leaves: `年度`, `1年`, `二年度`.
  fileprivate var isRestOfYear: Bool {
    let rest = folded.drop { $0.isDigit || $0.chineseDigitValue != nil }
    return rest.count < folded.count && rest.count <= 2 && rest.first == "年" || folded.first == "年"
  }

  /// The line without the spaces between its digits.
  var withoutSpacesBetweenDigits: FoldedLine {
    guard folded.contains(" ") else { return self }
    let kept = printed.indices.filter { index in
      guard printed[index] == " ", index > 0, index + 1 < count else { return true }
      return !(folded[index - 1].isDigit && folded[index + 1].isDigit)
    }
    return FoldedLine(String(kept.map { printed[$0] }))
  }

  /// The line without the marks around it: `#`, 《》, quotes, a colon at its end.
  var withoutOuterMarks: FoldedLine {
    let marks: Set<Unicode.Scalar> = ["#", "\"", "《", "》", ":", "-", "、"]
    guard let first = folded.firstIndex(where: { !marks.contains($0) }),
      let last = folded.lastIndex(where: { !marks.contains($0) }), first > 0 || last + 1 < count
    else { return self }
    return FoldedLine(text(in: first..<last + 1))
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text without the brackets at its end.
  var withoutBrackets: ArraySlice<Unicode.Scalar> {
    guard last == ")", let open = lastIndex(of: "(") else { return self }
    return self[..<open]
  }
}
