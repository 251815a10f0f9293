/// The encoding of Chinese text from before Unicode (GB 18030, which holds GBK and GB 2312).
public enum GB18030 {
  /// The text of bytes; nil where they are not all characters of the encoding.
  public static func text(_ bytes: some Collection<UInt8>) -> String? {
    let output = TextEncodingConverter.convert(ArraySlice(bytes), from: "GB18030", replacing: false)
    return output.flatMap { $0.firstFault == nil ? String(validating: $0.bytes, as: UTF8.self) : nil }
  }

  /// The bytes of a text in UTF-8; nil where they are no text.
  public static func bytes(_ utf8: [UInt8]) -> [UInt8]? {
    let output = TextEncodingConverter.convert(utf8[...], from: "UTF-8", to: "GB18030", replacing: false)
    return output.flatMap { $0.firstFault == nil ? $0.bytes : nil }
  }
}
