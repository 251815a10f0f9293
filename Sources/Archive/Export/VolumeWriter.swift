import Digests
import Evidence
import FileOutput
import Packaging
import ZipIO

/// Writes one volume: a ZIP file that is a BagIt bag with some of a collection's packages, stored as they are.
struct VolumeWriter {
  let layout: CollectionLayout
  /// The folder at the top of the ZIP file, and the file's name without `.zip`.
  let name: String
  /// Which volume of how many.
  let number: (Int, of: Int)
  /// The catalogue, where it goes into this volume.
  let catalog: ExportedCatalog?
  /// Whether a file that stands under the name is replaced.
  let isReplacing: Bool
  /// Asked before each package.
  let shouldStop: () -> Bool

  /// Writes the volume into a folder; every package is compared with its hash on the way.
  func write(_ packages: [PackageFacts], to folder: String) throws(ArchiveError) -> ExportedVolume {
    let path = "\(folder)/\(name).zip"
    let file = try VolumeFile(path: path, replacing: isReplacing)
    var zip = ZipWriter()
    var size = 0
    for (name, bytes) in tagFiles(packages) { size += try add(bytes, as: name, to: &zip, file) }
    if let catalog { size += try add(catalog, to: &zip, file) }
    for facts in packages {
      if shouldStop() { throw .stopped }
      let bytes = try PackagedReportFile.archivedBytes(facts, in: layout)
      size += try add(bytes, as: CollectionLayout.package(facts.id), to: &zip, file)
    }
    let directory: [UInt8]
    do throws(ZipWriteError) { directory = try zip.directory() } catch { throw overflow }
    try file.write(directory)
    try file.commit()
    return ExportedVolume(
      name: name + ".zip", packages: packages.count, bytes: size + directory.count, isKept: file.isKept)
  }

  private func add(
    _ bytes: [UInt8], as path: String, to zip: inout ZipWriter, _ file: VolumeFile
  ) throws(ArchiveError) -> Int {
    let header = try header(path, size: bytes.count, crc32: CRC32.checksum(bytes), in: &zip)
    try file.write(header)
    try file.write(bytes)
    return header.count + bytes.count
  }

  private func add(
    _ catalog: ExportedCatalog, to zip: inout ZipWriter, _ file: VolumeFile
  ) throws(ArchiveError) -> Int {
    let header = try header(ExportedCatalog.path, size: catalog.size, crc32: catalog.crc32, in: &zip)
    try file.write(header)
    try catalog.forEachRow { (row) throws(ArchiveError) in try file.write(row) }
    return header.count + catalog.size
  }

  private func header(
    _ path: String, size: Int, crc32: UInt32, in zip: inout ZipWriter
  ) throws(ArchiveError) -> [UInt8] {
    do throws(ZipWriteError) {
      return try zip.header(name: "\(name)/\(path)", size: size, crc32: crc32)
    } catch {
      throw overflow
    }
  }

  private func tagFiles(_ packages: [PackageFacts]) -> [(name: String, bytes: [UInt8])] {
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    var info = "Bag-Software-Agent: \(Software.name) \(Software.version)\n"
    info += "External-Description: 政府信息公开工作年度报告\n"
    info += "Bag-Count: \(number.0) of \(number.of)\n"
    let size = packages.reduce(catalog?.size ?? 0) { $0 + $1.size }
    info += "Payload-Oxum: \(size).\(packages.count + (catalog == nil ? 0 : 1))\n"
    let first = catalog.map { "\($0.sha256)  \(ExportedCatalog.path)\n" } ?? ""
    let manifest = packages.reduce(into: first) { $0 += "\($1.sha256)  \(CollectionLayout.package($1.id))\n" }
    let tags = [("bag-info.txt", info), ("bagit.txt", declaration), ("manifest-sha256.txt", manifest)]
    let lines = tags.map { "\(Digest.hex(.sha256, of: Array($0.1.utf8)))  \($0.0)\n" }.joined()
    return (tags + [("tagmanifest-sha256.txt", lines)]).map { ($0.0, Array($0.1.utf8)) }
  }

  private var overflow: ArchiveError {
    ArchiveError(
      .usage, Message("the volume 「\(name)」 would exceed what a ZIP file can hold", "分卷「\(name)」将超出 ZIP 文件的容量"))
  }
}
