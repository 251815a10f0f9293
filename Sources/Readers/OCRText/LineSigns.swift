/// The signs in a line by which tables are told, found in one pass.
struct LineSigns: OptionSet, Sendable {
  let rawValue: UInt8

  static let tab = LineSigns(rawValue: 1)
  static let pipe = LineSigns(rawValue: 2)
  static let lessThan = LineSigns(rawValue: 4)
  static let plus = LineSigns(rawValue: 8)
  /// A comma or a semicolon.
  static let separator = LineSigns(rawValue: 16)
}

extension LineSigns {
  /// The signs in a range of bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var signs: LineSigns = []
    for index in range where bytes[index] < 0x80 {
      switch bytes[index] {
      case TextScanning.tab: signs.insert(.tab)
      case TextScanning.pipe: signs.insert(.pipe)
      case UInt8(ascii: "<"): signs.insert(.lessThan)
      case UInt8(ascii: "+"): signs.insert(.plus)
      case UInt8(ascii: ","), UInt8(ascii: ";"): signs.insert(.separator)
      default: break
      }
    }
    self = signs
  }
}
