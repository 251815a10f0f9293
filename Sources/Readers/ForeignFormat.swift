import DocumentModel
import Evidence
import ZipIO

extension ReadError {
  /// Nothing in the input.
  static let emptyInput = ReadError(
    .empty, Message("the input is empty; fetch or save the file again", "输入为空；请重新获取或另存该文件"))

  /// A format that is known and cannot be read.
  static func foreign(_ english: String, _ chinese: String) -> ReadError {
    ReadError(.unsupportedFormat, Message(english, chinese))
  }
}

/// A format that is told by its first bytes and cannot be read.
struct ForeignFormat {
  var signature: [UInt8]
  var english: String
  var chinese: String

  func matches(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  var error: ReadError { .foreign(english, chinese) }

  private init(_ signature: [UInt8], _ english: String, _ chinese: String) {
    self.signature = signature
    self.english = english
    self.chinese = chinese
  }

  private static func picture(_ signature: [UInt8], _ name: String) -> ForeignFormat {
    ForeignFormat(
      signature, "this is a picture (\(name)); recognize its text first and convert that",
      "这是图片（\(name)）；请先做文字识别，再转换识别出的文字")
  }

  private static func packed(_ signature: [UInt8], _ name: String) -> ForeignFormat {
    ForeignFormat(
      signature, "this is a \(name) archive; unpack it and convert the files in it", "这是 \(name) 压缩包；请先解压，再转换其中的文件")
  }

  static let all = [
    ForeignFormat(
      Array("%PDF".utf8), "this is a PDF; save its text as .docx or recognize it first", "这是 PDF；请另存为 .docx，或先做文字识别"),
    ForeignFormat(
      Array("{\\rtf".utf8), "this is RTF; open it in a word processor and save it as .docx",
      "这是 RTF；请用文字处理软件打开并另存为 .docx"),
    picture([0x89, 0x50, 0x4E, 0x47], "PNG"), picture([0xFF, 0xD8, 0xFF], "JPEG"),
    picture(Array("GIF8".utf8), "GIF"), picture([0x49, 0x49, 0x2A, 0], "TIFF"), picture([0x4D, 0x4D, 0, 0x2A], "TIFF"),
    packed([0x1F, 0x8B], "gzip"), packed([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"), packed(Array("Rar!".utf8), "RAR"),
    ForeignFormat(
      Array("SQLite format 3".utf8), "this is an SQLite database, no document", "这是 SQLite 数据库，不是文档"),
    ForeignFormat([0x7F, 0x45, 0x4C, 0x46], "this is a program, no document", "这是程序，不是文档"),
  ]
}

/// A compound file (OLE2): an old .doc, or a .docx with a password.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func error(for bytes: [UInt8]) -> ReadError {
    if contains("EncryptedPackage", in: bytes) {
      return ReadError(
        .encrypted,
        Message(
          "this .docx is protected by a password; open it with the password and save it without one",
          "该 .docx 有密码保护；请用密码打开后另存为无密码的文件"))
    }
    if contains("Workbook", in: bytes) || contains("PowerPoint Document", in: bytes) {
      return .foreign(
        "this is an old Office file, no text document; save its text as .docx", "这是旧版 Office 文件，不是文字文档；请将内容另存为 .docx")
    }
    return .foreign(
      "this is an old binary .doc (or .wps); open it in a word processor and save it as .docx",
      "这是旧版二进制 .doc（或 .wps）；请用文字处理软件打开并另存为 .docx")
  }

  /// Whether a stream of that name is in the directory, where names are UTF-16.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    var wide: [UInt8] = []
    for byte in name.utf8 { wide += [byte, 0] }
    guard bytes.count >= 640 else { return false }
    // Directory entries are 128 bytes long and begin with the name.
    return stride(from: 512, to: bytes.count - 127, by: 128).contains { (entry: Int) -> Bool in
      bytes[entry] == wide[0] && bytes[entry..<entry + 128].starts(with: wide)
    }
  }
}

/// A format that is a ZIP archive too, told by the name of an entry.
struct ForeignArchive {
  var entry: String
  var error: ReadError

  func matches(_ archive: ZipReader) -> Bool { archive.entry(entry) != nil }

  static let all = [
    ForeignArchive(
      entry: "xl/workbook.xml",
      error: .foreign("this is a spreadsheet (.xlsx); save its text as .docx", "这是电子表格（.xlsx）；请将内容另存为 .docx")),
    ForeignArchive(
      entry: "ppt/presentation.xml",
      error: .foreign("this is a presentation (.pptx); save its text as .docx", "这是演示文稿（.pptx）；请将内容另存为 .docx")),
    ForeignArchive(
      entry: "OFD.xml",
      error: .foreign("this is an OFD document; save its text as .docx", "这是 OFD 版式文档；请将内容另存为 .docx")),
    ForeignArchive(
      entry: "META-INF/manifest.xml",
      error: .foreign("this is an OpenDocument file; save it as .docx", "这是 OpenDocument 文件；请另存为 .docx")),
  ]
}
