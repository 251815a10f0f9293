import Glibc

/// Reads a file line by line with one buffer, however long the file is.
final class LineReader {
  private let descriptor: Int32
  private let path: String
  private let ownsDescriptor: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The offset of the line that `next` will return.
  private(set) var offset: Int

  private static let chunk = 256 << 10

  /// Opens a file at an offset; an absent file is an error.
  init(path: String, from offset: Int = 0) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, code: errno) }
    self.descriptor = descriptor
    self.path = path
    self.offset = offset
    ownsDescriptor = true
    lseek(descriptor, off_t(offset), SEEK_SET)
  }

  /// Reads what is open already, such as standard input; it stays open.
  init(reading descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    offset = 0
    ownsDescriptor = false
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// The next line without its line feed; `isWhole` is false for a last line that has none. Nil at the end.
  func next() throws(ArchiveError) -> (line: [UInt8], isWhole: Bool)? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        offset += end + 1 - start
        start = end + 1
        return (line, true)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        offset += line.count
        start = buffer.count
        return (line, false)
      }
      searched -= start
      try fill()
    }
  }

  private func fill() throws(ArchiveError) {
    buffer.removeFirst(start)
    start = 0
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(descriptor, $0 + old, Self.chunk) } ?? -1
    }
    guard count >= 0 else { throw .unreadable(path, code: errno) }
    buffer.removeLast(Self.chunk - count)
    isAtEnd = count == 0
  }
}
