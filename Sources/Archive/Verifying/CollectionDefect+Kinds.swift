import Evidence
import FileNames
import Glibc

extension CollectionDefect {
  /// A file that is listed but not there.
  static func missing(_ path: String) -> CollectionDefect {
    let message =
      CollectionLayout.packageID(path) == nil
      ? Message("it is recorded but not there", "有记录而文件不存在")
      : Message(
        "it is recorded but not there; adding its original again restores it", "有记录而文件不存在；重新收入其原件即可恢复")
    return CollectionDefect(path: path, kind: .missing, message: message)
  }

  /// A file that is there but not listed in the manifest of a sealed collection.
  static func unlisted(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .unlisted, message: Message("it is there but the manifest does not list it", "文件存在而清单未列"))
  }

  /// A file that is there but not acknowledged by the journal of an open collection.
  ///
  /// - Parameter isLeft: Whether an interrupted run can have left it.
  static func unacknowledged(_ path: String, isLeft: Bool) -> CollectionDefect {
    let message =
      isLeft
      ? Message(
        "an interrupted run has left it unacknowledged; the next run that writes removes it",
        "中断的运行留下的未确认文件；下次写入时将移除")
      : Message("the journal does not know it", "日志中没有该文件的记载")
    return CollectionDefect(path: path, kind: .unlisted, message: message)
  }

  /// A file whose bytes are others.
  static func changed(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .changed, message: Message("its bytes are not those that were recorded", "内容与记录的校验值不符"))
  }

  /// A file of which nothing is known, since it cannot be read.
  static func unreadable(_ path: String, _ reason: Message) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .unreadable,
      message: Message("it cannot be read: \(reason.english)", "无法读取：\(reason.chinese)"))
  }

  /// A file that does not have the hash under which it was recorded: changed, gone or not to be read.
  static func differing(_ path: String, in layout: CollectionLayout) -> CollectionDefect {
    if let kind = try? FileKind.at(FileName(layout.path(path))).get(), kind != .file { return .noFile(path) }
    if access(layout.path(path), R_OK) == 0 { return .changed(path) }
    return errno == ENOENT ? .missing(path) : .unreadable(path, SystemReason.message(errno))
  }

  /// A recorded file that was not met in its folder: gone, or in a folder that does not let itself be read.
  static func notMet(_ path: String, in layout: CollectionLayout) -> CollectionDefect {
    if access(layout.path(path), F_OK) != 0, errno != EACCES { return .missing(path) }
    return .unreadable(path, SystemReason.message(EACCES))
  }

  /// A link or a device under the name of a recorded file: whatever it leads to is not in the collection.
  static func noFile(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .unreadable,
      message: Message(
        "it is a symbolic link or a device; what it leads to is not in the collection", "是符号链接或设备；其指向的内容不在归档内"))
  }

  /// The files of a bag in a collection whose journal does not tell of sealing.
  static let sealingUnknown = CollectionDefect(
    path: "journal.jsonl", kind: .contradiction,
    message: Message(
      "the collection is sealed, but the journal does not tell of it: lines are missing", "归档已封存而日志没有记载：日志缺行"))
}
