import Evidence

extension CollectionDefect {
  /// A file that is listed but not there.
  static func missing(_ path: String) -> CollectionDefect {
    CollectionDefect(path: path, kind: .missing, message: Message("it is recorded but not there", "有记录而文件不存在"))
  }

  /// A file that is there but not listed.
  static func unlisted(_ path: String, isSealed: Bool) -> CollectionDefect {
    let message =
      isSealed
      ? Message("it is there but the manifest does not list it", "文件存在而清单未列")
      : Message(
        "the journal does not acknowledge it; the next run that writes removes it", "日志未确认该文件；下次写入时将移除")
    return CollectionDefect(path: path, kind: .unlisted, message: message)
  }

  /// A file whose bytes are others.
  static func changed(_ path: String) -> CollectionDefect {
    CollectionDefect(
      path: path, kind: .changed, message: Message("its bytes are not those that were recorded", "内容与记录的校验值不符"))
  }
}
