/// Reads rows of comma-separated values as this module writes them.
enum CSVFields {
  /// Hands on the fields of each row.
  static func forEachRow(
    in bytes: [UInt8], _ body: ([ArraySlice<UInt8>]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var fields: [ArraySlice<UInt8>] = []
    var position = 0
    while position < bytes.count {
      let (field, end) = field(in: bytes, at: position)
      fields.append(field)
      position = end + 1
      if end >= bytes.count || bytes[end] == UInt8(ascii: "\n") {
        try body(fields)
        fields.removeAll(keepingCapacity: true)
      }
    }
  }

  /// The field at a position, and the place of the comma or line feed behind it.
  private static func field(in bytes: [UInt8], at start: Int) -> (ArraySlice<UInt8>, end: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") } ?? bytes.count
      return (bytes[start..<end], end)
    }
    var text: [UInt8] = []
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
      }
      text.append(bytes[position])
      position += 1
    }
    return (text[...], position)
  }
}
