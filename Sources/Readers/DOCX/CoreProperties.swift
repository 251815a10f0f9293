import DocumentModel
import Evidence
import Markup

/// Collects the core properties of a package: title, creator, dates (ISO/IEC 29500-2, clause 11).
struct CorePropertiesHandler: XMLEventHandler {
  private(set) var metadata: [Metadatum] = []
  private let part: String
  private var name: String?
  private var value: [UInt8] = []
  private var depth = 0

  /// The namespaces are numbered by their usual prefixes.
  static let vocabulary = XMLVocabulary(
    names: [],
    namespaces: [
      ("http://purl.org/dc/elements/1.1/", 0), ("http://purl.org/dc/terms/", 1),
      ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", 2),
      ("http://purl.oclc.org/ooxml/package/metadata/core-properties", 2),
    ])
  private static let prefixes = ["dc", "dcterms", "cp"]

  init(part: String) { self.part = part }

  mutating func start(_ element: XMLElement) -> Bool {
    depth += 1
    guard depth == 2 else { return true }
    let namespace = Int(element.symbol.namespace)
    name = namespace < Self.prefixes.count ? "\(Self.prefixes[namespace]):\(element.localName)" : nil
    value = []
    return true
  }

  mutating func end(_ symbol: XMLSymbol) {
    depth -= 1
    guard depth == 1, let name else { return }
    let text = Whitespace.trimmed(value)
    if !text.isEmpty {
      metadata.append(Metadatum(name: name, value: text, location: SourceLocation(element: "\(part)#\(name)")))
    }
    self.name = nil
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { if name != nil { value.append(contentsOf: bytes) } }
}
