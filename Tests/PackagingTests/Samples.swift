import CanonicalJSON
import Digests
import Evidence
import Packaging
import ReportModel
import Writers

/// Packages of small reports about bodies that do not exist.
enum Samples {
  /// A report of 2023 with one table, a unit, a repair and a finding.
  static let text = input(
    original: "某某县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息 12 条。\n", mediaType: "text/plain", year: 2023,
    agency: "某某县水务局")
  /// A report without year, agency and tables.
  static let bare = input(original: "<p>公告</p>", mediaType: "text/html", year: nil, agency: nil)
  /// A report whose original is itself a ZIP archive.
  static let nested = input(
    original: String(decoding: [0x50, 0x4B, 3, 4] + Array(repeating: 7, count: 90), as: UTF8.self),
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", year: 2020, agency: "甲市乙区档案局")

  static let all = [text, bare, nested]

  static func package(_ input: PackageInput = text, options: PackageOptions = PackageOptions()) throws -> [UInt8] {
    try PackageWriter.write(input, options: options)
  }

  private static func input(original: String, mediaType: String, year: Int?, agency: String?) -> PackageInput {
    let bytes = Array(original.utf8)
    let report = report(of: bytes, mediaType: mediaType, year: year, agency: agency)
    return PackageInput(
      original: bytes, report: report, reportJSON: ReportEncoder.encode(report),
      reportText: PlainTextWriter.write(report), softwareVersion: "1.2.3",
      rules: RuleSet(version: "1.2.3", sha256: Digest.hex(.sha256, of: [])), options: [NamedValue("repair", "safe")],
      sourceMetadata: [NamedValue("索引号", "0001-2024-1")])
  }

  private static func report(of bytes: [UInt8], mediaType: String, year: Int?, agency: String?) -> Report {
    var report = Report(
      source: SourceInfo(
        name: "年报（终稿）.txt", size: bytes.count, sha256: Digest.hex(.sha256, of: bytes), mediaType: mediaType,
        encoding: mediaType.hasPrefix("text/") ? "UTF-8" : nil))
    guard let year, let agency else { return report }
    report.agency = agency
    report.year = year
    report.title = "\(agency)\(year)年政府信息公开工作年度报告"
    let place = SourceLocation(line: 3, column: 1, bytes: 60..<96)
    report.sections = [
      Section(
        number: "一", heading: "一、总体情况", role: .overview,
        blocks: [
          ReportBlock(.paragraph("全年主动公开信息 12 条。"), location: place),
          ReportBlock(.formTable(.reviewLitigation), location: place),
        ], location: SourceLocation(line: 2, column: 1, bytes: 50..<59))
    ]
    report.tables = [.reviewLitigation: table]
    report.repairs = [
      RepairRecord(
        rule: "TX01", at: place, before: "12 条", after: "12条",
        operation: .replace(TextPlace(block: 2), offset: 10, length: 6), pointer: "/sections/0/blocks/0"),
      RepairRecord(
        rule: "FM02", at: SourceLocation(line: 1, bytes: 0..<9), before: "1件", after: "1", safety: .suggested),
    ]
    report.annotations = [
      Annotation(at: "/tables/review_litigation/review/other", status: .unit, raw: "1件", unit: "件", location: place)
    ]
    report.findings = [
      Finding(
        check: "CK04", severity: .error, message: Message("the parts make 1, the total says 2", "分项之和为 1，总计为 2"),
        at: ["/tables/review_litigation/review/total"], left: ExactDecimal(1), right: ExactDecimal(2), location: place)
    ]
    return report
  }

  private static var table: FormTable {
    let cells = [0, 0, 1, nil, 2].enumerated().map { index, value in
      FormCell(
        value: value.map { ExactDecimal($0) }, printed: value.map { $0 == 1 ? "1件" : "\($0)" } ?? "",
        location: SourceLocation(line: 4, column: 1 + 2 * index, bytes: 97 + 2 * index..<98 + 2 * index),
        printedRow: "0\t0\t1件\t\t2", cellNumber: index + 1)
    }
    return FormTable(
      key: .reviewLitigation, generation: .form2021,
      rows: [FormTableRow(form: Form.reviewLitigation2021.rows[0], cells: cells)])
  }
}
