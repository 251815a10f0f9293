extension StringProtocol {
  /// Looks at the bytes of the UTF-8 text, wherever they are stored.
  func withBytes<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(look) ?? Array(utf8).withUnsafeBufferPointer(look)
  }

  /// Whether a byte stands anywhere in the UTF-8 text.
  func holds(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }

  /// Whether these bytes stand together anywhere in the UTF-8 text.
  func holds(_ phrase: [UInt8]) -> Bool {
    withBytes { $0.holds(phrase) }
  }

  /// Whether the UTF-8 text ends with these bytes.
  func ends(with ending: [UInt8]) -> Bool { utf8.suffix(ending.count).elementsEqual(ending) }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first else { return true }
    return indices.dropLast(phrase.count - 1).contains { self[$0] == first && self[$0...].starts(with: phrase) }
  }
}
