import Markup

/// What a page shows, and what of that it does not show is to be read all the same.
///
/// Many a page hides its whole report until a script shows it: where hardly any prose or data is shown, and five times
/// as much is not, all of it is read. Else a hidden tab, or the last version struck out, stays apart.
struct HTMLShown {
  private(set) var states: [HTMLTextState]
  private(set) var measures: HTMLMeasures
  /// Whether text that is not shown was taken in.
  private(set) var takesWithheld = false

  /// Bytes of prose and data that a report surely has, and bytes of text that even a page without one has.
  private static let leastProse: Int32 = 600
  private static let leastText: Int32 = 300

  init(_ tree: HTMLTree) {
    states = HTMLTextState.states(of: tree)
    measures = HTMLMeasures(tree, states)
    if weight < Self.leastProse { take(.withheld, of: tree) { max(Self.leastProse, $0.weight * 5) <= $1.weight } }
    if length < Self.leastText { take(.hidden, of: tree) { $0.length < $1.length } }
  }

  private var weight: Int32 { measures.weight.first ?? 0 }
  private var length: Int32 { measures.length.first ?? 0 }

  /// Takes in what is withheld for these reasons, if the figures without and with it say so.
  private mutating func take(
    _ reasons: HTMLTextState, of tree: HTMLTree, if isWanted: (HTMLShown, HTMLShown) -> Bool
  ) {
    var all = self
    all.states = HTMLTextState.states(of: tree, ignoring: reasons)
    all.measures = HTMLMeasures(tree, all.states)
    all.takesWithheld = true
    if isWanted(self, all) { self = all }
  }
}
