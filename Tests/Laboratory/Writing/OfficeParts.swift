/// The parts of a word processing document that are the same in every report.
enum OfficeParts {
  static let contentTypes =
    DocumentWriter.declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides)</Types>
      """

  private static let overrides = [
    ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("header1", "header"),
    ("footer1", "footer"),
  ].map {
    "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.1)+xml\"/>"
  }.joined()

  static let rootRelationships = relationships([("rId1", "officeDocument", "word/document.xml")])

  static let documentRelationships = relationships([
    ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "header", "header1.xml"),
    ("rId4", "footer", "footer1.xml"),
  ])

  static let styles =
    DocumentWriter.declaration + """
      <w:styles \(DocumentWriter.namespaces)><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
      \(style("1", "heading 1", level: 0))\(style("2", "heading 2", level: 1))\
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>
      """

  static let numbering =
    DocumentWriter.declaration + """
      <w:numbering \(DocumentWriter.namespaces)><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """

  static let footer =
    DocumentWriter.declaration + """
      <w:ftr \(DocumentWriter.namespaces)><w:p><w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> —</w:t></w:r></w:p></w:ftr>
      """

  private static func style(_ id: String, _ name: String, level: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:pPr><w:outlineLvl w:val=\"\(level)\"/></w:pPr></w:style>"
  }

  private static func relationships(_ items: [(id: String, type: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let entries = items.map { "<Relationship Id=\"\($0.id)\" Type=\"\(base)\($0.type)\" Target=\"\($0.target)\"/>" }
    return DocumentWriter.declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(entries.joined())</Relationships>"
  }
}
