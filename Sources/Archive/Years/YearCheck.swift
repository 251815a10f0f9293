import Evidence

/// Holds the reports of a collection against those of the year before, in the same collection or in another.
///
/// Only neighbouring years are compared; where the year before is absent, that is told. An agency with several reports
/// on a year, or with a name that many share, is not compared but told. Findings are handed on as they are found.
struct YearCheck {
  let reports: ReportsByYear
  let report: (CollectionFinding) throws(ArchiveError) -> Void

  private typealias Entry = AgencyRows.Entry

  /// Tells everything that is to be remarked, what cannot be compared first.
  func run() throws(ArchiveError) {
    try anonymous()
    try placeless()
    let years = try reports.years(.present)
    for year in years { try repeated(on: year, .present) { _ throws(ArchiveError) in true } }
    if reports.folders.count > 1 { try repeatedBefore() }
    for year in years { try compare(year) }
  }

  private func compare(_ year: Int) throws(ArchiveError) {
    guard try reports.areThere(on: year - 1) else { return try gap(before: year) }
    let (now, then) = (try reports.agencies(on: year, .present ... .present), try before(year))
    var sums = SumsOverAgencies(year: year)
    var hasCommon = false
    var agency = try now.nextAgency()
    var earlier = try then.nextAgency()
    while let (name, own) = agency, let (other, others) = earlier {
      if name.utf8.elementsEqual(other.utf8) {
        hasCommon = true
        if own.count == 1, others.count == 1 { try compare(own[0], others[0], &sums) }
      }
      if !other.utf8.lexicographicallyPrecedes(name.utf8) { agency = try now.nextAgency() }
      if !name.utf8.lexicographicallyPrecedes(other.utf8) { earlier = try then.nextAgency() }
    }
    if hasCommon { try missing(from: year) } else { try nothingInCommon(year) }
    for finding in sums.findings() { try report(finding) }
  }

  /// The reports that those on a year are held against.
  private func before(_ year: Int) throws(ArchiveError) -> AgencyRows {
    try reports.agencies(on: year - 1, .present ... .previous)
  }

  private func compare(_ now: Entry, _ then: Entry, _ sums: inout SumsOverAgencies) throws(ArchiveError) {
    sums.add(now.figures, then.figures)
    let comparison = YearComparison(
      collections: (now.collection, then.collection), present: now.figures, previous: then.figures)
    for finding in comparison.findings() { try report(finding) }
  }

  /// Tells the agencies of the year before that are not there.
  private func missing(from year: Int) throws(ArchiveError) {
    let (now, then) = (try reports.agencies(on: year, .present ... .present), try before(year))
    let message = Message("it reported on \(year - 1) and not on \(year)", "有 \(year - 1) 年报告而没有 \(year) 年报告")
    var agency = try now.nextAgency()
    while let (name, others) = try then.nextAgency() {
      while let present = agency, present.name.utf8.lexicographicallyPrecedes(name.utf8) {
        agency = try now.nextAgency()
      }
      if let present = agency, present.name.utf8.elementsEqual(name.utf8) { continue }
      try report(.missing, name, year, message, others)
    }
  }

  /// Where no agency is there in both years, nothing says that one is missing.
  private func nothingInCommon(_ year: Int) throws(ArchiveError) {
    let message = Message(
      "no agency reports on both \(year - 1) and \(year), so nothing is compared",
      "没有机关同时有 \(year - 1) 年和 \(year) 年的报告，未作比较")
    try report(.gap, nil, year, message, [])
  }

  /// Tells that the year before is absent, where something was there to be compared with.
  private func gap(before year: Int) throws(ArchiveError) {
    let earlier = try reports.years(.present).last { $0 < year }
    let hasPrevious = reports.folders.count > 1
    guard earlier != nil || hasPrevious else { return }
    var message = Message(
      "\(year) is not compared: no report on \(year - 1) is there", "\(year) 年未作比较：没有 \(year - 1) 年的报告")
    if hasPrevious {
      let held = try reports.years(.previous)
      let years = held.map(String.init).joined(separator: ", ")
      message.english += "; 「\(reports.folders[1])」 holds \(years.isEmpty ? "no year" : years)"
      message.chinese += "；「\(reports.folders[1])」中为 \(years.isEmpty ? "无年度" : years)"
      if let first = held.first, first >= year {
        message.english += ", not a year before"
        message.chinese += "，并非更早的年度"
      }
    } else if let earlier {
      message.english += "; the last one before is \(earlier)"
      message.chinese += "；此前最近的是 \(earlier) 年"
    }
    try report(.gap, nil, year, message, [])
  }

  private func anonymous() throws(ArchiveError) {
    try reports.forEachAnonymous { (figures) throws(ArchiveError) in
      let message =
        figures.agency == nil
        ? Message("the report names no agency, so it cannot be compared", "报告未写明机关，无法比较")
        : Message("the report names no year, so it cannot be compared", "报告未写明年度，无法比较")
      try report(.anonymous, figures.agency, figures.year, message, [(reports.folders[0], figures)])
    }
  }

  /// One finding for each name that names no place.
  private func placeless() throws(ArchiveError) {
    let message = Message(
      "the name names no place, so its reports may be of several agencies and are not compared", "名称未写明地区，可能是不同机关，未作比较")
    let agencies = try reports.placeless()
    while let (name, entries) = try agencies.nextAgency() { try report(.placeless, name, nil, message, entries) }
  }

  private func repeated(
    on year: Int, _ owner: ReportsByYear.Owner, where isWanted: (_ agency: String) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) {
    let agencies = try reports.agencies(on: year, owner...owner)
    while let (name, entries) = try agencies.nextAgency() {
      guard entries.count > 1, try isWanted(name) else { continue }
      let message = Message(
        "it has \(entries.count) reports on \(year); they are not compared", "\(year) 年有 \(entries.count) 份报告，未作比较")
      try report(.repeated, name, year, message, entries)
    }
  }

  /// Reports in the other collection that stand in the way of a comparison.
  private func repeatedBefore() throws(ArchiveError) {
    for year in try reports.years(.previous) {
      let present = try reports.agencies(on: year + 1, .present ... .present)
      var agency = try present.nextAgency()
      try repeated(on: year, .previous) { (name) throws(ArchiveError) in
        while let next = agency, next.name.utf8.lexicographicallyPrecedes(name.utf8) {
          agency = try present.nextAgency()
        }
        return agency?.name.utf8.elementsEqual(name.utf8) ?? false
      }
    }
  }

  private func report(
    _ check: CollectionCheck, _ agency: String?, _ year: Int?, _ message: Message, _ entries: [Entry]
  ) throws(ArchiveError) {
    try report(
      CollectionFinding(
        check: check, agency: agency, year: year, message: message,
        places: entries.map { .init(collection: $0.collection, id: $0.figures.id, pointer: "") }))
  }
}
