import Evidence

extension ReportCollection {
  /// What journal and bag of a sealed collection say otherwise; no package is read.
  ///
  /// A bag by itself cannot tell that its journal was changed, because the journal is no file of the bag.
  public func journalDefects() throws(ArchiveError) -> [CollectionDefect] {
    guard isSealed else { return [] }
    let index = try readIndex()
    var defects = try TagFiles(layout: layout, index: index).defects()
    let agreement = try JournalAgreement(layout, index: index)
    let recorded = try RecordedFiles(layout, index: index, isSealed: true)
    while let file = try recorded.next() {
      if file.isPackage { defects += try agreement.disagreements(on: file) }
    }
    while let defect = try agreement.rest() { defects.append(defect) }
    return defects
  }

  /// Compares what is recorded with what is there, and reads every file; see `VerifyOptions` for samples.
  ///
  /// A sealed collection is held to its manifest, and the manifest to the journal; an open one to the journal alone.
  /// Each package is also verified by itself: every entry against every manifest inside, and the canonical form.
  ///
  /// - Parameters:
  ///   - progress: Told after each file how many are done, of how many packages.
  ///   - report: Called with each defect, in the order of the paths; none is kept.
  /// - Throws: `ArchiveError` of the cause `.locked` while another run writes the collection, which is in no state then.
  public func verify(
    _ options: VerifyOptions = VerifyOptions(), progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    report: (CollectionDefect) throws(ArchiveError) -> Void = { _ in }
  ) throws(ArchiveError) -> CollectionVerification {
    try CollectionLock.refuseIfHeld(layout)
    let index = try readIndex()
    let run = try VerifyRun(layout, index: index, isSealed: isSealed, options: options)
    var result = try run.run(progress: progress) { (defect) throws(ArchiveError) in
      // What a run that has begun meanwhile is about to write is no defect.
      try CollectionLock.refuseIfHeld(layout)
      try report(defect)
    }
    if isSealingInterrupted {
      let message = Message(
        "sealing was interrupted; 「gxconvert archive seal \(path)」 finishes it",
        "封存曾中断；运行「gxconvert archive seal \(path)」即可完成")
      result.defects += 1
      try report(CollectionDefect(path: ".sealing", kind: .unfinished, message: message))
    }
    return result
  }
}
