import DocumentModel
import Evidence
enum HTMLReader {
  static func read(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> SourceDocument { SourceDocument() }
}
