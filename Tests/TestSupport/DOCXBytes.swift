/// Builds Word documents for tests: the smallest package around a body.
public struct DOCXBytes {
  /// What stands inside `w:body`.
  public var body: String
  /// Further parts by name, such as `word/styles.xml`.
  public var parts: [(name: String, xml: String)] = []
  /// Relationships of the main part: the last word of the type, and the target.
  public var links: [(type: String, target: String)] = []
  /// The name of the main part.
  public var main = "word/document.xml"
  /// The namespace behind `w:`.
  public var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// What stands before the root element of the main part.
  public var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  /// A document of that body.
  public init(_ body: String) { self.body = body }

  /// A paragraph of plain text, with properties.
  public static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A cell of plain text, with properties.
  public static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  /// A table of rows of cells.
  public static func table(_ rows: [[String]], columns: Int = 0) -> String {
    let grid = String(repeating: "<w:gridCol/>", count: columns)
    return "<w:tbl><w:tblGrid>\(grid)</w:tblGrid>" + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
  }

  /// Adds a part and a relationship to it.
  public mutating func add(_ type: String, _ name: String, _ xml: String) {
    parts.append(("word/\(name)", xml))
    links.append((type, name))
  }

  /// The main part.
  public var document: String {
    """
    \(prolog)<w:document xmlns:w="\(namespace)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">\
    <w:body>\(body)</w:body></w:document>
    """
  }

  /// The entries of the package.
  public var archive: ZipBytes {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    func link(_ type: String, _ target: String) -> String {
      "<Relationship Id=\"r\(target.utf8.count)\(type)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    let name = main.split(separator: "/").last.map(String.init) ?? main
    let folder = main.dropLast(name.count)
    return ZipBytes(
      [
        .init("[Content_Types].xml", types),
        .init("_rels/.rels", open + link("officeDocument", main) + "</Relationships>"),
        .init(main, document),
        .init(
          "\(folder)_rels/\(name).rels", open + links.map { link($0.type, $0.target) }.joined() + "</Relationships>"),
      ] + parts.map { ZipBytes.Entry($0.name, $0.xml) })
  }

  /// The file.
  public var bytes: [UInt8] { archive.bytes }
}
