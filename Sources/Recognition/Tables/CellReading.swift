import Evidence

/// What one printed cell says.
enum CellReading: Sendable, Hashable {
  /// Nothing.
  case blank
  /// A number and nothing else.
  case number(ExactDecimal)
  /// A number with a unit or other words.
  indirect case wordedNumber(ExactDecimal, unit: String?, note: String?)
  /// `/`, `-`, `—`: does not apply.
  case notApplicable
  /// Words.
  case words

  /// The number, if there is one.
  var value: ExactDecimal? {
    switch self {
    case .number(let value), .wordedNumber(let value, _, _): value
    case .blank, .notApplicable, .words: nil
    }
  }

  /// Whether it can stand in a value cell as it is: a number or a mark.
  var isValue: Bool {
    switch self {
    case .number, .wordedNumber, .notApplicable: true
    case .blank, .words: false
    }
  }

  /// Whether nothing is to be said of it: a number alone or nothing.
  var isPlain: Bool {
    switch self {
    case .blank, .number: true
    case .wordedNumber, .notApplicable, .words: false
    }
  }

  /// Whether it is words.
  var isWords: Bool { if case .words = self { true } else { false } }
}

/// Reads cells.
enum CellReader {
  /// Units that may stand behind a number, longest first where one begins with another.
  private static let units = WordList([
    "万元", "亿元", "人次", "元", "件", "条", "个", "次", "人", "篇", "份", "项", "起", "宗", "期", "户", "家", "萬元", "億元", "條", "個",
    "項", "戶",
  ])

  /// What says before a number which way a change goes; signs, other than words, are no note beside the number.
  private static let directions: [(words: WordList, isNegative: Bool, isSign: Bool)] = [
    (WordList(["新增", "增加", "增", "↑"]), false, false), (WordList(["+", "＋"]), false, true),
    (WordList(["减少", "减", "減少", "減", "↓"]), true, false), (WordList(["-", "－", "−"]), true, true),
  ]

  /// What says before an amount which money it is.
  private static let currencies = WordList(["人民币", "人民幣", "￥", "¥", "RMB"])

  /// Marks that say that a cell does not apply.
  private static let marks = WordList(["/", "／", "-", "—", "——", "－", "--", "–", "\\", "———", "---", "----"])

  /// Words that stand in value cells where others print nothing; they are no label.
  private static let emptyWords = WordList([
    "无", "空", "暂无", "略", "未统计", "不适用", "无此项", "没有", "未发生", "无数据", "同上", "未收费", "无收费", "不收费", "未收取", "零收费", "免收",
  ])

  /// Whether a cell says in words that there is nothing.
  static func isEmptyWord(_ text: String) -> Bool { emptyWords.contains(text) }

  /// Whether a word is a number in Chinese characters, as no cell of the forms prints one.
  static func isNumeral(_ word: String) -> Bool {
    word.utf8.count <= 12 && !word.isEmpty && word.unicodeScalars.allSatisfy(numerals.contains)
  }

  private static let numerals = Set("〇零一二两三四五六七八九十百千".unicodeScalars)

  /// Whether a word is a unit.
  static func isUnit(_ word: some StringProtocol) -> Bool { units.contains(word) }

  /// The longest unit that a text ends with; nil where it ends with none.
  static func unitAtEnd(of text: String) -> String? {
    guard let last = text.unicodeScalars.last, endsAsUnit(last) else { return nil }
    let longest = units.words.filter(text.ends).max { $0.count < $1.count }
    return longest.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a text ends with the last character of a unit.
  static func endsAsUnit(_ scalar: Unicode.Scalar) -> Bool { unitEnds.contains(scalar) }

  private static let unitEnds = Array(
    Set(units.words.compactMap { String(decoding: $0, as: UTF8.self).unicodeScalars.last }))

  /// Whether words can only stand in a value cell: what others leave empty, and signs that are no Chinese, two
  /// at most or with a digit among them.
  static func isValueWord(_ text: String) -> Bool {
    if text.utf8.count > 12 { return false }
    if emptyWords.contains(text) || isGarbledNumber(text) { return true }
    let scalars = text.unicodeScalars
    if scalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) { return false }
    return scalars.count <= 2
      || scalars.contains { PrintedNumber.digit(UInt16(truncatingIfNeeded: $0.value)) != nil && $0.value < 0x10000 }
  }

