import Markup

/// The local names that the DOCX reader knows (ISO/IEC 29500-1, clause 17, and its neighbours).
enum WordName: String, CaseIterable {
  case document, body, hdr, ftr, footnotes, endnotes, comments, footnote, endnote, comment
  case p, r, t, delText, tab, br, cr, ptab, noBreakHyphen, sym
  case pPr, rPr, pStyle, rStyle, numPr, numId, ilvl, outlineLvl, jc, ind, b, vanish, pageBreakBefore, sectPr, type
  case strike, dstrike, vertAlign
  case tbl, tblPr, tblGrid, gridCol, tr, trPr, tc, tcPr, gridBefore, gridSpan, vMerge, hMerge, tblHeader
  case ins, del, moveFrom, moveTo
  case pPrChange, rPrChange, tblPrChange, tcPrChange, trPrChange, sectPrChange, tblGridChange, numberingChange
  case tblPrExChange, rt
  case d, e, den, sup, sub, begChr, endChr
  case fldChar, instrText, textpath
  case AlternateContent, Choice, Fallback, txbxContent, txBody, docPr, graphicData, imagedata, altChunk, subDoc
  case styles, style, name, basedOn, docDefaults, latentStyles
  case numbering, abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, suff
  case isLgl, lvlRestart, styleLink, numStyleLink
  case sdt, docPartGallery, showingPlcHdr, anchor

  /// The number of a name is its index in `allCases`.
  static let vocabulary = XMLVocabulary(
    names: allCases.map(\.rawValue), namespaces: WordNamespace.known.map { ($0.uri, $0.namespace.rawValue) })

  private static let all = Array(allCases)

  /// Finds names by their symbols; kept by each handler so that no lookup goes through a global.
  struct Lookup {
    private let all = WordName.all

    func callAsFunction(_ symbol: XMLSymbol) -> WordName? {
      let index = Int(symbol.name)
      return index < all.count ? all[index] : nil
    }
  }
}

/// The namespaces whose elements carry text or structure.
enum WordNamespace: UInt8 {
  case word, math, drawing, wordDrawing, vml, compatibility

  /// Both the transitional (ECMA-376) and the strict (ISO/IEC 29500) names.
  static let known: [(uri: String, namespace: WordNamespace)] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", .word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", .word),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", .math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", .math),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", .drawing),
    ("http://purl.oclc.org/ooxml/drawingml/main", .drawing),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", .wordDrawing),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", .wordDrawing),
    ("urn:schemas-microsoft-com:vml", .vml),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", .compatibility),
  ]
}

extension XMLElement {
  /// The `w:val` of a switch: on unless it says 0, false or off (ISO/IEC 29500-1, 17.17.4).
  var isOn: Bool {
    guard let value = text("val") else { return true }
    return value != "0" && value != "false" && value != "off" && value != "none"
  }
}
