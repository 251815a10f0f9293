import DocumentModel
import Evidence

/// The text of an input in UTF-8, and how it was found.
struct DecodedText: Sendable, Hashable {
  /// The text without a byte order mark.
  var utf8: [UInt8]
  /// The encoding of the input: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, …
  var encoding: String
  /// What a person should know about the decoding.
  var findings: [Finding]
}

/// Tells the encoding of text by its content and decodes it; all of it or nothing.
///
/// Looks for a byte order mark, then for UTF-16 without one, UTF-8, Big5, and the GB family read as GB18030. It never
/// guesses single characters: where bytes belong to no encoding the place is told. It mends nothing, so control
/// characters and marks in the middle of the text stay; text that was garbled as a whole is another matter.
enum TextDecoder {
  /// Decodes plain text.
  ///
  /// - Throws: `ReadError` with cause `.damaged` and the place if bytes belong to no character of the encoding, with
  ///   cause `.unknownFormat` if the bytes are no text.
  static func decode(_ bytes: [UInt8]) throws(ReadError) -> DecodedText {
    var text = try decodeAsSaved(bytes)
    GarbledText.settle(&text)
    return text
  }

  private static func decodeAsSaved(_ bytes: [UInt8]) throws(ReadError) -> DecodedText {
    if let mark = ByteOrderMark.all.first(where: { bytes.starts(with: $0.bytes) }) {
      return try decode(bytes.dropFirst(mark.bytes.count), as: mark.encoding, offset: mark.bytes.count)
    }
    if let encoding = UTF16Probe.encoding(of: bytes) { return try decode(bytes[...], as: encoding, offset: 0) }
    guard let fault = UTF8Probe.firstFault(in: bytes[...]) else {
      if let text = HZEncoding.text(bytes) { return DecodedText(utf8: text, encoding: HZEncoding.name, findings: []) }
      return DecodedText(utf8: bytes, encoding: "UTF-8", findings: [])
    }
    if UTF8Probe.isMostlyUTF8(bytes[...]) { throw damaged("UTF-8", at: fault, in: bytes) }
    if Big5Probe.isBig5(bytes[...]) == true,
      let output = TextEncodingConverter.convert(bytes[...], from: Big5Probe.name, replacing: false),
      output.firstFault == nil
    {
      return DecodedText(utf8: output.bytes, encoding: Big5Probe.name, findings: [])
    }
    guard let output = TextEncodingConverter.convert(bytes[...], from: "GB18030", replacing: false) else {
      throw unknown
    }
    if let place = output.firstFault {
      throw GBProbe.looksChinese(bytes[...]) ? damaged("GB18030", at: place, in: bytes) : unknown
    }
    guard GBProbe.looksChinese(bytes[...]) else { throw unknown }
    return DecodedText(utf8: output.bytes, encoding: "GB18030", findings: [])
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, as encoding: String, offset: Int
  ) throws(ReadError) -> DecodedText {
    if encoding == "UTF-8" {
      if let fault = UTF8Probe.firstFault(in: bytes) { throw damaged(encoding, at: fault + offset, in: Array(bytes)) }
      return DecodedText(utf8: Array(bytes), encoding: encoding, findings: [])
    }
    guard let output = TextEncodingConverter.convert(bytes, from: encoding, replacing: false) else { throw unknown }
    if let fault = output.firstFault { throw damaged(encoding, at: fault + offset, in: Array(bytes)) }
    return DecodedText(utf8: output.bytes, encoding: encoding, findings: [])
  }

  private static var unknown: ReadError {
    ReadError(
      .unknownFormat,
      Message(
        "the bytes are no text in UTF-8, UTF-16, GB18030 or Big5; save the file as UTF-8",
        "文件内容不是 UTF-8、UTF-16、GB18030 或 Big5 文本；请另存为 UTF-8"))
  }

  private static func damaged(_ encoding: String, at offset: Int, in bytes: [UInt8]) -> ReadError {
    let line = encoding.hasPrefix("UTF-16") ? 0 : 1 + bytes.prefix(offset).reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let place =
      line > 0 ? ("line \(line), byte \(offset)", "第 \(line) 行，第 \(offset) 字节") : ("byte \(offset)", "第 \(offset) 字节")
    return ReadError(
      .damaged,
      Message(
        "the text is \(encoding), but the bytes at \(place.0) are no character of it; repair the file or fetch it again",
        "文本编码为 \(encoding)，但\(place.1)处的字节不是有效字符；请修复或重新获取该文件"),
      at: SourceLocation(line: line))
  }
}

/// A byte order mark and the encoding it names (Unicode, section 23.8).
struct ByteOrderMark {
  var bytes: [UInt8]
  var encoding: String

  /// The longest marks first: that of UTF-32LE begins as that of UTF-16LE.
  static let all = [
    ByteOrderMark(bytes: [0xFF, 0xFE, 0, 0], encoding: "UTF-32LE"),
    ByteOrderMark(bytes: [0, 0, 0xFE, 0xFF], encoding: "UTF-32BE"),
    ByteOrderMark(bytes: [0xEF, 0xBB, 0xBF], encoding: "UTF-8"),
    ByteOrderMark(bytes: [0xFF, 0xFE], encoding: "UTF-16LE"),
    ByteOrderMark(bytes: [0xFE, 0xFF], encoding: "UTF-16BE"),
    ByteOrderMark(bytes: [0x84, 0x31, 0x95, 0x33], encoding: "GB18030"),
  ]
}
