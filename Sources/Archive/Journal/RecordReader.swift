import Glibc

/// Reads single records of a journal by the offsets of their lines.
final class RecordReader {
  private let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// Opens a journal.
  init(path: String) throws(ArchiveError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, code: errno) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// The record whose line begins at an offset.
  func record(at offset: Int) throws(ArchiveError) -> JournalRecord {
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
      guard count >= 0 else { throw .unreadable(path, code: errno) }
      if let end = buffer[..<count].firstIndex(of: UInt8(ascii: "\n")) {
        guard let record = JournalRecord(line: Array(buffer[..<end])) else { break }
        return record
      }
      guard count == buffer.count, count < 64 << 20 else { break }
      buffer = [UInt8](repeating: 0, count: 2 * buffer.count)
    }
    throw .damaged(path, "no record at byte \(offset)", "第 \(offset) 字节处没有记录")
  }
}
