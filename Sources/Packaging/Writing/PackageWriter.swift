import Digests
import Evidence
import ReportModel
import ZipIO

/// Writes a report, its original and the evidence as one ZIP file that is a BagIt bag (RFC 8493).
///
/// The bytes are a function of the input and the options: no clock, locale, host, path or number of threads bears on
/// them. The order is bagit.txt, bag-info.txt, manifests, tag manifests, then the payload by bytes, so that a reader
/// of the stream knows what to expect before it comes.
///
/// It writes no file: see `AtomicFile`.
public enum PackageWriter {
  /// The package.
  ///
  /// - Throws: `ZipWriteError` when it would reach 4 GiB.
  public static func write(
    _ input: PackageInput, options: PackageOptions = PackageOptions()
  ) throws(ZipWriteError) -> [UInt8] {
    let id = id(of: input)
    let files = bag(of: input, id: id, options: options).map { (name: id + "/" + $0.path, bytes: $0.bytes) }
    return options.compresses ? try ZipWriter.deflatedArchive(files) : try ZipWriter.archive(files)
  }

  /// The id of the package that would be written, and the name of its top folder.
  public static func id(of input: PackageInput) -> String {
    PackageLayout.id(year: input.report.year, sha256: Digest.hex(.sha256, of: input.original))
  }

  private static func bag(of input: PackageInput, id: String, options: PackageOptions) -> [BagFile] {
    let payload = payload(of: input, id: id, options: options)
    let algorithms = PackageLayout.algorithms(includesSM3: options.includesSM3)
    var tags = [
      BagFile(path: "bagit.txt", bytes: BagDeclaration.current),
      BagFile(path: "bag-info.txt", bytes: bagInfo(of: input, id: id, payload: payload, date: options.date).text),
    ]
    tags += algorithms.map { Manifest.file(of: payload, algorithm: $0, prefix: "manifest") }
    return tags + algorithms.map { Manifest.file(of: tags, algorithm: $0, prefix: "tagmanifest") } + payload
  }

  /// The payload, ordered by the bytes of the paths.
  private static func payload(of input: PackageInput, id: String, options: PackageOptions) -> [BagFile] {
    let contents = [
      BagFile(path: PackageLayout.original(mediaType: input.mediaType), bytes: input.original),
      BagFile(path: PackageLayout.report, bytes: input.reportJSON),
      BagFile(path: PackageLayout.text, bytes: input.reportText),
      BagFile(path: PackageLayout.repairs, bytes: RepairLog.write(input.report.repairs)),
      BagFile(path: PackageLayout.trace, bytes: ReportTrace(of: input.report).lines),
    ]
    let described = contents.map(DescribedFile.init)
    let provenance = BagFile(
      path: PackageLayout.provenance, bytes: Provenance(input: input, id: id, files: described).json)
    let crate = Crate(
      input: input, id: id, date: options.date, files: described + [DescribedFile(provenance)])
    let files = contents + [provenance, BagFile(path: PackageLayout.crate, bytes: crate.json)]
    return files.sorted { BagPath($0.path) < BagPath($1.path) }
  }

  private static func bagInfo(of input: PackageInput, id: String, payload: [BagFile], date: String?) -> BagInfo {
    var info = BagInfo()
    if let agency = input.report.agency { info.add("Source-Organization", agency) }
    info.add("External-Identifier", id)
    if let title = input.report.title { info.add("External-Description", title) }
    if let date { info.add("Bagging-Date", date) }
    info.add("Bag-Software-Agent", "\(Software.name) \(input.softwareVersion)")
    info.add("BagIt-Profile-Identifier", BagInfo.profile)
    info.add("Payload-Oxum", "\(payload.reduce(0) { $0 + $1.bytes.count }).\(payload.count)")
    return info
  }
}

/// A payload file as the metadata name it.
struct DescribedFile: Sendable {
  var path: String
  var size: Int
  var sha256: String

  init(_ file: BagFile) {
    path = file.path
    size = file.bytes.count
    sha256 = Digest.hex(.sha256, of: file.bytes)
  }
}
