import DocumentModel
import Evidence

/// Applies repair operations to a list of blocks, one after the other.
///
/// Engine and replay both work through it, so what the log says is what was done. Every operation costs no more than
/// the text it touches: joined blocks leave a gap and new blocks wait beside the list until `blocks` is asked for.
struct DocumentEditor {
  private var store: [Block]
  private var indexes: [Int: Int] = [:]
  /// Whether ids and places agree, as in a document fresh from its reader.
  private var isDense: Bool
  private var gone: [Bool]
  /// Blocks that were made, by the place behind which they stand, the latest first.
  private var insertions: [Int: [Int]] = [:]
  private let original: Int
  /// The next id that no block has.
  private(set) var nextID: Int
  /// Which blocks differ from what was handed in.
  private(set) var touched: [Bool]

  init(_ blocks: [Block]) {
    store = blocks
    original = blocks.count
    gone = Array(repeating: false, count: blocks.count)
    touched = gone
    isDense = true
    nextID = blocks.count
    for index in blocks.indices {
      if blocks[index].id != index { isDense = false }
      nextID = max(nextID, blocks[index].id &+ 1)
    }
    if !isDense {
      for index in blocks.indices { indexes[blocks[index].id] = index }
    }
  }

  /// Applies one operation; false where the document has no such place, and then nothing is changed.
  mutating func apply(_ operation: RepairOperation, text: String) -> Bool {
    switch operation {
    case .replace(let place, let offset, let length):
      guard let range = Range(offset: offset, length: length) else { return false }
      return replace(place, [(range, text)])
    case .join(let block, let next): return join(block, next)
    case .joinTables(let block, let next): return joinTables(block, next)
    case .extract(let block, let offset, let length, let newBlock, let kind):
      guard let range = Range(offset: offset, length: length) else { return false }
      return extract(block, range, newBlock, kind)
    case .split(let block, let offset, let newBlock): return split(block, offset, newBlock)
    case .demote(let block, let kind):
      return change(block) { $0.layer = .furniture(kind: kind) }
    case .retype(let block, let level):
      return change(block) { $0.kind = level > 0 ? .heading(level: level) : .paragraph }
    }
  }

  /// Replaces ascending ranges of one text in a single pass.
  mutating func replace(_ place: TextPlace, _ parts: [(range: Range<Int>, text: String)]) -> Bool {
    guard let index = index(of: place.block), let old = text(at: place), let new = old.replacing(parts) else {
      return false
    }
    if let cell = place.cell {
      store[index].table?.rows[cell.row].cells[cell.cell].text = new
    } else {
      store[index].text = new
    }
    touched[index] = true
    return true
  }

  /// The text at a place.
  func text(at place: TextPlace) -> String? {
    guard let index = index(of: place.block) else { return nil }
    guard let cell = place.cell else { return store[index].text }
    guard let rows = store[index].table?.rows, rows.indices.contains(cell.row),
      rows[cell.row].cells.indices.contains(cell.cell)
    else { return nil }
    return rows[cell.row].cells[cell.cell].text
  }

  /// A block as it stands now.
  func block(_ id: Int) -> Block? { index(of: id).map { store[$0] } }
}

extension DocumentEditor {
  private func index(of id: Int) -> Int? {
    let found = isDense && id < original ? (id >= 0 ? id : nil) : indexes[id]
    return found.flatMap { gone[$0] ? nil : $0 }
  }

  private mutating func change(_ id: Int, _ body: (inout Block) -> Void) -> Bool {
    guard let index = index(of: id) else { return false }
    body(&store[index])
    touched[index] = true
    return true
  }

  private mutating func join(_ block: Int, _ next: Int) -> Bool {
    guard block != next, let first = index(of: block), let second = index(of: next) else { return false }
    store[first].text += store[second].text
    absorb(second, into: first)
    return true
  }

  private mutating func joinTables(_ block: Int, _ next: Int) -> Bool {
    guard block != next, let first = index(of: block), let second = index(of: next),
      let rows = store[second].table?.rows, store[first].table != nil
    else { return false }
    store[first].table?.rows += rows
    absorb(second, into: first)
    return true
  }

  private mutating func absorb(_ second: Int, into first: Int) {
    let start = store[first].location.bytes.lowerBound
    let end = store[second].location.bytes.upperBound
    if start < end { store[first].location.bytes = start..<end }
    gone[second] = true
    touched[first] = true
  }

  private mutating func extract(_ id: Int, _ range: Range<Int>, _ newID: Int, _ kind: String) -> Bool {
    guard let index = index(of: id), let cut = store[index].text.part(range),
      let rest = store[index].text.replacing([(range, "")])
    else { return false }
    store[index].text = rest
    insert(
      Block(id: newID, kind: .paragraph, text: cut, layer: .furniture(kind: kind), location: store[index].location),
      behind: index)
    return true
  }

  private mutating func split(_ id: Int, _ offset: Int, _ newID: Int) -> Bool {
    guard let index = index(of: id) else { return false }
    let text = store[index].text
    let end = text.utf8.count
    guard offset > 0, offset < end, let tail = text.part(offset..<end),
      let head = text.part(0..<offset)
    else { return false }
    var block = store[index]
    block.id = newID
    block.text = tail
    store[index].text = head
    insert(block, behind: index)
    return true
  }

  private mutating func insert(_ block: Block, behind index: Int) {
    indexes[block.id] = store.count
    insertions[index, default: []].append(store.count)
    store.append(block)
    gone.append(false)
    touched.append(true)
    touched[index] = true
    nextID = max(nextID, block.id &+ 1)
  }
}

extension DocumentEditor {
  /// The blocks in reading order, each with whether it was touched.
  func finished() -> (blocks: [Block], touched: [Bool]) {
    guard store.count > original || gone.contains(true) else { return (store, touched) }
    var blocks: [Block] = []
    var marks: [Bool] = []
    blocks.reserveCapacity(store.count)
    for index in 0..<original {
      var open = [index]
      while let current = open.popLast() {
        if !gone[current] {
          blocks.append(store[current])
          marks.append(touched[current])
        }
        open += insertions[current] ?? []
      }
    }
    return (blocks, marks)
  }
}
