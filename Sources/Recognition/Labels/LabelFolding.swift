/// A label in the form in which labels are compared: no white space, no punctuation, one width, simplified characters.
///
/// Folding is for keys only; it never changes the text of a report.
struct LabelKey: Hashable, Sendable {
  /// The folded characters, as UTF-16 units.
  var units: [UInt16]

  /// Whether nothing is left.
  var isEmpty: Bool { units.isEmpty }

  /// How many characters are left.
  var count: Int { units.count }

  /// Hashes the units as one run.
  func hash(into hasher: inout Hasher) {
    units.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether another folded text stands in it as it is.
  func holds(_ other: LabelKey) -> Bool {
    guard let first = other.units.first, other.count <= count else { return other.isEmpty }
    return units.indices.dropLast(other.count - 1).contains {
      units[$0] == first && units[$0...].starts(with: other.units)
    }
  }

  /// The folded text, one label behind the other.
  static func + (left: LabelKey, right: LabelKey) -> LabelKey { LabelKey(units: left.units + right.units) }
}

/// Folds labels.
enum LabelFolding {
  /// The key of a label; its number (`一、`, `（三）`, `1.`, `其中：`) is left out unless `keepsNumber`.
  static func key(_ text: some StringProtocol, keepsNumber: Bool = false) -> LabelKey {
    text.withBytes { key($0, keepsNumber) }
  }

  /// Whether a label begins with a number that its whole key keeps: `（1）` does, `①` leaves nothing.
  static func keepsNumber(of text: String) -> Bool {
    text.withBytes { bytes in
      let number = UnsafeBufferPointer(rebasing: bytes[..<LabelNumber.length(bytes)])
      return !number.isEmpty && !key(number, true).isEmpty
    }
  }

  /// The key of a label that is printed in pieces, one behind the other.
  static func key(joining pieces: some Collection<some StringProtocol>) -> LabelKey {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count })
    for piece in pieces { bytes += piece.utf8 }
    return bytes.withUnsafeBufferPointer { key($0, false) }
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsNumber: Bool) -> LabelKey {
    let start = keepsNumber ? 0 : LabelNumber.length(bytes)
    let table = table
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start + 2) / 3)
    var index = start
    while index < bytes.count {
      let (unit, length) = decode(bytes, index)
      index += length
      let folded = table[Int(unit)]
      if folded != 0 { units.append(folded) }
    }
    return LabelKey(units: units)
  }

  /// The scalar at `index` as a UTF-16 unit (0 beyond the basic plane) and its length.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt16, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt16(first), 1) }
    if first < 0xE0, index + 1 < bytes.count {
      return (UInt16(first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), 2)
    }
    if first < 0xF0, index + 2 < bytes.count {
      return (UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F), 3)
    }
    return (0, min(4, bytes.count - index))
  }

  /// The folded unit of every unit; 0 for what is left out.
  static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for unit in 0x30...0x39 { table[unit] = UInt16(unit) }
    for unit in 0x61...0x7A {
      table[unit] = UInt16(unit)
      table[unit - 0x20] = UInt16(unit)
    }
    for unit in 0xFF01...0xFF5E { table[unit] = table[unit - 0xFEE0] }
    for unit in 0x3400...0x9FFF { table[unit] = UInt16(unit) }
    for unit in 0xF900...0xFAFF { table[unit] = UInt16(unit) }
    for (traditional, simplified) in TraditionalCharacters.pairs { table[Int(traditional)] = simplified }
    return table
  }()
}

/// The printed number before a label.
enum LabelNumber {
  /// The signs around a number.
  private enum Sign {
    case digit, numeral, opener, closer, stop, blank, circled, other

