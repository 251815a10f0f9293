extension FoldedLine {
  /// The line without marks around it and spaces between its digits.
  var bare: FoldedLine { withoutSpacesBetweenDigits.withoutOuterMarks }

  /// The public body that stands behind a label: `编制单位：某某局`.
  var labelledBody: String? {
    guard let label = TitleWording.agencyLabels.first(where: { has($0, at: 0) }) else { return nil }
    let name = FoldedLine(text(in: label.count..<count))
    return name.count >= 3 && name.isAgencyName ? name.text : nil
  }

  /// Whether it names a branch or an office, or goes on inside a word, so that the line above says of whom.
  var isBranchName: Bool {
    folded.first == "办" || TitleWording.tornOpenings.contains { folded.starts(with: $0) }
      || TitleWording.branches.contains { folded.suffix($0.count).elementsEqual($0) }
  }

  /// Whether it begins with a character that ends the names of bodies and begins none.
  var beginsInsideName: Bool { folded.first.map(TitleWording.innerOpenings.contains) ?? false }

  /// Whether it holds nothing but a year, bare or in brackets.
  var isYearAlone: Bool {
    let line = withoutSpacesBetweenDigits
    let text = line.folded.filter { $0 != "(" && $0 != ")" }
    guard let year = YearText.year(in: text, at: 0) else { return false }
    return year.length == text.count
  }
}
