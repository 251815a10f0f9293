import Evidence

/// How often a rule acted on the made reports of the damage laboratory, and how often it was right.
public struct Precision: Sendable, Hashable {
  /// How many of its edits were right.
  public var right: Int
  /// How many edits it made.
  public var applied: Int

  /// Makes a figure.
  public init(right: Int, of applied: Int) {
    self.right = right
    self.applied = applied
  }

  /// The figure for people.
  public var message: Message {
    guard applied > 0 else { return Message("never met in the laboratory", "实验室中未出现") }
    let (part, whole) = (Self.grouped(right), Self.grouped(applied))
    return Message("\(part) of \(whole) right in the laboratory", "实验室实测：\(whole) 处中 \(part) 处正确")
  }

  /// A number with a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.utf8.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
  }
}
