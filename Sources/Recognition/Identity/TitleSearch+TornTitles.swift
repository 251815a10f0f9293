/// Titles that stand on several lines.
extension TitleSearch {
  /// Whether a line is the rest of the word with which the title above it ends: `…年度报` above `告`, or `告（2021年）`.
  func isTornEnding(at index: Int) -> Bool {
    guard index > 0, canPrecede(index - 1) else { return false }
    let (above, rest) = (lines[index - 1].line.folded, lines[index].line.folded[...].withoutBrackets)
    return TitleWording.endings.contains { ending in
      (1..<ending.count).contains { cut in
        rest.elementsEqual(ending[cut...]) && above.suffix(cut).elementsEqual(ending[..<cut])
      }
    }
  }

  /// Whether a line can stand inside a title that goes on.
  func canPrecede(_ index: Int) -> Bool {
    let line = lines[index].line
    return line.isWhole && line.count <= 40 && line.isOneSentence && !Title.ends(line)
  }

  /// Whether a line can open a title: an agency, an agency with 关于, a year.
  func opensTitle(_ index: Int) -> Bool {
    let line = lines[index].line
    guard canPrecede(index) else { return false }
    if line.isAgencyName || line.isYearAlone { return true }
    guard line.folded.suffix(2).elementsEqual(TitleWording.about) else { return false }
    return line.count == 2 || FoldedLine(line.text(in: 0..<line.count - 2)).isAgencyName
  }

  /// Whether a title begins in the middle, so that the line above it is its beginning.
  ///
  /// A torn name: `某某市国有资产监督管` above `理委员会2023年…`. A torn subject: `某某局2024年度政府` above `信息公开…`.
  func isTorn(_ title: Title, at first: Int) -> Bool {
    guard first > 0, canPrecede(first - 1) else { return false }
    let above = lines[first - 1].line
    guard !above.isYearAlone else { return false }
    if opensWithYear(above, title) { return true }
    if let agency = title.agency.map({ FoldedLine($0) }) {
      guard above.folded.allSatisfy(\.isHan), above.folded.contains(where: TitleWording.places.contains) else {
        return false
      }
      if above.isAgencyName { return agency.isBranchName }
      return agency.beginsInsideName || agency.isBranchName
        || !agency.folded.contains(where: TitleWording.regions.contains)
    }
    guard !above.isAgencyName else { return false }
    guard above.folded.allSatisfy({ $0.isHan || $0.isDigit }), let whole = Title(FoldedLine(above.text + title.text))
    else { return false }
    return whole.agency.map { FoldedLine($0).isAgencyName } ?? (title.year == nil && whole.year != nil)
  }

  /// Whether a line begins with the year that the title lacks and goes on with words of the name that the title ends:
  /// `2019年某某县市场监` above `督管理局政府信息公开…`.
  private func opensWithYear(_ above: FoldedLine, _ title: Title) -> Bool {
    guard title.year == nil, let year = YearText.year(in: above.folded, at: 0), year.length < above.count,
      !Title.hasSubject(above), above.folded[year.length...].allSatisfy(\.isHan)
    else { return false }
    return Title(FoldedLine(above.text + title.text))?.year != nil
  }

  /// Whether a line names the place, and the title only the body: `某某市` above `教育局2020年…`.
  func isPlace(_ index: Int, of title: Title) -> Bool {
    let line = lines[index].line
    guard let end = line.folded.last, TitleWording.places.contains(end), line.isAgencyName, line.count <= 10,
      let agency = title.agency
    else { return false }
    return !FoldedLine(agency).folded.contains(where: TitleWording.regions.contains)
  }
}
