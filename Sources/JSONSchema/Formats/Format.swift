import Evidence
import JSONText
import Patterns

/// The formats of validation §7.3.
enum Format: String, CaseIterable, Sendable {
  case date, time, duration, email, hostname, uri, iri, uuid, regex, ipv4, ipv6
  case dateTime = "date-time"
  case idnEmail = "idn-email"
  case idnHostname = "idn-hostname"
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"

  /// Whether the value is no string, or a string of the format.
  func accepts(_ value: JSONValue) -> Bool {
    guard let text = value.string else { return true }
    return accepts(text)
  }

  /// Whether a text is of the format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: DateFormat.isDate(text)
    case .time: DateFormat.isTime(text)
    case .dateTime: DateFormat.isDateTime(text)
    case .duration: DateFormat.isDuration(text)
    case .email: EmailFormat.isAddress(text, allowsUnicode: false)
    case .idnEmail: EmailFormat.isAddress(text, allowsUnicode: true)
    case .hostname: HostnameFormat.isHostname(text)
    case .idnHostname: HostnameFormat.isInternationalHostname(text)
    case .ipv4: AddressFormat.isIPv4(text.utf8)
    case .ipv6: AddressFormat.isIPv6(text.utf8)
    case .uri: URIFormat.isReference(text, needsScheme: true, allowsUnicode: false)
    case .uriReference: URIFormat.isReference(text, needsScheme: false, allowsUnicode: false)
    case .iri: URIFormat.isReference(text, needsScheme: true, allowsUnicode: true)
    case .iriReference: URIFormat.isReference(text, needsScheme: false, allowsUnicode: true)
    case .uriTemplate: URITemplateFormat.isTemplate(text)
    case .uuid: isUUID(text)
    case .jsonPointer: JSONPointer(text) != nil
    case .relativeJSONPointer: isRelativePointer(text)
    case .regex: Pattern.isWellFormed(text)
    }
  }

  private func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { place, byte in
        [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : byte.isASCIIHexDigit
      }
  }

  /// A count of levels without leading zero, then `#` or a pointer (draft-bhutton-relative-json-pointer-00).
  private func isRelativePointer(_ text: String) -> Bool {
    let levels = text.utf8.prefix(while: \.isASCIIDigit)
    guard let first = levels.first, first != UInt8(ascii: "0") || levels.count == 1 else { return false }
    let rest = String(text.utf8.dropFirst(levels.count)) ?? "-"
    return rest == "#" || JSONPointer(rest) != nil
  }

  /// The format as something expected.
  var described: Message {
    let (english, chinese) = Self.descriptions[self] ?? (rawValue, rawValue)
    return Message(english, chinese)
  }

  private static let descriptions: [Format: (String, String)] = [
    .date: ("a date as 2023-12-31", "形如 2023-12-31 的日期"),
    .time: ("a time with zone as 08:30:00Z", "形如 08:30:00Z 的带时区时间"),
    .dateTime: ("a date and time as 2023-12-31T08:30:00+08:00", "形如 2023-12-31T08:30:00+08:00 的日期时间"),
    .duration: ("a duration as P1Y2M3D", "形如 P1Y2M3D 的时长"),
    .email: ("an e-mail address", "电子邮件地址"), .idnEmail: ("an e-mail address", "电子邮件地址"),
    .hostname: ("a host name", "主机名"), .idnHostname: ("a host name", "主机名"),
    .ipv4: ("an IPv4 address", "IPv4 地址"), .ipv6: ("an IPv6 address", "IPv6 地址"),
    .uri: ("a URI with scheme", "带协议的 URI"), .uriReference: ("a URI reference", "URI 引用"),
    .iri: ("an IRI with scheme", "带协议的 IRI"), .iriReference: ("an IRI reference", "IRI 引用"),
    .uriTemplate: ("a URI template", "URI 模板"), .uuid: ("a UUID", "UUID"),
    .jsonPointer: ("a JSON Pointer as /a/0", "形如 /a/0 的 JSON Pointer"),
    .relativeJSONPointer: ("a relative JSON Pointer as 1/a", "形如 1/a 的相对 JSON Pointer"),
    .regex: ("a regular expression of ECMA-262", "ECMA-262 正则表达式"),
  ]
}
