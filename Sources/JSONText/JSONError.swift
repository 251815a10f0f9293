import Evidence

/// A text that is no JSON, or more of it than the limits allow.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  public let defect: JSONDefect
  /// Where: line, column in Unicode scalars, byte range.
  public let location: SourceLocation

  /// One sentence for people, without the location.
  public var message: Message { defect.message }
}

/// What can be wrong with a JSON text.
public enum JSONDefect: Sendable, Hashable {
  case empty
  case byteOrderMark
  case utf16
  case unexpectedEnd
  case unexpected(String)
  case missingComma(String)
  case missingColon(String)
  case nameExpected(String)
  case trailingComma
  case trailingText(String)
  case malformedNumber
  case leadingZero
  case controlCharacter(UInt8)
  case unknownEscape(String)
  case loneSurrogate
  case invalidUTF8
  case unterminatedString
  case duplicateMember(String)
  case tooLarge(limit: Int)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case exponentTooLarge

  /// Whether the text might be sound and only a limit forbids it.
  public var isLimit: Bool {
    switch self {
    case .tooLarge, .tooDeep, .tooManyValues, .exponentTooLarge: true
    default: false
    }
  }
}
