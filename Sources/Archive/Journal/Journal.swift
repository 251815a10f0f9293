import CSystem
import Evidence
import FileOutput
import Glibc

/// The journal of a collection: lines that are only ever appended.
///
/// A line counts as written when `append` returns. A line that a dying run has left unfinished is cut when the journal
/// is opened for writing; a bad line with good ones behind it cannot come from a dying run and is an error.
final class Journal {
  /// What the lines say.
  let index: RecordIndex

  private let path: String
  private let descriptor: Int32
  private var length: Int

  /// Opens the journal for writing and mends its end; makes an empty one where there is none.
  init(path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ArchiveError(FileOutputError(.create, path, code: errno)) }
    self.path = path
    self.descriptor = descriptor
    (index, length) = try Self.scan(path)
    var status = stat()
    if fstat(descriptor, &status) == 0, Int(status.st_size) > length {
      guard ftruncate(descriptor, off_t(length)) == 0, fsync(descriptor) == 0 else {
        throw ArchiveError(FileOutputError(.write, path, code: errno))
      }
    }
  }

  deinit { close(descriptor) }

  /// Appends lines and waits until they have reached the disk.
  ///
  /// When writing fails, what was written of them is taken back as far as the device allows; the rest is cut on opening.
  /// When the index cannot take them in, they are on the disk all the same: the run must end, the next one reads them.
  func append(_ records: [JournalRecord]) throws(ArchiveError) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for record in records {
      offsets.append(length + bytes.count)
      bytes += record.line
    }
    try write(bytes)
    length += bytes.count
    for (record, offset) in zip(records, offsets) { try index.add(record, at: offset) }
  }

  /// What the lines of a journal say and where the good ones end.
  static func scan(_ path: String) throws(ArchiveError) -> (index: RecordIndex, length: Int) {
    let index = try RecordIndex()
    let reader = try LineReader(path: path)
    var length = 0
    var firstBad: Int?
    var number = 0
    while let (line, isWhole) = try reader.next() {
      number += 1
      if isWhole, let record = JournalRecord(line: line) {
        if let firstBad {
          throw .damaged(
            path, "line \(firstBad) is no record, but good lines follow it", "第 \(firstBad) 行不是记录，而其后仍有完好的行")
        }
        try index.add(record, at: length)
        length = reader.offset
      } else if firstBad == nil {
        firstBad = number
      }
    }
    return (index, length)
  }

  private func write(_ bytes: [UInt8]) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { pwrite(descriptor, $0 + written, bytes.count - written, off_t(length + written)) }
          ?? -1
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw takenBack(code: count == 0 ? EIO : errno) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw takenBack(code: errno) }
  }

  private func takenBack(code: Int32) -> ArchiveError {
    ftruncate(descriptor, off_t(length))
    return ArchiveError(FileOutputError(.write, path, code: code))
  }
}
