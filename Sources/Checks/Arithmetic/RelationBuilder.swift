import ReportModel

/// Makes the relations of a form out of its rows and columns.
struct RelationBuilder {
  private let form: Form
  private let rows: [String: Int]

  init(_ form: Form) {
    self.form = form
    rows = Dictionary(form.rows.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The balance and the sum of each column, and the sum of each row, of table 三.
  func requests() -> [Relation] {
    let outside: Set<String> = ["new_requests", "carried_in", "results_total", "carried_out"]
    let results = form.rows.map(\.path).filter { !outside.contains($0) }
    let columns = Form.requestColumns.enumerated().flatMap { column, header in
      [
        relation(
          CheckCatalogue.balance, cells(["new_requests", "carried_in"], column),
          cells(["results_total", "carried_out"], column), header.label),
        relation(CheckCatalogue.resultsSum, cells(results, column), cells(["results_total"], column), header.label),
      ]
    }
    return columns + rowSums(CheckCatalogue.applicantsSum)
  }

  /// The sum of each group of table 四.
  func disputes() -> [Relation] { rowSums(CheckCatalogue.outcomesSum) }

  /// New disclosure against what was made and what is disclosed in all.
  func disclosedDocuments() -> [Relation] {
    ["art20_1/regulations", "art20_1/normative_documents"].flatMap { path in
      ["newly_made", "total_disclosed"].map { column in
        relation(
          CheckCatalogue.disclosedDocuments, cell(path, "newly_disclosed"), cell(path, column), label(path), .atMost)
      }
    }
  }

  /// What was issued against what is in force or repealed.
  func documentsInForce() -> [Relation] {
    ["art20_1/regulations", "art20_1/normative_documents"].map { path in
      relation(
        CheckCatalogue.documentsInForce, cell(path, "issued"), cell(path, "in_force") + cell(path, "repealed"),
        label(path), .atMost)
    }
  }

  /// The sums and the parts of the annex of 2014.
  func annex() -> [Relation] {
    let sums = AnnexStructure.sums.map { sum in
      relation(CheckCatalogue.annexSum, cells(sum.parts, 0), cells([sum.total], 0), label(sum.total))
    }
    return sums + bounds(CheckCatalogue.annexPart, AnnexStructure.parts)
      + bounds(CheckCatalogue.annexQuestion, AnnexStructure.questions)
  }

  private func bounds(_ card: CheckCard, _ wholes: [(whole: String, parts: [String])]) -> [Relation] {
    wholes.flatMap { whole, parts in
      parts.map { relation(card, cells([$0], 0), cells([whole], 0), label($0), .atMost) }
    }
  }

  /// Each row: all columns but the last make the last.
  private func rowSums(_ card: CheckCard) -> [Relation] {
    form.rows.enumerated().map { row, formRow in
      let last = formRow.columns.count - 1
      let parts = (0..<max(last, 0)).map { CellIndex(row: row, column: $0) }
      return relation(card, parts, [CellIndex(row: row, column: last)], formRow.label)
    }
  }

  private func relation(
    _ card: CheckCard, _ left: [CellIndex], _ right: [CellIndex], _ label: String,
    _ comparison: Relation.Comparison = .equal
  ) -> Relation {
    Relation(card: card, comparison: comparison, left: left, right: right, label: label)
  }

  private func cells(_ paths: [String], _ column: Int) -> [CellIndex] {
    paths.compactMap { path in rows[path].map { CellIndex(row: $0, column: column) } }
  }

  private func cell(_ path: String, _ column: String) -> [CellIndex] {
    guard let row = rows[path], let index = form.rows[row].columns.firstIndex(where: { $0.key == column }) else {
      return []
    }
    return [CellIndex(row: row, column: index)]
  }

  private func label(_ path: String) -> String { rows[path].map { form.rows[$0].label } ?? path }
}
