import DocumentModel
import Evidence
import Markup
import ZipIO

extension ReadError {
  /// The same error in the words of reading.
  init(_ error: ZipError) {
    let location = SourceLocation(element: error.entry)
    switch error.cause {
    case .notZip: self.init(.unknownFormat, error.message, at: location)
    case .damaged, .deceptive, .missing: self.init(.damaged, error.message, at: location)
    case .encrypted: self.init(.encrypted, error.message, at: location)
    case .unsupportedMethod: self.init(.unsupportedFormat, error.message, at: location)
    case .overLimit(let option): self.init(.overLimit(option: option), error.message, at: location)
    }
  }

  /// The same error in the words of reading; `part` is the part of a package.
  init(_ error: MarkupError, part: String? = nil) {
    let place = part.map { error.line > 0 ? "\($0)#line \(error.line)" : $0 }
    let location = SourceLocation(line: part == nil ? error.line : 0, element: place)
    switch error.cause {
    case .malformed, .documentType: self.init(.damaged, error.message, at: location)
    case .overLimit(let option): self.init(.overLimit(option: option), error.message, at: location)
    }
  }
}

/// The limits of what is read.
extension ReadError {
  /// More cells than all tables together may have.
  static func tooManyCells(_ limits: ReadLimits) -> ReadError {
    overLimit(
      "--max-cells", "the tables have more than \(limits.tableCells) cells", "表格的单元格超过 \(limits.tableCells) 个")
  }

  /// More rows than one table may have.
  static func tooManyRows(_ limits: ReadLimits, at location: SourceLocation) -> ReadError {
    overLimit(
      "--max-rows", "the table has more than \(limits.tableRows) rows", "表格超过 \(limits.tableRows) 行", at: location)
  }

  /// More columns than one table may have.
  static func tooManyColumns(_ limits: ReadLimits, at location: SourceLocation) -> ReadError {
    overLimit(
      "--max-columns", "the table has more than \(limits.tableColumns) columns",
      "表格超过 \(limits.tableColumns) 列", at: location)
  }

  /// More blocks than a document may have.
  static func tooManyBlocks(_ limits: ReadLimits) -> ReadError {
    overLimit(
      "--max-blocks", "the document has more than \(limits.blocks) paragraphs, tables and remarks",
      "文档的段落、表格和提示合计超过 \(limits.blocks) 个")
  }

  /// More text than a document may have.
  static func tooMuchText(_ limits: ReadLimits) -> ReadError {
    overLimit(
      "--max-text", "the document has more than \(limits.textBytes) bytes of text",
      "文档的文字超过 \(limits.textBytes) 字节")
  }

  private static func overLimit(
    _ option: String, _ english: String, _ chinese: String, at location: SourceLocation = .whole
  ) -> ReadError {
    ReadError(
      .overLimit(option: option),
      Message(
        "\(english); raise the limit with \(option) if you trust the file", "\(chinese)；如信任该文件，可用 \(option) 提高上限"),
      at: location)
  }
}

extension MarkupLimits {
  /// The limits of reading that concern markup.
  init(_ limits: ReadLimits) {
    self.init(depth: limits.markupDepth, attributes: limits.attributesPerTag, elements: limits.markupElements)
  }
}

extension ZipLimits {
  /// The limits of reading that concern archives.
  public init(_ limits: ReadLimits) {
    self.init(
      archiveBytes: limits.archiveBytes, entries: limits.archiveEntries, entryBytes: limits.partBytes,
      inflatedBytes: limits.inflatedBytes, ratio: limits.inflationRatio)
  }
}
