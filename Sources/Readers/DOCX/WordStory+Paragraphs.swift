import DocumentModel
import Evidence
import Markup

extension WordStory {
  mutating func beginParagraph() {
    guard !containers.isEmpty else { return }
    containers[containers.count - 1].paragraphs += 1
    var paragraph = WordParagraph()
    swap(&paragraph.text, &spareText)
    paragraph.number = containers[containers.count - 1].paragraphs
    if !containers[containers.count - 1].carried.isEmpty {
      paragraph.text += containers[containers.count - 1].carried
      containers[containers.count - 1].carried = []
    }
    paragraphs.append(paragraph)
  }

  mutating func endParagraph() {
    guard !containers.isEmpty else { return }
    let style = paragraphStyle()
    guard var paragraph = paragraphs.popLast() else { return }
    let number = number(of: paragraph, style)
    noteDeletion(in: paragraph)
    if paragraph.isContinued {
      containers[containers.count - 1].carried = paragraph.text
      paragraph.text.removeAll()
    }
    if startsPage {
      paragraph.startsPage = true
      startsPage = false
    }
    if !Whitespace.isBlank(paragraph.text) {
      emit(paragraph, style, number)
    } else {
      startsPage = paragraph.startsPage
    }
    for block in paragraph.anchored { emit(block) }
    emitWithheld(paragraph)
    if paragraph.endsPage { startsPage = true }
    paragraph.text.removeAll(keepingCapacity: true)
    swap(&paragraph.text, &spareText)
  }

  /// The style of the open paragraph, looked up once.
  private mutating func paragraphStyle() -> WordStyle? {
    let last = paragraphs.count - 1
    guard last >= 0 else { return nil }
    if !paragraphs[last].isStyled {
      paragraphs[last].look = style(paragraphs[last].style)
      paragraphs[last].isStyled = true
    }
    return paragraphs[last].look
  }

  /// The printed number; an empty paragraph counts too.
  private mutating func number(of paragraph: WordParagraph, _ style: WordStyle?) -> String? {
    guard let list = paragraph.numbering ?? style?.numbering, list > 0 else { return nil }
    let level = paragraph.numberingLevel ?? style?.numberingLevel
    let number = context.nextNumber(list, level: level, style: paragraph.style)
    takeError()
    return number
  }

  private mutating func emit(_ paragraph: WordParagraph, _ style: WordStyle?, _ number: String?) {
    let last = containers.count - 1
    if containers[last].kind == .cell, !containers[last].keepsBlocks {
      appendLine(number, paragraph.text)
      return
    }
    countBlock()
    var text = String(decoding: paragraph.text, as: UTF8.self)
    if let number { text = number + text }
    var kind = BlockKind.paragraph
    if let level = headingLevel(paragraph, style) {
      kind = .heading(level: level + 1)
    } else if number != nil {
      kind = .listItem
    }
    var hints = LayoutHints()
    hints.isIndented = paragraph.isIndented ?? style?.isIndented ?? false || Whitespace.begins(paragraph.text)
    hints.isCentered = paragraph.isCentered ?? style?.isCentered ?? false
    hints.isBold = paragraph.hasBold && !paragraph.hasPlain
    hints.startsPage = paragraph.startsPage
    let isContents = style.map { $0.isContents == true } ?? WordStyle.isContents(id: paragraph.style ?? "")
    let layer =
      isContents || paragraph.isContents ? Layer.furniture(kind: "table-of-contents") : .body
    let place = location(ofParagraph: paragraph.number)
    emit(Block(id: 0, kind: kind, text: text, layer: layer, location: place, hints: hints))
  }

  private func headingLevel(_ paragraph: WordParagraph, _ style: WordStyle?) -> Int? {
    guard let own = paragraph.outlineLevel else { return style?.headingLevel }
    return (0...8).contains(own) ? own : nil
  }

  private mutating func appendLine(_ number: String?, _ text: [UInt8]) {
    let last = containers.count - 1
    if !containers[last].lines.isEmpty { containers[last].lines.append(0x0A) }
    if let number { containers[last].lines += number.utf8 }
    containers[last].lines += text
  }

  /// Counts a block that was made.
  mutating func countBlock() {
    context.countBlock()
    takeError()
  }

  /// Puts a finished block where it belongs: into the open cell or into the flow.
  mutating func emit(_ block: Block) {
    let last = containers.count - 1
    guard last >= 0 else { return }
    if containers[last].kind == .cell {
      if block.isBody, block.kind != .table {
        appendLine(nil, Array(block.text.utf8))
      } else if !tables.isEmpty {
        tables[tables.count - 1].nested.append(block)
      }
    }
    if containers[last].keepsBlocks { containers[last].blocks.append(block) }
  }

