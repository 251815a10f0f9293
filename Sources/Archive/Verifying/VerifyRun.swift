import Digests
import Evidence
import Glibc
import Packaging
import ZipIO

/// One run of verifying a collection: what is listed is compared with what is there, and every file is read.
///
/// It changes nothing and needs no right to write. Memory grows neither with the number of files nor with that of
/// defects.
final class VerifyRun {
  private let layout: CollectionLayout
  private let options: VerifyOptions
  private let index: RecordIndex
  private let isSealed: Bool
  private let isInterrupted: Bool
  private let recorded: RecordedFiles
  private let agreement: JournalAgreement?
  private var sample: PackageSample
  private var pending: [CollectionDefect] = []
  private var walk: PayloadWalk
  private var expected: RecordedFile?
  private var actual: PayloadWalk.Item?
  private var result = CollectionVerification()

  init(_ layout: CollectionLayout, index: RecordIndex, isSealed: Bool, options: VerifyOptions) throws(ArchiveError) {
    self.layout = layout
    self.options = options
    self.index = index
    self.isSealed = isSealed
    isInterrupted = AddingMark.journalLength(in: layout) != nil
    recorded = try RecordedFiles(layout, index: index, isSealed: isSealed)
    agreement = isSealed ? try JournalAgreement(layout, index: index) : nil
    sample = PackageSample(share: options.sample, seed: options.seed)
    walk = PayloadWalk(layout, below: isSealed ? "data" : "data/packages")
    result.isSealed = isSealed
    result.packages = try index.packageCount()
  }

  /// Verifies; tells after each file how many are done, and hands on each defect.
  func run(
    progress: (Int, Int) -> Void, report: (CollectionDefect) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> CollectionVerification {
    let layout = layout
    if isSealed { try tell(TagFiles(layout: layout, index: index).defects(), report) }
    expected = try recorded.next()
    actual = walk.next()
    var done = 0
    try OrderedWork.run(
      jobs: options.jobs, window: OrderedWork.Window(count: 64),
      next: { () throws(ArchiveError) -> (input: Step, weight: Int)? in try nextStep().map { ($0, 1) } },
      work: { (step: Step) in step.run(layout) },
      deliver: { (outcome: Outcome) throws(ArchiveError) in
        if outcome.wasRead { result.checked += 1 }
        try tell(outcome.defects, report)
        done += 1
        progress(done, result.packages)
      })
    return result
  }

  private func tell(
    _ defects: [CollectionDefect], _ report: (CollectionDefect) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    for defect in defects {
      result.defects += 1
      try report(defect)
    }
  }

  /// Merges what is recorded with what is there; both are in the order of their paths.
  private func nextStep() throws(ArchiveError) -> Step? {
    while true {
      if !pending.isEmpty { return .defect(pending.removeFirst()) }
      guard let wanted = expected else { return try lastStep() }
      if let found = actual, found.path.utf8.lexicographicallyPrecedes(wanted.path.utf8) {
        actual = walk.next()
        return .defect(unlisted(found.path))
      }
      expected = try recorded.next()
      if wanted.isPackage, let agreement { pending = try agreement.disagreements(on: wanted) }
      guard let found = actual, found.path.utf8.elementsEqual(wanted.path.utf8) else {
        pending.append(.notMet(wanted.path, in: layout))
        continue
      }
      actual = walk.next()
      if !found.isFile {
        pending.append(.noFile(wanted.path))
        continue
      }
      if wanted.isPackage, !sample.takes(wanted) { continue }
      return .read(wanted)
    }
  }

  /// What is to be done behind the last file that is recorded.
  private func lastStep() throws(ArchiveError) -> Step? {
    if let extra = actual {
      actual = walk.next()
      return .defect(unlisted(extra.path))
    }
    if let defect = try agreement?.rest() { return .defect(defect) }
    return sample.leastOne().map(Step.read)
  }

  private func unlisted(_ path: String) -> CollectionDefect {
    isSealed ? .unlisted(path) : .unacknowledged(path, isLeft: isInterrupted && Leftovers.canHold(path))
  }
}

/// One file to be read, or a defect that was seen without reading.
private enum Step: Sendable {
  case read(RecordedFile)
  case defect(CollectionDefect)

  func run(_ layout: CollectionLayout) -> Outcome {
    switch self {
    case .defect(let defect): Outcome(wasRead: false, defects: [defect])
    case .read(let file):
      Outcome(wasRead: true, defects: file.isPackage ? Self.package(file, layout) : Self.plain(file, layout))
    }
  }

  private static func plain(_ file: RecordedFile, _ layout: CollectionLayout) -> [CollectionDefect] {
    FileDigest.sha256(layout.path(file.path)) == file.sha256 ? [] : [.differing(file.path, in: layout)]
  }

  private static func package(_ file: RecordedFile, _ layout: CollectionLayout) -> [CollectionDefect] {
    let bytes: [UInt8]
    switch InputFile.read(layout.path(file.path), limit: Int(UInt32.max)) {
    case .success(let read): bytes = read
    case .failure(let facts): return [.unreadable(file.path, facts.message)]
    }
    let isChanged = Digest.hex(.sha256, of: bytes) != file.sha256
    if !isChanged, PackageVerifier.isIntact(bytes) { return [] }
    let report = PackageVerifier.verify(archive: bytes, name: PathName.base(file.path), limits: ZipLimits.none)
    let details = report.defects.filter { $0.severity == .error }.map { defect in
      let place = defect.entry.map { $0 + ": " } ?? ""
      return CollectionDefect(
        path: file.path, kind: isChanged ? .changed : .unsound,
        message: Message(place + defect.message.english, place + defect.message.chinese))
    }
    return details.isEmpty && isChanged ? [.changed(file.path)] : details
  }
}

private struct Outcome: Sendable {
  let wasRead: Bool
  let defects: [CollectionDefect]
}
