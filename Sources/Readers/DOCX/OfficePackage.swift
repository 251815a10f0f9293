import DocumentModel
import Evidence
import Markup
import ZipIO

/// The parts of an Office document and the relationships between them (ISO/IEC 29500-2).
///
/// Parts are found through relationships, never by guessing names; only the main part is looked for by its usual
/// name where the package's own relationships are missing.
final class OfficePackage {
  let archive: ZipReader
  let limits: ReadLimits

  init(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) {
    self.limits = limits
    do throws(ZipError) {
      archive = try ZipReader(bytes: bytes, limits: ZipLimits(limits))
    } catch {
      throw ReadError(error)
    }
  }

  /// The name of the main part, and the relationships of the package.
  func mainPart() throws(ReadError) -> String {
    let links = try relationships(of: "")
    if let main = links.first(where: { $0.kind == "officeDocument" && !$0.isExternal }) {
      let part = main.part
      guard archive.entry(part) != nil else { throw Self.missing(part) }
      return part
    }
    guard archive.entry("word/document.xml") != nil else { throw Self.missing("word/document.xml") }
    return "word/document.xml"
  }

  private static func missing(_ part: String) -> ReadError {
    ReadError(
      .damaged,
      Message(
        "the package has no main document 「\(part)」; open it in a word processor and save it again as .docx",
        "文件包中缺少主文档「\(part)」；请用文字处理软件打开后重新另存为 .docx"))
  }

  /// The relationships of a part (of the package for the empty name); none if it has no relationship part.
  func relationships(of part: String) throws(ReadError) -> [Relationship] {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = "\(folder)_rels/\(part[(slash.map { part.utf8.index(after: $0) } ?? part.startIndex)...]).rels"
    guard archive.entry(name) != nil else { return [] }
    var handler = RelationshipHandler(folder: folder)
    try parse(name, with: &handler)
    return handler.relationships
  }

  /// Parses a part; its name stands in every error.
  func parse(_ part: String, with handler: inout some XMLEventHandler) throws(ReadError) {
    let bytes: [UInt8]
    do throws(ZipError) { bytes = try archive.read(part) } catch { throw ReadError(error) }
    do throws(MarkupError) {
      try XMLEventParser.parse(bytes, handler: &handler, limits: MarkupLimits(limits))
    } catch {
      throw ReadError(error, part: part)
    }
  }
}

/// One relationship of a part.
struct Relationship {
  /// The last word of its type: `officeDocument`, `header`, `styles`, …
  var kind: String
  /// The part it leads to, from the package's root.
  var part: String
  /// Whether it leads out of the package; such a target is never followed.
  var isExternal: Bool
}

/// Collects the relationships of one part.
private struct RelationshipHandler: XMLEventHandler {
  let folder: String
  var relationships: [Relationship] = []

  static let vocabulary = XMLVocabulary(names: [], namespaces: [])

  init(folder: String) { self.folder = folder }

  mutating func start(_ element: XMLElement) -> Bool {
    guard let type = element.text("Type"), let target = element.text("Target") else { return true }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    relationships.append(
      Relationship(
        kind: kind, part: Self.resolve(target, in: folder), isExternal: element.text("TargetMode") == "External"))
    return true
  }

  func end(_ symbol: XMLSymbol) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Resolves a target against the folder of its source; `..` never leaves the package.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
