import Evidence
import JSONText

extension JSONValue {
  /// The member of that name; an error where it is absent or this is no object.
  package func member(_ name: String) throws(ReportDecodingError) -> JSONValue {
    guard kind == .object else { throw .expected("an object", "对象", at: self) }
    guard let value = self[name] else { throw .missing(name, in: self) }
    return value
  }

  /// The text of a member.
  package func text(_ name: String) throws(ReportDecodingError) -> String { try member(name).requiredText() }

  /// The text of a member that may be null.
  package func nullableText(_ name: String) throws(ReportDecodingError) -> String? {
    let value = try member(name)
    return value.isNull ? nil : try value.requiredText()
  }

  /// The text of a member that may be absent.
  package func optionalText(_ name: String) throws(ReportDecodingError) -> String? {
    guard let value = self[name] else { return nil }
    return try value.requiredText()
  }

  /// The integer of a member.
  package func integer(_ name: String) throws(ReportDecodingError) -> Int { try member(name).requiredInteger() }

  /// The number of a member that may be absent.
  func optionalDecimal(_ name: String) throws(ReportDecodingError) -> ExactDecimal? {
    guard let value = self[name] else { return nil }
    return try value.nullableDecimal()
  }

  /// The elements of a member that may be absent, each read by `read`.
  func optionalArray<Element>(
    _ name: String, read: (JSONValue) throws(ReportDecodingError) -> Element
  ) throws(ReportDecodingError) -> [Element] {
    guard self[name] != nil else { return [] }
    return try array(name, read: read)
  }

  /// The elements of a member, each read by `read`.
  package func array<Element>(
    _ name: String, read: (JSONValue) throws(ReportDecodingError) -> Element
  ) throws(ReportDecodingError) -> [Element] {
    let value = try member(name)
    guard value.kind == .array else { throw .expected("an array", "数组", at: value) }
    var result: [Element] = []
    result.reserveCapacity(value.count)
    for element in value.elements { result.append(try read(element)) }
    return result
  }

  /// The case of a closed list that a member names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type = Choice.self
  ) throws(ReportDecodingError) -> Choice where Choice.RawValue == String {
    let value = try member(name)
    if let text = value.string, let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw .expected("one of \(names)", " \(names) 之一", at: value)
  }

  /// This value as text.
  func requiredText() throws(ReportDecodingError) -> String {
    guard let text = string else { throw .expected("a string", "字符串", at: self) }
    return text
  }

  /// This value as an integer.
  func requiredInteger() throws(ReportDecodingError) -> Int {
    guard let integer else { throw .expected("an integer", "整数", at: self) }
    return integer
  }

  /// This value as a number with its digits, or null.
  func nullableDecimal() throws(ReportDecodingError) -> ExactDecimal? {
    if isNull { return nil }
    guard let digits, let number = ExactDecimal(digits) else {
      throw .expected("null or a number of at most 18 digits without exponent", " null 或不超过 18 位、无指数的数", at: self)
    }
    return number
  }
}
