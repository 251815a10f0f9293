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

  /// The folded text, one label behind the other.
  static func + (left: LabelKey, right: LabelKey) -> LabelKey { LabelKey(units: left.units + right.units) }
}

/// Folds labels.
enum LabelFolding {
  /// The key of a label; its number (`一、`, `（三）`, `1.`, `其中：`) is left out unless `keepsNumber`.
  static func key(_ text: String, keepsNumber: Bool = false) -> LabelKey {
    var text = text
    return text.withUTF8 { bytes in
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 3 + 1)
      var index = keepsNumber ? 0 : LabelNumber.length(bytes)
      while index < bytes.count {
        let (unit, length) = decode(bytes, index)
        index += length
        let folded = table[Int(unit)]
        if folded != 0 { units.append(folded) }
      }
      return LabelKey(units: units)
    }
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
  private static let chineseDigits = Set("一二三四五六七八九十".unicodeScalars.map { UInt16($0.value) })
  private static let openers: Set<UInt16> = [0x28, 0xFF08, 0x3014, 0x5B]
  private static let closers: Set<UInt16> = [0x29, 0xFF09, 0x3015, 0x5D]
  private static let stops: Set<UInt16> = [0x2E, 0x3001, 0xFF0E, 0x2C, 0xFF0C, 0x3002, 0x3A, 0xFF1A, 0xB7]
  private static let blanks: Set<UInt16> = [0x20, 0x09, 0x0A, 0xA0, 0x3000, 0x2A]

  /// The number of bytes that the number takes, white space around it included; 0 without one.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scan = Scan(bytes: bytes)
    scan.skip(blanks)
    if let end = amongThem(scan) { return end }
    let isBracketed = scan.take(openers)
    let digits = scan.count(ofDigits: true)
    let numerals = digits == 0 ? scan.count(ofDigits: false) : 0
    guard digits + numerals > 0, digits + numerals <= 3 else { return circled(bytes) }
    scan.skip(blanks)
    if isBracketed { return scan.take(closers) ? scan.endAfterBlanks(stops) : 0 }
    if scan.take(stops) || scan.take(closers) { return scan.endAfterBlanks(stops) }
    return digits > 0 && digits <= 2 && scan.standsBeforeHan ? scan.index : 0
  }

  private static func amongThem(_ start: Scan) -> Int? {
    var scan = start
    guard scan.take([0x5176]) else { return nil }
    scan.skip(blanks)
    guard scan.take([0x4E2D]) else { return nil }
    scan.skip(blanks)
    return scan.take([0x3A, 0xFF1A, 0x2C, 0xFF0C, 0x3001]) ? scan.endAfterBlanks([]) : nil
  }

  private static func circled(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scan = Scan(bytes: bytes)
    scan.skip(blanks)
    guard let (unit, length) = scan.peek, (0x2460...0x2487).contains(unit) else { return 0 }
    return scan.index + length
  }

  private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    var peek: (UInt16, Int)? { index < bytes.count ? LabelFolding.decode(bytes, index) : nil }

    var standsBeforeHan: Bool {
      guard let (unit, _) = peek else { return false }
      return (0x4E00...0x9FFF).contains(unit)
    }

    mutating func skip(_ units: Set<UInt16>) {
      while let (unit, length) = peek, units.contains(unit) { index += length }
    }

    mutating func take(_ units: Set<UInt16>) -> Bool {
      guard let (unit, length) = peek, units.contains(unit) else { return false }
      index += length
      return true
    }

    mutating func count(ofDigits: Bool) -> Int {
      var count = 0
      while let (unit, length) = peek {
        let isDigit = (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit)
        guard ofDigits ? isDigit : chineseDigits.contains(unit) else { break }
        index += length
        count += 1
      }
      return count
    }

    mutating func endAfterBlanks(_ stops: Set<UInt16>) -> Int {
      skip(blanks)
      skip(stops)
      skip(blanks)
      return index
    }
  }
}
