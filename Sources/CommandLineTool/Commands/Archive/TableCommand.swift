import Archive
import CanonicalJSON
import Evidence
import JSONText
import ReportModel

/// `gxconvert table`: numbers of all reports of a collection, put together.
enum TableCommand {
  private enum Style: String, CaseIterable { case csv, tsv, json, markdown }

  static let command = Command(
    "table", operands: "DIR", count: 1...1,
    summary: Message("put the numbers of a collection together", "汇总归档中的数字"),
    options: [
      Option(.table, takes: .choice(TableKey.allCases.map(\.rawValue)), "which form table", "哪一张统计表"),
      Option(
        .row, takes: .text("KEY"), "rows of the form; may be given several times; all by default", "表格的行；可多次给出；默认全部"),
      Option(.column, takes: .text("KEY"), "columns of the form; likewise", "表格的列；同上"),
      Option(
        .by, takes: .choice(TableQuery.Grouping.allCases.map(\.rawValue)),
        "one line an agency or a year; the sum of all by default",
        "按机关或年度各一行；默认合计"),
      Option(
        .to, letter: "t", takes: .choice(Style.allCases.map(\.rawValue)), "csv (default), tsv, json, markdown",
        "csv（默认）、tsv、json、markdown"),
      .jobs,
    ],
    examples: [
      Example(
        "gxconvert table 2023 --table requests --row new_requests --column total --by agency", "requests by agency",
        "各机关新收申请数")
    ]
  ) { invocation, console in
    guard let key: TableKey = invocation.choice(.table) else {
      let keys = TableKey.allCases.map(\.rawValue).joined(separator: "|")
      throw Failure.usage("table needs --table \(keys)", "table 须有 --table \(keys)")
    }
    let query = TableQuery(
      key, rows: invocation.texts(.row), columns: invocation.texts(.column), by: invocation.choice(.by))
    let collection = try ArchiveCommands.collection(invocation)
    let table = try ArchiveCommands.archiving {
      try collection.table(query, jobs: invocation.number(.jobs) ?? Processors.count)
    }
    switch invocation.choice(.to) ?? Style.csv {
    case .csv: try console.write(lines(table) { $0.map(quoted).joined(separator: ",") })
    case .tsv: try console.write(lines(table) { $0.map(\.printable).joined(separator: "\t") })
    case .markdown: try console.write(markdown(table))
    case .json: try console.write(json(table))
    }
    return .done
  }

  private static func lines(_ table: PivotTable, _ line: ([String]) -> String) -> String {
    ([table.header] + table.rows).map { line($0) + "\n" }.joined()
  }

  /// RFC 4180.
  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func markdown(_ table: PivotTable) -> String {
    let rule = table.header.map { _ in "---" }
    return ([table.header, rule] + table.rows).map { row in
      "| "
        + row.map { $0.printable.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        .joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func json(_ table: PivotTable) -> [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginArray()
    for row in table.rows {
      writer.beginObject()
      for (name, text) in zip(table.header, row) {
        if text.isEmpty {
          writer.key(name)
          writer.null()
        } else if ExactDecimal(text) != nil {
          writer.key(name)
          writer.number(text)
        } else {
          writer.member(name, text)
        }
      }
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes
  }
}
