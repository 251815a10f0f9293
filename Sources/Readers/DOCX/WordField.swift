import Markup

/// A complex field while it is read: instructions first, then the result that is printed (ISO/IEC 29500-1, 17.16.18).
struct WordField {
  var instruction: [UInt8] = []
  var hasResult = false
  /// Whether its result is a table of contents.
  var isContents = false

  /// Ends the instruction: the result follows.
  mutating func beginResult() {
    hasResult = true
    let name = Whitespace.trim(instruction[...]).prefix { $0 > 0x20 }
    isContents = name.isWord("toc")
  }

  /// What an EQ field without a result prints: the arguments of its instruction, a number in a circle as one character.
  var equation: String? {
    let text = String(decoding: Whitespace.trim(instruction[...]), as: UTF8.self)
    guard !hasResult, text.lowercased().hasPrefix("eq "), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let inner = text[text.index(after: open)..<close]
    let parts = inner.split { $0 == "," || $0 == "，" }.map { Whitespace.trimmed(Array($0.utf8)) }
    if parts.count == 2, parts[0] == "○", let number = Int(parts[1]) {
      return NumberFormat.text(number, "decimalEnclosedCircle")
    }
    return parts.joined()
  }
}

extension WordStory {
  /// Follows the parts of complex fields; only the text of instructions is kept from the page.
  mutating func readFieldMark(_ element: XMLElement) {
    switch element.text("fldCharType") {
    case "begin": fields.append(WordField())
    case "separate": if let last = fields.indices.last { fields[last].beginResult() }
    case "end": if let equation = fields.popLast()?.equation { append(equation) }
    default: break
    }
    updateSurroundings()
  }

  /// Takes a piece of an instruction.
  mutating func addInstruction(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let last = fields.indices.last, fields[last].instruction.count < 4096 {
      fields[last].instruction.append(contentsOf: bytes)
    }
  }
}
