import FileNames
import Glibc

/// Reads a file line by line with one buffer, however long the file is.
final class LineReader {
  private let descriptor: Int32
  private let path: String
  private let ownsDescriptor: Bool
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The offset of the line that `next` will return.
  private(set) var offset: Int
  /// Whether waiting for a line was broken off.
  private(set) var isStopped = false

  private static let chunk = 256 << 10

  /// Opens a file at an offset; an absent file is an error. A named pipe is opened without waiting for its other end.
  ///
  /// - Parameter separator: What stands behind each line.
  init(
    path: FileName, from offset: Int = 0, separator: UInt8 = UInt8(ascii: "\n")
  ) throws(ArchiveError) {
    let descriptor = path.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .unreadable(path.display, code: errno) }
    self.descriptor = descriptor
    self.path = path.display
    self.offset = offset
    self.separator = separator
    ownsDescriptor = true
    lseek(descriptor, off_t(offset), SEEK_SET)
  }

  /// Opens a file of the collection, which must be a regular one.
  convenience init(path: String) throws(ArchiveError) {
    try self.init(path: FileName(path))
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .damaged(path, "it is no regular file", "不是普通文件")
    }
  }

  /// Reads what is open already, such as standard input; it stays open.
  init(reading descriptor: Int32, path: String, separator: UInt8 = UInt8(ascii: "\n")) {
    self.descriptor = descriptor
    self.path = path
    self.separator = separator
    offset = 0
    ownsDescriptor = false
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// The next line without its separator; `isWhole` is false for a last line that has none. Nil at the end.
  ///
  /// - Parameter shouldStop: Asked while the other end of a pipe has nothing to say; after a yes the answer is nil, and
  ///   `isStopped` says why.
  func next(
    unless shouldStop: () -> Bool = { false }
  ) throws(ArchiveError) -> (line: [UInt8], isWhole: Bool)? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: separator) {
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
      guard wait(unless: shouldStop) else { return nil }
      try fill()
    }
  }

  /// Waits until there is something to read, or the end; false when it was asked to stop.
  ///
  /// A signal wakes it at once; one that comes just before it falls asleep, after a fifth of a second.
  private func wait(unless shouldStop: () -> Bool) -> Bool {
    while true {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&request, 1, 200)
      if count > 0 || count < 0 && errno != EINTR { return true }
      if shouldStop() {
        isStopped = true
        return false
      }
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
    let code = errno
    buffer.removeLast(Self.chunk - max(0, count))
    if count < 0, code == EINTR || code == EAGAIN { return }
    guard count >= 0 else { throw .unreadable(path, code: code) }
    isAtEnd = count == 0
  }
}
