import DocumentModel
import Evidence
import Markup

/// Reads a web page.
///
/// The encoding is decided by content as well as by label; what a browser shows becomes body, what surrounds the article
/// becomes furniture; tables that only lay out the page are unwrapped. It runs no script and loads nothing.
enum HTMLReader {
  /// Reads the page.
  ///
  /// - Throws: `ReadError` if the bytes are no text, a limit is reached, or the page shows no text at all.
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> SourceDocument {
    var decoded = try HTMLCharset.decode(bytes)
    let nulls = HTMLPreparation.prepare(&decoded.utf8)
    let tree: HTMLTree
    do throws(MarkupError) {
      tree = try HTMLTree.parse(decoded.utf8, limits: MarkupLimits(limits))
    } catch {
      throw ReadError(error)
    }
    decoded.utf8 = []
    let statements = HTMLMetadata.statements(in: tree)
    let layers = HTMLLayers(tree, titles: HTMLMetadata.titles(statements))
    var flow = HTMLFlow(tree, layers: layers, limits: limits)
    flow.run()
    if let error = flow.error { throw error }
    guard !flow.blocks.isEmpty else { throw empty }
    var document = SourceDocument(blocks: flow.blocks, metadata: statements + flow.metadata, encoding: decoded.encoding)
    document.findings = decoded.findings + flow.findings
    if nulls > 0 { document.findings.append(ReaderFinding.removedNul.found("\(nulls)")) }
    HTMLLines.sort(&document)
    for index in document.blocks.indices { document.blocks[index].id = index }
    return document
  }

  private static let empty = ReadError(
    .empty,
    Message(
      "the page shows no text; if scripts or frames build it, save the page as the browser shows it",
      "网页中没有可见文字；如果内容由脚本或框架生成，请保存浏览器显示的页面"))
}
