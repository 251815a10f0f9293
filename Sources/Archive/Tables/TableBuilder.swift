import CanonicalJSON
import FileOutput
import ReportModel

/// Writes the tables of a collection from its journal and its packages, which remain the record.
///
/// Rows stand in the order of ids; packages are read again one by one, so that what the tables say is what the packages
/// hold, and memory does not grow with their number.
struct TableBuilder {
  let layout: CollectionLayout
  let index: RecordIndex

  /// The paths of everything that it writes, below the collection.
  static let paths =
    [TableSchema.catalog, .values, .findings].map { "data/" + $0.fileName } + [description, schema]

  private static let description = "data/datapackage.json"
  private static let schema = "data/schemas/" + ReportSchema.fileName

  /// Writes the catalogue alone.
  @discardableResult
  func writeCatalog() throws(ArchiveError) -> HashedFile.Facts {
    let file = try table(.catalog)
    var rows = CSVRows()
    try CatalogTable(layout, index).forEach { (entry) throws(ArchiveError) in
      entry.write(to: &rows)
      try file.append(rows.take())
    }
    return try file.finish()
  }

  /// Writes all tables, their description and the schemas; the facts of each file by its path below the collection.
  func writeAll(
    jobs: Int, progress: (Int) -> Void = { _ in }
  ) throws(ArchiveError) -> [String: HashedFile.Facts] {
    let catalog = try writeCatalog()
    let (values, findings) = try writeReports(jobs: jobs, progress: progress)
    let tables: [(schema: TableSchema, facts: HashedFile.Facts)] = [
      (.catalog, catalog), (.values, values), (.findings, findings),
    ]
    var written: [String: HashedFile.Facts] = [:]
    for (schema, facts) in tables { written["data/" + schema.fileName] = facts }
    try writing { () throws(FileOutputError) in try Folder.make(layout.schemas) }
    written[Self.description] = try HashedFile.write(
      DataPackage(tables: tables).json, to: layout.path(Self.description))
    written[Self.schema] = try HashedFile.write(ReportSchema.json, to: layout.path(Self.schema))
    return written
  }

  /// Writes the tables that are made of the reports themselves.
  private func writeReports(
    jobs: Int, progress: (Int) -> Void
  ) throws(ArchiveError) -> (values: HashedFile.Facts, findings: HashedFile.Facts) {
    let values = try table(.values)
    let findings = try table(.findings)
    var done = 0
    let reports = ReportStream(layout: layout, index: index, jobs: jobs)
    try reports.forEach({ ReportRows($0, id: $1) }) { (rows) throws(ArchiveError) in
      try values.append(rows.values.bytes)
      try findings.append(rows.findings.bytes)
      done += 1
      progress(done)
    }
    return (try values.finish(), try findings.finish())
  }

  private func table(_ schema: TableSchema) throws(ArchiveError) -> HashedFile {
    let file = try HashedFile(path: layout.data + "/" + schema.fileName)
    var rows = CSVRows()
    for name in schema.header { rows.field(name) }
    rows.end()
    try file.append(rows.bytes)
    return file
  }
}
