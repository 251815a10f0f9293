import Evidence
import Glibc

/// Why a file or a folder could not be written.
public struct FileOutputError: Error, Sendable, Hashable {
  /// What was tried.
  public enum Attempt: Sendable, Hashable { case create, write }

  /// What was tried.
  public var attempt: Attempt
  /// The file or folder that it was tried on.
  public var path: String
  /// The system's error number.
  public var code: Int32

  /// Makes an error of a system call's error number.
  public init(_ attempt: Attempt, _ path: String, code: Int32) {
    self.attempt = attempt
    self.path = path
    self.code = code
  }

  /// What is wrong and what to do.
  public var message: Message {
    let cause = Self.cause(of: code)
    return switch attempt {
    case .create:
      Message("cannot create 「\(path)」: \(cause.english)", "无法创建「\(path)」：\(cause.chinese)")
    case .write:
      Message("cannot write 「\(path)」: \(cause.english)", "无法写入「\(path)」：\(cause.chinese)")
    }
  }

  /// What a system's error number says to a person; of use for reading, too.
  public static func cause(of code: Int32) -> Message {
    if let cause = causes[code] { return cause }
    let words = strerror(code).map { String(cString: $0) } ?? ""
    return Message("system error \(code) (\(words))", "系统错误 \(code)（\(words)）")
  }

  private static let causes: [Int32: Message] = [
    EACCES: Message("permission denied", "没有权限"),
    EPERM: Message("operation not permitted", "操作不被允许"),
    EROFS: Message("the file system is read-only", "文件系统为只读"),
    EEXIST: Message("it exists already; remove it or ask for it to be replaced", "文件已存在；请先移除，或要求覆盖"),
    EISDIR: Message("it is a folder", "它是文件夹"),
    ENOTDIR: Message("a part of the path is no folder", "路径中有一段不是文件夹"),
    ENOENT: Message("the folder does not exist", "所在文件夹不存在"),
    ENAMETOOLONG: Message("the name is too long", "名称过长"),
    ELOOP: Message("too many symbolic links", "符号链接过多"),
    ENOSPC: Message("no space left on the device", "设备空间不足"),
    EDQUOT: Message("the disk quota is used up", "磁盘配额已用尽"),
    EFBIG: Message("the file would be too large for the file system", "文件超出文件系统的大小限制"),
    EIO: Message("the device reports an input/output error", "设备报告输入输出错误"),
    EMFILE: Message("too many open files", "打开的文件过多"),
    ENFILE: Message("the system has too many open files", "系统打开的文件过多"),
    ENOMEM: Message("not enough memory", "内存不足"),
    ENOTEMPTY: Message("it holds files already", "其中已有文件"),
    EBUSY: Message(
      "it is the working folder, a mount point or otherwise in use; name a new folder",
      "它是当前文件夹、挂载点或正被使用；请指定新的文件夹"),
    EWOULDBLOCK: Message("another run is writing it", "另一进程正在写入"),
    ESTALE: Message("the network file system has lost it", "网络文件系统已失去该文件"),
    EPIPE: Message("the reader has gone", "读取方已关闭"),
  ]
}
