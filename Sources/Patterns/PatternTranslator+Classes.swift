/// What an escape stands for: a set in the notation of PCRE2 classes, or one code point, surrogates included.
enum ClassAtom {
  case set(String)
  case scalar(UInt32)
}

extension PatternTranslator {
  /// Reads a character class behind its `[`.
  mutating func characterClass() throws(PatternError) -> String {
    let isNegated = take("^")
    var members = ""
    while !take("]") {
      let first = try classAtom()
      if startsWith("-"), !startsWith("-]") {
        position += 1
        members += try range(from: first, to: try classAtom())
      } else {
        members += CharacterSetText.member(first)
      }
    }
    if members.isEmpty { return isNegated ? "(?s:.)" : "(?!)" }
    return (isNegated ? "[^" : "[") + members + "]"
  }

  private func range(from first: ClassAtom, to last: ClassAtom) throws(PatternError) -> String {
    guard case .scalar(let low) = first, case .scalar(let high) = last else {
      return CharacterSetText.member(first) + #"\-"# + CharacterSetText.member(last)
    }
    guard low <= high else { throw error("a range of the class is out of order", "字符类中的范围颠倒") }
    return CharacterSetText.range(low, high) ?? ""
  }

  private mutating func classAtom() throws(PatternError) -> ClassAtom {
    guard let scalar = current else { throw error("a character class is not closed", "字符类没有结束") }
    position += 1
    guard scalar == "\\" else { return .scalar(scalar.value) }
    if take("b") { return .scalar(8) }
    return try classEscape()
  }

  /// Reads an escape that may stand inside a class as well as outside, behind its backslash.
  mutating func classEscape() throws(PatternError) -> ClassAtom {
    guard let letter = current else { throw error("the pattern ends with a backslash", "正则表达式以反斜杠结尾") }
    position += 1
    switch letter {
    case "d", "D", "w", "W": return .set("\\" + String(letter))
    case "s": return .set(CharacterSetText.space)
    case "S": return .set(CharacterSetText.notSpace)
    case "p", "P": return .set(try property(isNegated: letter == "P"))
    case "c": return .scalar(try controlLetter())
    case "0" where !(current.map { ("0"..."9").contains($0) } ?? false): return .scalar(0)
    case "x":
      guard let value = hexadecimal(2) else {
        throw error("two hexadecimal digits must follow 「\\x」", "「\\x」之后应为两位十六进制数")
      }
      return .scalar(value)
    case "u": return .scalar(try unicodeEscape())
    default: break
    }
    if let value = CharacterSetText.controls[letter] { return .scalar(value) }
    guard letter.isASCII, !letter.properties.isAlphabetic, !("0"..."9").contains(letter), letter.value > 0x20 else {
      throw error("「\\\(letter)」 is no escape of ECMA-262", "「\\\(letter)」不是 ECMA-262 的转义")
    }
    return .scalar(letter.value)
  }

  private mutating func controlLetter() throws(PatternError) -> UInt32 {
    guard let letter = current, letter.isASCII, letter.properties.isAlphabetic else {
      throw error("a letter must follow 「\\c」", "「\\c」之后应为字母")
    }
    position += 1
    return letter.value % 32
  }

  /// Reads `XXXX` or `{X…}`, two halves of a surrogate pair as one.
  private mutating func unicodeEscape() throws(PatternError) -> UInt32 {
    if take("{") {
      var digits = ""
      while let digit = current, digit.properties.isASCIIHexDigit {
        digits.unicodeScalars.append(digit)
        position += 1
      }
      if take("}"), let value = UInt32(digits, radix: 16), value <= 0x10FFFF { return value }
    } else if let unit = hexadecimal(4) {
      let start = position
      if 0xD800...0xDBFF ~= unit, take("\\u"), let low = hexadecimal(4), 0xDC00...0xDFFF ~= low {
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      position = start
      return unit
    }
    throw error("four hexadecimal digits or a number in 「{}」 must follow 「\\u」", "「\\u」之后应为四位十六进制数或「{}」中的数")
  }

  /// Reads `{name}` or `{name=value}`.
  private mutating func property(isNegated: Bool) throws(PatternError) -> String {
    var name = ""
    if take("{") {
      while let scalar = current, scalar == "_" || scalar == "=" || scalar.isASCII && scalar.properties.isIDContinue {
        name.unicodeScalars.append(scalar)
        position += 1
      }
    }
    guard !name.isEmpty, take("}"), let text = UnicodeProperties.text(for: name, isNegated: isNegated) else {
      throw error("「\(name)」 is no property of Unicode", "「\(name)」不是 Unicode 属性")
    }
    return text
  }
}
