import DocumentModel
import Markup

/// How a piece of a page stands in its line, and whether it stands there at all.
struct HTMLTextState: OptionSet {
  let rawValue: UInt8

  /// A browser does not show it.
  static let hidden = HTMLTextState(rawValue: 1)
  /// It is struck out.
  static let struckOut = HTMLTextState(rawValue: 2)
  /// It stands above the line, as the marks of notes and powers do.
  static let raised = HTMLTextState(rawValue: 4)
  /// It stands below the line.
  static let lowered = HTMLTextState(rawValue: 8)

  /// What does not belong to the text that stands.
  static let withheld: HTMLTextState = [.hidden, .struckOut]

  /// Whether it is no part of the text that stands.
  var isWithheld: Bool { !isDisjoint(with: .withheld) }

  /// The layer of text that does not stand; nil for text that does.
  var layer: Layer? { contains(.hidden) ? .hidden : contains(.struckOut) ? .struckOut : nil }

  /// The state of every node of a page, what is around it included, without what is to be ignored; scripts and the like
  /// are hidden all the same.
  static func states(of tree: HTMLTree, ignoring ignored: HTMLTextState = []) -> [HTMLTextState] {
    var states: [HTMLTextState] = []
    states.reserveCapacity(tree.nodes.count)
    for index in tree.nodes.indices {
      let parent = Int(tree.nodes[index].parent)
      let around = parent < 0 ? [] : states[parent]
      states.append(around.union(own(index, tree, ignored)))
    }
    return states
  }

  /// What a node itself says.
  private static func own(_ index: Int, _ tree: HTMLTree, _ ignored: HTMLTextState) -> HTMLTextState {
    var state: HTMLTextState = []
    switch tree.nodes[index].tag {
    case .text: return []
    case .title, .script, .style, .template, .noframes: return .hidden
    case .noscript: state = .hidden
    case .s, .strike, .del: state = .struckOut
    case .sup: state = .raised
    case .sub: state = .lowered
    default: break
    }
    var isShownByScript = false
    for attribute in tree.attributes(index) {
      switch attribute.name {
      case .id:
        let name = tree.value(attribute)
        if HTMLSigns.shownByScript.contains(where: { name.isWord($0) }) { isShownByScript = true }
      case .hidden: if !tree.value(attribute).isWord("until-found") { state.insert(.hidden) }
      case .style: state.formUnion(HTMLStyle.state(in: tree.value(attribute)))
      default: break
      }
    }
    if isShownByScript { state.remove(.hidden) }
    return state.subtracting(ignored)
  }
}
