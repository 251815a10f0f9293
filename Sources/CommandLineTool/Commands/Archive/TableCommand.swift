import Archive
import Evidence
import FileNames
import ReportModel

/// `gxconvert table`: numbers of all reports of a collection, put together.
enum TableCommand {
  static let command = Command(
    "table", operands: "DIR", count: 1...1,
    summary: Message("put the numbers of a collection together", "汇总归档中的数字"),
    discussion: Message(
      """
      Numbers are added exactly. A number printed in another unit of money than the form's (元 for 万元) is converted
      exactly, any other unit is left out; both are told, as are years and repeated reports that were added together.
      A unit of the form stands in the header: amount (万元).
      """,
      """
      数字精确相加。以其他货币单位印出的数字（如表格用万元而单元格写元）精确换算，无法换算的单位不计入，均予提示；
      多个年度或同一机关的多份报告被相加时也予提示。表格的单位写在列名中：amount (万元)。
      """),
    options: [
      Option(
        .table, takes: .choice(TableKey.allCases.map(\.rawValue)), "which form table; where rows decide it, not needed",
        "哪一张统计表；由行可以确定时不必给出"),
      Option(
        .row, takes: .text("ROW"), "rows by key, group or printed label; may be given several times; all by default",
        "行：键、组或所印文字；可多次给出；默认全部"),
      Option(.column, takes: .text("COLUMN"), "columns by key or printed label; likewise", "列：键或所印文字；同上"),
      Option(
        .by, takes: .choice(TableQuery.Grouping.allCases.map(\.rawValue)),
        "one line an agency or a year; both together: a line for each pair; the sum of all by default",
        "按机关或年度各一行；两者都给出时每对一行；默认合计"),
      .year,
      Option(
        .to, letter: "t", takes: .choice(TableStyle.allCases.map(\.rawValue)), TableStyle.summary,
        TableStyle.chineseSummary),
      Option(
        .output, letter: "o", takes: .file, "write into this file; its suffix tells the style", "写入此文件；由后缀判断样式"),
      .force, .jobs,
    ],
    examples: [
      Example(
        "gxconvert table 2023 --row new_requests --column total --by agency", "requests by agency", "各机关新收申请数"),
      Example(
        "gxconvert table years --row 予以公开 --column 总计 --by agency --by year -o granted.csv",
        "one line for each agency and year", "每个机关每年一行"),
      Example(
        "gxconvert table 2023 --row art20_8 --by agency --to excel-csv -o fees.csv", "for Excel", "供 Excel 打开"),
    ],
    run: run)

  @Sendable private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    let query = TableQuery(
      invocation.choice(.table), rows: invocation.texts(.row), columns: invocation.texts(.column),
      by: groupings(invocation), years: try invocation.years())
    let output = try invocation.file(.output)?.checkedAsOutput()
    let style = try style(invocation, output)
    let collection = try ArchiveCommands.collection(invocation)
    let table = try ArchiveCommands.archiving {
      try collection.table(query, jobs: invocation.number(.jobs) ?? Processors.count)
    }
    for remark in table.remarks {
      Reporter(console: console).remark(.warning, remark, in: FileName(collection.path), at: .whole)
    }
    let bytes = bytes(of: table, as: style)
    if let output, !output.isStandardStream {
      try OutputSink.write(bytes, to: output, replaces: invocation.isGiven(.force))
      ConversionReporter(console, isVerbose: false).wrote(output)
    } else {
      try console.write(bytes)
    }
    return .done
  }

  /// Each grouping once, in the order of the command line.
  private static func groupings(_ invocation: Invocation) -> [TableQuery.Grouping] {
    var groupings: [TableQuery.Grouping] = []
    for grouping in invocation.texts(.by).compactMap(TableQuery.Grouping.init) where !groupings.contains(grouping) {
      groupings.append(grouping)
    }
    return groupings
  }

  private static func style(_ invocation: Invocation, _ output: FileName?) throws(Failure) -> TableStyle {
    if let style: TableStyle = invocation.choice(.to) { return style }
    guard let output, !output.suffix.isEmpty else { return .csv }
    guard let style = TableStyle(suffix: output.suffix) else {
      throw .unknownSuffix(output, known: ["csv", "tsv", "json", "md"])
    }
    return style
  }

  private static func bytes(of table: PivotTable, as style: TableStyle) -> [UInt8] {
    var writer = TableWriter(table.columns, as: style)
    var bytes = writer.head()
    for row in table.rows { bytes += writer.row(row) }
    return bytes + writer.end()
  }
}
