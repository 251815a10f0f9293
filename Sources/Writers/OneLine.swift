extension [UInt8] {
  /// Appends a text on one line: a run of line breaks and tabs becomes nothing beside a character outside ASCII, as
  /// Chinese needs no space there, and one space otherwise.
  mutating func append(oneLine text: String) {
    append(text, breakingAt: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 })
  }

  /// Appends a printed row with its tabs on one line.
  mutating func append(row text: String) {
    append(text, breakingAt: { $0 == 0x0A || $0 == 0x0D })
  }

  private mutating func append(_ text: String, breakingAt isBreak: (UInt8) -> Bool) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        guard isBreak(source[index]) else {
          index += 1
          continue
        }
        append(contentsOf: source[start..<index])
        let before = index > 0 ? source[index - 1] : 0x80
        while index < source.count, isBreak(source[index]) { index += 1 }
        let after = index < source.count ? source[index] : 0x80
        if before < 0x80, after < 0x80 { append(UInt8(ascii: " ")) }
        start = index
      }
      append(contentsOf: source[start..<source.count])
    }
  }

  /// Whether `run` stands in it.
  func contains(run: String.UTF8View) -> Bool {
    let run = Array(run)
    guard let first = run.first, run.count <= count else { return run.isEmpty }
    return (0...(count - run.count)).contains { start in
      self[start] == first && self[start..<(start + run.count)].elementsEqual(run)
    }
  }
}
