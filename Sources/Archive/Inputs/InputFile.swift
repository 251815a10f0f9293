import Evidence
import Glibc

/// Reads a whole regular file; never waits for a pipe, never follows a link that was not asked for.
enum InputFile {
  /// The bytes of a file of at most `limit` bytes.
  static func read(_ path: String, limit: Int, followsLinks: Bool = true) -> Result<[UInt8], FailureFacts> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return .failure(.unreadable(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(
        FailureFacts(cause: "unreadable", message: Message("it is no regular file", "不是普通文件")))
    }
    guard Int(status.st_size) <= limit else {
      return .failure(
        FailureFacts(
          cause: "over-limit",
          message: Message(
            "it has \(status.st_size) bytes, the limit is \(limit); --max-input raises it",
            "文件有 \(status.st_size) 字节，上限为 \(limit)；可用 --max-input 提高")))
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    return failure == 0 ? .success(bytes) : .failure(.unreadable(failure))
  }
}

extension FailureFacts: Error {
  /// A file that the system does not let us read.
  static func unreadable(_ code: Int32) -> FailureFacts {
    FailureFacts(cause: "unreadable", message: SystemReason.message(code))
  }
}
