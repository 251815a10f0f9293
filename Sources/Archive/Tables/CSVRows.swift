/// Comma-separated values as they are written: UTF-8 without a byte order mark, LF, RFC 4180 quotation.
struct CSVRows: Sendable {
  private(set) var bytes: [UInt8] = []
  /// How many rows there are.
  private(set) var count = 0
  private var isRowEmpty = true

  /// Adds a field to the row.
  mutating func field(_ text: String) {
    separate()
    let mustBeQuoted = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard mustBeQuoted else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
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
  mutating func end() {
    bytes.append(UInt8(ascii: "\n"))
    count += 1
    isRowEmpty = true
  }

  /// Takes out what was written so far.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func separate() {
    if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
    isRowEmpty = false
  }
}
