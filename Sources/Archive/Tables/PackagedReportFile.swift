import CanonicalJSON
import Evidence
import Packaging
import Readers
import ReportModel
import ZipIO

/// Reads packages of a collection; none whose bytes are not those that the journal tells of.
enum PackagedReportFile {
  /// The report in a package.
  static func report(_ facts: PackageFacts, in layout: CollectionLayout) throws(ArchiveError) -> Report {
    let path = layout.path(CollectionLayout.package(facts.id))
    guard let json = try entries(of: facts, in: layout, beginningWith: [PackageLayout.report]).first?.bytes else {
      throw .damaged(path, "it holds no \(PackageLayout.report)", "缺少 \(PackageLayout.report)")
    }
    do throws(ReportDecodingError) {
      return try ReportDecoder.decode(json)
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
  }

  /// The bytes of a package.
  static func archivedBytes(_ facts: PackageFacts, in layout: CollectionLayout) throws(ArchiveError) -> [UInt8] {
    let path = layout.path(CollectionLayout.package(facts.id))
    switch InputFile.read(path, limit: Int(UInt32.max)) {
    case .success(let bytes):
      guard PackageFile.matches(bytes, facts) else {
        throw .damaged(
          path,
          "its bytes differ from those that were archived; restore it from a copy, or move it away and add its original again",
          "内容与归档时不符；请从备份恢复，或移走后重新收入其原件")
      }
      return bytes
    case .failure(let facts):
      throw ArchiveError(
        .unreadable,
        Message(
          "cannot read the package 「\(path)」: \(facts.message.english); adding its original again restores a lost one",
          "无法读取封装包「\(path)」：\(facts.message.chinese)；如已缺失，重新收入其原件即可恢复"))
    }
  }

  /// The entries of a package whose paths begin with one of `prefixes`.
  static func entries(
    of facts: PackageFacts, in layout: CollectionLayout, beginningWith prefixes: [String]
  ) throws(ArchiveError) -> [(path: String, bytes: [UInt8])] {
    let bytes = try archivedBytes(facts, in: layout)
    do throws(ZipError) {
      let reader = try ZipReader(bytes: bytes, limits: ZipLimits.none)
      var entries: [(path: String, bytes: [UInt8])] = []
      for entry in reader.entries where prefixes.contains(where: { entry.name.hasPrefix("\(facts.id)/\($0)") }) {
        entries.append((entry.name, try reader.read(entry)))
      }
      return entries
    } catch {
      throw .damaged(layout.path(CollectionLayout.package(facts.id)), error.message.english, error.message.chinese)
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

extension ReadLimits {
  /// For what was read before within whatever limits were asked for.
  static var none: ReadLimits {
    var limits = ReadLimits()
    limits.inputBytes = .max
    limits.archiveBytes = .max
    limits.archiveEntries = .max
    limits.partBytes = .max
    limits.inflatedBytes = .max
    limits.inflationRatio = .max
    limits.markupDepth = .max
    limits.attributesPerTag = .max
    limits.tableColumns = .max
    limits.tableRows = .max
    limits.tableCells = .max
    limits.markupElements = .max
    limits.blocks = .max
    limits.textBytes = .max
    return limits
  }
}
