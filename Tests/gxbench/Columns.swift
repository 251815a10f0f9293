/// Prints tables for people.
enum Columns {
  /// Prints a heading and an empty line before it.
  static func heading(_ text: String) { Swift.print("\n" + text) }

  /// Prints a row: the first cell left, the others right-aligned.
  static func row(_ first: String, _ others: [String]) {
    let left = first + String(repeating: " ", count: max(1, 28 - first.count))
    Swift.print(left + others.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined())
  }

  /// A number with that many digits behind the point.
  static func number(_ value: Double, digits: Int = 0) -> String {
    var unit = 1.0
    for _ in 0..<digits { unit *= 10 }
    let scaled = (value * unit).rounded()
    guard scaled.magnitude < 1e15 else { return "\(value)" }
    let whole = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
    let sign = scaled < 0 ? "-" : ""
    return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// Seconds as microseconds.
  static func micros(_ seconds: Double) -> String { number(seconds * 1e6) }
}
