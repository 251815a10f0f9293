import ReportModel

/// Invents the figures of section 三 so that every relation holds.
struct RequestFigures {
  /// Rows by their path, seven numbers each.
  private(set) var rows: [String: [Int]] = [:]

  /// Invents the figures of a form.
  init(form: Form, profile: FigureProfile, _ dice: inout Dice) {
    let results = form.rows.map(\.path).filter { !Self.frame.contains($0) }
    let columns = (0..<6).map { column in
      Self.column(column, results: results, profile: profile, &dice)
    }
    for row in form.rows {
      let parts = columns.map { $0[row.path, default: 0] }
      rows[row.path] = parts + [parts.reduce(0, +)]
    }
  }

  /// The rows around the results.
  private static let frame: Set<String> = ["new_requests", "carried_in", "results_total", "carried_out"]

  /// One column: handled + carried out = new + carried in.
  private static func column(
    _ index: Int, results: [String], profile: FigureProfile, _ dice: inout Dice
  ) -> [String: Int] {
    var column: [String: Int] = [:]
    for path in results { column[path] = profile.figure(column: index, &dice) }
    let handled = column.values.reduce(0, +)
    let carriedOut = dice.chance(40) ? profile.figure(column: index, &dice) : 0
    let carriedIn = dice.chance(40) ? dice.within(0...min(handled + carriedOut, 40)) : 0
    column["results_total"] = handled
    column["carried_out"] = carriedOut
    column["carried_in"] = carriedIn
    column["new_requests"] = handled + carriedOut - carriedIn
    return column
  }
}
