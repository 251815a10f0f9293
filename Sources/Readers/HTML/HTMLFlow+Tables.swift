import DocumentModel
import Evidence

/// Tables of data, and the tables that only lay out a page.
extension HTMLFlow {
  /// Reads a table; false if it only lays out the page and its content is to be read as text.
  mutating func enterTable(_ index: Int) -> Bool {
    flush()
    block = index
    var pending = [index]
    var isFirst = true
    while let next = pending.popLast() {
      let scan = HTMLTableScan(next, in: tree) { [layers] in layers.state(of: $0, in: next) }
      if HTMLTableKind.isLayout(scan, table: next, in: tree) {
        if isFirst { return false }
        pending += readNested(next).reversed()
      } else {
        append(scan, next)
        pending += scan.nested.reversed()
      }
      isFirst = false
      if error != nil { return true }
    }
    return true
  }

  /// Reads a layout table that stands inside a data table; answers the tables in it.
  private mutating func readNested(_ table: Int) -> [Int] {
    let end = Int(tree.nodes[table].end)
    var deferred: [Int] = []
    var index = table + 1
    while index < end, error == nil {
      close(before: index)
      if tree.nodes[index].tag == .table {
        deferred.append(index)
        index = max(index + 1, Int(tree.nodes[index].end))
      } else {
        index = max(index + 1, enter(index))
      }
    }
    close(before: end)
    flush()
    return deferred
  }

  private mutating func append(_ scan: HTMLTableScan, _ node: Int) {
    let path = tree.path(node)
    let place = location(node)
    let loose = String(decoding: scan.loose, as: UTF8.self)
    if !Whitespace.isBlank(scan.loose) {
      let layer = layers.layer(ofBlock: node, text: loose)
      blocks.append(Block(id: blocks.count, kind: .paragraph, text: loose, layer: layer, location: place))
    }
    cellCount += scan.rows.reduce(0) { $0 + $1.cells.count }
    guard cellCount <= limits.tableCells else {
      error = .tooManyCells(limits)
      return
    }
    do throws(ReadError) {
      let grid = try HTMLTableGrid(scan, path: path, tree: tree, limits: limits)
      append(grid.table, node, place)
      if grid.hasAbsurdSpan { findings.append(ReaderFinding.absurdSpan.found(at: place)) }
      add(scan.withheld, at: node)
      for index in scan.unreadable { addUnreadable(index) }
      if scan.isBroken { findings.append(ReaderFinding.brokenMarkup.found(at: place)) }
    } catch {
      self.error = error
    }
  }

  /// Takes what stands in a table of data beside its text.
  private mutating func addUnreadable(_ index: Int) {
    switch tree.nodes[index].tag {
    case .img, .svg, .canvas: addPicture(index)
    default: noteUnread(index)
    }
  }

  private mutating func append(_ table: Table, _ node: Int, _ place: SourceLocation) {
    let isFilled = { (cell: Cell) in !cell.text.isEmpty && cell.text != PictureMark.text }
    guard table.rows.contains(where: { $0.cells.contains(where: isFilled) }) else { return }
    var layer = layers.layer(ofBlock: node, text: "")
    let statements = PortalCatalogue.statements(in: table)
    if !statements.isEmpty {
      metadata += statements
      layer = .furniture(kind: "portal-catalogue")
    }
    blocks.append(Block(id: blocks.count, table: table, layer: layer, location: place))
    if layer == .struckOut { noteStruckOut(table.rows.flatMap { $0.cells.map(\.text) }.joined(separator: " ")) }
  }
}
