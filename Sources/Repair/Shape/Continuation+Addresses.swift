/// Addresses of the net that the end of a line cuts.
extension Continuation {
  /// An address of the net at the end that goes on in the next line.
  var isAddressCut: Bool {
    guard Scalars.isLetter(line.last) || Self.isInsideAddress(line) || isInsideHost else { return false }
    return Scalars.isLetter(next.first) || Scalars.isDigit(next.first) || [0x2E, 0x2F, 0x5F, 0x40].contains(next.first)
  }

  /// Whether the line ends with digits inside an address: `www.a1`.
  private var isInsideHost: Bool {
    guard Scalars.isDigit(line.last) else { return false }
    let word = text.unicodeScalars.reversed().lazy.map(\.value)
      .prefix { Scalars.isDigit($0) || Scalars.isLetter($0) || [0x2E, 0x2F, 0x5F, 0x40, 0x2D].contains($0) }
    return word.contains(where: Scalars.isLetter) && word.contains { $0 == 0x2E || $0 == 0x40 }
  }

  /// Whether a line ends with a mark that stands inside an address of the net.
  static func isInsideAddress(_ line: LineShape) -> Bool { [0x2E, 0x2F, 0x5F, 0x40].contains(line.last) }

  /// `(<http`, `<http`, `http`: an address in brackets that belongs to what stands before it.
  static func opensAddress(_ text: String) -> Bool {
    var bytes = text.utf8.prefix(12)
    for _ in 0..<2 {
      if let first = bytes.first, first == 0x28 || first == 0x3C { bytes = bytes.dropFirst() }
    }
    if bytes.starts(with: "（".utf8) { bytes = bytes.dropFirst(3) }
    return bytes.starts(with: "http".utf8) || bytes.starts(with: "<http".utf8) || bytes.starts(with: "www.".utf8)
  }
}
