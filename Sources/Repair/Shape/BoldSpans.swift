/// Where doubled marks of one kind, `**` or `__`, open and close bold type in a text.
struct BoldSpans {
  private let mark: UInt8
  private let text: TextBytes
  /// Whether the text is running prose: elsewhere underscores inside words leave room to be filled.
  private let isProse: Bool

  /// Looks for one mark, an ASCII asterisk or underscore.
  init(of mark: UInt8, in text: TextBytes, isProse: Bool) {
    self.mark = mark
    self.text = text
    self.isProse = isProse
  }

  /// The marks that open or close bold type.
  ///
  /// - Parameter wholeOnly: Only where they enclose the whole text.
  func ranges(wholeOnly: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var opener: Range<Int>?
    for run in runs() {
      if let open = opener, closes(run) {
        result += [open, run]
        opener = run.count == 4 ? run : nil
        if run.count == 4 { result.removeLast() }
      } else if run.count == 2, opens(run) {
        opener = run
      }
    }
    if let open = opener, open.count == 4 { result.append(open) }
    if wholeOnly, result.first?.lowerBound != 0 || result.last?.upperBound != text.count { return [] }
    return result
  }

  /// Two marks, or four where one span ends and another begins.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard text.bytes[index] == mark else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text.bytes[index] == mark { index += 1 }
      if index - start == 2 || index - start == 4 { runs.append(start..<index) }
    }
    return runs
  }

  /// Whether bold type can open here; behind a hidden name there is a mark, a particle or nothing.
  private func opens(_ run: Range<Int>) -> Bool {
    let next = text.scalar(at: run.upperBound).value
    let previous = text.scalar(before: run.lowerBound).value
    if Scalars.isSpace(next) { return isWhole(run) }
    if next == 0 || Scalars.isDigit(previous) { return false }
    if isUnderscore, !canOpenUnderscores(behind: previous, before: next) { return false }
    return !(Scalars.isHan(previous) && Self.notOpening.contains(next))
  }

  /// Whether underscores are no room to be filled, as in `收到__件`, nor part of a name on the net.
  private func canOpenUnderscores(behind previous: UInt32, before next: UInt32) -> Bool {
    if Scalars.isLetter(previous) { return false }
    guard Scalars.isHan(previous) else { return true }
    return isProse && Scalars.isHan(next) && !Units.contains(next)
  }

  private func closes(_ run: Range<Int>) -> Bool {
    let previous = text.scalar(before: run.lowerBound).value
    if run.count == 4 {
      return Scalars.isHan(text.scalar(at: run.upperBound).value) && !Scalars.isDigit(previous)
    }
    return !Scalars.isSpace(previous) || run.upperBound == text.count && hasMarks(at: 0)
  }

  /// Whether the marks open the text and others close it: `** 一、 总体情况 **`.
  private func isWhole(_ run: Range<Int>) -> Bool {
    run.lowerBound == 0 && text.count > 4 && hasMarks(at: text.count - 2)
  }

  private func hasMarks(at offset: Int) -> Bool {
    offset >= 0 && offset + 1 < text.count && text.bytes[offset] == mark && text.bytes[offset + 1] == mark
  }

  private var isUnderscore: Bool { mark == UInt8(ascii: "_") }

  private static let notOpening = Set("、，,；;。：:）)和与及等的在”》".unicodeScalars.map(\.value))
}
