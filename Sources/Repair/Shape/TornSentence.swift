/// A sentence that something short cuts in two: it goes on right behind what stands in it.
enum TornSentence {
  /// Whether the text right above a number goes on right below it, and the number belongs to neither half.
  static func isCut(by index: Int, in view: DocumentView) -> Bool {
    guard let above = view.text(beside: index, step: -1), let below = view.text(beside: index, step: 1) else {
      return false
    }
    let next = view.shapes[below]
    guard !Units.contains(next.first), !measures.contains(next.first), !Scalars.isDigit(next.first),
      !Scalars.isDigit(view.shapes[above].last)
    else { return false }
    return goesOn(from: above, to: below, in: view)
  }

  /// Whether a text goes on in another, whatever stands between.
  static func goesOn(from above: Int, to below: Int, in view: DocumentView) -> Bool {
    guard view.isOpenText(above), view.shapes[above].hanCount >= 8 else { return false }
    if view.continuation(from: above, to: below, isPageTurn: true).strength > .none { return true }
    return view.areOfOneWidth(above, below) && view.shapes[below].number == nil
      && Scalars.isHan(view.shapes[above].last) && Scalars.isHan(view.shapes[below].first)
  }

  /// Words that may count with a number before them, beside the units.
  private static let measures = Scalars.all(
    of: "成倍折亩吨里幢栋等大小重级星起桩头只双对组队班层枚支株根袋箱盒架门卷集段句字笔趟遍站所村镇乡省市县区科股分角多几点线")
}
