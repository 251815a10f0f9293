import DocumentModel
import Evidence
import Markup

/// Collects the core properties of a package: title, creator, dates (ISO/IEC 29500-2, clause 11).
final class CorePropertiesHandler: XMLEventHandler {
  private(set) var metadata: [Metadatum] = []
  private let part: String
  private var name: String?
  private var value: [UInt8] = []
  private var depth = 0

  private static let prefixes: [(uri: String, prefix: String)] = [
    ("http://purl.org/dc/elements/1.1/", "dc"), ("http://purl.org/dc/terms/", "dcterms"),
    ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"),
    ("http://purl.oclc.org/ooxml/package/metadata/core-properties", "cp"),
  ]

  init(part: String) { self.part = part }

  func start(_ element: XMLElement) -> Bool {
    depth += 1
    guard depth == 2 else { return true }
    let uri = element.namespace.map { String(cString: $0) }
    let prefix = Self.prefixes.first { $0.uri == uri }?.prefix
    name = prefix.map { "\($0):\(String(cString: element.name))" }
    value = []
    return true
  }

  func end(name local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
    depth -= 1
    guard depth == 1, let name else { return }
    let text = Whitespace.trimmed(value)
    if !text.isEmpty {
      metadata.append(Metadatum(name: name, value: text, location: SourceLocation(element: "\(part)#\(name)")))
    }
    self.name = nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if name != nil { value.append(contentsOf: bytes) } }
}
