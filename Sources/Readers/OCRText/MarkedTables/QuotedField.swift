/// A field in quotes, as tables of separated values print it.
enum QuotedField {
  static let quote = UInt8(ascii: "\"")

  /// Whether a trimmed field stands in quotes.
  static func isQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Bool {
    field.count > 1 && bytes[field.lowerBound] == quote && bytes[field.upperBound - 1] == quote
  }

  /// Whether two quotes stand for one inside a quoted field.
  static func hasDoubledQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Bool {
    let inner = bytes[field].dropFirst().dropLast()
    return zip(inner, inner.dropFirst()).contains { $0 == quote && $1 == quote }
  }

  /// The text of a field without its quotes; two quotes inside of them are one.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> String {
    guard isQuoted(bytes, field) else { return TextScanning.text(bytes, field) }
    var text: [UInt8] = []
    var index = field.lowerBound + 1
    while index < field.upperBound - 1 {
      text.append(bytes[index])
      index += bytes[index] == quote && bytes[index + 1] == quote && index + 1 < field.upperBound - 1 ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
