import Evidence

/// The packages that the journal acknowledges, held against those that a manifest lists; both in the order of paths.
///
/// What one of the two lacks is one defect, whatever stands behind it.
final class JournalAgreement {
  private let records: PackageRecords
  private var acknowledged: RecordedFile?

  /// Stands before the first package.
  init(_ layout: CollectionLayout, index: RecordIndex) throws(ArchiveError) {
    records = try PackageRecords(layout, index, in: .paths)
    acknowledged = try records.next().map(RecordedFile.init)
  }

  /// What the two say otherwise of a package that the manifest lists, and of those in front of it that it leaves out.
  func disagreements(on listed: RecordedFile) throws(ArchiveError) -> [CollectionDefect] {
    var defects: [CollectionDefect] = []
    while let record = acknowledged, record.path.utf8.lexicographicallyPrecedes(listed.path.utf8) {
      defects.append(.notListed(record.path))
      acknowledged = try records.next().map(RecordedFile.init)
    }
    guard let record = acknowledged, record.path.utf8.elementsEqual(listed.path.utf8) else {
      return defects + [.notAcknowledged(listed.path)]
    }
    if record.sha256 != listed.sha256 { defects.append(.otherwise(listed.path)) }
    acknowledged = try records.next().map(RecordedFile.init)
    return defects
  }

  /// The next package behind the last one that the manifest lists; nil where there is no more.
  func rest() throws(ArchiveError) -> CollectionDefect? {
    guard let record = acknowledged else { return nil }
    acknowledged = try records.next().map(RecordedFile.init)
    return .notListed(record.path)
  }
}

extension CollectionDefect {
  fileprivate static func notListed(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .contradiction,
      message: Message("the journal acknowledges it, but the manifest does not list it", "日志已确认而清单未列"))
  }

  fileprivate static func notAcknowledged(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .contradiction,
      message: Message("the manifest lists it, but the journal does not know it", "清单已列而日志中没有记载"))
  }

  fileprivate static func otherwise(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .contradiction,
      message: Message("manifest and journal do not say the same of it", "清单与日志的记载不一致"))
  }
}
