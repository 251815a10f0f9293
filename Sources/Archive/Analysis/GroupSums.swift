import Evidence

/// Exact sums of the wanted cells over the reports of one group.
struct GroupSums {
  /// How many reports there are.
  private(set) var reports = 0
  /// The years of those that give a number.
  private(set) var years: Set<Int> = []
  private var sums: [ExactDecimal?]
  /// Places whose sum has outgrown 18 digits; they stay blank.
  private(set) var outgrown: Set<Int> = []

  init(count: Int) { sums = Array(repeating: nil, count: count) }

  /// Adds a report; null cells are left out, never taken for zeros.
  mutating func add(_ report: ReportNumbers) {
    reports += 1
    if let year = report.year, report.hasNumbers { years.insert(year) }
    for (place, number) in report.numbers.enumerated() {
      guard let value = number.value, !outgrown.contains(place) else { continue }
      guard let sum = sums[place] else {
        sums[place] = value
        continue
      }
      sums[place] = sum.adding(value)
      if sums[place] == nil { outgrown.insert(place) }
    }
  }

  /// The sums with their digits; blank where there is none.
  var texts: [String] { sums.map { $0?.description ?? "" } }
}
