import CSystem
import DocumentModel
import Evidence
import FileOutput
import Glibc
import Readers

/// One run of taking inputs in.
///
/// The calling thread reads the inputs, decides what is new, and acknowledges; the other threads convert and write
/// packages. What is decided depends on the order of the inputs alone, never on the threads.
///
/// The order of every batch: packages under temporary names → renamed → one `syncfs` → journal lines → `fsync`. Only
/// then does a record count.
final class AddRun {
  private let layout: CollectionLayout
  private let options: AddOptions
  private let report: (AddEvent) -> Void
  private let journal: Journal
  private let walk: InputWalk
  private var progress = AddProgress()

  /// Contents that are being converted, with the number of later inputs of the same content that wait for them.
  private var underWay: [ContentKey: Int] = [:]
  /// Failures of contents that later inputs wait for, with their number.
  private var failedContents: [ContentKey: (facts: FailureFacts, waiting: Int)] = [:]
  /// Records that were made but not acknowledged, and the names among them.
  private var batch: [JournalRecord] = []
  private var batchNames: Set<ContentName> = []
  private var batchPackages = 0
  private var isOpen = false
  private var isAcknowledging = false
  /// What has reached the disk, and what needed not to.
  private(set) var acknowledged = AddSummary()

  /// Prepares a run; nothing is read yet.
  ///
  /// - Parameter total: How many inputs there are; nil where that cannot be known beforehand.
  init(
    _ layout: CollectionLayout, journal: Journal, walk: InputWalk, total: Int?, options: AddOptions,
    report: @escaping (AddEvent) -> Void
  ) {
    self.layout = layout
    self.journal = journal
    self.options = options
    self.report = report
    self.walk = walk
    progress.total = total
  }

  /// Runs to the end, or until `shouldStop` says so; what was done until then is acknowledged.
  func run(shouldStop: () -> Bool) throws(ArchiveError) -> AddSummary {
    let (layout, packaging) = (layout, options.packaging)
    do throws(ArchiveError) {
      try OrderedWork.run(
        jobs: options.jobs,
        next: { () throws(ArchiveError) -> (input: AddTask, weight: Int)? in
          if shouldStop() {
            progress.summary.isStopped = true
            return nil
          }
          return try nextTask(unless: shouldStop)
        },
        work: { (task: AddTask) in task.run(layout, packaging) },
        deliver: { (outcome: AddOutcome) throws(ArchiveError) in try take(outcome) })
    } catch {
      // A disk that could not be synchronised once may say yes the second time without having written anything.
      if !isAcknowledging { try? acknowledge() }
      throw error
    }
    try acknowledge()
    acknowledged = progress.summary
    return acknowledged
  }

  /// Reads the next input and decides what is to be done with it; nil at the end, and where the run is to stop.
  private func nextTask(unless shouldStop: () -> Bool) throws(ArchiveError) -> (input: AddTask, weight: Int)? {
    guard let step = try walk.next(unless: shouldStop) else { return nil }
    return try task(step)
  }

  private func task(_ step: WalkStep) throws(ArchiveError) -> (input: AddTask, weight: Int)? {
    switch step {
    case .file(let input): return try task(content(of: input))
    case .skipped: return (AddTask(name: "", decision: .skip), 0)
    case .failure(let name, let facts): return (AddTask(name: name, decision: .fail(facts)), 0)
    case .member(let name, let bytes): return try task(name: name, bytes: bytes)
    case .refused(let name, let bytes, let facts):
      var task = AddTask(name: name, bytes: bytes)
      task.decide(.fail(facts))
      return (task, 0)
    case .stopped:
      progress.summary.isStopped = true
      return nil
    }
  }

  private func content(of input: ArchiveInput) -> WalkStep {
    switch InputFile.read(input.file, limit: options.limits.inputBytes) {
    case .failure(let facts): .failure(name: input.name, facts)
    case .success(let bytes):
      PackagedInput.step(bytes, name: input.name, limits: options.limits) ?? .member(name: input.name, bytes: bytes)
    }
  }

  private func task(name: String, bytes: [UInt8]) throws(ArchiveError) -> (input: AddTask, weight: Int) {
    var task = AddTask(name: name, bytes: bytes)
    guard let key = task.key else { return (task, bytes.count) }
    if try journal.index.contains(key, name: name) {
      task.decide(.alreadyThere)
    } else if try journal.index.description(of: key) != nil {
      task.decide(.duplicate)
    } else if let waiting = underWay[key] {
      underWay[key] = waiting + 1
      task.decide(.duplicate)
    } else {
      underWay[key] = 0
      return (task, bytes.count + 4096)
    }
    return (task, 0)
  }