  /// Keeps apart what is hidden or struck out in a paragraph.
  private mutating func emitWithheld(_ paragraph: WordParagraph) {
    for (layer, bytes) in [(Layer.hidden, paragraph.hidden), (.struckOut, paragraph.struckOut)] {
      guard !Whitespace.isBlank(bytes) else { continue }
      let place = location(ofParagraph: paragraph.number)
      let text = String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
      context.note(layer == .hidden ? .hiddenText : .struckOut, ReaderFinding.quoted(text), at: place)
      emit(Block(id: 0, kind: .paragraph, text: text, layer: layer, location: place))
    }
  }

  private mutating func noteDeletion(in paragraph: WordParagraph) {
    guard !paragraph.deleted.isEmpty else { return }
    let place = location(ofParagraph: paragraph.number)
    context.note(.trackedDeletion, ReaderFinding.quoted(String(decoding: paragraph.deleted, as: UTF8.self)), at: place)
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let last = paragraphs.count - 1
    guard last >= 0 else { return }
    if revision > 0 { return paragraphs[last].deleted.append(contentsOf: bytes) }
    let look = look()
    if isInContents { paragraphs[last].hasContents = true } else { paragraphs[last].hasOther = true }
    if look.isHidden == true || isInPlaceholder {
      paragraphs[last].hidden.append(contentsOf: bytes)
    } else if look.isStruckOut == true {
      paragraphs[last].struckOut.append(contentsOf: bytes)
    } else {
      paragraphs[last].partWithheld()
      add(bytes, look.script, to: last)
      if look.isBold == true { paragraphs[last].hasBold = true } else { paragraphs[last].hasPlain = true }
    }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text that stands, raised or lowered so that it goes into no number before it.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ script: WordScript?, to paragraph: Int) {
    switch script {
    case .superscript: paragraphs[paragraph].text += RaisedText.raised(bytes)
    case .subscript:
      paragraphs[paragraph].text += RaisedText.lowered(bytes, behind: paragraphs[paragraph].text.last)
    case .baseline, nil: paragraphs[paragraph].text.append(contentsOf: bytes)
    }
  }

  /// What the open run says, or else its style or that of its paragraph.
  private mutating func look() -> WordLook {
    guard let run = runs.last else { return WordLook() }
    return run.look.completed(by: style(run.style)?.look).completed(by: paragraphStyle()?.look)
  }

  mutating func addBreak(_ element: XMLElement) {
    guard element.text("type") == "page" else { return append("\n") }
    let last = paragraphs.count - 1
    guard last >= 0 else { return }
    if Whitespace.isBlank(paragraphs[last].text) {
      paragraphs[last].startsPage = true
    } else {
      paragraphs[last].endsPage = true
    }
  }

  mutating func addSymbol(_ element: XMLElement) {
    guard let digits = element.text("char"), let code = UInt32(digits, radix: 16) else { return }
    let found = SymbolFont.character(font: element.text("font") ?? "", code: code)
    if found == nil {
      context.note(
        .unknownSymbol, "U+\(digits) \(element.text("font") ?? "")", at: containerLocation)
    }
    guard let scalar = found ?? Unicode.Scalar(code) else { return }
    Array(String(scalar).utf8).withUnsafeBufferPointer { append($0) }
  }

  /// Text drawn as a shape, as watermarks are.
  mutating func addShapeText(_ element: XMLElement) {
    guard let text = element.text("string"), !text.isEmpty, let last = paragraphs.indices.last else { return }
    let place = location(ofParagraph: paragraphs[last].number)
    countBlock()
    paragraphs[last].anchored.append(
      Block(id: 0, kind: .paragraph, text: text, layer: .furniture(kind: "watermark"), location: place))
  }

  mutating func addPicture(_ text: String) {
    context.countPicture()
    pictureText = ""
    if revision == 0, !pictureFloats, cellIsOpen { containers[containers.count - 1].holdsPicture = true }
    guard let last = paragraphs.indices.last, revision == 0 else { return }
    let place = location(ofParagraph: paragraphs[last].number)
    countBlock()
    paragraphs[last].anchored.append(
      Block(id: 0, kind: .figure, text: text, layer: .furniture(kind: "picture"), location: place))
  }

  mutating func beginBox() {
    guard let last = containers.indices.last else { return }
    containers[last].boxes += 1
    let path = ElementPath(base: containers[last].path.text, step: .box, number: containers[last].boxes)
    containers.append(WordContainer(.flow, path: path))
  }

  mutating func endBox() {
    guard containers.count > 1, let box = containers.popLast() else { return }
    guard let last = paragraphs.indices.last else {
      for block in box.blocks { emit(block) }
      return
    }
    if revision == 0 { paragraphs[last].anchored += box.blocks }
  }
}
