import Markup

/// Figures of every node of a page, by which its article is found.
struct HTMLMeasures {
  /// For each node, the block that it is in; the node itself for a block.
  private(set) var block: [Int32]
  /// For each node, the bytes of visible text in it.
  private(set) var length: [Int32]
  /// For each node, the bytes of that text that stand in links.
  private(set) var linked: [Int32]
  /// For each node, the bytes of prose and of data tables in it.
  private(set) var weight: [Int32]
  /// For each node, whether it is in a link.
  private(set) var isLink: [Bool]

  /// The first and the last node with prose or data of its own; empty if there is none.
  private(set) var prose = 0..<0

  private var own: [Int32]
  private var ownLinked: [Int32]
  private var links: [Int32]
  private var stops: [Int32]

  /// Measures a page whose nodes are in these states.
  init(_ tree: HTMLTree, _ states: [HTMLTextState]) {
    let count = tree.nodes.count
    block = [Int32](repeating: 0, count: count)
    length = [Int32](repeating: 0, count: count)
    linked = length
    weight = length
    own = length
    ownLinked = length
    links = length
    stops = length
    isLink = [Bool](repeating: false, count: count)
    descend(tree, states)
    weigh(tree)
    ascend(tree)
  }

  private mutating func descend(_ tree: HTMLTree, _ states: [HTMLTextState]) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      let isRoot = parent < 0
      block[index] = node.tag.isBlock || isRoot ? Int32(index) : block[parent]
      isLink[index] = node.tag == .a || (!isRoot && isLink[parent])
      if node.tag == .text, !states[index].isWithheld { measure(index, tree.text(index)) }
    }
  }

  private mutating func measure(_ index: Int, _ text: ArraySlice<UInt8>) {
    var bytes: Int32 = 0
    var ends: Int32 = 0
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text where byte > 0x20 {
      bytes += 1
      // 。 is E3 80 82, ， is EF BC 8C, ； is EF BC 9B.
      if byte == 0x82, last == (0xE3, 0x80) { ends += 1 }
      if byte == 0x8C || byte == 0x9B, last == (0xEF, 0xBC) { ends += 1 }
      if byte == 0x2E || byte == 0x2C { ends += 1 }
      last = (last.1, byte)
    }
    length[index] = bytes
    let block = Int(block[index])
    own[block] += bytes
    stops[block] += ends
    if isLink[index], bytes > 0 {
      links[block] += 1
      linked[index] = bytes
      ownLinked[block] += bytes
    }
  }

  /// Prose is a block with at least fifteen ideographs and a stop, most of it no link.
  private mutating func weigh(_ tree: HTMLTree) {
    for index in tree.nodes.indices where own[index] >= 45 && stops[index] > 0 && ownLinked[index] * 10 < own[index] * 3
    {
      weight[index] = own[index]
      extendProse(over: index, tree)
    }
  }

  private mutating func extendProse(over index: Int, _ tree: HTMLTree) {
    let end = Int(tree.nodes[index].end)
    prose = prose.isEmpty ? index..<end : min(prose.lowerBound, index)..<max(prose.upperBound, end)
  }

  /// Whether the block is a row of links, or a list item that is one link.
  func isRowOfLinks(_ block: Int, _ tree: HTMLTree) -> Bool {
    guard ownLinked[block] * 2 >= own[block], own[block] > 0 else { return false }
    return links[block] >= 2 || (tree.nodes[block].tag == .li && ownLinked[block] == own[block])
  }

  private mutating func ascend(_ tree: HTMLTree) {
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .table, weight[index] == 0, linked[index] * 10 < length[index] * 3, Self.holdsData(index, tree) {
        weight[index] = length[index]
        extendProse(over: index, tree)
      }
      guard node.parent >= 0 else { continue }
      let parent = Int(node.parent)
      length[parent] += length[index]
      linked[parent] += linked[index]
      weight[parent] += weight[index]
    }
  }

  /// Whether it is a table of at least two rows and two columns with no table inside and a digit in a cell.
  private static func holdsData(_ index: Int, _ tree: HTMLTree) -> Bool {
    var rows = 0
    var cells = 0
    var hasNumber = false
    for inner in index + 1..<max(index + 1, Int(tree.nodes[index].end)) {
      switch tree.nodes[inner].tag {
      case .table: return false
      case .tr: rows += 1
      case .td, .th: cells += 1
      case .text: if !hasNumber { hasNumber = tree.text(inner).contains { $0 >= 0x30 && $0 <= 0x39 } }
      default: break
      }
    }
    return rows >= 2 && cells >= rows * 2 && hasNumber
  }
}
