/// Looks for the issuing body where the title names none: only where the document leaves no doubt.
enum AgencySearch {
  /// The agency that the preamble or the signature names; nil where neither does, or where they are in doubt.
  static func agency(opening: [FoldedLine], closing: [FoldedLine]) -> String? {
    quoted(in: opening) ?? signature(closing) ?? maker(in: opening)
  }

  /// From the report's own title in 《》: `现发布《某某局2023年政府信息公开工作年度报告》`.
  private static func quoted(in lines: [FoldedLine]) -> String? {
    for line in lines {
      var start = 0
      while let open = line.folded[start...].firstIndex(of: "《"),
        let close = line.folded[open...].firstIndex(of: "》")
      {
        if let agency = Title(FoldedLine(line.text(in: open + 1..<close)))?.agency { return agency }
        start = close
      }
    }
    return nil
  }

  /// From the last lines: a name alone on its line, at the very end or right above a date.
  private static func signature(_ lines: [FoldedLine]) -> String? {
    for (index, line) in lines.enumerated().reversed() where line.isAgencyName && line.count >= 4 {
      if index + 1 == lines.count || PeriodText.isDate(lines[index + 1]) { return line.text }
    }
    return nil
  }

  /// From a sentence that tells who made the report: `由某某局编制`, `现将某某局2020年政府信息公开工作…`.
  private static func maker(in lines: [FoldedLine]) -> String? {
    let names = lines.flatMap { line in
      line.folded.indices.compactMap { end -> String? in
        if TitleWording.makings.contains(where: { line.has($0, at: end) }) {
          return name(
            endingAt: end, in: line, behind: TitleWording.makers + TitleWording.unitLabels + TitleWording.breaks)
        }
        if [",", "。", ";"].contains(line.folded[end]) {
          return name(endingAt: end, in: line, behind: TitleWording.unitLabels)
        }
        guard YearText.year(in: line.folded, at: end) != nil else { return nil }
        return name(endingAt: end, in: line, behind: TitleWording.makers)
      }
    }
    guard let longest = names.max(by: { $0.unicodeScalars.count < $1.unicodeScalars.count }) else { return nil }
    // Two names that have nothing in common leave it open.
    return names.allSatisfy(longest.hasSuffix) ? longest : nil
  }

  /// The name between a word that leads to the maker of the report and `end`.
  private static func name(
    endingAt end: Int, in line: FoldedLine, behind makers: [[Unicode.Scalar]]
  ) -> String? {
    let before = line.folded[max(0, end - 40)..<end]
    guard let start = makers.compactMap({ before.lastPosition(of: $0) }).max() else { return nil }
    let name = FoldedLine(line.text(in: start..<end))
    guard name.count >= 4, name.isAgencyName, name.folded.contains(where: TitleWording.places.contains) else {
      return nil
    }
    return name.text
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The position right behind the last place where `phrase` stands.
  fileprivate func lastPosition(of phrase: [Unicode.Scalar]) -> Int? {
    guard phrase.count <= count else { return nil }
    let start = (startIndex...(endIndex - phrase.count)).last { self[$0...].starts(with: phrase) }
    return start.map { $0 + phrase.count }
  }
}
