import Evidence

/// Holds the reports of a collection against those of the year before, in the same collection or in another.
///
/// Only neighbouring years are compared; where the year before is absent, that is told. An agency with several reports
/// on a year, or with a name that many share, is not compared but told.
struct YearCheck {
  let present: ReportsByYear
  let previous: ReportsByYear?

  /// Everything that is to be remarked, what cannot be compared first.
  func findings() -> [CollectionFinding] {
    anonymous + placeless + repeated(present) + repeatedBefore + present.years.flatMap(comparison)
  }

  private typealias Report = (collection: String, figures: YearFigures)

  /// The reports of an agency on a year that a later year is held against; the same package in both collections is one.
  private func before(_ agency: String, _ year: Int) -> [Report] {
    let own = present.reports(of: agency, on: year)
    let others = previous?.reports(of: agency, on: year).filter { other in !own.contains { $0.id == other.id } } ?? []
    return own.map { (present.collection, $0) } + others.map { (previous?.collection ?? "", $0) }
  }

  private func comparison(of year: Int) -> [CollectionFinding] {
    let known = Set(present.agencies(year - 1) + (previous?.agencies(year - 1) ?? []))
    guard !known.isEmpty else { return gap(before: year) }
    let common = present.agencies(year).filter { known.contains($0) && AgencyName.isDistinct($0) }
    var findings: [CollectionFinding] = []
    var sums = SumsOverAgencies(year: year)
    for agency in common {
      let (now, then) = (present.reports(of: agency, on: year), before(agency, year - 1))
      guard now.count == 1, then.count == 1 else { continue }
      let pair = (now: now[0], then: then[0])
      sums.add(pair.now, pair.then.figures)
      findings += YearComparison(
        collections: (present.collection, pair.then.collection), present: pair.now, previous: pair.then.figures
      ).findings()
    }
    return findings + missing(from: year, known: known, common: common) + sums.findings()
  }

  /// Agencies of the year before that are not there; where no agency is there in both years, nothing says that one is
  /// missing.
  private func missing(from year: Int, known: Set<String>, common: [String]) -> [CollectionFinding] {
    let agencies = Set(present.agencies(year))
    guard !common.isEmpty else {
      let message = Message(
        "no agency reports on both \(year - 1) and \(year), so nothing is compared",
        "没有机关同时有 \(year - 1) 年和 \(year) 年的报告，未作比较")
      return [CollectionFinding(check: .gap, year: year, message: message, places: [])]
    }
    return known.subtracting(agencies).filter(AgencyName.isDistinct).sorted().map { agency in
      CollectionFinding(
        check: .missing, agency: agency, year: year,
        message: Message("it reported on \(year - 1) and not on \(year)", "有 \(year - 1) 年报告而没有 \(year) 年报告"),
        places: before(agency, year - 1).map { .init(collection: $0.collection, id: $0.figures.id, pointer: "") })
    }
  }

  /// Tells that the year before is absent, where something was there to be compared with.
  private func gap(before year: Int) -> [CollectionFinding] {
    let earlier = present.years.last { $0 < year }
    guard earlier != nil || previous != nil else { return [] }
    var message = Message(
      "\(year) is not compared: no report on \(year - 1) is there", "\(year) 年未作比较：没有 \(year - 1) 年的报告")
    if let previous {
      let years = previous.years.map(String.init).joined(separator: ", ")
      message.english += "; 「\(previous.collection)」 holds \(years.isEmpty ? "no year" : years)"
      message.chinese += "；「\(previous.collection)」中为 \(years.isEmpty ? "无年度" : years)"
      if let first = previous.years.first, first >= year {
        message.english += ", not a year before"
        message.chinese += "，并非更早的年度"
      }
    } else if let earlier {
      message.english += "; the last one before is \(earlier)"
      message.chinese += "；此前最近的是 \(earlier) 年"
    }
    return [CollectionFinding(check: .gap, year: year, message: message, places: [])]
  }

  private var anonymous: [CollectionFinding] {
    present.anonymous.map { figures in
      let message =
        figures.agency == nil
        ? Message("the report names no agency, so it cannot be compared", "报告未写明机关，无法比较")
        : Message("the report names no year, so it cannot be compared", "报告未写明年度，无法比较")
      return finding(.anonymous, present, figures.agency, figures.year, message, [figures])
    }
  }

  /// One finding for each name that names no place.
  private var placeless: [CollectionFinding] {
    let groups = Dictionary(grouping: present.all.filter { !AgencyName.isDistinct($0.agency) }, by: \.agency)
    let message = Message(
      "the name names no place, so its reports may be of several agencies and are not compared", "名称未写明地区，可能是不同机关，未作比较")
    return groups.sorted { $0.key < $1.key }.map { agency, entries in
      finding(.placeless, present, agency, nil, message, entries.flatMap(\.reports))
    }
  }

  private func repeated(
    _ reports: ReportsByYear, where isWanted: (_ agency: String, _ year: Int) -> Bool = { _, _ in true }
  ) -> [CollectionFinding] {
    let several = reports.all.filter { $0.reports.count > 1 && AgencyName.isDistinct($0.agency) }
    return several.filter { isWanted($0.agency, $0.year) }.map { entry in
      let message = Message(
        "it has \(entry.reports.count) reports on \(entry.year); they are not compared",
        "\(entry.year) 年有 \(entry.reports.count) 份报告，未作比较")
      return finding(.repeated, reports, entry.agency, entry.year, message, entry.reports)
    }
  }

  /// Reports in the other collection that stand in the way of a comparison.
  private var repeatedBefore: [CollectionFinding] {
    guard let previous else { return [] }
    return repeated(previous) { agency, year in !present.reports(of: agency, on: year + 1).isEmpty }
  }

  private func finding(
    _ check: CollectionCheck, _ reports: ReportsByYear, _ agency: String?, _ year: Int?, _ message: Message,
    _ figures: [YearFigures]
  ) -> CollectionFinding {
    CollectionFinding(
      check: check, agency: agency, year: year, message: message,
      places: figures.map { .init(collection: reports.collection, id: $0.id, pointer: "") })
  }
}