  /// Whether a word can only be a number in which a digit was misread, or that lost a separator: `1O`, `l2`, `025`.
  static func isGarbledNumber(_ word: some StringProtocol) -> Bool {
    guard (1...12).contains(word.unicodeScalars.count) else { return false }
    return word.unicodeScalars.allSatisfy {
      (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) || misreadDigits.contains($0)
    }
  }

  /// What digits and the signs among them are misread as.
  private static let misreadDigits = Set("丨丶丿亅〇○OoQDlIi|!SsBbZzqg.,，。:'’`·".unicodeScalars)

  /// Whether a word only says which way the number behind it changes.
  static func isChange(_ word: some StringProtocol) -> Bool {
    directions.contains { !$0.isSign && $0.words.contains(word) }
  }

  /// Whether a text without digits can end so and be a mark or a misread number, emphasis around it or not.
  static func endsAsMark(_ scalar: Unicode.Scalar) -> Bool { markEnds.contains(scalar) }

  private static let markEnds = Array(
    misreadDigits.union(marks.words.compactMap { String(decoding: $0, as: UTF8.self).unicodeScalars.last }).union(["*"])
  )

  /// Reads a cell's text.
  static func read(_ text: some StringProtocol) -> CellReading {
    text.utf8.withContiguousStorageIfAvailable(read) ?? Array(text.utf8).withUnsafeBufferPointer(read)
  }

  /// Reads a cell's bytes.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CellReading {
    guard let first = bytes.first else { return .blank }
    if (0x30...0x39).contains(first), !hasLeadingZero(bytes), let plain = ExactDecimal(digits: bytes) {
      return .number(plain)
    }
    if bytes.count > 200 { return .words }
    if startsAsWords(bytes) {
      return bytes.elementsEqual(zero.utf8) ? .wordedNumber(ExactDecimal(0), unit: nil, note: zero) : .words
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { scratch in
      let count = compact(bytes, into: scratch)
      let said = UnsafeBufferPointer(rebasing: scratch[..<count])
      // Emphasis stands on both sides; a star too many is the mark of a footnote.
      let hasStar = bytes.count { $0 == star } % 2 == 1
      if said.isEmpty { return hasStar ? .words : .blank }
      if marks.contains(said) { return areTwoMarks(bytes) ? .words : .notApplicable }
      return number(in: said, printed: bytes, mark: hasStar ? "*" : "") ?? .words
    }
  }

  private static let star = UInt8(ascii: "*")

  /// Whether a blank stands between marks, as where two cells were run together: `- -`.
  private static func areTwoMarks(_ printed: UnsafeBufferPointer<UInt8>) -> Bool {
    printed.count > 2 && Blanks.words(String(decoding: printed, as: UTF8.self)).count > 1
  }

  /// Copies what is neither white space nor a mark of emphasis; the number of bytes copied.
  private static func compact(
    _ bytes: UnsafeBufferPointer<UInt8>, into scratch: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < bytes.count {
      let blank = bytes[index] == star ? 1 : Blanks.length(bytes, at: index)
      index += blank
      if blank > 0 { continue }
      scratch[count] = bytes[index]
      count += 1
      index += 1
    }
    return count
  }

  /// The word for nothing that is a number.
  private static let zero = "零"

