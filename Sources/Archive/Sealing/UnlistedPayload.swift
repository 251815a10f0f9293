import Evidence

/// Files below `data` that are none of the collection's.
///
/// A bag must list every file of its payload. They are neither listed, since nobody has acknowledged them, nor removed,
/// since nobody of ours has made them.
struct UnlistedPayload {
  let layout: CollectionLayout
  let index: RecordIndex

  /// Refuses to seal a collection that holds such files.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` that names the first ones.
  func refuse() throws(ArchiveError) {
    var walk = PayloadWalk(layout, below: "data")
    var (count, names) = (0, [String]())
    while let item = walk.next() {
      if item.isFile, try isOurs(item.path) { continue }
      count += 1
      if names.count < 5 { names.append("「\(item.path)」") }
    }
    if count > 0 { throw Self.refusal(names, others: count - names.count) }
  }

  private func isOurs(_ path: String) throws(ArchiveError) -> Bool {
    if let id = CollectionLayout.packageID(path) { return try index.description(ofID: id) != nil }
    return Self.tables.contains(Array(path.utf8))
  }

  private static let tables = Set(TableBuilder.paths.map { Array($0.utf8) })

  private static func refusal(_ names: [String], others: Int) -> ArchiveError {
    let (english, chinese) = others > 0 ? (" and \(others) more", " 等，另有 \(others) 个") : ("", "")
    return ArchiveError(
      .usage,
      Message(
        "the payload of a bag must be listed, and these files are none of the collection's: "
          + "\(names.joined(separator: ", "))\(english); move them out of 「data」, then seal again",
        "BagIt 包须列出全部内容，而以下文件不属于归档：\(names.joined(separator: "、"))\(chinese)；请移出「data」后再封存"))
  }
}
