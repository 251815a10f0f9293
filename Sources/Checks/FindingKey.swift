import Evidence

/// What makes two findings the same: the check, the cells and the numbers, not the wording or how grave they are.
public struct FindingKey: Hashable, Sendable {
  private let check: String
  private let at: [String]
  private let left: ExactDecimal?
  private let right: ExactDecimal?

  /// The key of a finding.
  public init(_ finding: Finding) {
    check = finding.check
    at = finding.at
    left = finding.left
    right = finding.right
  }
}

extension [Finding] {
  /// The findings that others do not state.
  public func without(_ others: [Finding]) -> [Finding] {
    guard !isEmpty else { return [] }
    let stated = Set(others.map(FindingKey.init))
    return filter { !stated.contains(FindingKey($0)) }
  }
}
