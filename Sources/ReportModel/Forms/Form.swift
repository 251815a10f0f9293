/// A row of an official form: its key, its printed labels and its columns.
public struct FormRow: Sendable, Hashable {
  /// The path below the table in the canonical JSON, such as `art20_1/regulations`, `granted`, `proactive/disclosed_items`.
  public let path: String
  /// The printed labels from the outermost to the row's own, such as `三、本年度办理结果`, `（三）不予公开`, `1.属于国家秘密`.
  public let labels: [String]
  /// Other wordings of the row's own label that occur in the wild.
  public let variants: [String]
  /// The columns in printed order.
  public let columns: [FormColumn]
  /// The unit that the form prints for the row (generation 2014); nil elsewhere.
  public let unit: String?

  /// Makes a row.
  public init(
    path: String, labels: [String], variants: [String] = [], columns: [FormColumn], unit: String? = nil
  ) {
    self.path = path
    self.labels = labels
    self.variants = variants
    self.columns = columns
    self.unit = unit
  }

  /// The unit that the form prints for a column of the row, such as `万元`; nil where it prints none and things are
  /// counted.
  public func unit(of column: FormColumn) -> String? { column.unit ?? unit }

  /// The row's own label.
  public var label: String { labels.last ?? "" }

  /// The JSON Pointer of the row.
  public func pointer(in key: TableKey) -> String { "/tables/\(key.rawValue)/\(path)" }

  /// Rows are the same when their path and columns are.
  public static func == (left: FormRow, right: FormRow) -> Bool {
    left.path == right.path && left.columns == right.columns
  }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// A column of an official form.
public struct FormColumn: Sendable, Hashable {
  /// The key in the canonical JSON; empty where the row holds one value.
  public let key: String
  /// The printed header.
  public let label: String
  /// Other wordings that occur in the wild.
  public let variants: [String]
  /// The unit that the header names, such as `万元`.
  public let unit: String?

  /// Makes a column.
  public init(_ key: String, _ label: String, variants: [String] = [], unit: String? = nil) {
    self.key = key
    self.label = label
    self.variants = variants
    self.unit = unit
  }
}

/// A small table of section 二: one item of article 20 of the Regulations.
public struct FormGroup: Sendable {
  /// The key, such as `art20_1`.
  public let key: String
  /// The printed line above it, such as `第二十条第（一）项`.
  public let label: String
  /// Its rows.
  public let rows: [FormRow]
}

/// An official form table of one generation.
public struct Form: Sendable {
  /// Which table.
  public let key: TableKey
  /// Of which generation.
  public let generation: Generation
  /// All rows in printed order.
  public let rows: [FormRow]

  /// The form of a table and a generation; nil where that generation has no such table.
  public static func form(_ key: TableKey, _ generation: Generation) -> Form? {
    switch (key, generation) {
    case (.proactive, .form2019): proactive2019
    case (.proactive, .form2021): proactive2021
    case (.requests, .form2019): requests2019
    case (.requests, .form2021): requests2021
    case (.reviewLitigation, .form2019): reviewLitigation2019
    case (.reviewLitigation, .form2021): reviewLitigation2021
    case (.statistics, .form2014): statistics2014
    default: nil
    }
  }
}
