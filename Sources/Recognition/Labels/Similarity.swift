/// How alike two folded labels are.
enum Similarity {
  /// Twice the longest common subsequence by the sum of the lengths: 1 for equal, 0 for nothing in common.
  ///
  /// Where it cannot reach `least` it is 0, at the cost of one look at either label.
  static func ratio(_ a: LabelKey, _ b: LabelKey, least: Double) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    if a == b { return 1 }
    let needed = least * Double(a.count + b.count) / 2
    guard Double(min(a.count, b.count)) >= needed, Double(shared(a.units, b.units)) >= needed else { return 0 }
    return 2 * Double(common(a.units, b.units)) / Double(a.count + b.count)
  }

  /// No fewer characters of `a` than stand in `b`, counted by a small hash.
  private static func shared(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var mask: (UInt64, UInt64) = (0, 0)
    for unit in b {
      if unit & 64 == 0 { mask.0 |= 1 << UInt64(unit & 63) } else { mask.1 |= 1 << UInt64(unit & 63) }
    }
    var count = 0
    for unit in a {
      count += Int(((unit & 64 == 0 ? mask.0 : mask.1) >> UInt64(unit & 63)) & 1)
    }
    return count
  }

  /// The share of `part` that stands in `whole` in order; tells whether `part` is a torn piece of it. 0 where it cannot
  /// reach `least`.
  static func containment(_ part: LabelKey, in whole: LabelKey, least: Double) -> Double {
    let needed = least * Double(part.count)
    guard !part.isEmpty, Double(shared(part.units, whole.units)) >= needed else { return 0 }
    return Double(common(part.units, whole.units)) / Double(part.count)
  }

  /// The length of the longest common subsequence.
  ///
  /// One word holds a row of the usual table, a bit a column (Hyyrö 2004): a zero marks a column where the length grows.
  private static func common(_ a: [UInt16], _ b: [UInt16]) -> Int {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count <= 64 else { return commonOfLong(a, b) }
    return short.withUnsafeBufferPointer { short in
      var row = UInt64.max
      for unit in long {
        var matches: UInt64 = 0
        for place in short.indices { matches |= (short[place] == unit ? 1 : 0) &<< UInt64(place) }
        let taken = row & matches
        row = (row &+ taken) | (row &- taken)
      }
      return short.isEmpty ? 0 : (~row &<< UInt64(64 - short.count)).nonzeroBitCount
    }
  }

  /// The same for labels of which neither fits into a word.
  private static func commonOfLong(_ a: [UInt16], _ b: [UInt16]) -> Int {
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
