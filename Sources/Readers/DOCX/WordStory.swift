import DocumentModel
import Evidence
import Markup

/// Reads one story of a Word document (the body, a header, a note) from its events into blocks.
///
/// Transparent wrappers (content controls, hyperlinks, fields' results, insertions) leave no trace in the text. Element
/// paths count the paragraphs, tables, rows and cells of their container; wrappers are not counted.
struct WordStory: XMLEventHandler {
  static let vocabulary = WordName.vocabulary

  let context: WordContext
  let part: String
  /// The blocks of the story so far, where they are not in an open container.
  var containers: [WordContainer] = []
  var paragraphs: [WordParagraph] = []
  var tables: [WordTable] = []
  var runs: [WordRun] = []
  /// The finished notes or comments of a part that holds many, or the body's blocks.
  private(set) var finished: [(id: String, blocks: [Block])] = []
  private(set) var root: WordName?
  var error: ReadError? { didSet { hasFailed = error != nil } }
  /// Whether there is an error; asked after every event, so kept apart from it.
  private var hasFailed = false

  var startsPage = false
  var alternatives: [Bool] = []
  var properties: [WordName] = []
  var pictureText = ""
  /// Whether the drawing that is open floats beside the text, as seals do.
  var pictureFloats = false
  /// The brackets of the formula parts that are open, and whether the first is written.
  var brackets: [WordBrackets] = []
  var revision = 0
  var insertions = 0
  /// The content controls that are open, and what the text stands in for them.
  var controls: [WordControl] = []
  var isInContents = false
  var isInPlaceholder = false
  /// The complex fields that are open.
  var fields: [WordField] = []
  private var readsInstruction = false
  private var skipDepth = 0
  var textDepth = 0
  private var storyID = ""
  private var storyCount = 0
  private let name = WordName.Lookup()
  /// The styles, once one was asked for.
  private var styles: StyleSheet?
  /// Room for the text of the next paragraph and the next cell, kept from those before.
  var spareText: [UInt8] = []
  var spareLines: [UInt8] = []

  init(context: WordContext, part: String) {
    self.context = context
    self.part = part
  }

  var cellIsOpen: Bool { containers.last?.kind == .cell }

  mutating func start(_ element: XMLElement) -> Bool {
    if skipDepth > 0 {
      skipDepth += 1
      return true
    }
    guard let namespace = WordNamespace(rawValue: element.symbol.namespace), let name = name(element.symbol) else {
      return true
    }
    if root == nil { root = name }
    switch namespace {
    case .word: startWord(name, element)
    case .math: startMath(name, element)
    case .compatibility: startAlternative(name)
    case .drawing: startDrawing(name, element)
    case .wordDrawing:
      if name == .docPr { pictureText = element.text("descr") ?? "" }
      if name == .anchor { pictureFloats = true }
    case .vml: startVML(name, element)
    }
    return !hasFailed
  }

