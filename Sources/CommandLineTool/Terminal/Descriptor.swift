import Evidence
import FileNames
import FileOutput
import Glibc

/// A call to the system that failed.
struct SystemError: Error, Sendable, Equatable {
  /// The number as in `errno`.
  let number: Int32

  /// What it says to a person.
  var message: Message {
    number == ENOENT ? Message("no such file", "没有这个文件") : FileOutputError.cause(of: number)
  }
}

/// An open file of the system; reads and writes go on after interruptions.
struct Descriptor: Sendable {
  /// The system's number.
  let number: Int32

  /// Standard input.
  static let standardInput = Descriptor(number: STDIN_FILENO)
  /// Standard output.
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  /// Standard error.
  static let standardError = Descriptor(number: STDERR_FILENO)

  /// Opens a file.
  static func open(_ file: FileName, _ flags: Int32) throws(SystemError) -> Descriptor {
    let number = file.withPath { Glibc.open($0, flags, 0o666) }
    guard number >= 0 else { throw SystemError(number: errno) }
    return Descriptor(number: number)
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if count > 0 {
        offset += count
      } else if count < 0, errno != EINTR {
        throw SystemError(number: errno)
      }
    }
  }

  /// Reads to the end, but not more than one byte over `limit`: whoever gets more than `limit` knows.
  func readAll(expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(size, limit) + 1)
    var filled = 0
    while filled <= limit {
      if filled == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(max(filled, 1 << 16), limit + 1 - filled)))
      }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
