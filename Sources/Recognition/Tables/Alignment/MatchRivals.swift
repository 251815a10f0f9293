/// Finds the other rows of the form for which printed rows may stand.
///
/// A match without a sure label may slide to a neighbouring target that stays empty.
struct MatchRivals {
  /// Labels that are more alike than this leave no doubt.
  private static let sure = 0.85
  /// A target that costs so much more does nearly as well.
  private static let nearlyAsWell = 0.15

  let matches: [RowAlignment.Match]
  let rows: NamedRows
  let targets: FormTargets
  let costs: RowCosts

  /// The rivals of a match.
  func rivals(of index: Int) -> [Int] {
    let match = matches[index]
    guard match.similarity < Self.sure else { return [] }
    let own = costs.cost(match.range, match.target).value
    return free(around: index).filter { target in
      let numbering = rows.looks[match.range.lowerBound].numbering
      guard match.range.count > 1 || targets.targets[target].agrees(with: numbering) else { return false }
      return costs.cost(match.range, target).value < own + Self.nearlyAsWell
    }
  }

  /// The targets between the matches before and behind one.
  private func free(around index: Int) -> [Int] {
    let lower = index > 0 ? matches[index - 1].target + 1 : 0
    let upper = index + 1 < matches.count ? matches[index + 1].target : targets.targets.count
    return (lower..<max(lower, upper)).filter { $0 != matches[index].target }
  }
}
