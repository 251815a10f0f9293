import Evidence

extension JSONDefect {
  /// What is wrong and what to do about it.
  public var message: Message {
    switch self {
    case .empty: Message("the text is empty; a JSON value was expected", "文本为空，应有一个 JSON 值")
    case .byteOrderMark:
      Message(
        "the text begins with a byte order mark; save it as UTF-8 without BOM", "文本以字节顺序标记开头，请另存为不带 BOM 的 UTF-8")
    case .utf16: Message("the text is UTF-16 or UTF-32; JSON must be UTF-8", "文本是 UTF-16 或 UTF-32，JSON 必须是 UTF-8")
    case .unexpectedEnd: Message("the text ends too early; it may be cut off", "文本提前结束，可能被截断")
    case .unexpected(let found): Message("expected a value, found 「\(found)」", "此处应为一个值，却是「\(found)」")
    case .missingComma(let found):
      Message("expected a comma or the closing bracket, found 「\(found)」", "此处应为逗号或右括号，却是「\(found)」")
    case .missingColon(let found):
      Message("expected a colon behind the member's name, found 「\(found)」", "成员名之后应为冒号，却是「\(found)」")
    case .nameExpected(let found):
      Message("expected a member's name in double quotes, found 「\(found)」", "此处应为双引号内的成员名，却是「\(found)」")
    case .trailingComma: Message("a comma stands before the closing bracket; remove it", "右括号之前多了一个逗号，请删除")
    case .trailingText(let found):
      Message("the value is complete, but 「\(found)」 follows", "JSON 值已经完整，后面却还有「\(found)」")
    default: stringAndNumberMessage
    }
  }

  private var stringAndNumberMessage: Message {
    switch self {
    case .leadingZero: Message("a number may not begin with a zero", "数字不得以 0 开头")
    case .controlCharacter(let byte):
      Message(
        "a control character (U+\(Self.hex(byte))) stands in a string; it must be escaped",
        "字符串中有控制字符（U+\(Self.hex(byte))），必须转义")
    case .unknownEscape(let found): Message("「\(found)」 is no escape of JSON", "「\(found)」不是 JSON 的转义序列")
    case .loneSurrogate:
      Message("half of a surrogate pair stands alone, which is no character", "代理对只有一半，不是字符")
    case .invalidUTF8: Message("the bytes are not UTF-8; convert the file to UTF-8", "字节不是 UTF-8，请把文件转换为 UTF-8")
    case .unterminatedString: Message("the string that begins here is never closed", "从此处开始的字符串没有结束")
    case .duplicateMember(let name):
      Message("the object has two members named 「\(name)」", "对象中有两个名为「\(name)」的成员")
    case .exponentTooLarge:
      Message(
        "the exponent is over the limit of \(JSONLimits.exponent)", "指数超过上限 \(JSONLimits.exponent)")
    case .tooLarge(let limit): Message("the text is over the limit of \(limit) bytes", "文本超过 \(limit) 字节的上限")
    case .tooDeep(let limit): Message("containers are nested over the limit of \(limit)", "嵌套层数超过上限 \(limit)")
    case .tooManyValues(let limit): Message("there are more values than the limit of \(limit)", "值的个数超过上限 \(limit)")
    default: Message("the number is malformed", "数字的写法有误")
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
