import Evidence
import Glibc

/// The system's error numbers in words, for files that cannot be read.
enum SystemReason {
  /// The reason behind an error number.
  static func message(_ code: Int32) -> Message {
    reasons[code] ?? Message("system error \(code)", "系统错误 \(code)")
  }

  private static let reasons: [Int32: Message] = [
    ENOENT: Message("it does not exist", "文件不存在"),
    EACCES: Message("permission denied", "没有权限"),
    EISDIR: Message("it is a folder", "它是文件夹"),
    ENOTDIR: Message("a part of the path is no folder", "路径中有一段不是文件夹"),
    ELOOP: Message("it is a symbolic link, or there are too many of them", "它是符号链接，或符号链接过多"),
    EIO: Message("the device reports an input/output error", "设备报告输入输出错误"),
    EFBIG: Message("it is too large", "文件过大"),
    EMFILE: Message("too many open files", "打开的文件过多"),
  ]
}
