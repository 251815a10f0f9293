/// The way to an element from the root of its part, such as `word/document.xml#body/tbl[2]/tr[3]/tc[1]`.
///
/// The last step is kept apart as a number, so that a million cells share the paths of their rows; the whole path is
/// put together only where it is asked for. Paths are equal when they read the same.
public struct ElementPath: Sendable {
  /// What kind of element the last step leads to.
  public enum Step: UInt8, Sendable {
    /// A paragraph, a table, a row or a cell of Office Open XML; a cell of HTML; a text box.
    case p, tbl, tr, tc, td, box
    /// None: the base is the whole path.
    case none
  }

  private let base: String
  private let number: Int32
  private let step: Step

  /// A path that is known as a whole.
  public init(_ text: String) { self.init(base: text, step: .none, number: 0) }

  /// The `number`th element of a kind below `base`, counted from 1.
  public init(base: String, step: Step, number: Int) {
    self.base = base
    self.step = step
    self.number = Int32(clamping: number)
  }

  /// The path as text.
  public var text: String { step == .none ? base : "\(base)/\(step)[\(number)]" }
}

extension ElementPath: Hashable {
  /// Equal if they read the same.
  public static func == (left: ElementPath, right: ElementPath) -> Bool {
    let isAlike = left.step == right.step && left.number == right.number
    return isAlike && left.base == right.base || !isAlike && left.text == right.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
