/// The results of many cases by style and by damage.
public struct Tally: Sendable {
  /// All cases.
  public private(set) var total = Figures()
  private var styles: [String: Figures] = [:]
  private var damages: [String: Figures] = [:]
  /// The cases in which something went wrong.
  public private(set) var failures: [Trial.Result] = []

  /// Makes an empty tally.
  public init() {}

  /// Adds a case.
  public mutating func add(_ result: Trial.Result) {
    let truth = result.subject.truth
    total += result.figures
    styles[truth.style, default: Figures()] += result.figures
    let names = truth.damage + truth.features.map { "content:" + $0 }
    for name in names.isEmpty ? ["(none)"] : names { damages[name, default: Figures()] += result.figures }
    if !result.misses.isEmpty { failures.append(result) }
  }

  /// The figures as a table, by style and by damage.
  public func lines() -> [String] {
    let groups =
      styles.sorted { $0.key < $1.key }.map { ("style:" + $0.key, $0.value) } + damages.sorted { $0.key < $1.key }
    return Self.table(groups.map { ($0.0, $0.1) } + [("ALL", total)])
  }

  /// The figures of all cases as the last line of a table.
  public func headline() -> [String] { Self.table([("ALL", total)]) }

  private static let head = [
    "group", "n", "fail", "cells%", "wrong", "miss", "extra", "silent", "confident", "alarm", "relat", "narr", "title",
    "agency",
    "year",
    "gen", "sect", "ann", "cont", "joins", "leak", "loss", "fixed",
  ]

  /// Named figures as the lines of a table.
  public static func table(_ groups: [(name: String, figures: Figures)]) -> [String] {
    let rows = [head] + groups.map { [$0.name] + row($0.figures) }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + gap : gap + row[column]
      }.joined(separator: "  ")
    }
  }

  private static func row(_ figures: Figures) -> [String] {
    let heading =
      figures.headingCases == 0 ? "-" : Percent.text(figures.headingScore / Double(figures.headingCases), places: 3)
    return [
      "\(figures.cases)", "\(figures.failed)",
      Percent.text(figures.right, of: figures.cells + figures.extra, places: 2), "\(figures.wrong)",
      "\(figures.missing)", "\(figures.extra)", "\(figures.silent)", "\(figures.confident)",
      "\(figures.alarms)",
      "\(figures.relations.part)/\(figures.relations.whole)", "\(figures.narrative.part)/\(figures.narrative.whole)",
      Percent.text(figures.titles), Percent.text(figures.agencies), Percent.text(figures.years),
      Percent.text(figures.generations),
      heading, "\(figures.annotations.part)/\(figures.annotations.whole)", Percent.text(figures.contacts),
      Percent.text(figures.joins), Percent.text(figures.leak), Percent.text(figures.loss),
      Percent.text(figures.fixedPoints),
    ]
  }
}

/// Prints shares so that nothing is rounded up to all or down to nothing.
enum Percent {
  /// A share in per cent.
  static func text(_ share: Figures.Share) -> String { text(share.part, of: share.whole, places: 1) }

  /// A part of a whole in per cent; `-` where there is no whole.
  static func text(_ part: Int, of whole: Int, places: Int) -> String {
    guard whole > 0 else { return "-" }
    let unit = places == 2 ? 10000 : 1000
    var scaled = (part * unit * 2 + whole) / (2 * whole)
    if part < whole { scaled = min(scaled, unit - 1) }
    if part > 0 { scaled = max(scaled, 1) }
    return fixed(scaled, places: places)
  }

  /// A number with that many places, rounded down.
  static func text(_ value: Double, places: Int) -> String {
    fixed(Int(value * (places == 3 ? 1000 : 100)), places: places)
  }

  private static func fixed(_ scaled: Int, places: Int) -> String {
    let unit = [1, 10, 100, 1000][places]
    let fraction = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
