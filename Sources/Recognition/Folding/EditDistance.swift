/// How many scalars must be put in, left out or exchanged to make one text of another (Levenshtein).
enum EditDistance {
  /// Whether the distance is at most `limit`.
  static func isAtMost(_ limit: Int, _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    return distance(left, right, upTo: limit) <= limit
  }

  /// The distance, or more than `limit` as soon as it can be no less.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a == b ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
        least = min(least, row[j + 1])
      }
      if least > limit { return least }
    }
    return row[right.count]
  }
}
