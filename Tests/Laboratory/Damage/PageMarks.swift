/// Page numbers and running heads.
enum PageMarks {
  /// A page number in one of its usual shapes.
  static func pageNumber(_ dice: inout Dice) -> String {
    let number = dice.within(2...12)
    return dice.pick(["— \(number) —", "- \(number) -", "－\(number)－", "第 \(number) 页 共 12 页", "第\(number)页"])
  }
}
