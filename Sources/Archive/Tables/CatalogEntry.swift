import Evidence

/// One row of the catalogue: an input and what became of it.
public struct CatalogEntry: Sendable, Hashable {
  /// What became of an input.
  public enum Status: String, Sendable, CaseIterable {
    case archived
    /// Its content is in the package of another name.
    case duplicate
    case failed
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
    status = PathName.base(record.input) == package.sourceName ? .archived : .duplicate
    self.package = package
  }

  init(failed record: JournalRecord) {
    id = record.id
    sourceName = record.input
    sourceSize = record.size
    sourceSHA256 = record.sha256
    status = .failed
    failure = record.failure
  }

  /// The path of the package below the collection.
  public var packagePath: String? { package.map { CollectionLayout.package($0.id) } }

  /// The row, in the columns of the catalogue.
  func write(to rows: inout CSVRows) {
    rows.field(id)
    rows.field(package?.year)
    rows.field(package?.agency)
    rows.field(package?.title)
    rows.field(package?.generations)
    rows.field(sourceName)
    rows.field(sourceSize)
    rows.field(sourceSHA256)
    rows.field(packagePath)
    rows.field(package?.sha256)
    rows.field(package.map { $0.isSchemaValid ? "true" : "false" })
    rows.field(package?.repairs)
    rows.field(package.map { $0.errors + $0.warnings + $0.notes })
    rows.field(status.rawValue)
    rows.field(failure?.cause)
    rows.field(failure?.message.english)
    rows.end()
  }
}
