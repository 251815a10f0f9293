import Evidence

/// The sums over all agencies whose reports on two years were compared.
struct SumsOverAgencies {
  private let year: Int
  private var carriedIn = 0
  private var carriedOut = 0
  private var agencies = 0

  init(year: Int) { self.year = year }

  /// Adds an agency, if both of its reports have the figures.
  mutating func add(_ present: YearFigures, _ previous: YearFigures) {
    let now = YearFigures.Cell(table: .requests, row: "carried_in", column: "total")
    let then = YearFigures.Cell(table: .requests, row: "carried_out", column: "total")
    guard let left = present.value(now), let right = previous.value(then) else { return }
    carriedIn += left
    carriedOut += right
    agencies += 1
  }

  /// A finding where the sums differ.
  func findings() -> [CollectionFinding] {
    guard carriedIn != carriedOut else { return [] }
    let message = Message(
      "over \(agencies) \(agencies == 1 ? "agency" : "agencies") \(carriedIn) requests were carried into \(year), "
        + "but \(carriedOut) carried out of \(year - 1)",
      "\(agencies) 家机关 \(year) 年合计上年结转 \(carriedIn) 件，而 \(year - 1) 年合计结转下年度 \(carriedOut) 件")
    return [CollectionFinding(check: .sums, year: year, message: message, places: [])]
  }
}
