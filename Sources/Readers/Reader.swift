import DocumentModel
import Evidence

/// Reads bytes of a known format into the one document; mends nothing.
public enum Reader {
  /// Reads `bytes` as `format`.
  ///
  /// `.json` and `.package` are no source documents: they hold a finished report and are read elsewhere.
  ///
  /// - Throws: `ReadError` with the cause, the place and what to do; never for a document that merely looks odd.
  public static func read(
    _ bytes: [UInt8], as format: InputFormat, limits: ReadLimits = ReadLimits()
  ) throws(ReadError) -> SourceDocument {
    guard !bytes.isEmpty else { throw .emptyInput }
    guard bytes.count <= limits.inputBytes else { throw tooLong(bytes.count, limits) }
    switch format {
    case .text: return try readText(bytes, limits)
    case .docx: return try checked(readDOCX(bytes, limits), limits)
    case .html: return try checked(HTMLReader.read(bytes, limits: limits), limits)
    case .json, .package:
      throw .foreign("a finished report is no source document", "已完成的报告不是源文档")
    }
  }

  private static func readText(_ bytes: [UInt8], _ limits: ReadLimits) throws(ReadError) -> SourceDocument {
    let text = try TextDecoder.decode(bytes)
    guard !Whitespace.isBlank(text.utf8) else { throw blank }
    guard text.utf8.count <= limits.textBytes else { throw .tooMuchText(limits) }
    var document = try OCRTextReader.read(text.utf8, encoding: text.encoding, limits: limits)
    document.findings = text.findings + document.findings
    return document
  }

  /// Refuses what holds more text than the rooms behind the reader should carry.
  private static func checked(_ document: SourceDocument, _ limits: ReadLimits) throws(ReadError) -> SourceDocument {
    var count = 0
    for block in document.blocks {
      count += block.text.utf8.count
      for row in block.table?.rows ?? [] { count += row.cells.reduce(0) { $0 + $1.text.utf8.count } }
    }
    guard count <= limits.textBytes else { throw .tooMuchText(limits) }
    return document
  }

  /// Names the old and the encrypted formats that carry the suffix .docx before anything else is tried.
  private static func readDOCX(_ bytes: [UInt8], _ limits: ReadLimits) throws(ReadError) -> SourceDocument {
    if bytes.starts(with: CompoundFile.signature) { throw CompoundFile.error(for: bytes) }
    return try DOCXReader.read(bytes, limits: limits)
  }

  private static let blank = ReadError(
    .empty, Message("the input holds nothing but white space", "输入中只有空白字符"))

  private static func tooLong(_ count: Int, _ limits: ReadLimits) -> ReadError {
    ReadError(
      .overLimit(option: "--max-input"),
      Message(
        "the input has \(count) bytes, over the limit of \(limits.inputBytes); raise it with --max-input",
        "输入有 \(count) 字节，超过上限 \(limits.inputBytes)；可用 --max-input 提高上限"))
  }
}
