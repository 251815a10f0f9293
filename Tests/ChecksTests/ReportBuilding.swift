import Evidence
import ReportModel

@testable import Checks

/// A report without anything in it.
func emptyReport() -> Report {
  Report(source: SourceInfo(name: "made.txt", size: 0, sha256: "", mediaType: "text/plain"))
}

/// A form table whose cells are all zero but for the given rows; nil makes a blank, and a nil row is absent.
func table(_ form: Form, _ rows: [String: [Int?]?] = [:]) -> FormTable {
  FormTable(
    key: form.key, generation: form.generation,
    rows: form.rows.compactMap { row in
      guard let given = rows[row.path] else {
        return FormTableRow(form: row, cells: row.columns.map { _ in FormCell(value: ExactDecimal(0)) })
      }
      return given.map { values in
        FormTableRow(form: row, cells: values.map { value in FormCell(value: value.map { ExactDecimal($0) }) })
      }
    })
}

/// A report with tables and, in one section each, paragraphs.
func report(_ tables: FormTable..., prose: String...) -> Report {
  var report = emptyReport()
  for table in tables { report.tables[table.key] = table }
  report.sections = prose.map { text in
    Section(number: "一", heading: "一、总体情况", role: .overview, blocks: [ReportBlock(.paragraph(text))])
  }
  return report
}