  mutating func end(_ symbol: XMLSymbol) {
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    guard let namespace = WordNamespace(rawValue: symbol.namespace), let name = name(symbol) else { return }
    switch namespace {
    case .word: endWord(name)
    case .math: endMath(name)
    case .compatibility: if name == .AlternateContent { _ = alternatives.popLast() }
    case .drawing: endDrawing(name)
    case .wordDrawing: if name == .anchor { pictureFloats = false }
    case .vml: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipDepth == 0 else { return }
    if textDepth > 0 { append(bytes) } else if readsInstruction { addInstruction(bytes) }
  }

  /// Ignores the element just begun and all that is in it.
  mutating func skip() { skipDepth = 1 }

  private mutating func startWord(_ name: WordName, _ element: XMLElement) {
    if !properties.isEmpty, readProperty(name, element) { return }
    switch name {
    case .t, .delText: textDepth = 1
    case .r: runs.append(WordRun())
    case .p: beginParagraph()
    case .tbl: beginTable()
    case .tr: beginRow()
    case .tc: beginCell()
    case .gridCol: addGridColumn()
    case .pPr, .rPr, .trPr, .tcPr, .sectPr, .tblPr: properties.append(name)
    case .fldChar: readFieldMark(element)
    case .instrText: readsInstruction = true
    case .tab, .ptab: append("\t")
    case .br: addBreak(element)
    case .cr: append("\n")
    case .noBreakHyphen: append("-")
    case .sym: addSymbol(element)
    case .ins, .moveTo: insertions += 1
    case .del, .moveFrom: revision += 1
    case .txbxContent: beginBox()
    case .altChunk, .subDoc:
      context.note(.unreadPart, "embedded document", "嵌入的文档", at: containerLocation)
    case .body, .hdr, .ftr, .footnote, .endnote, .comment: beginStory(name, element)
    case .sdt: controls.append(WordControl())
    case .docPartGallery, .showingPlcHdr: readControlProperty(name, element)
    case .rt, .tblGridChange, .tblPrExChange: skip()
    default: break
    }
  }

  private mutating func endWord(_ name: WordName) {
    switch name {
    case .t, .delText: textDepth = 0
    case .instrText: readsInstruction = false
    case .r: _ = runs.popLast()
    case .p: endParagraph()
    case .tc: endCell()
    case .tr: endRow()
    case .tbl: endTable()
    case .pPr, .rPr, .trPr, .tcPr, .sectPr, .tblPr: if properties.last == name { properties.removeLast() }
    case .del, .moveFrom: if properties.isEmpty { revision = max(0, revision - 1) }
    case .txbxContent: endBox()
    case .sdt: endControl()
    case .body, .hdr, .ftr, .footnote, .endnote, .comment: endStory()
    default: break
    }
  }

  private mutating func startVML(_ name: WordName, _ element: XMLElement) {
    if name == .imagedata { addPicture(element.text("title") ?? "") }
    if name == .textpath { addShapeText(element) }
  }

  private mutating func startAlternative(_ name: WordName) {
    switch name {
    case .AlternateContent: alternatives.append(false)
    case .Choice, .Fallback:
      guard let wasTaken = alternatives.popLast() else { return }
      alternatives.append(true)
      if wasTaken { skip() }
    default: break
    }
  }

  private mutating func startDrawing(_ name: WordName, _ element: XMLElement) {
    switch name {
    case .graphicData: if let uri = element.text("uri"), !uri.contains("wordprocessing") { addPicture(pictureText) }
    case .txBody: beginBox()
    case .p: beginParagraph()
    case .t: textDepth = 1
    case .br: append("\n")
    default: break
    }
  }

  private mutating func endDrawing(_ name: WordName) {
    switch name {
    case .txBody: endBox()
    case .p: endParagraph()
    case .t: textDepth = 0
    default: break
    }
  }

  private mutating func beginStory(_ name: WordName, _ element: XMLElement) {
    if let type = element.text("type"), type != "normal" { return skip() }
    storyID = element.text("id") ?? ""
    storyCount += 1
    let isOne = name == .body || name == .hdr || name == .ftr
    let step = isOne ? name.rawValue : "\(name.rawValue)[\(storyCount)]"
    containers.append(WordContainer(.flow, path: ElementPath("\(part)#\(step)")))
  }

  /// Closes the story; whatever is left open in it was cut off and is closed too.
  private mutating func endStory() {
    guard let container = containers.popLast() else { return }
    finished.append((storyID, container.blocks))
  }

  /// The place of the container that is open.
  var containerLocation: SourceLocation { SourceLocation(path: containers.last?.path ?? ElementPath("")) }

  /// The place of a paragraph of the container that is open.
  func location(ofParagraph number: Int) -> SourceLocation {
    SourceLocation(path: ElementPath(base: containers.last?.path.text ?? "", step: .p, number: number))
  }

  /// The style of that id; reads the styles when the first is asked for.
  mutating func style(_ id: String?) -> WordStyle? {
    guard let id else { return nil }
    if styles == nil {
      styles = context.styles
      takeError()
    }
    return styles?[id]
  }

  /// Stops at an error that a part had which was needed in the middle of this one.
  mutating func takeError() { if error == nil { error = context.error } }
}
