import Evidence

/// The decisions that recognition takes about printed rows and cells; each is logged where it is taken.
public enum PlacementRule: String, Sendable, CaseIterable {
  case shiftedLabel = "FM01"
  case unitInNumber = "FM02"
  case wordsInNumber = "FM03"
  case tornTable = "FM04"
  case damagedLabel = "FM05"
  case tornLabel = "FM06"
  case surplusCell = "FM07"
  case missingCell = "FM08"
  case missingLabel = "FM09"
  case paddedRow = "FM10"
  case movedColumns = "FM11"
  case repeatedRow = "FM12"
  case extraColumn = "FM13"

  /// The name for people, in kebab-case.
  public var name: String { card.name }

  /// The defect in one sentence.
  public var summary: Message { card.summary }

  private var card: (name: String, summary: Message) {
    switch self {
    case .shiftedLabel:
      (
        "shifted-label",
        Message(
          "the cells left of a row's label are lost, so its label and numbers stand too far left",
          "行首单元格丢失，标签与数字整体左移")
      )
    case .unitInNumber: ("unit-in-number", Message("a unit stands in a number cell", "数字单元格内写有单位"))
    case .wordsInNumber: ("words-in-number", Message("words stand in a number cell", "数字单元格内写有文字"))
    case .tornTable: ("torn-form", Message("a form table is printed in several pieces", "统计表被拆成几段"))
    case .damagedLabel:
      ("damaged-label", Message("a printed label is not quite the official one", "标签与官方标签不完全一致"))
    case .tornLabel:
      ("torn-label", Message("a label, or a label and its numbers, stand on several rows", "标签或标签与数字分在几行"))
    case .surplusCell:
      ("surplus-cell", Message("a row has more cells than the form has columns", "一行的单元格多于表列数"))
    case .missingCell:
      ("missing-cell", Message("a row has fewer cells than the form has columns", "一行的单元格少于表列数"))
    case .missingLabel: ("missing-label", Message("numbers stand without a label", "数字没有标签"))
    case .movedColumns:
      (
        "moved-columns",
        Message("the header prints the columns in another order than the form", "表头各列的顺序与官方表格不同")
      )
    case .repeatedRow:
      (
        "repeated-row",
        Message("a row is printed twice with the same numbers, as where two pages overlap", "同一行连同数字重复印出")
      )
    case .extraColumn:
      ("extra-column", Message("the table has a column that the form does not have", "表中有官方表格没有的列"))
    case .paddedRow:
      (
        "padded-row",
        Message("a row ends in a blank where its sum is expected, so a cell may be lost inside it", "行末为空，行内可能丢失单元格")
      )
    }
  }
}
