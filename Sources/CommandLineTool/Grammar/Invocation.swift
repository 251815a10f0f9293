import FileNames

/// A command line that was understood.
struct Invocation: Sendable {
  /// The command that was called.
  let command: Command
  /// The values given, in the order of the command line; a switch has one empty value.
  var values: [OptionName: [FileName]] = [:]
  /// What is no option.
  var operands: [FileName] = []

  /// Makes an empty call of a command.
  init(_ command: Command) { self.command = command }

  /// Whether the option is given.
  func isGiven(_ name: OptionName) -> Bool { values[name] != nil }

  /// The last value of an option as text.
  func text(_ name: OptionName) -> String? { file(name)?.text }

  /// All values of an option as text.
  func texts(_ name: OptionName) -> [String] { (values[name] ?? []).map(\.text) }

  /// The last value of an option as a file name.
  func file(_ name: OptionName) -> FileName? { values[name]?.last }

  /// The last value of an option as a number; the parser has refused what is none.
  func number(_ name: OptionName) -> Int? { text(name).flatMap(SizeNotation.bytes) }

  /// The last value of an option as one of its words; the parser has refused all others.
  func choice<Choice: RawRepresentable>(_ name: OptionName, _ type: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    text(name).flatMap(Choice.init(rawValue:))
  }
}

/// Numbers as people type them: `4096`, `64K`, `256M`, `1G`.
enum SizeNotation {
  /// The number; nil for anything else, for zero and for numbers that do not fit.
  static func bytes(_ text: String) -> Int? {
    var digits = Substring(text)
    var unit = 1
    if let last = text.utf8.last, let shift = shifts[last & 0xDF] {
      digits = digits.dropLast()
      unit = 1 << shift
    }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits), count > 0 else { return nil }
    let (value, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? nil : value
  }

  private static let shifts: [UInt8: Int] = [UInt8(ascii: "K"): 10, UInt8(ascii: "M"): 20, UInt8(ascii: "G"): 30]
}
