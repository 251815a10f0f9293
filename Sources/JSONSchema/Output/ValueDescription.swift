import Evidence
import JSONText

extension JSONValue {
  /// The value as a message names it: kind, and its text in 「」 as far as it is short.
  var described: Message {
    switch kind {
    case .null: Message("null", "空值")
    case .bool: Message(excerpt, "布尔值 \(excerpt)")
    case .number: Message(excerpt, "数字 \(excerpt)")
    case .string: Message("string 「\(excerpt)」", "字符串「\(excerpt)」")
    case .array: Message("an array of \(count)", "含 \(count) 个元素的数组")
    case .object: Message("an object of \(count)", "含 \(count) 个成员的对象")
    }
  }

  /// The value with its length.
  var describedWithLength: Message {
    guard kind == .string else { return described }
    let text = described
    return Message("\(text.english) of \(length)", "\(text.chinese)（\(length) 个字符）")
  }

  /// The beginning of a string's text or of the value as written, at most 40 characters, without line breaks.
  var excerpt: String {
    let limit = 40
    let bytes = string ?? source
    var text = ""
    for (place, scalar) in bytes.unicodeScalars.prefix(limit + 1).enumerated() {
      if place == limit { return text + "…" }
      text.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return text
  }
}
