import DocumentModel
import Evidence

/// How the program ends; the one list of exit codes.
public enum ExitCode: Int32, Sendable, CaseIterable, Comparable {
  case done = 0
  case negative = 1
  case usage = 2
  case unreadable = 3
  case overLimit = 4
  case cannotWrite = 5

  /// What the code says, for help, the manual page and the README.
  public var meaning: Message {
    switch self {
    case .done: Message("done", "完成")
    case .negative:
      Message("a negative answer, or some inputs of a batch failed", "结果为否，或一批输入中有的失败")
    case .usage: Message("wrong usage", "用法有误")
    case .unreadable:
      Message("an input is unreadable, of unknown kind, damaged or encrypted", "输入无法读取、格式不明、已损坏或已加密")
    case .overLimit: Message("an input is over a limit", "输入超出限制")
    case .cannotWrite: Message("the output cannot be written", "无法写出结果")
    }
  }

  /// Orders by number.
  public static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }

  /// The code for an input that cannot be read.
  init(_ cause: ReadError.Cause) {
    switch cause {
    case .overLimit: self = .overLimit
    case .empty, .unknownFormat, .unsupportedFormat, .encrypted, .damaged: self = .unreadable
    }
  }
}
