import Archive
import Evidence

/// `gxconvert archive list`: every input of a collection and what became of it.
enum ArchiveListCommand {
  private static let plain = "text"

  static let command = Command(
    "archive list", operands: "DIR", count: 1...1,
    summary: Message("list what a collection holds", "列出归档的内容"),
    discussion: Message(
      """
      One line an input: id, status, year, agency, name, separated by tabs. The other styles have a header and all
      columns of catalog.csv.
      """,
      """
      每个输入一行：编号、状态、年度、机关、名称，以制表符分隔。其他样式带列名，含 catalog.csv 的全部列。
      """),
    options: [
      .year,
      Option(
        .status, takes: .choice(CatalogEntry.Status.allCases.map(\.rawValue)), "inputs of this status only", "只列该状态的输入"),
      Option(.agency, takes: .text("TEXT"), "agencies with this in their name only", "只列名称含此文字的机关"),
      Option(
        .to, letter: "t", takes: .choice([plain] + TableStyle.allCases.map(\.rawValue)),
        "text (default), " + TableStyle.summary, "text（默认）、" + TableStyle.chineseSummary),
    ],
    examples: [
      Example("gxconvert archive list 2023", "every input and what became of it", "每个输入及其结果"),
      Example("gxconvert archive list 2023 --status failed --to json", "the failures, for a program", "失败的输入，供程序读取"),
    ]
  ) { invocation, console in
    let filter = try EntryFilter(invocation)
    var writer = (invocation.choice(.to, TableStyle.self)).map { TableWriter(CatalogEntry.columns, as: $0) }
    let collection = try ArchiveCommands.collection(invocation)
    let head = writer?.head() ?? []
    var isHeadWritten = false
    try ArchiveCommands.archiving {
      try collection.forEachEntry { (entry) throws(ArchiveError) in
        guard filter.holds(for: entry) else { return }
        let bytes = writer?.row(entry.fields) ?? Array(line(entry).utf8)
        try ArchiveCommands.writing { () throws(Failure) in try console.write(isHeadWritten ? bytes : head + bytes) }
        isHeadWritten = true
      }
    }
    try console.write((isHeadWritten ? [] : head) + (writer?.end() ?? []))
    return .done
  }

  private static func line(_ entry: CatalogEntry) -> String {
    let year = entry.package?.year.map(String.init) ?? ""
    let fields = [entry.id, entry.status.rawValue, year, entry.package?.agency ?? "", entry.sourceName]
    return fields.map(\.printable).joined(separator: "\t") + "\n"
  }
}

/// Which inputs of a collection are asked about.
private struct EntryFilter {
  private let years: Set<Int>
  private let status: CatalogEntry.Status?
  private let agency: String?

  init(_ invocation: Invocation) throws(Failure) {
    years = try invocation.years()
    status = invocation.choice(.status)
    agency = invocation.text(.agency)
  }

  func holds(for entry: CatalogEntry) -> Bool {
    if !years.isEmpty, !(entry.package?.year.map(years.contains) ?? false) { return false }
    if let status, entry.status != status { return false }
    guard let agency else { return true }
    return entry.package?.agency?.contains(agency) ?? false
  }
}
