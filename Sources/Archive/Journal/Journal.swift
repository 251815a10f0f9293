import CSystem
import Evidence
import FileOutput
import Glibc

/// The journal of a collection: lines that are only ever appended.
///
/// A line counts as written when `append` returns. A dying run can leave the last line unfinished, without its line
/// feed: it is cut by `mend`. A whole line that is no record cannot come from a dying run and is an error.
final class Journal {
  /// What the lines say.
  let index: RecordIndex

  /// How many bytes the whole lines have.
  private(set) var length: Int

  private let path: String
  private let descriptor: Int32

  /// Opens the journal for writing; nothing is changed yet.
  init(_ layout: CollectionLayout) throws(ArchiveError) {
    path = layout.journal
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveError(FileOutputError(.write, path, code: errno)) }
    (index, length) = try Self.scan(layout)
  }

  /// Cuts an unfinished last line; must come before the first `append`.
  func mend() throws(ArchiveError) {
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

  /// Sets room aside for so many lines to come, where the file system can; a disk that is full later has it still.
  func reserve(lines: Int) {
    let usualLine = 1024
    fallocate(descriptor, FALLOC_FL_KEEP_SIZE, off_t(length), off_t(lines * usualLine))
  }

  /// Gives back what of the room was not needed.
  func releaseReserve() { ftruncate(descriptor, off_t(length)) }

  /// What the whole lines of a journal say and where they end.
  ///
  /// - Throws: `ArchiveError` of the cause `.damaged` for a whole line that is no record of this version.
  static func scan(_ layout: CollectionLayout) throws(ArchiveError) -> (index: RecordIndex, length: Int) {
    let index = try RecordIndex()
    let reader = try LineReader(path: layout.journal)
    var length = 0
    var number = 0
    while let (line, isWhole) = try reader.next(), isWhole {
      number += 1
      guard let record = JournalRecord(line: line) else {
        throw .damagedJournal(
          layout, "line \(number) is no record of this version of gxconvert", "第 \(number) 行不是本版 gxconvert 的记录")
      }
      try index.add(record, at: length)
      length = reader.offset
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
