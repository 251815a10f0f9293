import Digests
import Glibc

/// Hashes files of any size with one buffer.
enum FileDigest {
  /// The SHA-256 of a file in hexadecimal digits; empty where it cannot be read to its end.
  /// A pipe in its place is never waited for, and a link is not followed.
  static func sha256(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0, let digest = Digest(.sha256) else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return "" }
      if count == 0 { return digest.finish() }
      buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
