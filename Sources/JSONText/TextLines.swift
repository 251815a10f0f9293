import Evidence

/// Finds the line and the column of places in a text of UTF-8.
///
/// LF, CR LF and CR end a line; a column is counted in Unicode scalars from 1, and a byte that is no UTF-8 counts as one
/// or continues the scalar before it.
struct TextLines {
  let bytes: [UInt8]
  let firstLine: Int

  /// The location of one range; scans the text up to it.
  func location(of range: Range<Int>) -> SourceLocation {
    var cursor = Cursor(line: firstLine)
    return cursor.advance(to: range, in: bytes)
  }

  /// The locations of many ranges, in their order; scans the text once.
  func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
    var locations = Array(repeating: SourceLocation.whole, count: ranges.count)
    var cursor = Cursor(line: firstLine)
    for index in ranges.indices.sorted(by: { ranges[$0].lowerBound < ranges[$1].lowerBound }) {
      locations[index] = cursor.advance(to: ranges[index], in: bytes)
    }
    return locations
  }

  private struct Cursor {
    var line: Int
    var column = 1
    var offset = 0

    mutating func advance(to range: Range<Int>, in bytes: [UInt8]) -> SourceLocation {
      let end = min(range.lowerBound, bytes.count)
      while offset < end {
        let byte = bytes[offset]
        let isBeforeLineFeed = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        if byte == 0x0A || byte == 0x0D && !isBeforeLineFeed {
          line += 1
          column = 1
        } else if !byte.isContinuation {
          column += 1
        }
        offset += 1
      }
      return SourceLocation(line: line, column: column, bytes: range)
    }
  }
}
