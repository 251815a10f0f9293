import DocumentModel

/// Text of a page while it is gathered: white space collapses as in a browser, U+00A0 and U+3000 stay.
///
/// A line break in the source between two ideographs leaves nothing, as CSS Text has it for East Asian text.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  private var lineStart = 0
  private var hasSpace = false
  private var hasSourceBreak = false
  private var hasBreak = false

  /// Whether nothing was gathered at all.
  var isEmpty: Bool { bytes.isEmpty && !hasSpace }

  /// Whether nothing but white space was gathered.
  var isBlank: Bool { Whitespace.isBlank(bytes) }

  /// Whether nothing was gathered since the last break.
  var isAtLineStart: Bool { bytes.count == lineStart || hasBreak }

  /// Adds text that may stand above or below the line.
  mutating func add(_ text: ArraySlice<UInt8>, _ state: HTMLTextState, isPreformatted: Bool = false) {
    if state.contains(.raised) {
      add(RaisedText.raised(text)[...], isPreformatted: isPreformatted)
    } else if state.contains(.lowered) {
      add(RaisedText.lowered(text, behind: bytes.last)[...], isPreformatted: isPreformatted)
    } else {
      add(text, isPreformatted: isPreformatted)
    }
  }

  /// Adds text; `isPreformatted` keeps its white space.
  mutating func add(_ text: ArraySlice<UInt8>, isPreformatted: Bool = false) {
    for byte in text {
      if byte > 0x20 {
        if hasBreak { openLine() }
        if hasSpace { addSpace(before: byte) }
        bytes.append(byte)
      } else {
        add(control: byte, isPreformatted)
      }
    }
  }

  /// Adds a space, or a control character.
  private mutating func add(control byte: UInt8, _ isPreformatted: Bool) {
    switch byte {
    case 0x0A where isPreformatted: endLine()
    case 0x0D where isPreformatted: break
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
      if isPreformatted {
        openLine()
        bytes.append(byte)
      } else {
        hasSpace = true
        if byte == 0x0A { hasSourceBreak = true }
      }
    default:
      if hasBreak { openLine() }
      if hasSpace { addSpace(before: byte) }
      bytes.append(byte)
    }
  }

  /// Ends the line; the next text begins another. Blank lines leave no trace.
  mutating func endLine() {
    hasSpace = false
    hasSourceBreak = false
    if lineStart < bytes.count, Whitespace.isBlank(bytes[lineStart...]) { bytes.removeSubrange(lineStart...) }
    hasBreak = !bytes.isEmpty
  }

  /// The text, and a fresh start.
  mutating func take() -> [UInt8] {
    endLine()
    defer { self = HTMLText() }
    return bytes
  }

  /// Appends the text without white space at its ends to `other`, and starts afresh in the same room.
  mutating func take(into other: inout [UInt8]) {
    endLine()
    other += Whitespace.trim(bytes[...])
    bytes.removeAll(keepingCapacity: true)
    lineStart = 0
    hasBreak = false
  }

  private mutating func openLine() {
    guard hasBreak else { return }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    lineStart = bytes.count
    hasBreak = false
  }

  private mutating func addSpace(before next: UInt8) {
    defer {
      hasSpace = false
      hasSourceBreak = false
    }
    guard bytes.count > lineStart else { return }
    if hasSourceBreak, next >= 0xE3, next < 0xF0, endsWithIdeograph { return }
    bytes.append(0x20)
  }

  private var endsWithIdeograph: Bool {
    bytes.count >= 3 && (0xE3..<0xF0).contains(bytes[bytes.count - 3])
  }
}
