@testable import Archive
import CanonicalJSON
import Evidence
import Foundation
import Packaging
import ReportModel
import Testing

/// A folder of its own for one test; it goes with the value.
final class Scratch {
  let path: String

  init() {
    // In memory where there is such a file system: other programs' writes would slow every syncfs of a shared disk.
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
    path = memory + "gx-archive-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Everything in a folder below it, by relative path; journals without their times.
  func contents(of folder: String) throws -> [String: Data] {
    let root = path + "/" + folder
    var result: [String: Data] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root)) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
      result[name] = name == "journal.jsonl" ? Self.withoutTimes(data) : data
    }
    return result
  }

  /// The lines in order of their bytes, since the order of inputs decides that of the journal.
  private static func withoutTimes(_ journal: Data) -> Data {
    let lines = String(decoding: journal, as: UTF8.self).split(separator: "\n").map { line in
      line.replacing(/"time":"[^"]*"/, with: "")
    }
    return Data(lines.sorted().joined(separator: "\n").utf8)
  }
}

extension ReportCollection {
  /// What verifying it shows, with every defect.
  func verified(
    _ options: VerifyOptions = VerifyOptions()
  ) throws -> (packages: Int, checked: Int, defects: [CollectionDefect]) {
    var defects: [CollectionDefect] = []
    let result = try verify(options, report: { defects.append($0) })
    #expect(result.defects == defects.count)
    return (result.packages, result.checked, defects)
  }

  /// All that checking it shows.
  func findings(previous: ReportCollection? = nil) throws -> [CollectionFinding] {
    var findings: [CollectionFinding] = []
    try check(previous: previous) { findings.append($0) }
    return findings
  }
}

/// Reports of fictional agencies as OCR text.
enum Sample {
  /// A report whose content depends on the number alone.
  static func report(_ number: Int) -> String {
    """
    云岭县第\(number)水务局

    2023 年政府信息公开工作年度报告

    一、总体情况

    全年主动公开信息 \(number) 条。本年度未收到政府信息公开申请，没有结转下年度的申请。

    二、主动公开政府信息情况

    第二十条第（一）项\t\t\t
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t0\t0\t0
    行政规范性文件\t\(number % 7)\t0\t\(number)
    """
  }

  /// What a journal tells of a package of that content.
  static func facts(sha256: String, year: Int?, name: String) -> PackageFacts {
    PackageFacts(
      id: PackageLayout.id(year: year, sha256: sha256), size: 1, sha256: sha256, sourceName: name, year: year,
      generations: "2021", isSchemaValid: true, repairs: 0, errors: 0, warnings: 0, notes: 0)
  }

  /// The journal of a collection whose index outgrows its cache, since its names are long.
  static func longJournal() -> String {
    let folder = String(repeating: "政务公开/", count: 60)
    return (0..<3000).map { number in
      let digits = String(number, radix: 16)
      let sha256 = digits + String(repeating: "a", count: 64 - digits.utf8.count)
      let record = JournalRecord(
        time: "2024-01-31T08:00:00Z", outcome: .success, input: "\(folder)\(number).txt", size: 1,
        sha256: sha256, package: facts(sha256: sha256, year: 2023, name: "\(number).txt"))
      return String(decoding: record.line, as: UTF8.self)
    }.joined()
  }

  /// A finished report with two rows of section three.
  static func figures(agency: Int, year: Int, new: Int? = nil, carriedIn: Int = 0) -> String {
    let source = SourceInfo(
      name: "年报.txt", size: 1, sha256: String(repeating: "0", count: 64), mediaType: "text/plain", encoding: "UTF-8")
    var report = Report(source: source)
    report.agency = "云岭县\(agency)局"
    report.year = year
    let figures = ["new_requests": new ?? agency, "carried_in": carriedIn, "carried_out": 0]
    let paths = year == 2023 ? ["new_requests", "carried_in"] : ["new_requests", "carried_out"]
    let rows = Form.requests2021.rows.filter { paths.contains($0.path) }.map { row in
      let value = FormCell(value: ExactDecimal(figures[row.path] ?? 0))
      return FormTableRow(form: row, cells: (0..<7).map { $0 == 0 || $0 == 6 ? value : FormCell() })
    }
    report.tables[.requests] = FormTable(key: .requests, generation: .form2021, rows: rows)
    return String(decoding: ReportEncoder.encode(report), as: UTF8.self)
  }
}
