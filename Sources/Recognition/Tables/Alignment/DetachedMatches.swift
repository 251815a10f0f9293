/// Finds the matches whose numbers are known by order alone.
///
/// There must be as many rows of them as labels, or as rows of the form, between the complete rows around them. Where
/// labels alone are left over, the numbers behind a single label are its own, and those behind several may be those of
/// any.
struct DetachedMatches {
  private let matches: [RowAlignment.Match]
  private let rows: NamedRows
  private let targets: FormTargets

  /// Looks at the matches of rows in the order of the form.
  init(_ matches: [RowAlignment.Match], _ rows: NamedRows, _ targets: FormTargets) {
    (self.matches, self.rows, self.targets) = (matches, rows, targets)
  }

  /// The indices of the detached matches.
  var indices: [Int] {
    var result: [Int] = []
    var start = 0
    while start < matches.count {
      let run = matches[start...].prefix { !isAnchored($0) }.indices
      if !run.isEmpty, !isEven(run) { result += detached(in: run) }
      start = run.endIndex + 1
    }
    return result
  }

  /// The detached matches of a run with more or fewer labels than rows of numbers.
  private func detached(in run: Range<Int>) -> [Int] {
    let isRegular = run.count { isLabelFirst(matches[$0]) } * 4 >= run.count * 3
    let hasOrphans = run.contains { matches[$0].similarity == 0 } && !isRegular
    return run.filter { index in
      guard matches[index].similarity == 0 || isApart(matches[index]) else { return false }
      let isBehindLabels = matches[..<index].suffix(2).count(where: isBare) == 2
      return hasOrphans || isBehindLabels || !isLabelFirst(matches[index])
    }
  }

  /// Whether label and numbers stand on one row.
  private func isAnchored(_ match: RowAlignment.Match) -> Bool {
    match.range.contains { rows.looks[$0].isNamed && rows.looks[$0].hasValues }
  }

  private func isApart(_ match: RowAlignment.Match) -> Bool {
    match.range.contains { !rows.looks[$0].isNamed && rows.looks[$0].hasValues }
  }

  /// Whether a label stands right before one row of numbers.
  private func isLabelFirst(_ match: RowAlignment.Match) -> Bool {
    guard rows.looks[match.range.lowerBound].isNamed, isApart(match) else { return false }
    return match.row.values.count { $0.reading != .blank } <= targets.slots
  }

  /// Whether a label is printed and neither number nor unit with it or right behind it.
  private func isBare(_ match: RowAlignment.Match) -> Bool {
    let end = match.range.upperBound
    return !match.row.hasValues && match.row.unit == nil && !(end < rows.count && rows.rows[end].isUnit)
  }

  /// Whether a run has as many rows of numbers as labels, or as places in the form.
  private func isEven(_ run: Range<Int>) -> Bool {
    let rowStart = run.lowerBound > 0 ? matches[run.lowerBound - 1].range.upperBound : 0
    let rowEnd = run.upperBound < matches.count ? matches[run.upperBound].range.lowerBound : rows.count
    let numbers = (rowStart..<max(rowStart, rowEnd)).count { rows.looks[$0].hasValues && !rows.looks[$0].isNamed }
    let labels = run.count { matches[$0].similarity > 0 }
    if labels == run.count { return labels == numbers }
    if run.contains(where: { matches[$0].similarity > 0 && !matches[$0].row.hasValues }) { return false }
    return fills(run, numbers)
  }

  /// Whether so many rows of numbers fill the places of a run; （六）其他处理 is printed as one row or as three.
  private func fills(_ run: Range<Int>, _ numbers: Int) -> Bool {
    let first = run.lowerBound > 0 ? matches[run.lowerBound - 1].target + 1 : 0
    let last = run.upperBound < matches.count ? matches[run.upperBound].target : targets.targets.count
    let places = targets.targets[first..<max(first, last)].map(\.row)
    let parts = places.count(where: FormTargets.isPartOfOtherHandling)
    let isEither = parts > 0 && places.contains { $0.path == FormTargets.otherHandling }
    return isEither ? [places.count - 1, places.count - parts].contains(numbers) : numbers == places.count
  }
}
