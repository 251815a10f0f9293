import ReportModel

/// What one line of a report says about how to reach the agency; every value as printed.
struct ContactStatement {
  /// The members that the line states.
  private(set) var contact = Contact()
  /// How many they are.
  private(set) var count = 0

  /// Reads a line; a label without a value that fits it says nothing.
  init(_ line: FoldedLine) {
    guard Self.canState(line) else { return }
    let labels = Self.labels(in: line)
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : line.count
      take(label.kind, from: line, in: label.range.upperBound..<max(end, label.range.upperBound))
    }
    if contact.website == nil { set(\.website, WebAddress.first(in: line)) }
  }

  /// Whether a line has what every member of a contact has: a colon behind its label, five digits in a row, or a dot.
  private static func canState(_ line: FoldedLine) -> Bool {
    var digits = 0
    for scalar in line.folded {
      digits = scalar.isDigit ? digits + 1 : 0
      if digits == 5 || scalar == ":" || scalar == "." { return true }
    }
    return false
  }

  private static func labels(in line: FoldedLine) -> [(kind: ContactLabels.Kind, range: Range<Int>)] {
    var labels: [(kind: ContactLabels.Kind, range: Range<Int>)] = []
    var position = 0
    while position < line.count {
      if let label = ContactLabels.label(in: line, at: position) {
        labels.append((label.kind, position..<position + label.length))
        position += label.length
      } else {
        position += 1
      }
    }
    return labels
  }

  private mutating func take(_ kind: ContactLabels.Kind, from line: FoldedLine, in range: Range<Int>) {
    let hasMark = range.first.map { line.folded[$0] == ":" } ?? false
    let start = range.first { !Self.leads(line.folded[$0]) } ?? range.upperBound
    let value = start..<range.upperBound
    switch kind {
    case .address: if hasMark { set(\.address, Self.address(line, value)) }
    case .postcode: set(\.postcode, Self.digits(line, value, count: 6...6))
    case .phone: set(\.phone, Self.phone(line, value))
    case .email: set(\.email, Self.email(line, value))
    case .website: set(\.website, WebAddress.first(in: line, from: start, to: min(start + 1, range.upperBound)))
    case .other: break
    }
  }

  private mutating func set(_ member: WritableKeyPath<Contact, String?>, _ value: String?) {
    guard let value, contact[keyPath: member] == nil else { return }
    contact[keyPath: member] = value
    count += 1
  }

  /// Whether a scalar may stand between a label and its value.
  private static func leads(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ":" || scalar == "为" || scalar == "是" || scalar == "<" || scalar == "(" || scalar == " "
  }
}

extension ContactStatement {
  /// Up to the next mark; a bracket that the address did not open ends it.
  private static func address(_ line: FoldedLine, _ range: Range<Int>) -> String? {
    var depth = 0
    var end = range.lowerBound
    scan: for position in range {
      switch line.folded[position] {
      case "。", ";": break scan
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth < 0 { break scan }
      default: break
      }
      end = position + 1
    }
    // A label cut by a page turn may begin behind the last mark.
    if end == line.count, let mark = line.folded[range.lowerBound..<end].lastIndex(of: ","), end - mark <= 4,
      !line.folded[mark..<end].contains(where: \.isDigit)
    {
      end = mark
    }
    while end > range.lowerBound, [",", "、", "(", " "].contains(line.folded[end - 1]) { end -= 1 }
    let isLikely = end - range.lowerBound >= 4 && line.folded[range.lowerBound].isHan
    return isLikely ? line.text(in: range.lowerBound..<end) : nil
  }

  private static func digits(_ line: FoldedLine, _ range: Range<Int>, count: ClosedRange<Int>) -> String? {
    let end = range.first { !line.folded[$0].isDigit } ?? range.upperBound
    return count.contains(end - range.lowerBound) ? line.text(in: range.lowerBound..<end) : nil
  }

  /// One number or several, with the marks inside them as printed.
  private static func phone(_ line: FoldedLine, _ range: Range<Int>) -> String? {
    guard let first = range.first, line.folded[first].isDigit || line.folded[first] == "(" else { return nil }
    let marks: Set<Unicode.Scalar> = ["-", "(", ")", "/", "、", " "]
    var end = range.first { !line.folded[$0].isDigit && !marks.contains(line.folded[$0]) } ?? range.upperBound
    while end > first, !line.folded[end - 1].isDigit { end -= 1 }
    let start = line.opensAreaCode(before: first, to: end) ? first - 1 : first
    // A number with an area code has ten digits at least; with fewer its end is cut off.
    let digits = line.folded[start..<end].filter(\.isDigit)
    return (digits.first == "0" ? 10...40 : 7...40).contains(digits.count) ? line.text(in: start..<end) : nil
  }

  private static func email(_ line: FoldedLine, _ range: Range<Int>) -> String? {
    let marks: Set<Unicode.Scalar> = ["@", ".", "-", "_", "+", "%"]
    var end = range.first { !line.folded[$0].isWordScalar && !marks.contains(line.folded[$0]) } ?? range.upperBound
    while end > range.lowerBound, !line.folded[end - 1].isWordScalar { end -= 1 }
    let text = line.folded[range.lowerBound..<end]
    guard let at = text.firstIndex(of: "@"), at > range.lowerBound, text[at...].contains(".") else { return nil }
    return line.text(in: range.lowerBound..<end)
  }
}

extension FoldedLine {
  /// Whether the bracket before a number is the one that its area code closes: `（0951）2078858`.
  fileprivate func opensAreaCode(before start: Int, to end: Int) -> Bool {
    guard start > 0, folded[start - 1] == "(", let close = folded[start..<end].firstIndex(of: ")") else { return false }
    return !folded[start..<close].contains("(")
  }
}
