import Evidence
import ReportModel

/// The remarks of recognition itself: what a report of this kind should have and this one does not show.
public enum RecognitionRemark: String, Sendable, CaseIterable {
  case noTable = "RC01"
  case missingRows = "RC02"
  case missingTable = "RC03"
  case lostNumber = "RC04"
  case secondReport = "RC05"
  case differingCopy = "RC06"
  case headerlessTable = "RC07"
  case unreadTable = "RC08"

  /// How grave it is.
  public var severity: Severity {
    switch self {
    case .noTable, .missingRows, .secondReport, .differingCopy, .headerlessTable, .unreadTable:
      .warning
    case .missingTable, .lostNumber: .note
    }
  }

  /// What the remark says, in one sentence.
  public var summary: Message {
    switch self {
    case .noTable: Message("no official form table was recognised", "未识别出任何统计表")
    case .missingRows: Message("rows of the official form are not printed, or could not be read", "官方表格中的若干行未印出或无法识别")
    case .missingTable: Message("a section has no form table, or it could not be read", "本节无统计表或无法识别")
    case .lostNumber: Message("a heading among numbered ones has no number that can be read", "有序号的各节中，此节标题无可识别的序号")
    case .secondReport:
      Message(
        "the sections of a second report, or a second copy, stand in the file; title, year and tables are those of the first",
        "文件中另有一份报告或副本的各节；标题、年度和统计表取自第一份")
    case .differingCopy:
      Message(
        "another copy of the table prints other numbers, which were not taken", "同一统计表另有一份且数字不同，未采用该份数字")
    case .headerlessTable:
      Message(
        "the numbers stand without a header; only the heading of the section says what they are",
        "数字之上无表头，仅按所在章节标题认定")
    case .unreadTable:
      Message(
        "the section prints labels or numbers of the official table, but no table could be read there",
        "本节印有官方表格的标签或数字，但未能读出统计表")
    }
  }

  /// The remarks on a recognised report.
  static func remarks(on report: Report) -> [Finding] {
    lostNumbers(in: report) + secondReport(in: report) + missingTables(in: report)
  }

  private static func missingTables(in report: Report) -> [Finding] {
    let remarks = TableKey.allCases.compactMap { key in
      report.tables[key].map(missingRows) ?? missingTable(key, in: report)
    }
    guard report.tables.isEmpty else { return remarks }
    return [RecognitionRemark.noTable.finding(at: [])] + remarks.filter { $0.check == Self.unreadTable.rawValue }
  }

  /// The sections whose number was lost or misread, where others have one.
  private static func lostNumbers(in report: Report) -> [Finding] {
    let lost = report.sections.indices.filter { !hasNumber(report.sections[$0]) }
    guard lost.count < report.sections.count else { return [] }
    return lost.map { index in
      RecognitionRemark.lostNumber.finding(at: ["/sections/\(index)"], location: report.sections[index].location)
    }
  }

  /// The sections that say again what others said before, where at least two do: one may be a heading chosen badly.
  private static func secondReport(in report: Report) -> [Finding] {
    var seen: Set<SectionRole> = []
    let again = report.sections.indices.filter { index in
      guard let role = report.sections[index].role, role != .other, !report.sections[index].blocks.isEmpty else {
        return false
      }
      return !seen.insert(role).inserted
    }
    guard Set(again.map { report.sections[$0].role }).count > 1, !areParts(again, of: report) else { return [] }
    let location = report.sections[again[0]].location
    return [RecognitionRemark.secondReport.finding(at: again.map { "/sections/\($0)" }, location: location)]
  }

  /// Whether the first headings of these subjects are parts of the section before them, whose list counts anew: the
  /// report goes on with sections of other subjects, and its first one does not come again.
  private static func areParts(_ again: [Int], of report: Report) -> Bool {
    let roles = report.sections.map(\.role)
    guard let start = again.first, let first = roles.first(where: { $0 != nil }),
      !again.contains(where: { roles[$0] == first })
    else { return false }
    let before = Set(roles[..<start])
    return Set(roles[start...]).subtracting(before).subtracting([nil]).count >= 2
  }

  private static func hasNumber(_ section: Section) -> Bool {
    section.number.map { $0.unicodeScalars.contains { $0.isHan || $0.isDigit } } ?? false
  }

  /// The rows that the form has and the table lacks, in one finding.
  private static func missingRows(of table: FormTable) -> Finding? {
    guard let form = Form.form(table.key, table.generation) else { return nil }
    let printed = Set(table.rows.map(\.form.path))
    let hasOneOtherRow =
      printed.contains(FormTargets.otherHandling) && !table.rows.contains { FormTargets.isPartOfOtherHandling($0.form) }
    let missing = form.rows.filter { row in
      !printed.contains(row.path) && !(hasOneOtherRow && FormTargets.isPartOfOtherHandling(row))
    }
    guard !missing.isEmpty else { return nil }
    return RecognitionRemark.missingRows.finding(at: missing.map { $0.pointer(in: table.key) })
  }

  private static func missingTable(_ key: TableKey, in report: Report) -> Finding? {
    guard let role = key.section, report.tables[.statistics] == nil else { return nil }
    let pointer = "/tables/" + key.rawValue
    for (index, section) in report.sections.enumerated() where section.role == role {
      guard let block = UnreadTable(section, of: key)?.firstBlock else { continue }
      return RecognitionRemark.unreadTable.finding(
        at: [pointer, "/sections/\(index)/blocks/\(block)"], location: section.blocks[block].location)
    }
    let section = report.sections.first { $0.role == role }
    return RecognitionRemark.missingTable.finding(at: [pointer], location: section?.location)
  }

  func finding(at pointers: [String], location: SourceLocation? = nil) -> Finding {
    Finding(check: rawValue, severity: severity, message: summary, at: pointers, location: location)
  }
}