  /// Whether a text begins with a Chinese character that opens no number.
  private static func startsAsWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (unit, _) = LabelFolding.decode(bytes, 0)
    return (0x3400...0x9FFF).contains(unit) && !directionOpenings.contains(unit)
  }

  /// The first characters of the words before a number.
  private static let directionOpenings = (directions.flatMap(\.words.words) + currencies.words).map { word in
    word.withUnsafeBufferPointer { LabelFolding.decode($0, 0).0 }
  }

  private static func number(
    in compact: UnsafeBufferPointer<UInt8>, printed: UnsafeBufferPointer<UInt8>, mark: String
  ) -> CellReading? {
    var rest = compact[...]
    let currency = currencies.prefix(of: rest).map { text(rest.prefix($0)) } ?? ""
    rest = rest.dropFirst(currency.utf8.count)
    let direction = direction(of: &rest)
    guard !hasLeadingZero(UnsafeBufferPointer(rebasing: rest)), let value = PrintedNumber.first(in: &rest),
      !hasTornDigits(printed)
    else { return nil }
    let unit = units.prefix(of: rest).map { text(rest.prefix($0)) }
    rest = rest.dropFirst(unit?.utf8.count ?? 0)
    guard rest.isEmpty || isNote(rest) else { return nil }
    let signed = direction.isNegative ? value.negated : value
    let note = currency + (direction.word ?? "") + text(rest) + mark
    if note.isEmpty, unit == nil { return .number(signed) }
    return .wordedNumber(signed, unit: unit, note: note.isEmpty ? nil : note)
  }

  /// Whether a zero stands before another digit, as in no printed number.
  private static func hasLeadingZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1, let first = PrintedNumber.digit(LabelFolding.decode(bytes, 0).0) else { return false }
    let (_, length) = LabelFolding.decode(bytes, 0)
    return first == 0 && length < bytes.count && PrintedNumber.digit(LabelFolding.decode(bytes, length).0) != nil
  }

  /// Takes the sign or the word off that says which way a change goes.
  private static func direction(of rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> (isNegative: Bool, word: String?) {
    for direction in directions {
      guard let length = direction.words.prefix(of: rest) else { continue }
      let word = direction.isSign ? nil : text(rest.prefix(length))
      rest = rest.dropFirst(length)
      return (direction.isNegative, word)
    }
    return (false, nil)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Words behind a number belong to it when they stand in brackets, and the marks of footnotes do.
  private static func isNote(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if brackets.contains(where: { rest.starts(with: $0.open) && rest.reversed().starts(with: $0.close.reversed()) }) {
      return true
    }
    let mark = rest.starts(with: noteWord) ? rest.dropFirst(noteWord.count).drop { (0x30...0x39).contains($0) } : rest
    return mark.isEmpty || isNoteMark(UnsafeBufferPointer(rebasing: mark))
  }

  /// The word that leads to a footnote: `注`, `注1`.
  private static let noteWord = Array("注".utf8)

  private static let brackets = [
    ("（", "）"), ("(", ")"), ("（", ")"), ("(", "）"), ("[", "]"), ("〔", "〕"), ("【", "】"), ("［", "］"),
  ].map { (open: Array($0.utf8), close: Array($1.utf8)) }

  /// Whether a word is made of the marks of footnotes: `①`, `¹`, `†`, `※`.
  static func isNoteMark(_ word: some StringProtocol) -> Bool {
    word.utf8.withContiguousStorageIfAvailable(isNoteMark) ?? Array(word.utf8).withUnsafeBufferPointer(isNoteMark)
  }

  private static func isNoteMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let (unit, length) = LabelFolding.decode(bytes, index)
      switch unit {
      // Superscripts, daggers and the reference mark, numbers in circles, stars and triangles.
      case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2020, 0x2021, 0x203B, 0x2460...0x2473, 0x2605, 0x2606, 0x25B2, 0x25B3,
        0x2776...0x2793:
        index += length
      default: return false
      }
    }
    return !bytes.isEmpty
  }

  /// Two digits with a blank between them are two numbers, not one; the thin spaces that part thousands are no blanks.
  private static func hasTornDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var sawDigit = false
    var sawBlank = false
    var index = 0
    while index < bytes.count {
      let blank = Blanks.length(bytes, at: index)
      if blank > 0 {
        sawBlank = sawBlank || sawDigit && !partsThousands(bytes, index, behind: blank)
        index += blank
        continue
      }
      let (unit, length) = LabelFolding.decode(bytes, index)
      let isDigit = PrintedNumber.digit(unit) != nil
      if isDigit, sawDigit, sawBlank { return true }
      sawDigit = isDigit
      sawBlank = false
      index += length
    }
    return false
  }

  /// Whether U+2009 or U+202F stands at `index`, and three digits behind it.
  private static func partsThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, behind length: Int) -> Bool {
    let (unit, _) = LabelFolding.decode(bytes, index)
    guard unit == 0x2009 || unit == 0x202F else { return false }
    return bytes[(index + length)...].prefix(4).prefix { (0x30...0x39).contains($0) }.count == 3
  }
}
