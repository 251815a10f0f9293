import ZipIO

/// Writes a specimen as a word processing document, the way office programs do.
struct DocumentWriter {
  private let usesStyles: Bool
  private let numbersHeadings: Bool
  private let runLength: Int
  private let breaksHeaders: Bool
  private let hasFurniture: Bool
  private let hasGrid: Bool

  /// Draws what the author's program and habits are.
  init(_ dice: inout Dice) {
    usesStyles = dice.chance(40)
    numbersHeadings = usesStyles && dice.chance(25)
    runLength = dice.pick([1, 2, 7, 30, 400])
    breaksHeaders = dice.chance(40)
    hasFurniture = dice.chance(60)
    hasGrid = dice.chance(85)
  }

  /// The file; empty where the archive cannot be written.
  func write(_ specimen: inout Specimen, _ dice: inout Dice) -> [UInt8] {
    if hasFurniture, let title = specimen.pieces.first?.text {
      specimen.truth.fragments.append(.init(kind: "running-head", text: "内部资料 " + title.prefix(6) + " 校对稿"))
    }
    let body = specimen.pieces.map { element($0, &dice) }.joined()
    let files = parts(body: body, header: "内部资料 " + (specimen.pieces.first?.text.prefix(6) ?? "") + " 校对稿")
    let entries = files.map { ($0.0, Array($0.1.utf8)) }
    return (try? dice.chance(30) ? ZipWriter.deflatedArchive(entries) : ZipWriter.archive(entries)) ?? []
  }

  // MARK: Body

  private func element(_ piece: Piece, _ dice: inout Dice) -> String {
    if let grid = piece.grid { return tables(grid) + paragraph("") }
    switch piece.kind {
    case .title: return paragraph(piece.text, style: usesStyles ? "Title" : nil, isCentred: true, isBold: true)
    case .heading(1) where numbersHeadings:
      return paragraph(String(piece.text.drop { $0 != "、" }.dropFirst()), style: "1", isNumbered: true)
    case .heading(let level): return paragraph(piece.text, style: usesStyles ? String(level) : nil, isBold: level == 1)
    case .line: return paragraph(piece.text)
    default: return piece.text.split(separator: "\n").map { paragraph(String($0), isIndented: true) }.joined()
    }
  }

  private func paragraph(
    _ text: String, style: String? = nil, isCentred: Bool = false, isBold: Bool = false, isIndented: Bool = false,
    isNumbered: Bool = false
  ) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if isNumbered { properties += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" }
    if isCentred { properties += "<w:jc w:val=\"center\"/>" }
    if isIndented { properties += "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>" }
    return "<w:p><w:pPr>\(properties)</w:pPr>\(runs(text, isBold: isBold))</w:p>"
  }

  private func runs(_ text: String, isBold: Bool) -> String {
    let format =
      "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋\" w:eastAsia=\"仿宋\"/>\(isBold ? "<w:b/>" : "")<w:sz w:val=\"32\"/></w:rPr>"
    let parts = Wrapping.lines(of: text, width: runLength)
    return parts.map { "<w:r>\(format)<w:t xml:space=\"preserve\">\(MarkupTable.escaped($0))</w:t></w:r>" }.joined()
  }

  // MARK: Tables

  /// The grid as one table, or as several where a page ends inside it.
  private func tables(_ grid: Grid) -> String {
    let lines = grid.matrix()
    var result = ""
    var rows = ""
    for (index, line) in lines.enumerated() {
      rows += row(line, isFirst: rows.isEmpty)
      guard grid.rows[index].gapBehind != nil, index + 1 < lines.count else { continue }
      result += table(rows, width: line.count) + paragraph("")
      rows = ""
    }
    return result + table(rows, width: lines.first?.count ?? 0)
  }

  private func table(_ rows: String, width: Int) -> String {
    let columns = String(repeating: "<w:gridCol w:w=\"900\"/>", count: width)
    let grid = hasGrid ? "<w:tblGrid>\(columns)</w:tblGrid>" : ""
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>\(grid)\(rows)</w:tbl>"
  }

  private func row(_ line: [Grid.Slot], isFirst: Bool) -> String {
    var cells = ""
    for slot in line {
      switch slot {
      case .empty: cells += cell("", properties: "")
      case .cell(let cell):
        cells += self.cell(
          cell.text, properties: span(cell) + (cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""),
          isHeader: cell.role == .header)
      case .covered(let cell, let isBeside) where !isBeside:
        cells += self.cell("", properties: span(cell) + (isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"))
      case .covered: break
      }
    }
    return "<w:tr>\(cells)</w:tr>"
  }

  private func span(_ cell: Grid.Cell) -> String { cell.columns > 1 ? "<w:gridSpan w:val=\"\(cell.columns)\"/>" : "" }

  private func cell(_ text: String, properties: String, isHeader: Bool = false) -> String {
    let parts = breaksHeaders && isHeader && text.count > 3 ? Wrapping.lines(of: text, width: 2) : [text]
    let content = parts.map { "<w:p>\(runs($0, isBold: false))</w:p>" }.joined()
    return "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  // MARK: Parts

  private func parts(body: String, header: String) -> [(String, String)] {
    let section =
      hasFurniture
      ? "<w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
      : ""
    let document =
      Self.declaration
      + "<w:document \(Self.namespaces)><w:body>\(body)<w:sectPr>\(section)<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"
    return [
      ("[Content_Types].xml", OfficeParts.contentTypes), ("_rels/.rels", OfficeParts.rootRelationships),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", OfficeParts.documentRelationships),
      ("word/styles.xml", OfficeParts.styles), ("word/numbering.xml", OfficeParts.numbering),
      ("word/header1.xml", Self.declaration + "<w:hdr \(Self.namespaces)>\(paragraph(header))</w:hdr>"),
      ("word/footer1.xml", OfficeParts.footer),
    ]
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
}
