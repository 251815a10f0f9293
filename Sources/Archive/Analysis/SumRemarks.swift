import Evidence

/// What must be known of sums over reports before they are believed.
struct SumRemarks {
  private struct AgencyYear: Hashable {
    let agency: String
    let year: Int
  }

  /// How often something happened, and where it did so first.
  private struct Sightings {
    private static let most = 3
    private(set) var count = 0
    private var examples: [String] = []

    mutating func add(_ example: String) {
      count += 1
      if examples.count < Self.most, examples.last != example { examples.append(example) }
    }

    var list: String {
      examples.joined(separator: ", ") + (count > examples.count && examples.count == Self.most ? ", …" : "")
    }
  }

  /// Units that were converted, and units that could not be, with the reports that print them.
  private var converted: [String: Sightings] = [:]
  private var foreign: [String: Sightings] = [:]
  /// The first report of each agency on each year that gives a number.
  private var first: [AgencyYear: String] = [:]
  /// All reports of the agencies that have several on a year.
  private var repeated: [AgencyYear: [String]] = [:]

  /// Looks at a report that is added.
  mutating func add(_ report: ReportNumbers) {
    for number in report.numbers {
      switch number {
      case .none, .plain: continue
      case .converted(_, let unit): converted[unit, default: Sightings()].add(report.id)
      case .foreign(let unit): foreign[unit, default: Sightings()].add(report.id)
      }
    }
    guard report.hasNumbers, !report.agency.isEmpty, let year = report.year else { return }
    let key = AgencyYear(agency: report.agency, year: year)
    if let id = first[key] {
      repeated[key, default: [id]].append(report.id)
    } else {
      first[key] = report.id
    }
  }

  /// The remarks on the finished groups.
  func messages(groups: some Sequence<GroupSums>, isByYear: Bool) -> [Message] {
    var messages: [Message] = []
    if !isByYear { messages += years(groups) }
    if !repeated.isEmpty { messages.append(repetition) }
    return messages + units(groups)
  }

  private func years(_ groups: some Sequence<GroupSums>) -> [Message] {
    let mixed = groups.filter { $0.years.count > 1 }
    guard !mixed.isEmpty else { return [] }
    let years = Set(mixed.flatMap(\.years)).sorted().map(String.init).joined(separator: ", ")
    return [
      Message(
        "reports of several years are added together (\(years)); --by year keeps them apart, --year takes one",
        "多个年度的报告被相加（\(years)）；用 --by year 分开，或用 --year 选定年度")
    ]
  }

  private var repetition: Message {
    var seen = Sightings()
    for (key, ids) in repeated.sorted(by: { ($0.key.agency, $0.key.year) < ($1.key.agency, $1.key.year) }) {
      seen.add("\(key.agency) \(key.year) (\(ids.joined(separator: ", ")))")
    }
    return Message(
      "several reports of one agency on one year are added together: \(seen.list)", "同一机关同一年度的多份报告被相加：\(seen.list)")
  }

  private func units(_ groups: some Sequence<GroupSums>) -> [Message] {
    var messages = converted.sorted { $0.key < $1.key }.map { unit, seen in
      Message(
        "\(seen.count) \(seen.count == 1 ? "number" : "numbers") printed in \(unit) converted exactly to the unit of the form: \(seen.list)",
        "\(seen.count) 个以\(unit)印出的数字已精确换算为表格的单位：\(seen.list)")
    }
    messages += foreign.sorted { $0.key < $1.key }.map { unit, seen in
      Message(
        "\(seen.count) \(seen.count == 1 ? "number" : "numbers") printed in \(unit) left out, since the unit cannot be converted to that of the form: \(seen.list)",
        "\(seen.count) 个以\(unit)印出的数字未计入，其单位无法换算为表格的单位：\(seen.list)")
    }
    if groups.contains(where: { !$0.outgrown.isEmpty }) {
      messages.append(Message("sums of more than 18 digits are left blank", "超过 18 位的合计留空"))
    }
    return messages
  }
}
