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
final class AddRun {
  private let layout: CollectionLayout
  private let options: AddOptions
  private let report: (AddEvent) -> Void
  private let journal: Journal
  private let walk: InputWalk
  /// How long the journal was before the run.
  private let start: Int
  private var progress = AddProgress()

  /// Contents that are being converted, with the number of later inputs of the same content that wait for them.
  private var underWay: [ContentKey: Int] = [:]
  /// Failures of contents that later inputs wait for, with their number.
  private var failedContents: [ContentKey: (facts: FailureFacts, waiting: Int)] = [:]
  /// Contents whose packages are lost and are being made again, or could not be.
  private var restoring: Set<ContentKey> = []
  private let batch: AddBatch
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
    start = journal.length
    self.options = options
    self.report = report
    self.walk = walk
    batch = AddBatch(layout, journal: journal, limit: options.batch)
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
      if batch.salvage() { noteAcknowledged() }
      throw error
    }
    try acknowledge()
    if !progress.summary.isStopped { try resolveFailures() }
    noteAcknowledged()
    try batch.end()
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
    case .skippedLink(let name):
      progress.summary.noteLink(name)
      return (AddTask(name: name, decision: .skip), 0)
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
    if let lost = try lostPackage(of: key) {
      task.decide(toRestore: lost)
      return (task, bytes.count + 4096)
    } else if try journal.index.contains(key, name: name) {
      task.decide(.alreadyThere)
    } else if try journal.index.description(of: key) != nil {
      task.decide(.duplicate)
    } else if let waiting = underWay[key] {
      underWay[key] = waiting + 1
      task.decide(.duplicate)
    } else {
      underWay[key] = 0
      try batch.expectPackages()
      return (task, bytes.count + 4096)
    }
    return (task, 0)
  }

  /// The package of a content that the journal knows and that is not there; of each, only the first input restores it.
  private func lostPackage(of key: ContentKey) throws(ArchiveError) -> PackageFacts? {
    guard let id = try journal.index.packageID(of: key),
      !CollectionLayout.exists(layout.path(CollectionLayout.package(id))), restoring.insert(key).inserted,
      let offset = try journal.index.description(of: key)
    else { return nil }
    return try RecordReader(path: layout.journal).record(at: offset).package
  }

  /// Takes what became of an input, in the order of the inputs.
  private func take(_ outcome: AddOutcome) throws(ArchiveError) {
    progress.done += 1
    switch outcome.result {
    case .skipped: progress.summary.skipped += 1
    case .alreadyThere: try takeKnown(outcome)
    case .fatal(let error): throw error
    case .failed(let facts): try fail(outcome, facts)
    case .duplicate: try takeDuplicate(outcome)
    case .restored:
      progress.summary.restored += 1
      batch.appendRestored()
      try takeDuplicate(outcome)
    case .lost(let facts): tell(outcome, facts)
    case .packaged(let facts, let checks):
      progress.summary.archived += 1
      if facts.title == nil, facts.generations.isEmpty { progress.summary.unrecognized += 1 }
      for check in checks { progress.summary.findings[check, default: 0] += 1 }
      try journal.index.failures.noteRead(outcome.name)
      enter(outcome, .success, package: facts)
    }
    report(.progress(progress))
    if batch.isFull { try acknowledge() }
  }

  private func takeDuplicate(_ outcome: AddOutcome) throws(ArchiveError) {
    guard let key = outcome.key else { return }
    if let facts = failure(awaitedBy: key) { return try fail(outcome, facts) }
    let isAcknowledged = try journal.index.contains(key, name: outcome.name)
    if isAcknowledged || batch.contents.contains(ContentName(key: key, name: outcome.name)) {
      return try takeKnown(outcome)
    }
    progress.summary.duplicates += 1
    try journal.index.failures.noteRead(outcome.name)
    enter(outcome, .duplicate)
  }

  private func takeKnown(_ outcome: AddOutcome) throws(ArchiveError) {
    progress.summary.alreadyThere += 1
    try journal.index.failures.noteRead(outcome.name)
  }

  /// The failure of a content that this input has waited for; gone with the last input that does.
  private func failure(awaitedBy key: ContentKey) -> FailureFacts? {
    guard let (facts, waiting) = failedContents[key] else { return nil }
    failedContents[key] = waiting > 1 ? (facts, waiting - 1) : nil
    return facts
  }

  private func tell(_ outcome: AddOutcome, _ facts: FailureFacts) {
    progress.summary.failures[facts.cause, default: 0] += 1
    report(.failure(name: outcome.name, facts))
  }

  private func fail(_ outcome: AddOutcome, _ facts: FailureFacts) throws(ArchiveError) {
    tell(outcome, facts)
    if let key = outcome.key, let waiting = underWay.removeValue(forKey: key), waiting > 0 {
      failedContents[key] = (facts, waiting)
    }
    if try !isOnRecord(outcome, facts) { enter(outcome, .failure, failure: facts) }
  }

  /// Whether the journal already says the same of an input, so that repeating a run adds nothing.
  private func isOnRecord(_ outcome: AddOutcome, _ facts: FailureFacts) throws(ArchiveError) -> Bool {
    if !outcome.sha256.isEmpty { try journal.index.failures.noteRead(outcome.name) }
    try journal.index.failures.noteMet(outcome.name, sha256: outcome.sha256)
    guard let offset = try journal.index.failures.line(of: outcome.name, sha256: outcome.sha256),
      let record = try? RecordReader(path: layout.journal).record(at: offset)
    else { return false }
    return record.failure == facts
  }

  private func enter(
    _ outcome: AddOutcome, _ kind: JournalRecord.Outcome, package: PackageFacts? = nil, failure: FailureFacts? = nil
  ) {
    batch.append(
      JournalRecord(
        time: Timestamp.now, outcome: kind, input: outcome.name, size: outcome.size, sha256: outcome.sha256,
        package: package, failure: failure))
  }

  /// Says in the journal which failures of earlier runs are none any more.
  private func resolveFailures() throws(ArchiveError) {
    let reader = try RecordReader(path: layout.journal)
    let lines = try journal.index.failures.resolved(before: start)
    while let line = try lines.next() {
      let failed = try reader.record(at: line)
      progress.summary.resolved += 1
      batch.append(
        JournalRecord(
          time: Timestamp.now, event: .resolution, outcome: .success, input: failed.input, size: failed.size,
          sha256: failed.sha256))
      if batch.isFull { try acknowledge() }
    }
    try acknowledge()
  }

  private func acknowledge() throws(ArchiveError) {
    if batch.isEmpty { return }
    let (packages, contents) = (batch.packages, batch.contents)
    try batch.acknowledge()
    for content in contents { underWay[content.key] = nil }
    noteAcknowledged()
    report(.acknowledged(packages: packages))
  }

  private func noteAcknowledged() {
    progress.summary.isReopened = batch.hasReopened
    acknowledged = progress.summary
  }
}
