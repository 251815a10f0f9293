/// Cuts UTF-8 text into lines at LF, CR, CRLF, U+2028, U+2029 and form feed.
struct LineScanner {
  /// One line without its end.
  struct Line {
    /// Counted from 1; a form feed starts no new number.
    var number: Int
    /// Where it begins, a mark of quotation among it.
    var start: Int
    var range: Range<Int>
    /// Whether a form feed stands right before it.
    var startsPage: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var number = 1
  private var startsPage = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    var index = start
    while index < bytes.count, !endsLine(at: index) { index += 1 }
    let line = Line(number: number, start: start, range: start..<index, startsPage: startsPage)
    pass(index)
    return line
  }

  private func endsLine(at index: Int) -> Bool {
    switch bytes[index] {
    case TextScanning.newline, TextScanning.carriageReturn, TextScanning.formFeed: true
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
    default: false
    }
  }

  private mutating func pass(_ index: Int) {
    startsPage = false
    guard index < bytes.count else {
      position = index
      return
    }
    switch bytes[index] {
    case TextScanning.formFeed:
      startsPage = true
      position = index + 1
      return
    case TextScanning.carriageReturn:
      let isPair = index + 1 < bytes.count && bytes[index + 1] == TextScanning.newline
      position = index + (isPair ? 2 : 1)
    case TextScanning.newline: position = index + 1
    default: position = index + 3
    }
    number += 1
  }
}
