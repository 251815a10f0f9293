/// A JSON Pointer that grows and shrinks with evaluation; its text is made when asked for, once for each step.
struct PathStack {
  private var steps: [PathStep] = []
  private var texts: [String] = []

  /// The last step.
  var last: PathStep? { steps.last }

  /// Goes a step down.
  mutating func push(_ step: PathStep) { steps.append(step) }

  /// Comes back.
  mutating func pop() {
    steps.removeLast()
    if texts.count > steps.count { texts.removeLast() }
  }

  /// The pointer as text.
  mutating func text() -> String {
    while texts.count < steps.count { texts.append((texts.last ?? "") + steps[texts.count].text) }
    return texts.last ?? ""
  }
}
