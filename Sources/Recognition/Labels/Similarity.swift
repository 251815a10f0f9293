/// How alike two folded labels are.
enum Similarity {
  /// Twice the longest common subsequence by the sum of the lengths: 1 for equal, 0 for nothing in common.
  static func ratio(_ a: LabelKey, _ b: LabelKey) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    if a == b { return 1 }
    return 2 * Double(common(a.units, b.units)) / Double(a.count + b.count)
  }

  /// The share of `part` that stands in `whole` in order; tells whether `part` is a torn piece of it.
  static func containment(_ part: LabelKey, in whole: LabelKey) -> Double {
    part.isEmpty ? 0 : Double(common(part.units, whole.units)) / Double(part.count)
  }

  /// The length of the longest common subsequence.
  private static func common(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for unit in a {
      var diagonal = 0
      for index in b.indices {
        let above = row[index + 1]
        row[index + 1] = unit == b[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
