import Evidence

/// Cuts a line into a label and the numbers behind it, where white space is the only separator.
enum LineTokens {
  /// A piece of a line.
  struct Part: Sendable {
    var text: String
    var reading: CellReading
    /// Whether one blank parts it from the number before it, where wider gaps part the columns.
    var isPiece = false
    /// The columns of the line that it covers, where wide gaps part them; those of its last column for a label.
    var extent: Range<Int>?
  }

  /// Lines longer than this many bytes are prose, as are lines longer than a label that end in no number.
  private static let longestLine = 600
  /// The longest cell that is cut, wide gaps between its numbers counted in.
  private static let longestText = 4096
  private static let longestLabel = 180
  /// The most numbers that a row can have: those of two forms side by side, and more.
  static let mostValues = 64

  /// Whether a line is too long for a row of a form.
  static func isProse(_ text: String) -> Bool {
    let count = text.utf8.count
    if count <= longestLabel { return false }
    guard count <= longestLine, let last = text.utf8.last else { return true }
    return !(0x30...0x39).contains(last) && !rowEnds.contains(where: text.ends)
  }

  /// What a long line may end with that is a row of a form, beside digits.
  private static let rowEnds = ["/", "—", "）", ")", "总计", "合计"].map { Array($0.utf8) }

  /// The label and the numbers; nil for a text that ends in no number, has nothing to cut or more than any row of a form.
  /// `indent` is the column in which the text begins on its line.
  static func split(_ text: String, indent: Int = 0) -> [Part]? {
    guard text.utf8.count <= longestText, mayEndInNumber(text) else { return nil }
    let words = withUnits(withNotes(Blanks.words(text)))
    guard !words.isEmpty else { return nil }
    var values: [Part] = []
    var labelEnd = words.count
    while labelEnd > 0, values.count <= mostValues {
      let word = words[labelEnd - 1]
      let reading = CellReader.read(word)
      guard reading.isValue || CellReader.isGarbledNumber(word) else { break }
      values.append(Part(text: String(word), reading: reading))
      labelEnd -= 1
    }
    if values.count > mostValues { return nil }
    if let parts = NamedLine(words, valuesFrom: labelEnd)?.parts { return parts }
    // Nothing but garbled numbers is no row of numbers.
    if words.count == 1 || !values.contains(where: \.reading.isValue) { return GluedLabel(text)?.parts }
    var parts: [Part] = []
    if labelEnd > 0 {
      var label = Array(words[..<labelEnd])
      if let torn = tornNumber(String(label[label.count - 1])) {
        label[label.count - 1] = Substring(torn.label)
        values.append(torn.value)
      }
      let joined = label.joined(separator: " ")
      parts.append(Part(text: joined, reading: .words))
    }
    values.reverse()
    if values.count == words.count - labelEnd { locate(&parts, &values, in: text, indent: indent) }
    return parts + values
  }

  /// Says of every number where it stands, and whether one blank parts it from the number before it, on a line whose
  /// columns wide gaps part; of the label, where its last column stands.
  private static func locate(_ label: inout [Part], _ values: inout [Part], in text: String, indent: Int) {
    let words = Blanks.words(text)
    guard words.suffix(values.count).elementsEqual(values, by: { $0 == $1.text }),
      let extents = LineExtents.extents(of: words.suffix(values.count), in: text, indent: indent)
    else { return }
    for index in values.indices { values[index].extent = extents[index] }
    if let last = words.dropLast(values.count).last, label.count == 1 {
      label[0].extent = LineExtents.lastColumn(of: text[..<last.endIndex], indent: indent)
    }
    let gaps = zip(extents, extents.dropFirst()).map { $1.lowerBound - $0.upperBound }
    guard gaps.count(where: { $0 > 1 }) * 2 > gaps.count else { return }
    for (index, gap) in gaps.enumerated() where gap == 1 {
      values[index + 1].isPiece = [values[index], values[index + 1]].allSatisfy { $0.reading.value != nil }
    }
  }

