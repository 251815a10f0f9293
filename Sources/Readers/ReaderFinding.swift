import Evidence

/// A remark that a reader can make: its id, how grave it is, and what it says.
///
/// The list is data, so that the remarks can be listed without reading anything.
public struct ReaderFinding: Sendable, Hashable {
  /// The stable id, `RD` and two digits.
  public var id: String
  /// How grave it is.
  public var severity: Severity
  /// What it says, without the particulars.
  public var title: Message

  init(_ id: String, _ severity: Severity, _ english: String, _ chinese: String) {
    self.id = id
    self.severity = severity
    title = Message(english, chinese)
  }

  /// The beginning of the text concerned, in quotation marks.
  static func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(80)
    let isWhole = start.endIndex == text.unicodeScalars.endIndex
    return "「\(String(String.UnicodeScalarView(start)))\(isWhole ? "" : "…")」"
  }

  /// The finding for one place, with the particulars behind the title.
  func found(_ english: String = "", _ chinese: String = "", at location: SourceLocation = .whole) -> Finding {
    let message =
      english.isEmpty
      ? title : Message("\(title.english): \(english)", "\(title.chinese)：\(chinese.isEmpty ? english : chinese)")
    return Finding(check: id, severity: severity, message: message, location: location)
  }
}

extension ReaderFinding {
  /// All remarks, by id.
  public static let all = [
    replacedBytes, mislabelledCharset, removedNul, trackedDeletion, trackedInsertion, hiddenText, coveredCell,
    absurdSpan, strayMerge, unknownSymbol, unreadPart, pictures, trailingBytes, brokenMarkup, deletedRow,
    unknownEncoding, struckOut, withheldReport, restoredText, garbledText,
  ]

  static let replacedBytes = ReaderFinding(
    "RD01", .error, "bytes that are no text in this encoding became U+FFFD", "无法按该编码解读的字节已替换为 U+FFFD")
  static let mislabelledCharset = ReaderFinding(
    "RD02", .note, "the page is not in the encoding that it names", "网页的实际编码与其声明不符")
  static let removedNul = ReaderFinding(
    "RD03", .warning, "NUL characters became U+FFFD", "空字符（NUL）已替换为 U+FFFD")
  static let trackedDeletion = ReaderFinding(
    "RD04", .warning, "text that a tracked change deletes was left out", "修订中删除的文字未计入正文")
  static let trackedInsertion = ReaderFinding(
    "RD05", .note, "text that a tracked change inserts was taken in", "修订中插入的文字已计入正文")
  static let hiddenText = ReaderFinding(
    "RD06", .note, "hidden text was kept apart from the body", "隐藏文字未计入正文，另行保留")
  static let coveredCell = ReaderFinding(
    "RD07", .warning, "a cell that is merged into the one above holds text of its own", "被上方单元格合并的单元格另有文字")
  static let absurdSpan = ReaderFinding(
    "RD08", .warning, "a cell spans an impossible number of rows or columns and was cut to the table",
    "单元格合并的行数或列数不合理，已按表格范围截取")
  static let strayMerge = ReaderFinding(
    "RD09", .warning, "a cell continues a vertical merge that nothing began", "单元格接续的纵向合并没有起始单元格")
  static let unknownSymbol = ReaderFinding(
    "RD10", .warning, "a symbol of a private font has no known character", "专用字体中的符号没有已知的对应字符")
  static let unreadPart = ReaderFinding(
    "RD11", .warning, "a part of the document was not read", "文档的一部分未读取")
  static let pictures = ReaderFinding(
    "RD12", .note, "pictures were not read; if they show text or tables, recognize them first",
    "未读取图片内容；如图片中有文字或表格，请先做文字识别")
  static let trailingBytes = ReaderFinding(
    "RD13", .warning, "bytes follow the end of the archive and were not read", "压缩包结尾之后还有字节，未读取")
  static let brokenMarkup = ReaderFinding(
    "RD14", .note, "table markup was incomplete and was read as a browser would", "表格标记不完整，已按浏览器的方式读取")
  static let deletedRow = ReaderFinding(
    "RD15", .warning, "table rows that a tracked change deletes were left out", "修订中删除的表格行未计入正文")
  static let unknownEncoding = ReaderFinding(
    "RD16", .warning, "the page names no encoding and is neither UTF-8 nor Chinese; it was read as Windows-1252",
    "网页未声明编码，且不是 UTF-8 或中文编码；已按 Windows-1252 读取")
  static let struckOut = ReaderFinding(
    "RD17", .warning, "text that is struck out was kept apart from the body", "带删除线的文字未计入正文，另行保留")
  static let withheldReport = ReaderFinding(
    "RD18", .warning, "the page shows hardly any text; what it hides or strikes out was read as the body",
    "网页几乎没有可见文字，已将隐藏或带删除线的文字计入正文")
  static let restoredText = ReaderFinding(
    "RD21", .warning, "the text had been saved in a mistaken encoding and was restored", "文字曾以误认的编码保存，已还原")
  static let garbledText = ReaderFinding(
    "RD22", .error, "the text is garbled by a mistaken encoding and cannot be restored; fetch the original again",
    "文字因编码误认而成为乱码，无法还原；请重新获取原文件")
}
