import Evidence
import FileNames
import Glibc

/// Reads a whole regular file; never waits for a pipe, never follows a link that was not asked for.
enum InputFile {
  /// The bytes of a file of the collection.
  static func read(_ path: String, limit: Int) -> Result<[UInt8], FailureFacts> { read(FileName(path), limit: limit) }

  /// The bytes of a file of at most `limit` bytes, which `option` raises.
  static func read(
    _ file: FileName, limit: Int, raisedBy option: String = "--max-input"
  ) -> Result<[UInt8], FailureFacts> {
    let descriptor = file.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return .failure(.unreadable(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(
        FailureFacts(cause: "unreadable", message: Message("it is no regular file", "不是普通文件")))
    }
    guard Int(status.st_size) <= limit else {
      return .failure(.tooLarge(Int(status.st_size), limit: limit, raisedBy: option))
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
  /// More bytes than a limit allows.
  static func tooLarge(_ count: Int, limit: Int, raisedBy option: String) -> FailureFacts {
    FailureFacts(
      cause: "over-limit",
      message: Message(
        "it has \(count) bytes, the limit is \(limit); \(option) raises it",
        "文件有 \(count) 字节，上限为 \(limit)；可用 \(option) 提高"))
  }

  /// A file that the system does not let us read.
  static func unreadable(_ code: Int32) -> FailureFacts {
    FailureFacts(cause: "unreadable", message: SystemReason.message(code))
  }
}