  /// Whether a text ends as a number, a mark, a bracket or a unit ends, and has a digit behind other signs where it
  /// ends with no mark: the number before a label is not one behind it.
  private static func mayEndInNumber(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    if (0x3400...0x9FFF).contains(last.value) { return CellReader.endsAsUnit(last) && hasInnerDigit(text.utf8) }
    return CellReader.endsAsMark(last) || Blanks.isBlank(last) || hasInnerDigit(text.utf8)
  }

  /// Whether a digit stands behind anything else than digits.
  private static func hasInnerDigit(_ bytes: String.UTF8View) -> Bool {
    bytes.withContiguousStorageIfAvailable { bytes in
      let inner = bytes.drop { (0x30...0x39).contains($0) }
      return inner.indices.contains { isDigit(inner, at: $0) }
    } ?? true
  }

  /// Whether the bytes at an index are a digit of either width.
  private static func isDigit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Bool {
    if bytes[index] != 0xEF { return (0x30...0x39).contains(bytes[index]) }
    return index + 2 < bytes.endIndex && bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2])
  }

  /// The words with every note in brackets put together that begins behind a number: `5（其中修订 2 件）`.
  private static func withNotes(_ words: [Substring]) -> [Substring] {
    var result: [Substring] = []
    var isOpen = false
    for word in words {
      if isOpen, let last = result.last {
        result[result.count - 1] = last + " " + word
      } else {
        result.append(word)
      }
      // Bytes of brackets, the full-width ones among them, rule nearly all words out.
      guard word.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 || $0 == 0xEF }) else { continue }
      let opener = word.unicodeScalars.lastIndex { $0 == "（" || $0 == "(" }
      let closer = word.unicodeScalars.lastIndex { $0 == "）" || $0 == ")" }
      let beginsAsNumber = word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      if let opener, closer.map({ $0 < opener }) ?? true {
        isOpen = isOpen || beginsAsNumber && opener > word.startIndex
      }
      if let closer, opener.map({ $0 < closer }) ?? true { isOpen = false }
    }
    return isOpen ? words : result
  }

  /// The words with every unit and mark of a footnote put behind the number before it, and every `增` or `减` before the number behind it.
  private static func withUnits(_ words: [Substring]) -> [Substring] {
    var result: [Substring] = []
    for word in words {
      if let sign = result.last, result.count > 1 || words.count == 2, CellReader.isChange(sign),
        CellReader.read(word).value != nil
      {
        result[result.count - 1] = sign + word
      } else if CellReader.isUnit(word), let last = result.last, CellReader.read(last).value != nil {
        result[result.count - 1] = last + word
      } else if CellReader.isNoteMark(word), let last = result.last, CellReader.read(last).value != nil {
        result[result.count - 1] = last + word
      } else if let last = result.last, isThousands(word, behind: last) {
        result[result.count - 1] = last + word
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Whether a word is the rest of a number that a blank behind a thousands separator has torn: `1, 025`.
  private static func isThousands(_ word: Substring, behind last: Substring) -> Bool {
    guard last.hasSuffix(",") || last.hasSuffix("，"),
      let head = CellReader.read(last.dropLast()).value, !head.isZero
    else { return false }
    return word.utf8.prefix { (0x30...0x39).contains($0) }.count >= 3 && CellReader.read(last + word).value != nil
  }

  /// The number that stands right behind the characters of a label, taken off it.
  private static func tornNumber(_ word: String) -> (label: String, value: Part)? {
    let length = word.utf8.reversed().prefix { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }.count
    guard length > 0, length < word.utf8.count else { return nil }
    let cut = word.utf8.index(word.utf8.endIndex, offsetBy: -length)
    let label = GluedLabel.withoutLeader(word[..<cut])
    guard let before = label.unicodeScalars.last,
      (0x3400...0x9FFF).contains(before.value) || "）)”\"".unicodeScalars.contains(before)
    else { return nil }
    let number = String(word[cut...])
    let reading = CellReader.read(number)
    guard reading.value != nil || CellReader.isGarbledNumber(number) else { return nil }
    return (label, Part(text: number, reading: reading))
  }
}
