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

  /// The report of a text.
  static func report(_ lines: [String]) throws -> Report {
    let text = "三、收到和处理政府信息公开申请情况\n\n" + lines.joined(separator: "\n") + "\n"
    let document = try Reader.read(Array(text.utf8), as: .text)
    return Recognizer.recognize(
      document, source: SourceInfo(name: "a.txt", size: 0, sha256: "", mediaType: "text/plain"))
  }

  /// The report of a web page.
  static func page(_ body: String) throws -> Report {
    let document = try Reader.read(Array(body.utf8), as: .html)
    return Recognizer.recognize(
      document, source: SourceInfo(name: "a.html", size: 0, sha256: "", mediaType: "text/html"))
  }

  /// The rows of a web page's table, every cell as it is.
  static func table(_ rows: [[String]]) -> String {
    "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
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
