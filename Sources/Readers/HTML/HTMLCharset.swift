import DocumentModel
import Evidence

/// Decides the encoding of a web page by mark, label and content, and decodes it (HTML Standard, 13.2.3, and its ways
/// with labels that lie).
///
/// Bytes that are UTF-8 are read as UTF-8 whatever the label says. All labels of the GB family mean GB18030, its
/// superset. Bytes that no character has become U+FFFD, with a finding; a page full of them is refused.
enum HTMLCharset {
  static func decode(_ bytes: [UInt8]) throws(ReadError) -> DecodedText {
    var text = try decodeAsSaved(bytes)
    GarbledText.settle(&text)
    return text
  }

  private static func decodeAsSaved(_ bytes: [UInt8]) throws(ReadError) -> DecodedText {
    if let mark = ByteOrderMark.all.first(where: { bytes.starts(with: $0.bytes) }) {
      return try convert(bytes.dropFirst(mark.bytes.count), from: mark.encoding, label: nil)
    }
    if let encoding = UTF16Probe.encoding(of: bytes) { return try convert(bytes[...], from: encoding, label: nil) }
    let label = label(in: bytes)
    if UTF8Probe.firstFault(in: bytes[...]) == nil {
      if let text = HZEncoding.text(bytes) { return decoded(text, HZEncoding.name, label: label, faults: 0) }
      return decoded(bytes, "UTF-8", label: label, faults: 0)
    }
    return try convert(bytes[...], from: encoding(of: bytes, label: label), label: label)
  }

  /// The encoding of bytes that are not plain UTF-8.
  private static func encoding(of bytes: [UInt8], label: String?) -> String {
    let named = label.flatMap { encodings[$0] }
    if let named, named == "GB18030" || named == Big5Probe.name, let isBig5 = Big5Probe.isBig5(bytes[...]) {
      return isBig5 ? Big5Probe.name : "GB18030"
    }
    if let named, named != "UTF-8", named != "WINDOWS-1252", named != "GB18030" { return named }
    if UTF8Probe.isMostlyUTF8(bytes[...]) { return "UTF-8" }
    if named == nil, Big5Probe.isBig5(bytes[...]) == true { return Big5Probe.name }
    if named == "GB18030" || isGB18030(bytes) { return "GB18030" }
    return "WINDOWS-1252"
  }

  /// Whether bytes without an honest label are Chinese text, but for a few that are cut off or damaged.
  private static func isGB18030(_ bytes: [UInt8]) -> Bool {
    guard GBProbe.looksChinese(bytes[...]),
      let output = TextEncodingConverter.convert(bytes[...], from: "GB18030", replacing: true)
    else { return false }
    return output.faults * 100 <= bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, from encoding: String, label: String?
  ) throws(ReadError) -> DecodedText {
    if encoding == "UTF-8" {
      let (utf8, faults) = UTF8Probe.replacingFaults(in: bytes)
      return try checked(decoded(utf8, encoding, label: label, faults: faults), faults, bytes.count)
    }
    let unit = encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1
    guard let output = TextEncodingConverter.convert(bytes, from: encoding, replacing: true, unit: unit) else {
      throw ReadError(
        .damaged,
        Message(
          "the page is in 「\(encoding)」, which is not known; save it as UTF-8", "网页编码「\(encoding)」无法识别；请另存为 UTF-8"))
    }
    return try checked(decoded(output.bytes, encoding, label: label, faults: output.faults), output.faults, bytes.count)
  }

  /// Refuses a page of which every twentieth byte is no text.
  private static func checked(_ text: DecodedText, _ faults: Int, _ count: Int) throws(ReadError) -> DecodedText {
    guard faults * 20 > count else { return text }
    throw ReadError(
      .damaged,
      Message(
        "the page is no text in \(text.encoding); save it from the browser again",
        "网页内容不是 \(text.encoding) 文本；请从浏览器重新保存"))
  }

  private static func decoded(_ utf8: [UInt8], _ encoding: String, label: String?, faults: Int) -> DecodedText {
    var text = DecodedText(utf8: utf8, encoding: encoding, findings: [])
    if faults > 0 { text.findings.append(ReaderFinding.replacedBytes.found("\(encoding), \(faults)")) }
    if encoding == "WINDOWS-1252", label == nil { text.findings.append(ReaderFinding.unknownEncoding.found()) }
    if let label, let named = encodings[label], named != encoding, label != encoding.lowercased(),
      utf8.contains(where: { $0 >= 0x80 })
    {
      text.findings.append(ReaderFinding.mislabelledCharset.found("「\(label)」 → \(encoding)"))
    }
    return text
  }

  /// The label in the first 4 KiB: what stands behind `charset=` or, in an XML declaration, `encoding=`.
  private static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map(\.lowercased)
    for key in ["charset", "encoding"] {
      let sign = Array(key.utf8)
      var index = 0
      while index + sign.count < head.count {
        if head[index] == sign[0], head[index...].starts(with: sign),
          let value = value(after: index + sign.count, in: head)
        {
          if encodings[value] != nil { return value }
        }
        index += 1
      }
    }
    return nil
  }

  private static func value(after index: Int, in head: [UInt8]) -> String? {
    let rest = head[index...].drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let value = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E && $0 != 0x3B && $0 != 0x3F }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  /// Labels and the names of their encodings for iconv (WHATWG Encoding Standard, 4.2, the common ones).
  private static let encodings: [String: String] = {
    let rows: [(String, [String])] = [
      ("UTF-8", ["utf-8", "utf8", "unicode-1-1-utf-8"]),
      (
        "GB18030",
        ["gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "x-gbk", "chinese", "csgb2312", "hz-gb-2312", "cp936"]
      ),
      ("BIG5-HKSCS", ["big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5"]),
      ("WINDOWS-1252", ["iso-8859-1", "windows-1252", "latin1", "us-ascii", "ascii", "iso8859-1", "cp1252"]),
      ("ISO-8859-2", ["iso-8859-2", "latin2"]), ("WINDOWS-1250", ["windows-1250"]),
      ("WINDOWS-1251", ["windows-1251"]), ("KOI8-R", ["koi8-r"]), ("ISO-8859-15", ["iso-8859-15"]),
      ("SHIFT_JIS", ["shift_jis", "shift-jis", "sjis", "x-sjis"]), ("EUC-JP", ["euc-jp"]),
      ("EUC-KR", ["euc-kr", "ks_c_5601-1987"]),
    ]
    return Dictionary(rows.flatMap { row in row.1.map { ($0, row.0) } }, uniquingKeysWith: { first, _ in first })
  }()
}
