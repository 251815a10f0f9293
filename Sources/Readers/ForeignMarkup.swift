import DocumentModel

/// A dialect of XML that holds a document and cannot be read, told by its root element.
struct ForeignMarkup {
  let error: ReadError

  /// Looks at the first tag of a content; nil where it opens a text.
  ///
  /// - Parameter isDeclared: Whether the input calls itself XML: then its root is no markup inside a text.
  init?(_ content: ArraySlice<UInt8>, isDeclared: Bool) {
    guard content.first == UInt8(ascii: "<") else { return nil }
    let name = content.dropFirst().prefix(64).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    if let known = Self.roots.first(where: { name.elementsEqual($0.name.utf8) }) {
      error = .foreign("this is \(known.english); \(Self.saveInWords)", "这是\(known.chinese)；请用文字处理软件打开并另存为 .docx")
    } else if isDeclared, name.first.map({ $0 >= 0x80 || (0x61...0x7A).contains($0.lowercased) }) == true {
      let root = String(decoding: name, as: UTF8.self)
      error = .foreign(
        "this is XML with the root 「\(root)」, which is not known; save the document as .docx, .html or text",
        "这是根元素为「\(root)」的 XML，无法识别；请另存为 .docx、.html 或文本")
    } else {
      return nil
    }
  }

  /// Whether an input begins with an XML declaration.
  static func isDeclared(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.drop { $0 <= 0x20 }.starts(with: "<?xml ".utf8)
  }

  private static let saveInWords = "open it in a word processor and save it as .docx"

  private static let roots: [(name: String, english: String, chinese: String)] = [
    ("office:document", "a flat OpenDocument file", " OpenDocument 单文件 XML"),
    ("w:wordDocument", "a Word 2003 XML document", " Word 2003 XML 文档"),
    ("pkg:package", "a Word document as one XML file (Flat OPC)", "单文件 XML 格式的 Word 文档（Flat OPC）"),
    ("uof:UOF", "a document in UOF", "标文通（UOF）文档"),
  ]
}

/// An e-mail, or a page with its pictures as browsers keep it in one (MHTML; RFC 2557).
enum ForeignMail {
  /// Whether the lines of a header (RFC 5322) begin the content, and one says that parts in MIME follow.
  ///
  /// Browsers begin with different fields: `From:`, `MIME-Version:`, `Subject:`.
  static func matches(_ content: ArraySlice<UInt8>) -> Bool {
    var saysMIME = false
    var rest = content.prefix(longest)
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[min(line.endIndex + 1, rest.endIndex)...]
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let name = fieldName(line) else { break }
      saysMIME = saysMIME || name.elementsEqual("mime-version".utf8)
    }
    return saysMIME
  }

  /// The name in front of the colon of a field, in small letters; nil for a line that is none.
  private static func fieldName(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon].map(\.lowercased)
    let isName = name.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    return isName ? name : nil
  }

  /// Bytes of a header that are looked at.
  private static let longest = 16 << 10

  static let error = ReadError.foreign(
    "this is a web archive (MHTML) or an e-mail; save the page as .html", "这是网页归档（MHTML）或电子邮件；请将网页另存为 .html")
}
