import DocumentModel

/// Reads the tables of a snippet of HTML.
public enum HTMLTableReader {
  /// The tables in UTF-8 `bytes`, in order.
  public static func tables(in bytes: [UInt8], limits: ReadLimits) -> [Table] { [] }
}
