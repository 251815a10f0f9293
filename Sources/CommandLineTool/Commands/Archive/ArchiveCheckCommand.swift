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
    var log = FindingLog(console, style: invocation.choice(.to) ?? Style.text)
    try ArchiveCommands.archiving {
      try collection.check(previous: previous, jobs: jobs) { (finding) throws(ArchiveError) in
        try ArchiveCommands.writing { () throws(Failure) in try log.write(finding) }
      }
    }
    try log.end()
    return log.isEmpty ? .done : .negative
  }

  private static func previous(_ invocation: Invocation) throws(Failure) -> ReportCollection? {
    guard let folder = try invocation.file(.previous)?.checkedAsOutput() else { return nil }
    guard folder.isFolder else { throw .unreadable(folder, "there is no such collection", "没有这个归档") }
    return ReportCollection(at: folder.text)
  }

  /// Writes findings one by one; nothing is kept.
  private struct FindingLog {
    private(set) var isEmpty = true
    private let console: Console
    private let style: Style
    private var table: TableWriter
    private var json = JSONWriter(isCompact: false)

    init(_ console: Console, style: Style) {
      self.console = console
      self.style = style
      let names = ["check", "severity", "year", "agency", "message", "message_zh", "places"]
      let columns = names.map { TableColumn($0, $0 == "year" ? .integer : .string) }
      table = TableWriter(columns, as: style == .excelCSV ? .excelCSV : .csv)
      if style == .json { json.beginArray() }
    }

    mutating func write(_ finding: CollectionFinding) throws(Failure) {
      let head = isEmpty ? self.head() : []
      isEmpty = false
      switch style {
      case .text: try console.write(line(finding))
      case .csv, .excelCSV: try console.write(head + table.row(fields(finding)))
      case .json:
        add(finding)
        try console.write(json.take())
      }
    }

    mutating func end() throws(Failure) {
      switch style {
      case .text: break
      case .csv, .excelCSV: try console.write((isEmpty ? head() : []) + table.end())
      case .json:
        json.endArray()
        json.endLine()
        try console.write(json.take())
      }
    }

    private mutating func head() -> [UInt8] { style == .csv || style == .excelCSV ? table.head() : [] }

    private func line(_ finding: CollectionFinding) -> String {
      let agency = finding.agency.map { $0 + ": " } ?? ""
      let words = (agency + console.text(finding.message)).printable
      let places = finding.places.map(\.text).joined(separator: ", ")
      return "\(finding.severity.rawValue): \(words) [\(finding.check.rawValue)]"
        + (places.isEmpty ? "" : " " + places.printable) + "\n"
    }

    private func fields(_ finding: CollectionFinding) -> [String] {
      [
        finding.check.rawValue, finding.severity.rawValue, finding.year.map(String.init) ?? "", finding.agency ?? "",
        finding.message.english, finding.message.chinese, finding.places.map(\.text).joined(separator: " "),
      ]
    }

    private mutating func add(_ finding: CollectionFinding) {
      json.beginObject()
      json.member("check", finding.check.rawValue)
      json.member("severity", finding.severity.rawValue)
      json.key("year")
      if let year = finding.year { json.integer(year) } else { json.null() }
      json.nullable("agency", finding.agency)
      json.optional("message", finding.message)
      json.array("places", finding.places) { writer, place in
        writer.beginObject()
        writer.member("collection", place.collection)
        writer.member("id", place.id)
        writer.member("pointer", place.pointer)
        writer.endObject()
      }
      json.endObject()
    }
  }
}

extension CollectionFinding.Place {
  /// The folder, the package and the cell in one word.
  fileprivate var text: String { "\(collection)/\(id)\(pointer)" }
}
