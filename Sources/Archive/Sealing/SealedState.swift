import Evidence

/// What makes a sealed collection one: the files of the bag and the tables, apart from the packages.
struct SealedState {
  let layout: CollectionLayout
  let index: RecordIndex

  /// Refuses to call a collection sealed of which one of these files is missing or changed.
  ///
  /// They are not made anew in silence: what was sealed has changed, and somebody should know.
  ///
  /// - Throws: `ArchiveError` of the cause `.damaged` that names the first ones and tells what to do.
  func refuseDamage() throws(ArchiveError) {
    let defects = try TagFiles(layout: layout, index: index).defects() + tables()
    if defects.isEmpty { return }
    let list = { (language: KeyPath<Message, String>, separator: String) in
      defects.prefix(5).map { "「\($0.path)」: " + $0.message[keyPath: language] }.joined(separator: separator)
    }
    throw .damaged(
      layout.root,
      "it is sealed, but \(list(\.english, "; ")); 「gxconvert archive verify \(layout.root)」 tells all; to make bag and "
        + "tables anew of journal and packages, remove bagit.txt and seal again",
      "归档已封存，但 \(list(\.chinese, "；"))；「gxconvert archive verify \(layout.root)」列出全部问题；"
        + "如要由日志和封装包重新生成各表，请移除 bagit.txt 后再封存")
  }

  private func tables() throws(ArchiveError) -> [CollectionDefect] {
    guard CollectionLayout.exists(layout.path("manifest-sha256.txt")) else { return [] }
    let recorded = try RecordedFiles(layout, index: index, isSealed: true)
    var defects: [CollectionDefect] = []
    while let file = try recorded.next() {
      if file.isPackage { continue }
      let path = layout.path(file.path)
      if !CollectionLayout.exists(path) {
        defects.append(.missing(file.path))
      } else if FileDigest.sha256(path) != file.sha256 {
        defects.append(.differing(file.path, in: layout))
      }
    }
    return defects
  }
}
