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

  /// From a sentence such as `由某某局编制`.
  private static func maker(in lines: [FoldedLine]) -> String? {
    for line in lines {
      for word in TitleWording.makings {
        guard let end = line.position(of: word),
          let start = TitleWording.makers.compactMap({ line.folded[..<end].lastPosition(of: $0) }).max()
        else { continue }
        let name = FoldedLine(line.text(in: start..<end))
        if name.isAgencyName, name.count >= 4 { return name.text }
      }
    }
    return nil
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
