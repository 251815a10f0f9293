import CanonicalJSON
import ReportModel
import ZipIO

/// Reads packages of a collection.
enum PackagedReportFile {
  /// The bytes of a package.
  static func bytes(_ id: String, in layout: CollectionLayout) throws(ArchiveError) -> [UInt8] {
    let path = layout.path(CollectionLayout.package(id))
    switch InputFile.read(path, limit: Int(UInt32.max)) {
    case .success(let bytes): return bytes
    case .failure(let facts):
      throw .damaged(path, facts.message.english, facts.message.chinese)
    }
  }

  /// The report in a package.
  static func report(_ id: String, in layout: CollectionLayout) throws(ArchiveError) -> Report {
    let bytes = try bytes(id, in: layout)
    let path = CollectionLayout.package(id)
    let json: [UInt8]
    do throws(ZipError) {
      json = try ZipReader(bytes: bytes, limits: ZipLimits.none).read("\(id)/data/report.json")
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
    do throws(ReportDecodingError) {
      return try ReportDecoder.decode(json)
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
  }
}

extension ZipLimits {
  /// Packages of our own making hold originals that an option may have let pass any limit.
  static var none: ZipLimits {
    var limits = ZipLimits()
    limits.archiveBytes = .max
    limits.entryBytes = .max
    limits.inflatedBytes = .max
    limits.ratio = .max
    return limits
  }
}