    /// What a UTF-16 unit is.
    init(_ unit: UInt16) {
      switch unit {
      case 0x30...0x39, 0xFF10...0xFF19: self = .digit
      case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: self = .numeral
      case 0x28, 0xFF08, 0x3014, 0x5B, 0x3008: self = .opener
      case 0x29, 0xFF09, 0x3015, 0x5D, 0x3009: self = .closer
      case 0x2E, 0x3001, 0xFF0E, 0x2C, 0xFF0C, 0x3002, 0x3A, 0xFF1A, 0xB7: self = .stop
      case 0x20, 0x09, 0x0A, 0xA0, 0x3000, 0x2A: self = .blank
      case 0x2460...0x2487: self = .circled
      default: self = .other
      }
    }
  }

  /// What a label's number is written with.
  enum Kind: Sendable { case digits, numerals }

  /// What the number before a label is written with; nil without one.
  static func kind(_ label: String) -> Kind? {
    var label = label
    return label.withUTF8 { bytes in
      let number = UnsafeBufferPointer(rebasing: bytes[..<length(bytes)])
      var index = 0
      while index < number.count {
        let (unit, length) = LabelFolding.decode(number, index)
        switch Sign(unit) {
        case .digit, .circled: return .digits
        case .numeral: return .numerals
        case .opener, .closer, .stop, .blank, .other: index += length
        }
      }
      return nil
    }
  }

  /// The number of bytes that the number takes, white space around it included; 0 without one.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scan = Scan(bytes: bytes)
    scan.skip(.blank)
    guard let (unit, length) = scan.peek else { return 0 }
    switch Sign(unit) {
    case .digit, .numeral, .opener: return number(scan)
    case .circled: return scan.index + length
    case .closer, .stop, .blank: return 0
    case .other: return unit == 0x5176 ? amongThem(scan) : 0
    }
  }

  /// `一、`, `（三）`, `1.`, or one or two digits right before a Chinese character.
  private static func number(_ start: Scan) -> Int {
    var scan = start
    let isBracketed = scan.take(.opener)
    if isBracketed { scan.skip(.blank) }
    let digits = scan.skip(.digit)
    let numerals = digits == 0 ? scan.skip(.numeral) : 0
    guard digits + numerals > 0, digits + numerals <= 3 else { return 0 }
    scan.skip(.blank)
    if isBracketed { return scan.take(.closer) ? scan.endAfterStops : 0 }
    if scan.take(.stop) || scan.take(.closer) { return scan.endAfterStops }
    return digits > 0 && digits <= 2 && scan.standsBeforeHan ? scan.index : 0
  }

  /// `其中：`, with blanks between its characters or without.
  private static func amongThem(_ start: Scan) -> Int {
    var scan = start
    guard scan.take(unit: 0x5176) else { return 0 }
    scan.skip(.blank)
    guard scan.take(unit: 0x4E2D) else { return 0 }
    scan.skip(.blank)
    guard [0x3A, 0xFF1A, 0x2C, 0xFF0C, 0x3001].contains(where: { scan.take(unit: $0) }) else { return 0 }
    scan.skip(.blank)
    return scan.index
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    var peek: (UInt16, Int)? { index < bytes.count ? LabelFolding.decode(bytes, index) : nil }

    var standsBeforeHan: Bool {
      guard let (unit, _) = peek else { return false }
      return (0x4E00...0x9FFF).contains(unit)
    }

    /// Takes all signs of a kind; how many they were.
    @discardableResult
    mutating func skip(_ sign: Sign) -> Int {
      var count = 0
      while take(sign) { count += 1 }
      return count
    }

    mutating func take(_ sign: Sign) -> Bool {
      guard let (unit, length) = peek, Sign(unit) == sign else { return false }
      index += length
      return true
    }

    mutating func take(unit wanted: UInt16) -> Bool {
      guard let (unit, length) = peek, unit == wanted else { return false }
      index += length
      return true
    }

    var endAfterStops: Int {
      var scan = self
      scan.skip(.blank)
      scan.skip(.stop)
      scan.skip(.blank)
      return scan.index
    }
  }
}
