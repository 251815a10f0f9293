/// A table of the collection: its file, its columns and what they mean.
struct TableSchema: Sendable {
  /// A column with its meaning in both languages.
  struct Column: Sendable {
    let column: TableColumn
    let description: String

    /// The name of the column.
    var name: String { column.name }
  }

  /// The name of the table.
  let name: String
  let title: String
  let columns: [Column]
  /// The columns whose values together occur once.
  let primaryKey: [String]

  /// The name of its file in the folder `data`.
  var fileName: String { name + ".csv" }
  /// The names of the columns.
  var header: [String] { columns.map(\.name) }

  /// One row an input, failures too.
  static let catalog = TableSchema(
    name: "catalog", title: "Inputs and packages / 输入与封装包",
    columns: [
      Column("id", "id of the package; empty where the input could not be read / 封装包标识"),
      Column("year", .integer, "reporting year / 报告年度"),
      Column("agency", "issuing body / 发布机关"),
      Column("title", "title of the report / 报告标题"),
      Column("generation", "official forms that its tables follow, separated by spaces / 所用官方表格的代别"),
      Column("source_name", "name of the input / 输入文件名"),
      Column("source_size", .integer, "bytes of the input / 输入字节数"),
      Column("source_sha256", "SHA-256 of the input / 输入的 SHA-256"),
      Column("package_path", "package below the collection / 封装包路径"),
      Column("package_sha256", "SHA-256 of the package / 封装包的 SHA-256"),
      Column("schema_valid", .boolean, "whether the report's JSON conforms to the schema / 报告 JSON 是否符合模式"),
      Column("repairs", .integer, "number of repairs / 修复数"),
      Column("findings", .integer, "number of findings / 检查结果数"),
      Column(
        "status",
        "archived, duplicate (same content under another name), failed, or replaced (failed, and something else of that name was read later) / 状态"
      ),
      Column("cause", "class of the cause of a failure / 失败原因类别"),
      Column("reason", "what is wrong with the input / 失败说明（英文）"),
      Column("reason_zh", "the same in Chinese / 失败说明（中文）"),
    ], primaryKey: ["id", "source_name"])

  /// One row a cell of every form table.
  static let values = TableSchema(
    name: "values", title: "Every cell of every form table / 各官方表格的全部单元格",
    columns: [
      Column("id", "id of the package / 封装包标识"),
      Column("agency", "issuing body / 发布机关"),
      Column("year", .integer, "reporting year / 报告年度"),
      Column("table", "key of the table / 表"),
      Column("row", "key of the row / 行"),
      Column("column", "key of the column / 列"),
      Column("value", .number, "the number as printed; empty where there is none / 数值"),
      Column("unit", "unit of the value: as the cell prints it, else as the form does; empty for plain counts / 单位"),
      Column(
        "status",
        "printed, blank, or what the report's annotation says: unit, note, not_applicable, placed, inferred, ambiguous, unreadable / 状态"
      ),
      Column("printed", "the cell as printed / 原文"),
    ], primaryKey: ["id", "table", "row", "column"])

  /// One row a finding.
  static let findings = TableSchema(
    name: "findings", title: "Results of the checks / 检查结果",
    columns: [
      Column("id", "id of the package / 封装包标识"),
      Column("check", "id of the check / 检查编号"),
      Column("severity", "error, warning or note / 严重程度"),
      Column("location", "place in the source / 原文位置"),
      Column("at", "JSON Pointers into the report, separated by spaces / 所涉单元格"),
      Column("left", .number, "left side of a relation that does not hold / 左侧"),
      Column("right", .number, "right side of a relation that does not hold / 右侧"),
      Column("message", "what is wrong / 说明（英文）"),
      Column("message_zh", "the same in Chinese / 说明（中文）"),
    ], primaryKey: [])
}

extension TableSchema.Column {
  fileprivate init(_ name: String, _ description: String) { self.init(name, .string, description) }

  fileprivate init(_ name: String, _ type: ColumnType, _ description: String) {
    self.init(column: TableColumn(name, type), description: description)
  }
}
