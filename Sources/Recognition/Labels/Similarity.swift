/// The characters of a folded label, a bit for each by a small hash: what rules nearly all other labels out.
struct CharacterBits: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ units: [UInt16]) {
    for unit in units {
      if unit & 64 == 0 { low |= 1 << UInt64(unit & 63) } else { high |= 1 << UInt64(unit & 63) }
    }
  }

  /// No more of the characters than stand in this label and not in another.
  func countBeside(_ other: CharacterBits) -> Int {
    (low & ~other.low).nonzeroBitCount + (high & ~other.high).nonzeroBitCount
  }
}

/// How alike two folded labels are.
enum Similarity {
  /// Twice the longest common subsequence by the sum of the lengths: 1 for equal, 0 for nothing in common.
  ///
  /// Where it cannot reach `least` it is 0, at the cost of one look at the characters of both.
  static func ratio(_ a: ComparedLabel, _ b: ComparedLabel, least: Double) -> Double {
    let needed = least * Double(a.key.count + b.key.count) / 2
    guard !a.key.isEmpty, !b.key.isEmpty, Double(min(a.mostShared(with: b), b.mostShared(with: a))) >= needed else {
      return 0
    }
    if a.key == b.key { return 1 }
    return 2 * Double(common(a.key.units, b.key.units)) / Double(a.key.count + b.key.count)
  }

  /// The share of `part` that stands in `whole` in order; tells whether `part` is a torn piece of it. 0 where it cannot
  /// reach `least`.
  static func containment(_ part: ComparedLabel, in whole: ComparedLabel, least: Double) -> Double {
    let needed = least * Double(part.key.count)
    guard !part.key.isEmpty, Double(part.mostShared(with: whole)) >= needed else { return 0 }
    return Double(common(part.key.units, whole.key.units)) / Double(part.key.count)
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
