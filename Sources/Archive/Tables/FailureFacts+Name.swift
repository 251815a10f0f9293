import Evidence

extension FailureFacts {
  /// What a class of causes is called, for people; the word itself where it is none of ours.
  public static func name(ofCause word: String) -> Message { names[word] ?? Message(word, word) }

  private static let names: [String: Message] = [
    "empty": Message("empty", "空文件"),
    "unknown-format": Message("unknown format", "格式不明"),
    "unsupported-format": Message("unsupported format", "不支持的格式"),
    "encrypted": Message("encrypted", "已加密"),
    "damaged": Message("damaged", "已损坏"),
    "over-limit": Message("over a limit", "超出上限"),
    "deceptive": Message("deceptive", "压缩包有诈"),
    lostPackage: Message("package lost", "封装包缺失"),
    "unreadable": Message("unreadable", "无法读取"),
  ]
}
