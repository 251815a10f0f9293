/// How a table is written.
enum TableStyle: String, Sendable, CaseIterable {
  case csv
  /// For Excel on Chinese Windows, which takes a file without a byte order mark for GBK and a text that begins like a
  /// formula for one.
  case excelCSV = "excel-csv"
  case tsv, json, markdown

  /// What help says of the words.
  static let summary = "csv, excel-csv (byte order mark, CRLF, no formulas), tsv, json, markdown"
  /// The same in Chinese.
  static let chineseSummary = "csv、excel-csv（带 BOM 与 CRLF，公式无效化）、tsv、json、markdown"

  /// The style that the suffix of a file name asks for; nil for any other.
  init?(suffix: String) {
    switch suffix {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "md": self = .markdown
    default: return nil
    }
  }
}
