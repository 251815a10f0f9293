import DocumentModel
import Evidence

/// Tells the format of an input by its content, not by its name alone.
public enum FormatSniffer {
  /// The format of `bytes`; `name` only decides between formats that the content leaves open.
  public static func format(of bytes: [UInt8], name: String) throws(ReadError) -> InputFormat {
    .text
  }
}
