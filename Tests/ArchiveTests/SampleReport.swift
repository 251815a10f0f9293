import Archive
import CanonicalJSON
import Evidence
import ReportModel
import Testing

/// A finished report of a fictional agency, as canonical input, so that every number is known.
struct SampleReport {
  var agency: String? = "云岭县1局"
  var year: Int? = 2023
  var new = 0
  var carriedIn = 0
  var carriedOut = 0
  /// The fee of section 二 as the cell prints it: number and unit.
  var fee: (value: String, unit: String?)?

  /// The canonical JSON.
  var json: String {
    let source = SourceInfo(
      name: "年报.txt", size: 1, sha256: String(repeating: "0", count: 64), mediaType: "text/plain", encoding: "UTF-8")
    var report = Report(source: source)
    report.agency = agency
    report.year = year
    let figures = ["new_requests": new, "carried_in": carriedIn, "carried_out": carriedOut]
    let rows = Form.requests2021.rows.compactMap { row in
      figures[row.path].map { value in
        FormTableRow(form: row, cells: row.columns.map { _ in FormCell(value: ExactDecimal(value)) })
      }
    }
    report.tables[.requests] = FormTable(key: .requests, generation: .form2021, rows: rows)
    if let fee { add(fee, to: &report) }
    return String(decoding: ReportEncoder.encode(report), as: UTF8.self)
  }

  private func add(_ fee: (value: String, unit: String?), to report: inout Report) {
    let rows = Form.proactive2021.rows.filter { $0.path == "art20_8/administrative_fees" }.map { row in
      FormTableRow(form: row, cells: [FormCell(value: ExactDecimal(fee.value))])
    }
    report.tables[.proactive] = FormTable(key: .proactive, generation: .form2021, rows: rows)
    guard let unit = fee.unit else { return }
    report.annotations.append(
      Annotation(
        at: "/tables/proactive/art20_8/administrative_fees/amount", status: .unit, raw: fee.value + unit, unit: unit))
  }
}

extension Scratch {
  /// A collection `c` of such reports.
  func collection(_ reports: [SampleReport]) throws -> ReportCollection { try collection("c", reports) }

  /// A collection of such reports.
  func collection(_ name: String, _ reports: [SampleReport]) throws -> ReportCollection {
    for (number, report) in reports.enumerated() { try write(report.json, to: "\(name)-in/\(number).json") }
    let collection = ReportCollection(at: path + "/" + name)
    _ = try collection.add(ArchiveInputs(paths: [path + "/\(name)-in"]))
    return collection
  }

  /// A file of a folder as text.
  func text(_ name: String, in folder: String) throws -> String {
    String(decoding: try #require(try contents(of: folder)[name]), as: UTF8.self)
  }
}
