import DocumentModel
import Evidence
import Readers
import ReportModel

@testable import Recognition

/// Form tables as text, for the tests.
enum FormText {
  /// The row labels of section 三 in 2021, own label and group labels as OCR prints them.
  static let requestLabels: [String] = Form.requests2021.rows.map { $0.labels.joined(separator: "\t") }

  /// Rows of section 三 in which some numbers are not zero.
  static let someRequests = [
    "new_requests": ["5", "1", "0", "0", "0", "0", "6"],
    "carried_in": ["1", "0", "0", "0", "0", "0", "1"],
    "granted": ["3", "1", "0", "0", "0", "0", "4"],
    "unavailable_not_held": ["2", "0", "0", "0", "0", "0", "2"],
    "results_total": ["5", "1", "0", "0", "0", "0", "6"],
    "carried_out": ["1", "0", "0", "0", "0", "0", "1"],
  ]

  /// Section 三 with zeros but for the given rows.
  static func requests(_ rows: [String: [String]] = [:], labels: [String] = requestLabels) -> [String] {
    zip(Form.requests2021.rows, labels).map { row, label in
      ([label] + (rows[row.path] ?? Array(repeating: "0", count: 7))).joined(separator: "\t")
    }
  }

  /// The report of lines under the heading of section 三.
  static func report(_ lines: [String]) throws -> Report {
    try whole(["三、收到和处理政府信息公开申请情况", ""] + lines)
  }

  /// The report of all lines of a text.
  static func whole(_ lines: [String]) throws -> Report {
    let document = try Reader.read(Array((lines.joined(separator: "\n") + "\n").utf8), as: .text)
    return Recognizer.recognize(
      document, source: SourceInfo(name: "a.txt", size: 0, sha256: "", mediaType: "text/plain"))
  }

  /// The report of a page.
  static func page(_ html: String) throws -> Report {
    let document = try Reader.read(Array(html.utf8), as: .html)
    return Recognizer.recognize(
      document, source: SourceInfo(name: "a.html", size: 0, sha256: "", mediaType: "text/html"))
  }

  /// The rows of a web page's table, every cell as it is.
  static func table(_ rows: [[String]]) -> String {
    "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
  }

  /// Section 二 of 2021 with the decisions on licenses given and zeros for the rest.
  static func proactive(licenses: String) -> [String] {
    var lines: [String] = []
    for group in Form.proactiveGroups2021 {
      let columns = group.rows.first?.columns ?? []
      lines += [group.label + columns.map { _ in "\t" }.joined()]
      lines += [(["信息内容"] + columns.map(\.label)).joined(separator: "\t")]
      lines += group.rows.map { row in
        let value = row.path.hasSuffix("licenses") ? licenses : "0"
        return ([row.label] + columns.map { _ in value }).joined(separator: "\t")
      }
    }
    return lines
  }

  /// The three rows of the header of section 四.
  static let reviewHeader = [
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t", "\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t",
    Array(repeating: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计", count: 3).joined(separator: "\t"),
  ]

  /// The checks of the findings that are no notes.
  static func warnings(_ report: Report) -> [String] {
    report.findings.filter { $0.severity != .note && $0.check != "RC02" }.map(\.check)
  }

  /// The tables of a report that are no form tables.
  static func otherTables(_ report: Report) -> [[[String]]] {
    (report.preamble + report.sections.flatMap(\.blocks)).compactMap { block in
      if case .table(let rows) = block.content { rows.map { $0.map(\.text) } } else { nil }
    }
  }

  /// The seven values of a row, as digits; nil for null.
  static func values(_ report: Report, _ path: String) -> [String?]? {
    report.tables[.requests]?.row(path)?.cells.map { $0.value?.description }
  }

  /// The statuses of the annotations at a pointer.
  static func statuses(_ report: Report, at pointer: String) -> [Annotation.Status] {
    report.annotations.filter { $0.at == pointer }.map(\.status)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number, as tests write it.
  public init(integerLiteral value: Int) { self.init(value) }
}
