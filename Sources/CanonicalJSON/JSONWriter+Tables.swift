import JSONText
import ReportModel

extension JSONWriter {
  /// The members `tables` and `generations`.
  mutating func tables(_ tables: [TableKey: FormTable]) {
    key("tables")
    beginObject()
    for name in TableKey.allCases {
      guard let table = tables[name] else { continue }
      key(name.rawValue)
      formTable(table)
    }
    endObject()
    key("generations")
    beginObject()
    for name in TableKey.allCases { optional(name.rawValue, tables[name]?.generation.rawValue) }
    endObject()
  }

  /// The rows that the report prints; those with a path of two parts stand in an object a group.
  private mutating func formTable(_ table: FormTable) {
    beginObject()
    var openGroup: Substring.UTF8View?
    for row in table.rows {
      let (group, name) = row.form.place
      if let openGroup, group.map({ !$0.elementsEqual(openGroup) }) ?? true { endObject() }
      if let group, !(openGroup?.elementsEqual(group) ?? false) {
        key(String(Substring(group)))
        beginObject()
      }
      openGroup = group
      key(name)
      cells(of: row)
    }
    if openGroup != nil { endObject() }
    if !table.unlisted.isEmpty { array("unlisted", table.unlisted) { $0.unlisted($1) } }
    endObject()
  }

  private mutating func cells(of row: FormTableRow) {
    if row.form.columns.count == 1, let column = row.form.columns.first, column.key.isEmpty {
      return decimal(row.value(""))
    }
    beginObject()
    for (index, column) in row.form.columns.enumerated() {
      key(column.key)
      decimal(index < row.cells.count ? row.cells[index].value : nil)
    }
    endObject()
  }

  private mutating func unlisted(_ indicator: UnlistedIndicator) {
    beginObject()
    member("label", indicator.label)
    nullable("unit", indicator.unit)
    key("value")
    decimal(indicator.cell.value)
    endObject()
  }
}

extension FormRow {
  /// The two parts of the path; no group where the path is one name.
  fileprivate var place: (group: Substring.UTF8View?, name: String) {
    let bytes = path.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return (nil, path) }
    return (bytes[..<slash], String(path[path.index(after: slash)...]))
  }
}
