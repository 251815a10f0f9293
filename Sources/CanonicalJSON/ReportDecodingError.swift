import Evidence
import JSONText

/// Why a JSON text is no canonical report.
public struct ReportDecodingError: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: Message
  /// Where, as line and column.
  public var location: SourceLocation

  /// Makes an error.
  public init(_ message: Message, at location: SourceLocation) {
    self.message = message
    self.location = location
  }

  /// A value that is not what belongs in its place.
  static func expected(_ english: String, _ chinese: String, at value: JSONValue) -> ReportDecodingError {
    let place = value.pointer.description
    return ReportDecodingError(
      Message("expected \(english) at 「\(place)」", "「\(place)」处应为\(chinese)"), at: value.location)
  }

  /// A member that a report must have and this object has not.
  static func missing(_ name: String, in object: JSONValue) -> ReportDecodingError {
    let place = object.pointer.description
    return ReportDecodingError(
      Message("member 「\(name)」 is missing in 「\(place)」", "「\(place)」缺少成员「\(name)」"), at: object.location)
  }

  /// A member of `tables` that no official form knows.
  static func unknown(_ path: String, at member: JSONMember) -> ReportDecodingError {
    ReportDecodingError(
      Message("no official form has a row 「\(path)」 with these columns", "官方表格没有含这些列的行「\(path)」"),
      at: member.name.location)
  }
}
