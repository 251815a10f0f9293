/// Comma-separated values as they are written: UTF-8 without a byte order mark, RFC 4180 quotation.
///
/// Line feeds, carriage returns and tabs inside a field stay; other control characters, at which readers of CSV stumble,
/// become their pictures (U+0000 becomes ␀), so that two names that differ still differ.
package struct CSVRows: Sendable {
  /// What was written and not taken out.
  package private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  private var isRowEmpty = true

  /// Makes rows that end in LF, or in what a certain reader wants.
  package init(lineEnd: String = "\n") { self.lineEnd = Array(lineEnd.utf8) }

  /// Adds a field to the row.
  package mutating func field(_ text: String) {
    separate()
    let isPlain = text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F || $0 == 0x09) && $0 != 0x2C && $0 != 0x22 }
    if isPlain { bytes.append(contentsOf: text.utf8) } else { quote(text) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += [byte, byte]
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20: bytes += [0xE2, 0x90, 0x80 + byte]
      case 0x7F: bytes += [0xE2, 0x90, 0xA1]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a field that may be absent; absent and empty are the same in CSV.
  mutating func field(_ text: String?) { field(text ?? "") }

  /// Adds a number.
  mutating func field(_ number: Int?) { field(number.map(String.init) ?? "") }

  /// Adds fields that were joined by commas already.
  mutating func joined(_ fields: [UInt8]) {
    separate()
    bytes.append(contentsOf: fields)
  }

  /// Ends the row.
  package mutating func end() {
    bytes += lineEnd
    isRowEmpty = true
  }

  /// Takes out what was written so far.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func separate() {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    isRowEmpty = false
  }
}
