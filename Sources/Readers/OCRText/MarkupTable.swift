/// An HTML table inside a text, while its lines are gathered.
struct MarkupTable {
  /// Where it opens.
  let start: Int
  /// The lines that it stands on so far.
  var lines: [LineScanner.Line] = []
  /// How many tables are open.
  private var depth = 0

  /// A table that opens at `start`.
  init(start: Int) { self.start = start }

  /// Where it ends in the next range of bytes; nil where it goes on behind it.
  mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    MarkupTag.end(bytes, range, depth: &depth)
  }
}
