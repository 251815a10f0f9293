import Digests
import DocumentModel
import FileOutput

/// What is to be done with one input, as decided when it was read.
struct AddTask: Sendable {
  /// What was decided.
  enum Decision: Sendable {
    case convert
    /// The package of this content is lost; it is made again.
    case restore(PackageFacts)
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

  /// Decides that a lost package is to be made again.
  mutating func decide(toRestore facts: PackageFacts) { decision = .restore(facts) }

  /// Does it. A package is renamed into its place but not yet brought to the disk.
  func run(_ layout: CollectionLayout, _ packaging: ReportPackaging) -> AddOutcome {
    switch decision {
    case .duplicate: outcome(.duplicate)
    case .alreadyThere: outcome(.alreadyThere)
    case .skip: outcome(.skipped)
    case .fail(let facts): outcome(.failed(facts))
    case .convert: convert(layout, packaging)
    case .restore(let facts): restore(facts, layout, packaging)
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

  /// Makes a lost package again, which must be the one that was acknowledged.
  private func restore(
    _ facts: PackageFacts, _ layout: CollectionLayout, _ packaging: ReportPackaging
  ) -> AddOutcome {
    guard let bytes = try? packaging(bytes, facts.sourceName).package, PackageFile.matches(bytes, facts) else {
      return outcome(.lost(.lostPackage(facts.id)))
    }
    do throws(FileOutputError) {
      try PackageFile.write(bytes, id: facts.id, in: layout)
    } catch {
      return outcome(.fatal(ArchiveError(error)))
    }
    return outcome(.restored)
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
    /// The package of the content was lost and is there again.
    case restored
    /// The package of the content is lost, and could not be made again.
    case lost(FailureFacts)
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
