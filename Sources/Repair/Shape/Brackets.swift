/// A set of bracket kinds.
struct Brackets: OptionSet, Sendable {
  let rawValue: UInt8
  static let round = Brackets(rawValue: 1)
  static let title = Brackets(rawValue: 2)
  static let quote = Brackets(rawValue: 4)
  static let hexagonal = Brackets(rawValue: 8)
  static let black = Brackets(rawValue: 16)
  static let square = Brackets(rawValue: 32)

  /// The kind of a bracket, 0 to 5, and whether it opens; nil for other scalars.
  static func kind(_ value: UInt32) -> (index: Int, opens: Bool)? {
    switch value {
    case 0x28, 0xFF08: (0, true)
    case 0x29, 0xFF09: (0, false)
    case 0x300A, 0x3008: (1, true)
    case 0x300B, 0x3009: (1, false)
    case 0x201C: (2, true)
    case 0x201D: (2, false)
    case 0x3014: (3, true)
    case 0x3015: (3, false)
    case 0x3010: (4, true)
    case 0x3011: (4, false)
    case 0x5B, 0xFF3B: (5, true)
    case 0x5D, 0xFF3D: (5, false)
    default: nil
    }
  }
}

/// Which brackets of a text are open, while it is read.
struct BracketBalance {
  /// The kinds that close something opened before the text.
  private(set) var unopened: Brackets = []
  private var depth: (Int8, Int8, Int8, Int8, Int8, Int8) = (0, 0, 0, 0, 0, 0)

  /// More open brackets of one kind are not told apart.
  private static let deepest: Int8 = 100

  /// The kinds that are open.
  var unclosed: Brackets {
    var open: Brackets = []
    if depth.0 > 0 { open.insert(.round) }
    if depth.1 > 0 { open.insert(.title) }
    if depth.2 > 0 { open.insert(.quote) }
    if depth.3 > 0 { open.insert(.hexagonal) }
    if depth.4 > 0 { open.insert(.black) }
    if depth.5 > 0 { open.insert(.square) }
    return open
  }

  /// Takes the next bracket.
  mutating func take(_ kind: Int, opens: Bool) {
    switch kind {
    case 0: Self.step(&depth.0, opens, .round, &unopened)
    case 1: Self.step(&depth.1, opens, .title, &unopened)
    case 2: Self.step(&depth.2, opens, .quote, &unopened)
    case 3: Self.step(&depth.3, opens, .hexagonal, &unopened)
    case 4: Self.step(&depth.4, opens, .black, &unopened)
    default: Self.step(&depth.5, opens, .square, &unopened)
    }
  }

  private static func step(_ depth: inout Int8, _ opens: Bool, _ kind: Brackets, _ unopened: inout Brackets) {
    if opens {
      if depth < deepest { depth += 1 }
    } else if depth > 0 {
      depth -= 1
    } else {
      unopened.insert(kind)
    }
  }
}
