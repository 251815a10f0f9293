/// Addresses of web pages in a line.
enum WebAddress {
  /// The first address that begins in `start..<end`, as printed, without the brackets around it.
  static func first(in line: FoldedLine, from start: Int = 0, to end: Int = .max) -> String? {
    let last = min(end, line.count)
    guard start < last else { return nil }
    for position in start..<last where openings.contains(where: { line.has($0, at: position) }) {
      var stop = position
      while stop < line.count, line.folded[stop].isASCII, !ends.contains(line.folded[stop]) { stop += 1 }
      while stop > position, line.folded[stop - 1] == "." || line.folded[stop - 1] == "," { stop -= 1 }
      if line.folded[position..<stop].contains(".") { return line.text(in: position..<stop) }
    }
    return nil
  }

  private static let openings = ["http://", "https://", "www."].map(\.scalars)
  private static let ends: Set<Unicode.Scalar> = ["<", ">", "(", ")", ";", "\"", " ", ","]
}
