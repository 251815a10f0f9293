import Digests
import DocumentModel
import FileOutput
import Glibc
import ReportModel

/// What is to be done with one input, as decided when it was read.
struct AddTask: Sendable {
  /// What was decided.
  enum Decision: Sendable {
    case convert
    case duplicate
    case alreadyThere
    case skip
    case fail(FailureFacts)
  }

  let name: String
  let size: Int
  let sha256: String
  let key: ContentKey?
  private(set) var bytes: [UInt8]
  private(set) var decision: Decision

  /// An input of which no bytes are needed.
  init(name: String, decision: Decision) {
    self.name = name
    self.decision = decision
    (size, sha256, key, bytes) = (0, "", nil, [])
  }

  /// An input that was read.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    size = bytes.count
    sha256 = Digest.hex(.sha256, of: bytes)
    key = ContentKey(sha256: sha256)
    decision = .convert
  }

  /// Decides that nothing is to be converted; the bytes go.
  mutating func decide(_ decision: Decision) {
    self.decision = decision
    bytes = []
  }

  /// Does it. A package is renamed into its place but not yet brought to the disk.
  func run(_ layout: CollectionLayout, _ packaging: ReportPackaging) -> AddOutcome {
    switch decision {
    case .duplicate: outcome(.duplicate)
    case .alreadyThere: outcome(.alreadyThere)
    case .skip: outcome(.skipped)
    case .fail(let facts): outcome(.failed(facts))
    case .convert: convert(layout, packaging)
    }
  }

  private func convert(_ layout: CollectionLayout, _ packaging: ReportPackaging) -> AddOutcome {
    let sourceName = PathName.base(name)
    let packaged: PackagedReport
    do throws(ReadError) {
      packaged = try packaging(bytes, sourceName)
    } catch {
      return outcome(.failed(FailureFacts(error)))
    }
    let facts = PackageFacts(packaged, sourceName: sourceName, sourceHash: sha256)
    do throws(FileOutputError) {
      try PackageFile.write(packaged.package, id: facts.id, in: layout)
    } catch {
      return outcome(.fatal(ArchiveError(error)))
    }
    return outcome(.packaged(facts, checks: Set(packaged.report.findings.map(\.check)).sorted()))
  }

  private func outcome(_ result: AddOutcome.Result) -> AddOutcome {
    AddOutcome(name: name, size: size, sha256: sha256, key: key, result: result)
  }
}

/// What became of one input.
struct AddOutcome: Sendable {
  /// What became of it.
  enum Result: Sendable {
    case packaged(PackageFacts, checks: [String])
    case duplicate
    case alreadyThere
    case skipped
    case failed(FailureFacts)
    /// The collection cannot be written; the run ends.
    case fatal(ArchiveError)
  }

  let name: String
  let size: Int
  let sha256: String
  let key: ContentKey?
  let result: Result
}

/// Packages as files of a collection.
enum PackageFile {
  /// Writes a package under a temporary name and renames it; the caller brings it to the disk.
  ///
  /// What stands under the name was never acknowledged, or is made again on purpose: it is replaced.
  static func write(_ bytes: [UInt8], id: String, in layout: CollectionLayout) throws(FileOutputError) {
    let path = layout.path(CollectionLayout.package(id))
    do throws(FileOutputError) {
      try AtomicFile.write(bytes, to: path, existing: .replace, durability: .deferred)
    } catch  where error.code == ENOENT {
      try Folder.make(Folder.parent(of: path))
      try AtomicFile.write(bytes, to: path, existing: .replace, durability: .deferred)
    }
  }
}

extension PackageFacts {
  /// What the catalogue tells of a package that was just made.
  init(_ packaged: PackagedReport, sourceName: String, sourceHash: String) {
    let report = packaged.report
    self.init(
      id: Self.id(year: report.year, sha256: sourceHash), size: packaged.package.count,
      sha256: Digest.hex(.sha256, of: packaged.package), sourceName: sourceName, year: report.year,
      agency: report.agency, title: report.title,
      generations: Set(report.tables.values.map(\.generation.rawValue)).sorted().joined(separator: " "),
      isSchemaValid: packaged.isSchemaValid, repairs: report.repairs.count,
      errors: report.findings.count { $0.severity == .error },
      warnings: report.findings.count { $0.severity == .warning },
      notes: report.findings.count { $0.severity == .note })
  }
}
