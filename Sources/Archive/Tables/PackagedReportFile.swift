import CanonicalJSON
import Evidence
import Packaging
import Readers
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
      throw ArchiveError(
        .unreadable,
        Message(
          "cannot read the package 「\(path)」: \(facts.message.english)", "无法读取封装包「\(path)」：\(facts.message.chinese)"))
    }
  }

  /// The report in a package.
  static func report(_ id: String, in layout: CollectionLayout) throws(ArchiveError) -> Report {
    let json = try entry(of: id, in: layout) { $0 == "\(id)/\(PackageLayout.report)" }
    do throws(ReportDecodingError) {
      return try ReportDecoder.decode(json)
    } catch {
      throw .damaged(CollectionLayout.package(id), error.message.english, error.message.chinese)
    }
  }

  /// The bytes of a package, which must be those that the journal tells of.
  static func archivedBytes(_ facts: PackageFacts, in layout: CollectionLayout) throws(ArchiveError) -> [UInt8] {
    let bytes = try bytes(facts.id, in: layout)
    guard PackageFile.matches(bytes, facts) else {
      throw .damaged(CollectionLayout.package(facts.id), "its bytes differ from those that were archived", "内容与归档时不符")
    }
    return bytes
  }

  /// The entries of a package whose paths begin with one of `prefixes`, after a comparison with the journal's hash.
  static func entries(
    of facts: PackageFacts, in layout: CollectionLayout, beginningWith prefixes: [String]
  ) throws(ArchiveError) -> [(path: String, bytes: [UInt8])] {
    let bytes = try archivedBytes(facts, in: layout)
    let path = CollectionLayout.package(facts.id)
    do throws(ZipError) {
      let reader = try ZipReader(bytes: bytes, limits: ZipLimits.none)
      var entries: [(path: String, bytes: [UInt8])] = []
      for entry in reader.entries where prefixes.contains(where: { entry.name.hasPrefix("\(facts.id)/\($0)") }) {
        entries.append((entry.name, try reader.read(entry)))
      }
      return entries
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
  }

  private static func entry(
    of id: String, in layout: CollectionLayout, where isWanted: (String) -> Bool
  ) throws(ArchiveError) -> [UInt8] {
    let bytes = try bytes(id, in: layout)
    let path = CollectionLayout.package(id)
    do throws(ZipError) {
      let reader = try ZipReader(bytes: bytes, limits: ZipLimits.none)
      if let entry = reader.entries.first(where: { isWanted($0.name) }) { return try reader.read(entry) }
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
    throw .damaged(path, "the entry is missing", "缺少条目")
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
    return limits
  }
}
