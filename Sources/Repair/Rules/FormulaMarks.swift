import Evidence

/// Numbers that a vision model writes as formulas: `$45\%$`, `$12.5$`.
///
/// Only what is nothing but a number, with a per cent sign or a point, loses its marks; prices and real formulas stay.
enum FormulaMarks: RepairRule {
  static let card = RuleCard(
    id: "TX06", name: "formula-marks",
    summary: Message("a number is written as a formula", "数字被写成公式"),
    why: Message("the number is not found, nor compared with the tables", "数字检索不到，也无法与表格核对"),
    formats: [.text],
    changes: [.init("办结率为$97.5\\%$，同比增加$12$件。", "办结率为97.5%，同比增加12件。")],
    keeps: ["单价为$12，总价为US$30。", "按$x+1$计算，共3件。"])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .dollar) { place, string, _ in
      let text = TextBytes(string)
      var index = 0
      while index < text.count {
        guard text.bytes[index] == 0x24, let (end, number) = formula(in: text, from: index + 1) else {
          index += 1
          continue
        }
        edits.append(.replace(place, index..<end, with: number))
        index = end
      }
    }
    return edits
  }

  /// The end of a formula that is a number, and the number.
  private static func formula(in text: TextBytes, from start: Int) -> (end: Int, number: String)? {
    var number: [UInt8] = []
    var hasDigit = false
    var index = start
    while index < text.count, index - start <= 24 {
      let byte = text.bytes[index]
      switch byte {
      case 0x24: return hasDigit ? (index + 1, String(decoding: number, as: UTF8.self)) : nil
      case 0x30...0x39:
        hasDigit = true
        number.append(byte)
      case 0x2E, 0x25: number.append(byte)
      case 0x5C, 0x20: break
      default: return nil
      }
      index += 1
    }
    return nil
  }
}
