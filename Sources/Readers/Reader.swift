import DocumentModel
import Evidence

/// Reads bytes of a known format into the one document; mends nothing.
public enum Reader {
  /// Reads `bytes` as `format`.
  ///
  /// `.json` and `.package` are no source documents: they hold a finished report and are read elsewhere.
  public static func read(
    _ bytes: [UInt8], as format: InputFormat, limits: ReadLimits = ReadLimits()
  ) throws(ReadError) -> SourceDocument {
    switch format {
    case .text: return try OCRTextReader.read(bytes, encoding: "UTF-8", limits: limits)
    default: throw ReadError(.unknownFormat, Message("not read yet", "尚未实现"))
    }
  }
}
