import Evidence

/// Checks a pattern against the grammar of ECMA-262 (2024, §22.2.1, Unicode mode) and rewrites it for PCRE2.
///
/// Beyond the grammar, punctuation may be escaped everywhere (`\-`), and a hyphen beside a class escape stands for
/// itself (`[\w-.]`): both are common and cannot be misread.
struct PatternTranslator {
  let scalars: [Unicode.Scalar]
  var position = 0
  var output = ""
  /// The capture groups' names in order, nil for those without.
  private var groupNames: [String?] = []
  private var groups: [Group] = []
  private var canRepeat = false

  /// The longest pattern; PCRE2 could not hold a much longer one.
  private static let lengthLimit = 20_000

  private enum Group { case plain, assertion }

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  /// The pattern for PCRE2.
  mutating func translation() throws(PatternError) -> String {
    if scalars.count > Self.lengthLimit {
      throw error(
        "the pattern is over the limit of \(Self.lengthLimit) characters", "正则表达式超过 \(Self.lengthLimit) 个字符的上限")
    }
    groupNames = try captureGroups()
    while let scalar = current { try term(scalar) }
    if !groups.isEmpty { throw error("a group is not closed", "分组没有结束") }
    return output
  }

  private mutating func term(_ scalar: Unicode.Scalar) throws(PatternError) {
    position += 1
    switch scalar {
    case "^": assertion(#"\A"#)
    case "$": assertion(#"\z"#)
    case "|": assertion("|")
    case ".": atom(#"[^\n\r\x{2028}\x{2029}]"#)
    case "(": try openGroup()
    case ")": try closeGroup()
    case "[": atom(try characterClass())
    case "\\": try escape()
    case "*", "+", "?": try quantifier(String(scalar))
    case "{": try quantifier(try counts())
    case "]", "}": throw error("「\(scalar)」 stands alone; escape it", "「\(scalar)」没有配对，请转义")
    default: atom(CharacterSetText.literal(scalar))
    }
  }

  mutating func atom(_ text: String) {
    output += text
    canRepeat = true
  }

  private mutating func assertion(_ text: String) {
    output += text
    canRepeat = false
  }

  private mutating func openGroup() throws(PatternError) {
    if groups.count >= 200 { throw error("groups are nested over the limit of 200", "分组嵌套超过上限 200") }
    for opening in ["?:", "?=", "?!", "?<=", "?<!"] where take(opening) {
      groups.append(opening == "?:" ? .plain : .assertion)
      return assertion("(" + opening)
    }
    if take("?<") { _ = try groupName() }
    if current == "?" { throw error("「(?」 opens no group of ECMA-262", "「(?」不是 ECMA-262 的分组") }
    groups.append(.plain)
    assertion("(")
  }

  private mutating func closeGroup() throws(PatternError) {
    guard let group = groups.popLast() else { throw error("「)」 closes no group", "「)」没有对应的分组") }
    output += ")"
    canRepeat = group == .plain
  }

  private mutating func quantifier(_ text: String) throws(PatternError) {
    guard canRepeat else { throw error("there is nothing to repeat", "没有可重复的内容") }
    output += text
    if take("?") { output += "?" }
    canRepeat = false
  }

  /// Reads `n}`, `n,}` or `n,m}`.
  private mutating func counts() throws(PatternError) -> String {
    let low = digits()
    let high = take(",") ? digits() : low
    guard let least = Int(low), take("}") else {
      throw error("「{」 begins no repetition; escape it", "「{」不是重复次数的开头，请转义")
    }
    if let most = Int(high), most < least { throw error("the repetition's numbers are out of order", "重复次数颠倒") }
    return "{\(low),\(high)}"
  }

  private mutating func escape() throws(PatternError) {
    if take("b") { return assertion(#"\b"#) }
    if take("B") { return assertion(#"\B"#) }
    if take("k") {
      guard take("<") else { throw error("a name in 「<>」 must follow 「\\k」", "「\\k」之后应为「<名称>」") }
      let name = try groupName()
      guard let index = groupNames.firstIndex(of: name) else {
        throw error("no group is named 「\(name)」", "没有名为「\(name)」的分组")
      }
      return atom("\\g{\(index + 1)}")
    }
    if let digit = current, ("1"..."9").contains(digit) {
      guard let number = Int(digits()), number <= groupNames.count else {
        throw error("the pattern has fewer groups", "没有这么多分组")
      }
      return atom("\\g{\(number)}")
    }
    switch try classEscape() {
    case .set(let set): atom(set.count == 2 ? set : "[" + set + "]")
    case .scalar(let value): atom(CharacterSetText.range(value, value).map { "[" + $0 + "]" } ?? "(?!)")
    }
  }

  // MARK: Names

  /// Reads a group's name up to `>`.
  private mutating func groupName() throws(PatternError) -> String {
    var name = ""
    while let scalar = current, scalar != ">" {
      let isStart = scalar.properties.isIDStart || scalar == "$" || scalar == "_"
      guard isStart || !name.isEmpty && scalar.properties.isIDContinue else {
        throw error("「\(scalar)」 cannot stand in a group's name", "分组名称中不能有「\(scalar)」")
      }
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard !name.isEmpty, take(">") else { throw error("the group's name is not closed", "分组名称没有结束") }
    return name
  }

  /// Finds the capture groups ahead of the translation, since a reference may precede its group.
  private func captureGroups() throws(PatternError) -> [String?] {
    var scan = self
    var names: [String?] = []
    var isInClass = false
    while let scalar = scan.current {
      scan.position += 1
      switch scalar {
      case "\\": scan.position += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        let isNamed = scan.startsWith("?<") && !scan.startsWith("?<=") && !scan.startsWith("?<!")
        if isNamed {
          _ = scan.take("?<")
          let name = try scan.groupName()
          if names.contains(name) { throw scan.error("two groups are named 「\(name)」", "两个分组同名「\(name)」") }
          names.append(name)
        } else if scan.current != "?" {
          names.append(nil)
        }
      default: break
      }
    }
    return names
  }
}
