/// Counts the numbered lines that open sections, and tells those that belong to a list inside one of them.
///
/// A report may number its sections anew, leave a number out or give one twice; but a line that goes on with a list of
/// sentences, as `二、…` behind `一、本年度收取费用2笔。`, and has no wording of a section, opens none.
struct SectionCount {
  /// The number of the last section.
  private var section = 0
  /// The number of the last item of a list of sentences; 0 where none is open.
  private var item = 0

  /// Takes the next numbered line; tells whether it opens a section.
  ///
  /// - Parameter opens: Whether it can, for its looks.
  mutating func takes(_ line: HeadingLine, opens: Bool) -> Bool {
    guard let number = line.numbering?.value else { return opens }
    if line.lacksMark, number != section + 1 { return false }
    let continuesList = item > 0 && number == item + 1 && number != section + 1
    if opens, line.role != nil || !continuesList {
      section = number
      item = 0
      return true
    }
    if number == 1 || number == item + 1 { item = number }
    return false
  }
}
