extension [UInt8] {
  /// Appends a text on one line without white space at its ends: a run of line breaks and tabs, with the blanks beside
  /// them, becomes nothing beside a character outside ASCII, as Chinese needs no space there, and one space otherwise.
  mutating func append(oneLine text: String) {
    var text = text
    text.withUTF8 { source in
      var isOpen = false
      var index = 0
      while index < source.count {
        let start = index
        while index < source.count, source[index].isWhiteSpace { index += 1 }
        if index == source.count { break }
        if isOpen { append(gap: source[start..<index], before: source[index]) }
        isOpen = true
        let word = index
        while index < source.count, !source[index].isWhiteSpace { index += 1 }
        append(contentsOf: source[word..<index])
      }
    }
  }

  private mutating func append(gap: Slice<UnsafeBufferPointer<UInt8>>, before next: UInt8) {
    if gap.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      append(contentsOf: gap)
    } else if let last, last < 0x80, next < 0x80 {
      append(UInt8(ascii: " "))
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

extension UInt8 {
  /// Whether it is a blank, a tab or a line break.
  fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
