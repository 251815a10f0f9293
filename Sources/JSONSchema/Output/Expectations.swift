import Evidence

extension JSONTypeSet {
  /// `integer or null`.
  var described: Message {
    let named = Self.names.filter { contains($0.type) }
    return Message(
      named.map(\.english).joined(separator: ", ", last: " or "), named.map(\.chinese).joined(separator: "、", last: "或")
    )
  }
}

extension NumberBound {
  /// `at least 0`.
  func described(_ limit: String) -> Message {
    switch self {
    case .minimum: Message("at least \(limit)", "不小于 \(limit) 的数")
    case .maximum: Message("at most \(limit)", "不大于 \(limit) 的数")
    case .exclusiveMinimum: Message("more than \(limit)", "大于 \(limit) 的数")
    case .exclusiveMaximum: Message("less than \(limit)", "小于 \(limit) 的数")
    }
  }
}

extension CountBound {
  /// `at least 3 characters`.
  func described(_ limit: Int) -> Message {
    let (english, chinese) =
      switch kind {
      case .string: (limit == 1 ? "character" : "characters", "个字符")
      case .array: (limit == 1 ? "element" : "elements", "个元素")
      default: (limit == 1 ? "member" : "members", "个成员")
      }
    return isLeast
      ? Message("at least \(limit) \(english)", "至少 \(limit) \(chinese)")
      : Message("at most \(limit) \(english)", "至多 \(limit) \(chinese)")
  }
}

extension [String] {
  /// The texts in a row, with another separator before the last.
  func joined(separator: String, last: String) -> String {
    guard let final = self.last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: separator) + last + final
  }
}
