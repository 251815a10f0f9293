/// Whether bytes that begin with a tag are a page, or a text in which tables and pictures stand as markup.
///
/// Converters of scanned pages write Markdown with raw `<table>` and `<div>` in it, and may begin with one. What is said
/// tells: in a page it stands inside of elements or between `<br>`, in a text on lines without any tag. The cells of
/// tables are left out of account, since both have them. The name of a file has no say, so that the same bytes are the
/// same report under every name.
struct MarkupShare {
  /// Bytes of what is said on lines that stand outside of all elements and hold neither tag nor entity.
  private(set) var loose = 0
  /// Bytes of what is said inside of elements, and on other lines.
  private(set) var marked = 0

  private var open: [ArraySlice<UInt8>] = [] {
    didSet { isInCell = Self.isCell(open) }
  }
  /// Whether nothing but parts of a table stands between here and the table.
  private var isInCell = false
  private var line = 0
  private var hasMarks = false

  /// Looks through bytes, one for each unit of their encoding.
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        if let end = tagEnd(in: bytes, from: place) {
          take(tag: bytes[place..<end], of: bytes, next: &place)
          continue
        }
        say()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): endLine()
      case UInt8(ascii: "&"):
        hasMarks = true
        say()
      case 0...0x20: break
      default: say()
      }
      place += 1
    }
    endLine()
  }

  /// Whether more is said outside of markup than inside.
  var isText: Bool { loose > marked }

  private mutating func say() {
    if open.isEmpty { line += 1 } else if !isInCell { marked += 1 }
  }

  private mutating func endLine() {
    if hasMarks { marked += line } else { loose += line }
    (line, hasMarks) = (0, false)
  }

  private static func isCell(_ open: [ArraySlice<UInt8>]) -> Bool {
    guard let table = open.lastIndex(where: { $0.elementsEqual("table".utf8) }) else { return false }
    return open[(table + 1)...].allSatisfy { stands($0, in: tableParts) }
  }

  /// Behind the `>` of the tag that begins here; nil where none does.
  private func tagEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard start + 1 < bytes.endIndex else { return nil }
    let next = bytes[start + 1]
    guard next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || Self.isLetter(next) else { return nil }
    if bytes[start...].starts(with: "<!--".utf8) {
      return Self.end(of: Array("-->".utf8), in: bytes[start...]) ?? bytes.endIndex
    }
    return bytes[start...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private mutating func take(tag: ArraySlice<UInt8>, of bytes: ArraySlice<UInt8>, next place: inout Int) {
    hasMarks = true
    place = tag.endIndex
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let name = ArraySlice(tag.dropFirst(isEnd ? 2 : 1).prefix(while: Self.isNamePart).map(\.lowercased))
    if isEnd {
      if let last = open.lastIndex(of: name) { open.removeSubrange(last...) }
    } else if name.isEmpty || tag.dropLast().last == UInt8(ascii: "/") || Self.stands(name, in: Self.empty) {
      return
    } else if Self.stands(name, in: Self.silent) {
      place = Self.end(of: Array("</".utf8) + name, in: bytes[place...]) ?? bytes.endIndex
    } else if open.count < Self.deepest {
      open.append(name)
    }
  }

  /// Elements inside each other, of which no more are told apart.
  private static let deepest = 64
  /// Bytes of a tag; what is longer is none.
  private static let longest = 4096
  private static let tableParts = ["thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup"]
  private static let empty = ["br", "hr", "img", "col", "input", "link", "meta", "base", "wbr", "embed", "source"]
  private static let silent = ["script", "style"]

  private static func stands(_ name: ArraySlice<UInt8>, in names: [String]) -> Bool {
    names.contains { name.elementsEqual($0.utf8) }
  }

  private static func end(of sign: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: sign[0]) {
      if bytes[start...].lazy.map(\.lowercased).starts(with: sign) { return start + sign.count }
      place = start + 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte.lowercased) }

  private static func isNamePart(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
