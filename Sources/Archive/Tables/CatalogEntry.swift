import Evidence

/// One row of the catalogue: an input and what became of it.
public struct CatalogEntry: Sendable, Hashable {
  /// What became of an input.
  public enum Status: String, Sendable, CaseIterable {
    case archived
    /// Its content is in the package of another name.
    case duplicate
    case failed
    /// It failed, and a later run has read something else of its name.
    case replaced
  }

  /// The id; empty where the input could not be read.
  public var id: String
  /// The input's name.
  public var sourceName: String
  /// Its size in bytes.
  public var sourceSize: Int
  /// The SHA-256 of its bytes.
  public var sourceSHA256: String
  /// What became of it.
  public var status: Status
  /// The package; nil for a failure.
  public var package: PackageFacts?
  /// Why there is none; nil otherwise.
  public var failure: FailureFacts?

  init(_ record: JournalRecord, package: PackageFacts) {
    id = package.id
    sourceName = record.input
    sourceSize = record.size
    sourceSHA256 = record.sha256
    status =
      PathName.base(record.input).utf8.elementsEqual(package.sourceName.utf8) ? .archived : .duplicate
    self.package = package
  }

  init(failed record: JournalRecord, isReplaced: Bool) {
    id = record.id
    sourceName = record.input
    sourceSize = record.size
    sourceSHA256 = record.sha256
    status = isReplaced ? .replaced : .failed
    failure = record.failure
  }

  /// The path of the package below the collection.
  public var packagePath: String? { package.map { CollectionLayout.package($0.id) } }

  /// The columns of the catalogue.
  public static var columns: [TableColumn] { TableSchema.catalog.columns.map(\.column) }

  /// The fields in those columns; empty where there is nothing to tell.
  public var fields: [String] {
    let input = [sourceName, String(sourceSize), sourceSHA256]
    let outcome = [status.rawValue, failure?.cause, failure?.message.english, failure?.message.chinese]
    return [id] + reportFields + input + packageFields + outcome.map { $0 ?? "" }
  }

  private var reportFields: [String] {
    [package?.year.map(String.init), package?.agency, package?.title, package?.generations].map { $0 ?? "" }
  }

  private var packageFields: [String] {
    guard let package, let packagePath else { return ["", "", "", "", ""] }
    let findings = package.errors + package.warnings + package.notes
    return [
      packagePath, package.sha256, String(package.isSchemaValid), String(package.repairs), String(findings),
    ]
  }

  /// The row, in the columns of the catalogue.
  func write(to rows: inout CSVRows) {
    for field in fields { rows.field(field) }
    rows.end()
  }
}
