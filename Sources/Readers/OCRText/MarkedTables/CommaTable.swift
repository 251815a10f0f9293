import DocumentModel
import Evidence

/// Lines of comma-separated or semicolon-separated values (RFC 4180), with quoted fields.
///
/// Sentences have commas too. Lines are a table only if all of them have as many fields, but for those of a header that
/// lack blank ones at the end; if half of them have a field that is a number, or all below the header end in numbers; and
/// if the commas cannot be those of thousands.
struct CommaTable {
  /// The fields of a line, quotes included.
  private typealias Fields = [Range<Int>]

  private(set) var rows: [Row] = []

  /// A field of a table is no longer, in bytes.
  private static let longestField = 240

  /// What parts the fields of a trimmed line; nil where it can be no line of a table.
  static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt8? {
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] where bytes[range].contains(separator) {
      if count(bytes, range, separator) > 1 { return separator }
    }
    return nil
  }

  /// How many fields a trimmed line has; 0 where its quotes are not sound, or it is a sentence.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: UInt8) -> Int {
    if bytes[range].suffix(3).elementsEqual("。".utf8) { return 0 }
    return fields(bytes, range, separator)?.count ?? 0
  }

  /// A header has no more lines.
  private static let longestHeader = 4

  /// Reads the trimmed lines; nil where they are no table.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [(range: Range<Int>, number: Int)], separator: UInt8) {
    let parted = lines.compactMap { Self.fields(bytes, $0.range, separator) }
    guard parted.count == lines.count, parted.count > 1, let width = parted.map(\.count).max(), width > 1,
      Self.isTable(bytes, parted, width),
      separator != UInt8(ascii: ",") || Self.isClear(bytes, lines.map(\.range), width)
    else { return nil }
    rows = zip(parted, lines).map { fields, line in
      Row(
        cells: fields.enumerated().map { index, field in
          Cell(
            text: QuotedField.text(bytes, field), column: index,
            location: SourceLocation(line: line.number, column: 1, bytes: field))
        }, location: SourceLocation(line: line.number, column: 1, bytes: line.range))
    }
  }

  /// Whether lines of fields are those of a table: a header of words above rows of numbers, or lines that are all alike,
  /// half of them with a number.
  private static func isTable(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Fields], _ width: Int) -> Bool {
    let hasNumber = lines.map { line in line.contains { isNumber(bytes, $0) } }
    let header = hasNumber.prefix { !$0 }.count
    if (1...longestHeader).contains(header), header < lines.count,
      lines[..<header].contains(where: { $0.count == width }),
      lines[header...].allSatisfy({ $0.count == width && endsInNumbers(bytes, $0) })
    {
      return true
    }
    return lines.count > 2 && lines.allSatisfy { $0.count == width } && hasNumber.count { $0 } * 2 >= lines.count
  }

  private static func fields(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: UInt8
  ) -> Fields? {
    var fields: Fields = []
    var start = range.lowerBound
    var isQuoted = false
    for index in range {
      let byte = bytes[index]
      if byte == QuotedField.quote, isQuoted || index == start {
        isQuoted.toggle()
      } else if byte == QuotedField.quote, bytes[index - 1] == QuotedField.quote {
        // The second of two quotes inside a quoted field.
        isQuoted = true
      } else if byte == separator, !isQuoted {
        fields.append(TextScanning.trim(bytes, start..<index, tabs: true))
        start = index + 1
      }
    }
    fields.append(TextScanning.trim(bytes, start..<range.upperBound, tabs: true))
    return isQuoted || fields.contains { $0.count > longestField } ? nil : fields
  }

  /// Whether nothing but numbers, marks and blanks stands behind the first number of a line that has one.
  private static func endsInNumbers(_ bytes: UnsafeBufferPointer<UInt8>, _ fields: Fields) -> Bool {
    guard let first = fields.firstIndex(where: { isNumber(bytes, $0) }) else { return false }
    return fields[first...].allSatisfy { field in
      let text = bytes[field].drop { $0 == QuotedField.quote || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
      return text.first.map { (0x30...0x39).contains($0) } ?? true
    }
  }

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Bool {
    TextScanning.isNumber(bytes[field].lazy.filter { $0 != QuotedField.quote })
  }

  /// Whether one line at least has no comma that may stand before thousands, and of lines of two fields none has.
  private static func isClear(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ width: Int) -> Bool {
    let doubtful = lines.count { line in line.contains { isThousands(bytes, $0, line) } }
    return doubtful == 0 || width > 2 && doubtful < lines.count
  }

  /// Whether the comma at `index` stands behind a digit and before three.
  private static func isThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ line: Range<Int>) -> Bool {
    guard bytes[index] == UInt8(ascii: ","), index > line.lowerBound, isDigit(bytes[index - 1]) else { return false }
    return bytes[(index + 1)..<line.upperBound].prefix(4).prefix(while: isDigit).count == 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
