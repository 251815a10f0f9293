import DocumentModel
import Evidence
import ZipIO

/// Tells the format of an input by its content; its name has no say.
public enum FormatSniffer {
  /// The format of `bytes`.
  ///
  /// - Throws: `ReadError` that names the format, if it is one that is known but cannot be read, and what to do.
  public static func format(of bytes: [UInt8]) throws(ReadError) -> InputFormat {
    guard !bytes.isEmpty else { throw .emptyInput }
    if let known = ForeignFormat.all.first(where: { $0.matches(bytes) }) { throw known.error }
    if bytes.starts(with: CompoundFile.signature) { throw CompoundFile.error(for: bytes) }
    if bytes.starts(with: Array("PK".utf8)) { return try archiveFormat(of: bytes) }
    if let error = PrefixedArchive.error(for: bytes) { throw error }
    return try textFormat(of: bytes)
  }

  /// The format of a ZIP archive, by the names of its entries.
  private static func archiveFormat(of bytes: [UInt8]) throws(ReadError) -> InputFormat {
    let archive: ZipReader
    do throws(ZipError) {
      archive = try ZipReader(bytes: bytes, limits: ZipLimits(archiveBytes: bytes.count, entries: .max))
    } catch {
      throw ReadError(error)
    }
    if archive.entries.contains(where: { $0.name == "bagit.txt" || $0.name.hasSuffix("/bagit.txt") }) {
      return .package
    }
    if let foreign = ForeignArchive.all.first(where: { $0.matches(archive) }) { throw foreign.error }
    if OfficeSigns.stand(in: archive) { return .docx }
    throw ReadError(
      .unknownFormat,
      Message(
        "the ZIP archive is neither a .docx document nor a package; unpack it and convert the files in it",
        "该 ZIP 压缩包既不是 .docx 文档，也不是封装包；请先解压，再转换其中的文件"))
  }

  /// Whether a ZIP archive is itself one document, to be read or not, and no heap of files.
  public static func isDocument(_ archive: ZipReader) -> Bool {
    OfficeSigns.stand(in: archive) || ForeignArchive.all.contains { $0.matches(archive) }
  }

  /// The format of something that is no archive: JSON, HTML or text.
  private static func textFormat(of bytes: [UInt8]) throws(ReadError) -> InputFormat {
    let sample = narrowed(bytes.prefix(1 << 16))
    let content = Self.content(sample)
    if opensObject(content) { return .json }
    if ForeignMail.matches(content) { throw ForeignMail.error }
    guard content.first == UInt8(ascii: "<") else { return .text }
    let start = content.prefix(32).map(\.lowercased)
    if PageStarts.pageStarts.contains(where: { start.starts(with: $0.utf8) }) { return .html }
    guard PageStarts.tagStarts.contains(where: { start.starts(with: $0.utf8) }) else {
      if let foreign = ForeignMarkup(content, isDeclared: ForeignMarkup.isDeclared(sample)) { throw foreign.error }
      return .text
    }
    return MarkupShare(content).isText ? .text : .html
  }

  /// Whether a JSON object begins, with its first member or its end behind the brace: page marks, templates and
  /// attributes of a text stand in braces, too.
  private static func opensObject(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.first == UInt8(ascii: "{") else { return false }
    let next = content.dropFirst().first { $0 > 0x20 }
    return next == nil || next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// What stands behind white space, XML declaration and comments.
  private static func content(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<!--".utf8), let end = end(of: "-->", in: rest) {
        rest = rest[end...]
      } else if rest.starts(with: "<?".utf8), let end = end(of: "?>", in: rest) {
        rest = rest[end...]
      } else {
        return rest
      }
    }
  }

  /// The text behind its byte order mark with one byte for each unit of its encoding: 0xFF for all but ASCII where
  /// the units are wider than a byte, since half of a Chinese character may look like a bracket.
  private static func narrowed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = ByteOrderMark.all.first { bytes.starts(with: $0.bytes) }
    let text = bytes.dropFirst(mark?.bytes.count ?? 0)
    let encoding = mark?.encoding ?? UTF16Probe.encoding(of: Array(bytes)) ?? ""
    guard encoding.hasPrefix("UTF-16") || encoding.hasPrefix("UTF-32") else { return text }
    let width = encoding.hasPrefix("UTF-16") ? 2 : 4
    let place = encoding.hasSuffix("LE") ? 0 : width - 1
    return ArraySlice(
      stride(from: text.startIndex, to: text.endIndex - width + 1, by: width).map { start in
        let unit = text[start..<start + width]
        let isASCII = unit[start + place] < 0x80 && unit.count(where: { $0 != 0 }) == (unit[start + place] == 0 ? 0 : 1)
        return isASCII ? unit[start + place] : 0xFF
      })
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let sign = Array(mark.utf8)
    return bytes.indices.dropLast(sign.count - 1).first { bytes[$0...].starts(with: sign) }.map { $0 + sign.count }
  }
}

/// The entries by which an Office document is told.
private enum OfficeSigns {
  static func stand(in archive: ZipReader) -> Bool {
    ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].contains { archive.entry($0) != nil }
  }
}

/// How a web page begins.
private enum PageStarts {
  /// Only a page begins like this.
  static let pageStarts = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<!doctype"]
  /// A piece of a page, or a text with markup in it, may begin like this.
  static let tagStarts = [
    "<div", "<table", "<p>", "<p ", "<span", "<h1", "<h2", "<h3", "<style", "<script", "<section", "<article", "<main",
    "<center", "<font", "<ul", "<ol", "<tbody", "<tr", "<b>", "<strong", "<a ", "<link", "<base", "<frameset",
    "<iframe",
  ]
}
