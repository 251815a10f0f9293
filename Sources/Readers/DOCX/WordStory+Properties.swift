import DocumentModel
import Evidence
import Markup

extension WordStory {
  /// Reads what stands inside a properties element; false if the element is no property.
  mutating func readProperty(_ name: WordName, _ element: XMLElement) -> Bool {
    switch name {
    case .pPrChange, .rPrChange, .tblPrChange, .tcPrChange, .trPrChange, .sectPrChange, .numberingChange,
      .tblGridChange,
      .tblPrExChange:
      skip()
      return true
    case .rPr, .sectPr:
      properties.append(name)
      if name == .sectPr { markSection() }
      return true
    default: break
    }
    switch properties.last {
    case .pPr: readParagraphProperty(name, element)
    case .rPr: readRunProperty(name, element)
    case .trPr: readRowProperty(name, element)
    case .tcPr: readCellProperty(name, element)
    case .sectPr: readSectionProperty(name, element)
    case .tblPr: break
    default: return false
    }
    return true
  }

  private mutating func readParagraphProperty(_ name: WordName, _ element: XMLElement) {
    guard let last = paragraphs.indices.last else { return }
    switch name {
    case .pStyle: paragraphs[last].style = element.text("val")
    case .numId: paragraphs[last].numbering = element.number("val")
    case .ilvl: paragraphs[last].numberingLevel = element.number("val")
    case .outlineLvl: paragraphs[last].outlineLevel = element.number("val")
    case .jc: paragraphs[last].isCentered = element.text("val") == "center"
    case .ind: paragraphs[last].isIndented = element.indents
    case .pageBreakBefore: paragraphs[last].startsPage = element.isOn
    default: break
    }
  }

  private mutating func readRunProperty(_ name: WordName, _ element: XMLElement) {
    if properties.dropLast().last == .pPr {
      if name == .del, let last = paragraphs.indices.last { paragraphs[last].isContinued = true }
      return
    }
    guard let last = runs.indices.last else { return }
    if name == .rStyle { runs[last].style = element.text("val") } else { runs[last].look.take(name, element) }
  }

  /// A section ends with this paragraph; unless it is continuous, the next one starts a page.
  private mutating func markSection() { if let last = paragraphs.indices.last { paragraphs[last].endsPage = true } }

  private mutating func readSectionProperty(_ name: WordName, _ element: XMLElement) {
    guard name == .type, element.text("val") == "continuous", let last = paragraphs.indices.last else { return }
    paragraphs[last].endsPage = false
  }

  private mutating func readRowProperty(_ name: WordName, _ element: XMLElement) {
    guard let last = tables.indices.last else { return }
    switch name {
    case .gridBefore: tables[last].skipColumns(element.number("val") ?? 0, limits: context.limits)
    case .tblHeader: tables[last].rowIsHeader = element.isOn
    case .del: tables[last].rowIsDeleted = true
    case .ins: insertions += 1
    default: break
    }
  }

  private mutating func readCellProperty(_ name: WordName, _ element: XMLElement) {
    guard let last = tables.indices.last else { return }
    switch name {
    case .gridSpan: tables[last].cellSpan = element.number("val") ?? 1
    case .vMerge: tables[last].verticalMerge = element.text("val") == "restart" ? .restart : .continue
    case .hMerge: tables[last].continuesLeft = element.text("val") != "restart"
    default: break
    }
  }
}
