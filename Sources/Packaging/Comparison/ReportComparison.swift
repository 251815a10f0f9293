import Evidence
import ReportModel

/// Compares two reports: what a reader, an analyst and an archivist would each call a difference.
///
/// Places in the source are not compared for themselves, since the same words may stand elsewhere in another input.
public enum ReportComparison {
  /// All differences, by kind and then in the order of the first report.
  public static func differences(from first: Report, to second: Report) -> [ReportDifference] {
    let facts: [(ReportDifference.Kind, (Report) -> [Fact])] = [
      (.identity, identity), (.cell, cells), (.annotation, annotations), (.finding, findings), (.repair, repairs),
      (.fragment, fragments), (.source, source),
    ]
    var differences: [ReportDifference] = []
    for (kind, read) in facts { differences += compare(read(first), read(second), kind) }
    return (differences + SectionComparison.differences(from: first, to: second)).enumerated().sorted {
      (rank($0.element.kind), $0.offset) < (rank($1.element.kind), $1.offset)
    }.map(\.element)
  }

  /// A statement and its place; two statements of one place are told apart by their order.
  struct Fact {
    var at: String
    var text: String
  }

  private static func rank(_ kind: ReportDifference.Kind) -> Int {
    ReportDifference.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  private static func compare(_ first: [Fact], _ second: [Fact], _ kind: ReportDifference.Kind) -> [ReportDifference] {
    var others = Dictionary(grouping: second, by: \.at)
    var differences: [ReportDifference] = []
    for (at, facts) in ordered(first) {
      let pairs = pairs(facts, others.removeValue(forKey: at) ?? [])
      differences += pairs.map { ReportDifference(kind: kind, at: at, before: $0, after: $1) }
    }
    for (at, facts) in ordered(second) where others[at] != nil {
      differences += facts.map { ReportDifference(kind: kind, at: at, before: nil, after: $0.text) }
    }
    return differences
  }

  private static func ordered(_ facts: [Fact]) -> [(String, [Fact])] {
    let grouped = Dictionary(grouping: facts, by: \.at)
    var seen: Set<String> = []
    return facts.compactMap { seen.insert($0.at).inserted ? ($0.at, grouped[$0.at] ?? []) : nil }
  }

  /// What one side says of a place and the other does not, side by side.
  private static func pairs(_ first: [Fact], _ second: [Fact]) -> [(String?, String?)] {
    var rest: [String: Int] = [:]
    for fact in second { rest[fact.text, default: 0] += 1 }
    var gone: [String] = []
    for fact in first {
      if let count = rest[fact.text], count > 0 { rest[fact.text] = count - 1 } else { gone.append(fact.text) }
    }
    var come: [String] = []
    for fact in second.reversed() where rest[fact.text, default: 0] > 0 {
      rest[fact.text, default: 0] -= 1
      come.append(fact.text)
    }
    come.reverse()
    return (0..<max(gone.count, come.count)).map {
      ($0 < gone.count ? gone[$0] : nil, $0 < come.count ? come[$0] : nil)
    }
  }
}

extension ReportComparison {
  private static func identity(of report: Report) -> [Fact] {
    let contact = report.contact
    let period = report.period.map { "\($0.from)/\($0.to)" }
    return [
      ("/title", report.title), ("/agency", report.agency), ("/year", report.year.map(String.init)),
      ("/period", period), ("/contact/address", contact.address), ("/contact/postcode", contact.postcode),
      ("/contact/phone", contact.phone), ("/contact/email", contact.email), ("/contact/website", contact.website),
    ].compactMap { at, text in text.map { Fact(at: at, text: $0) } }
  }

  private static func cells(of report: Report) -> [Fact] {
    var facts: [Fact] = []
    for key in TableKey.allCases {
      guard let table = report.tables[key] else { continue }
      facts.append(Fact(at: "/generations/\(key.rawValue)", text: table.generation.rawValue))
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() where index < row.form.columns.count {
          facts.append(Fact(at: row.pointer(in: key, column: index), text: text(of: cell.value)))
        }
      }
      for indicator in table.unlisted {
        let unit = indicator.unit.map { " (\($0))" } ?? ""
        facts.append(
          Fact(
            at: "\(table.pointer)/unlisted",
            text: indicator.label + unit + ": " + text(of: indicator.cell.value)))
      }
    }
    return facts
  }

  private static func text(of value: ExactDecimal?) -> String { value?.description ?? "null" }

  private static func annotations(of report: Report) -> [Fact] {
    report.annotations.map { annotation in
      let candidates = annotation.candidates.map(text(of:)).joined(separator: " | ")
      let parts = [annotation.raw, annotation.unit, annotation.note, annotation.value?.description, candidates]
      return Fact(
        at: annotation.at,
        text: ([annotation.status.rawValue] + parts.compactMap(\.self).filter { !$0.isEmpty }).joined(separator: " "))
    }
  }

  private static func findings(of report: Report) -> [Fact] {
    report.findings.map { finding in
      Fact(
        at: finding.at.first ?? "", text: "\(finding.check) \(finding.severity.rawValue): \(finding.message.english)")
    }
  }

  private static func repairs(of report: Report) -> [Fact] {
    report.repairs.map { Fact(at: $0.at.description, text: "\($0.rule) \($0.before) → \($0.after)") }
  }

  private static func fragments(of report: Report) -> [Fact] {
    report.fragments.map { Fact(at: $0.location.description, text: "\($0.kind): \($0.text)") }
  }

  private static func source(of report: Report) -> [Fact] {
    let source = report.source
    return [
      Fact(at: "/source/name", text: source.name), Fact(at: "/source/sha256", text: source.sha256),
      Fact(at: "/source/media_type", text: source.mediaType),
    ] + (source.encoding.map { [Fact(at: "/source/encoding", text: $0)] } ?? [])
  }
}
