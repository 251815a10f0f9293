import Digests
import ZipIO

/// The catalogue as a file of a volume: what a ZIP header and a manifest say of it, found by going over it once, so that
/// it is never held in memory.
struct ExportedCatalog {
  /// Where it stands in the bag, as in the collection.
  static let path = "data/" + TableSchema.catalog.fileName

  private let table: CatalogTable
  /// Its size in bytes.
  private(set) var size = 0
  /// The checksum for the ZIP header.
  private(set) var crc32: UInt32 = 0
  /// The hash for the manifest.
  let sha256: String

  /// Goes over the catalogue.
  init(_ table: CatalogTable) throws(ArchiveError) {
    self.table = table
    let digest = Digest(.sha256)
    var (size, crc32) = (0, UInt32(0))
    try Self.forEachRow(of: table) { (row) throws(ArchiveError) in
      row.withUnsafeBytes { bytes in
        digest?.update(bytes)
        crc32 = CRC32.checksum(bytes, continuing: crc32)
      }
      size += row.count
    }
    self.size = size
    self.crc32 = crc32
    sha256 = digest?.finish() ?? ""
  }

  /// Hands on its bytes again, row by row.
  func forEachRow(_ body: ([UInt8]) throws(ArchiveError) -> Void) throws(ArchiveError) {
    try Self.forEachRow(of: table, body)
  }

  /// Hands on the header and every row of a catalogue.
  static func forEachRow(
    of table: CatalogTable, _ body: ([UInt8]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var rows = CSVRows()
    for name in TableSchema.catalog.header { rows.field(name) }
    rows.end()
    try body(rows.take())
    try table.forEach { (entry) throws(ArchiveError) in
      entry.write(to: &rows)
      try body(rows.take())
    }
  }
}
