import DocumentModel
import Evidence

/// Reads text as optical recognition, `pdftotext` or a vision model writes it.
///
/// Every line that is not blank becomes a paragraph, a Markdown heading or a row of a table: rows with tabs, pipe
/// tables, raw HTML tables, and tables that are drawn, fenced or separated by commas. Nothing is dropped or mended, and
/// only what a drawing or a fence holds in one cell is joined; emphasis marks stay in the text. Tables of tabs and pipes
/// have no trusted grid: their cells are numbered as they stand.
public enum OCRTextReader {
  /// Reads decoded UTF-8; `encoding` is only passed on.
  public static func read(_ text: [UInt8], encoding: String?, limits: ReadLimits) throws(ReadError) -> SourceDocument {
    var document = SourceDocument(encoding: encoding)
    var failure: ReadError?
    text.withUnsafeBufferPointer { bytes in
      var builder = TextBlockBuilder(bytes: bytes, limits: limits)
      var scanner = LineScanner(bytes)
      while let line = scanner.next() {
        builder.add(line)
        if builder.blocks.count > limits.blocks { builder.failure = .tooManyBlocks(limits) }
        if builder.failure != nil { break }
      }
      document.blocks = builder.finish()
      document.findings = builder.findings
      failure = builder.failure
    }
    if let failure { throw failure }
    return document
  }
}