  /// Takes what became of an input, in the order of the inputs.
  private func take(_ outcome: AddOutcome) throws(ArchiveError) {
    progress.done += 1
    switch outcome.result {
    case .skipped: progress.summary.skipped += 1
    case .alreadyThere: progress.summary.alreadyThere += 1
    case .fatal(let error): throw error
    case .failed(let facts): try fail(outcome, facts)
    case .duplicate: try takeDuplicate(outcome)
    case .packaged(let facts, let checks):
      progress.summary.archived += 1
      if facts.title == nil, facts.generations.isEmpty { progress.summary.unrecognized += 1 }
      for check in checks { progress.summary.findings[check, default: 0] += 1 }
      enter(outcome, .success, package: facts)
      batchPackages += 1
    }
    report(.progress(progress))
    if batchPackages >= options.batch || batch.count >= 4 * options.batch { try acknowledge() }
  }

  private func takeDuplicate(_ outcome: AddOutcome) throws(ArchiveError) {
    guard let key = outcome.key else { return }
    if let facts = failure(awaitedBy: key) { return try fail(outcome, facts) }
    let isAcknowledged = try journal.index.contains(key, name: outcome.name)
    if isAcknowledged || batchNames.contains(ContentName(key: key, name: outcome.name)) {
      progress.summary.alreadyThere += 1
      return
    }
    progress.summary.duplicates += 1
    enter(outcome, .duplicate)
  }

  /// The failure of a content that this input has waited for; gone with the last input that does.
  private func failure(awaitedBy key: ContentKey) -> FailureFacts? {
    guard let (facts, waiting) = failedContents[key] else { return nil }
    failedContents[key] = waiting > 1 ? (facts, waiting - 1) : nil
    return facts
  }

  private func fail(_ outcome: AddOutcome, _ facts: FailureFacts) throws(ArchiveError) {
    progress.summary.failures[facts.cause, default: 0] += 1
    report(.failure(name: outcome.name, facts))
    if let key = outcome.key, let waiting = underWay.removeValue(forKey: key), waiting > 0 {
      failedContents[key] = (facts, waiting)
    }
    if try !isOnRecord(outcome, facts) { enter(outcome, .failure, failure: facts) }
  }

  /// Whether the journal already says the same of an input, so that repeating a run adds nothing.
  private func isOnRecord(_ outcome: AddOutcome, _ facts: FailureFacts) throws(ArchiveError) -> Bool {
    guard let offset = try journal.index.failure(of: outcome.name),
      let record = try? RecordReader(path: layout.journal).record(at: offset)
    else { return false }
    return record.failure == facts && record.sha256 == outcome.sha256
  }

  private func enter(
    _ outcome: AddOutcome, _ kind: JournalRecord.Outcome, package: PackageFacts? = nil, failure: FailureFacts? = nil
  ) {
    batch.append(
      JournalRecord(
        time: Timestamp.now, outcome: kind, input: outcome.name, size: outcome.size, sha256: outcome.sha256,
        package: package, failure: failure))
    if let key = outcome.key, kind != .failure { batchNames.insert(ContentName(key: key, name: outcome.name)) }
  }

  /// Brings the batch to the disk: first the packages, then the lines that acknowledge them.
  private func acknowledge() throws(ArchiveError) {
    guard !batch.isEmpty else { return }
    isAcknowledging = true
    if !isOpen {
      progress.summary.isReopened = SealedFiles.stand(in: layout)
      try SealedFiles.remove(layout)
      isOpen = true
    }
    if batchPackages > 0 { try layout.synchronize() }
    try journal.append(batch)
    for name in batchNames { underWay[name.key] = nil }
    report(.acknowledged(packages: batchPackages))
    batch = []
    batchNames = []
    batchPackages = 0
    acknowledged = progress.summary
    isAcknowledging = false
  }
}

/// A content under a name, which is compared by its bytes as the journal's index does.
private struct ContentName: Hashable {
  let key: ContentKey
  let name: [UInt8]

  init(key: ContentKey, name: String) {
    self.key = key
    self.name = Array(name.utf8)
  }
}
