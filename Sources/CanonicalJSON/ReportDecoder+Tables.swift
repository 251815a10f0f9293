import JSONText
import ReportModel

extension ReportDecoder {
  /// The form tables with their generations.
  static func tables(
    _ value: JSONValue, generations: JSONValue
  ) throws(ReportDecodingError) -> [TableKey: FormTable] {
    guard value.kind == .object else { throw .expected("an object", "对象", at: value) }
    var tables: [TableKey: FormTable] = [:]
    for member in value.members {
      guard let key = TableKey(rawValue: member.key) else { throw .unknown(member.key, at: member) }
      tables[key] = try table(key, of: generations.choice(member.key), member.value)
    }
    return tables
  }

  private static func table(
    _ key: TableKey, of generation: Generation, _ value: JSONValue
  ) throws(ReportDecodingError) -> FormTable {
    guard value.kind == .object else { throw .expected("an object", "对象", at: value) }
    let forms = ([generation] + Generation.allCases).compactMap { Form.form(key, $0) }
    let index = RowIndex(forms)
    var table = FormTable(key: key, generation: generation)
    for member in value.members {
      if key == .statistics, member.key == "unlisted" {
        table.unlisted = try value.array("unlisted", read: unlisted)
      } else if let row = try index.row(member.key, member.value) {
        table.rows.append(row)
      } else {
        table.rows += try group(member, in: index)
      }
    }
    return table
  }

  private static func group(_ group: JSONMember, in index: RowIndex) throws(ReportDecodingError) -> [FormTableRow] {
    var rows: [FormTableRow] = []
    for member in group.value.members {
      let path = "\(group.key)/\(member.key)"
      guard let row = try index.row(path, member.value) else { throw .unknown(path, at: member) }
      rows.append(row)
    }
    if rows.isEmpty { throw .unknown(group.key, at: group) }
    return rows
  }

  private static func unlisted(_ value: JSONValue) throws(ReportDecodingError) -> UnlistedIndicator {
    UnlistedIndicator(
      label: try value.text("label"), unit: try value.nullableText("unit"),
      cell: FormCell(value: try value.member("value").nullableDecimal()))
  }
}

/// The rows of the forms by path; those of the table's own generation first.
private struct RowIndex {
  private var rows: [String: [FormRow]] = [:]

  init(_ forms: [Form]) {
    for row in forms.lazy.flatMap(\.rows) { rows[row.path, default: []].append(row) }
  }

  /// The row of that path whose columns are the members of `value`; nil where no form has it.
  func row(_ path: String, _ value: JSONValue) throws(ReportDecodingError) -> FormTableRow? {
    for form in rows[path] ?? [] where Self.holds(value, columnsOf: form) {
      var cells: [FormCell] = []
      for column in form.columns {
        let cell = column.key.isEmpty ? value : try value.member(column.key)
        cells.append(FormCell(value: try cell.nullableDecimal()))
      }
      return FormTableRow(form: form, cells: cells)
    }
    return nil
  }

  private static func holds(_ value: JSONValue, columnsOf form: FormRow) -> Bool {
    if form.columns.count == 1, form.columns.allSatisfy(\.key.isEmpty) { return value.kind != .object }
    return value.kind == .object && value.count == form.columns.count
      && form.columns.allSatisfy { value[$0.key] != nil }
  }
}
