import Evidence
import FileOutput
import Glibc

/// The system's error numbers in words, for files that cannot be read.
enum SystemReason {
  /// The reason behind an error number.
  static func message(_ code: Int32) -> Message { reasons[code] ?? FileOutputError.cause(of: code) }

  /// What is said otherwise of reading than of writing.
  private static let reasons: [Int32: Message] = [
    ENOENT: Message("it does not exist", "文件不存在"),
    ELOOP: Message("it is a symbolic link, or there are too many of them", "它是符号链接，或符号链接过多"),
    EFBIG: Message("it is too large", "文件过大"),
  ]
}
