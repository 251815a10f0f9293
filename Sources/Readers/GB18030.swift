/// The encoding of Chinese text from before Unicode (GB 18030, which holds GBK and GB 2312).
public enum GB18030 {
  /// The text of bytes; nil where they are not all characters of the encoding.
  public static func text(_ bytes: some Collection<UInt8>) -> String? {
    let output = TextEncodingConverter.convert(ArraySlice(bytes), from: "GB18030", replacing: false)
    return output.flatMap { $0.firstFault == nil ? String(validating: $0.utf8, as: UTF8.self) : nil }
  }
}
