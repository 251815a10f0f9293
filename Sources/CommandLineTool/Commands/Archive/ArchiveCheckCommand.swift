import Archive
import CanonicalJSON
import Evidence
import JSONText

/// `gxconvert archive check`: whether the reports of neighbouring years fit each other.
enum ArchiveCheckCommand {
  private enum Style: String, CaseIterable {
    case text, csv
    case excelCSV = "excel-csv"
    case json
  }

  static let command = Command(
    "archive check", operands: "DIR", count: 1...1,
    summary: Message("check reports against each other and against the year before", "核对各报告及其与上一年的衔接"),
    discussion: Message(
      """
      Each year is held against the one before it, within the collection and, with --previous, in another. What is not
      compared is told: years without the year before, agencies that report twice, agencies whose name names no place.
      「gxconvert checks YR01」 explains a check.
      """,
      """
      各年度与其上一年比较：在归档之内，以及用 --previous 指定的另一归档。未作比较的会注明：缺上一年的年度、有多份报告的机关、
      名称未写明地区的机关。「gxconvert checks YR01」说明各项核对。
      """),
    options: [
      Option(.previous, takes: .folder, "the collection of the year before", "上一年的归档"),
      Option(
        .to, letter: "t", takes: .choice(Style.allCases.map(\.rawValue)), "text (default), csv, excel-csv, json",
        "text（默认）、csv、excel-csv、json"),
      .jobs,
    ],
    examples: [
      Example("gxconvert archive check 2023 --previous 2022", "figures carried over, agencies missing", "结转数据与缺报机关"),
      Example("gxconvert archive check years --to json", "all years of one collection", "同一归档的各年度"),
    ]
  ) { invocation, console in
    let collection = try ArchiveCommands.collection(invocation)
    let previous = try previous(invocation)
    let jobs = invocation.number(.jobs) ?? Processors.count
    let findings = try ArchiveCommands.archiving { try collection.check(previous: previous, jobs: jobs) }
    switch invocation.choice(.to) ?? Style.text {
    case .text: for finding in findings { try console.write(line(finding, console)) }
    case .csv: try console.write(table(findings, as: .csv))
    case .excelCSV: try console.write(table(findings, as: .excelCSV))
    case .json: try console.write(json(findings))
    }
    return findings.isEmpty ? .done : .negative
  }

  private static func previous(_ invocation: Invocation) throws(Failure) -> ReportCollection? {
    guard let folder = try invocation.file(.previous)?.checkedAsOutput() else { return nil }
    guard folder.isFolder else { throw .unreadable(folder, "there is no such collection", "没有这个归档") }
    return ReportCollection(at: folder.text)
  }

  private static func line(_ finding: CollectionFinding, _ console: Console) -> String {
    let agency = finding.agency.map { $0 + ": " } ?? ""
    let words = (agency + console.text(finding.message)).printable
    let places = finding.places.map(\.text).joined(separator: ", ")
    return "\(finding.severity.rawValue): \(words) [\(finding.check.rawValue)]"
      + (places.isEmpty ? "" : " " + places.printable) + "\n"
  }

  private static func table(_ findings: [CollectionFinding], as style: TableStyle) -> [UInt8] {
    let names = ["check", "severity", "year", "agency", "message", "message_zh", "places"]
    var writer = TableWriter(names.map { TableColumn($0, $0 == "year" ? .integer : .string) }, as: style)
    var bytes = writer.head()
    for finding in findings {
      bytes += writer.row([
        finding.check.rawValue, finding.severity.rawValue, finding.year.map(String.init) ?? "", finding.agency ?? "",
        finding.message.english, finding.message.chinese, finding.places.map(\.text).joined(separator: " "),
      ])
    }
    return bytes + writer.end()
  }

  private static func json(_ findings: [CollectionFinding]) -> [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.member("check", finding.check.rawValue)
      writer.member("severity", finding.severity.rawValue)
      writer.key("year")
      if let year = finding.year { writer.integer(year) } else { writer.null() }
      writer.nullable("agency", finding.agency)
      writer.optional("message", finding.message)
      writer.array("places", finding.places) { writer, place in
        writer.beginObject()
        writer.member("collection", place.collection)
        writer.member("id", place.id)
        writer.member("pointer", place.pointer)
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}

extension CollectionFinding.Place {
  /// The folder, the package and the cell in one word.
  fileprivate var text: String { "\(collection)/\(id)\(pointer)" }
}
