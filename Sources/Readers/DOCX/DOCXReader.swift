import DocumentModel
import Evidence

/// Reads an Office Open XML word processing document (ISO/IEC 29500, strict and transitional).
///
/// Yields what a reader of the printed page sees: tracked insertions in, deletions out, fields' results, numbering,
/// text boxes once. Headers, footers, notes, comments and hidden text come as furniture. It opens no link, no
/// embedded document and no picture, and runs no macro.
enum DOCXReader {
  /// Reads the document.
  ///
  /// - Throws: `ReadError` if the package or a part that holds text is damaged, encrypted or over a limit.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> SourceDocument {
    let package = try OfficePackage(bytes, limits: limits)
    let main = try package.mainPart()
    let context = WordContext(package: package, links: try package.relationships(of: main))
    var body = WordStory(context: context, part: main)
    try package.parse(main, with: &body)
    if let error = body.error ?? context.error { throw error }
    try check(body.root, main)
    var blocks = body.finished.flatMap(\.blocks)
    for story in Story.all { blocks += try read(story, context) }
    for index in blocks.indices { blocks[index].id = index }
    guard !blocks.isEmpty else { throw embeddedOnly(context) ?? empty }
    noteTotals(context, insertions: body.insertions)
    var document = SourceDocument(blocks: blocks)
    document.metadata = metadata(of: package, context)
    document.findings = context.findings
    return document
  }

  private static let empty = ReadError(
    .empty, Message("the document holds neither text nor pictures", "文档中没有文字，也没有图片"))

  /// The cause where another document is all that the document holds; word processors take it in when they save.
  private static func embeddedOnly(_ context: WordContext) -> ReadError? {
    guard let part = context.links.first(where: { $0.kind == "aFChunk" && !$0.isExternal })?.part else { return nil }
    return ReadError(
      .unsupportedFormat,
      Message(
        "the document holds nothing but another one embedded in it, 「\(part)」; open it in a word processor and save it again as .docx",
        "文档中只有嵌入的另一份文档「\(part)」；请用文字处理软件打开后重新另存为 .docx"))
  }

  private static func check(_ root: WordName?, _ part: String) throws(ReadError) {
    guard root != .document else { return }
    throw ReadError(
      .unsupportedFormat,
      Message(
        "「\(part)」 is no word processing document; save the text as .docx", "「\(part)」不是文字处理文档；请将内容另存为 .docx"))
  }

  /// A kind of part with text beside the body, and the kind of furniture it becomes.
  private struct Story {
    var relationship: String
    var kind: String

    static let all = [
      Story(relationship: "header", kind: "page-header"), Story(relationship: "footer", kind: "page-footer"),
      Story(relationship: "footnotes", kind: "footnote"), Story(relationship: "endnotes", kind: "endnote"),
      Story(relationship: "comments", kind: "comment"),
    ]
  }

  /// Reads all parts of a kind; a header that says the same as one before is not repeated.
  private static func read(_ story: Story, _ context: WordContext) throws(ReadError) -> [Block] {
    var blocks: [Block] = []
    var seen: Set<String> = []
    for link in context.links where link.kind == story.relationship && !link.isExternal {
      guard context.package.archive.entry(link.part) != nil else {
        context.note(.unreadPart, "「\(link.part)」 is missing", "缺少「\(link.part)」")
        continue
      }
      var reader = WordStory(context: context, part: link.part)
      try context.package.parse(link.part, with: &reader)
      if let error = reader.error ?? context.error { throw error }
      for block in reader.finished.flatMap(\.blocks) {
        let isRunning = story.kind.hasPrefix("page-") && block.table == nil && block.kind != .figure
        if isRunning, !seen.insert(block.text).inserted { continue }
        var furniture = block
        furniture.layer = .furniture(kind: story.kind)
        blocks.append(furniture)
      }
    }
    return blocks
  }

  private static func noteTotals(_ context: WordContext, insertions: Int) {
    if insertions > 0 { context.note(.trackedInsertion, "\(insertions)") }
    if context.pictureCount > 0 { context.note(.pictures, "\(context.pictureCount)") }
    let trailing = context.package.archive.trailingBytes
    if trailing > 0 { context.note(.trailingBytes, "\(trailing)") }
  }

  /// The core properties; a damaged part of them is only remarked upon, since no text is in it.
  private static func metadata(of package: OfficePackage, _ context: WordContext) -> [Metadatum] {
    guard let links = try? package.relationships(of: ""),
      let part = links.first(where: { $0.kind == "core-properties" && !$0.isExternal })?.part,
      package.archive.entry(part) != nil
    else { return [] }
    var handler = CorePropertiesHandler(part: part)
    do throws(ReadError) {
      try package.parse(part, with: &handler)
    } catch {
      context.findings.append(ReaderFinding.unreadPart.found("「\(part)」", at: error.location))
      return []
    }
    return handler.metadata
  }
}
