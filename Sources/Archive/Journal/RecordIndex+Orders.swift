extension RecordIndex {
  /// An order of the packages.
  enum Order {
    /// By their ids.
    case ids
    /// By their paths: by the first two digits of the hash, then by id.
    case paths
  }

  /// A line of the journal that acknowledges an input, or tells of its failure.
  struct Row {
    /// Where the line begins.
    let line: Int
    /// Where the line begins that describes the package as it now is; nil where there is none.
    let description: Int?
    /// Whether it tells of a failure in whose place a later run has read something else.
    let isReplaced: Bool
  }

  /// Rows of the index, one at a time; what is added after the first was read may be among them or not.
  final class Rows<Value> {
    private var statement: SQLiteStatement?
    private let read: (SQLiteStatement) -> Value

    init(_ statement: SQLiteStatement, _ read: @escaping (SQLiteStatement) -> Value) {
      self.statement = statement
      self.read = read
    }

    /// The next one; nil at the end and ever after.
    func next() throws(ArchiveError) -> Value? {
      if let statement, try statement.step() { return read(statement) }
      statement = nil
      return nil
    }
  }

  /// The offsets of the lines that describe the packages.
  func packages(in order: Order) throws(ArchiveError) -> Rows<Int> {
    let columns = order == .ids ? "id" : "substr(id, -16, 2), id"
    let statement = try rows("SELECT description FROM packages ORDER BY \(columns)")
    return Rows(statement) { $0.number(0) ?? 0 }
  }

  /// Every acknowledged input and every failure, by id and name; inputs that could not be read have an empty id.
  func inputs() throws(ArchiveError) -> Rows<Row> {
    let statement = try rows(
      """
      SELECT line, description, id, input, 0 FROM packages
      UNION ALL SELECT d.line, p.description, ifnull(p.id, ''), d.input, 0
        FROM duplicates d LEFT JOIN packages p ON p.high = d.high AND p.low = d.low
      UNION ALL SELECT line, NULL, id, input, is_replaced FROM failures
      ORDER BY 3, 4
      """)
    return Rows(statement) { Row(line: $0.number(0) ?? 0, description: $0.number(1), isReplaced: $0.number(4) == 1) }
  }

  /// The contents that came under several names, in an order that depends on them alone.
  func repeatedContents() throws(ArchiveError) -> Rows<ContentKey> {
    let statement = try rows("SELECT DISTINCT high, low FROM duplicates ORDER BY high, low")
    return Rows(statement) { ContentKey(high: $0.bits(0), low: $0.bits(1)) }
  }

  /// The names of a content with the offsets of their lines, that of the package first.
  func names(of key: ContentKey) throws(ArchiveError) -> Rows<(name: String, line: Int)> {
    let statement = try rows(
      """
      SELECT input, line FROM packages WHERE high = ?1 AND low = ?2
      UNION ALL SELECT input, line FROM duplicates WHERE high = ?1 AND low = ?2
      """)
    statement.bind(key, at: 1)
    return Rows(statement) { ($0.text(0), $0.number(1) ?? 0) }
  }
}

extension SQLiteStatement {
  fileprivate func bits(_ column: Int32) -> UInt64 { UInt64(bitPattern: Int64(number(column) ?? 0)) }
}
