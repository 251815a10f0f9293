import DocumentModel
import Evidence

/// Applies the edits of one rule and writes the log.
struct EditSession {
  private let view: DocumentView
  private let card: RuleCard
  private var editor: DocumentEditor

  init(view: DocumentView, card: RuleCard) {
    self.view = view
    self.card = card
    editor = DocumentEditor(view.blocks)
  }

  /// Applies the edits; the records of those that could be applied.
  mutating func apply(_ edits: [Edit]) -> [RepairRecord] {
    var records: [RepairRecord] = []
    var index = 0
    while index < edits.count {
      if case .replace(let place, _, _) = edits[index].operation {
        var end = index + 1
        while end < edits.count, case .replace(place, _, _) = edits[end].operation { end += 1 }
        records += replace(place, edits[index..<end])
        index = end
      } else {
        if let record = applyOne(edits[index]) { records.append(record) }
        index += 1
      }
    }
    return records
  }

  /// The document after the edits.
  func result() -> DocumentView {
    let (blocks, touched) = editor.finished()
    var next = view
    if blocks.count == view.blocks.count {
      next.update(blocks, shapes: zip(touched, view.shapes).map { $0 ? nil : $1 })
      return next
    }
    var shapes: [LineShape?] = []
    shapes.reserveCapacity(blocks.count)
    var old = 0
    for index in blocks.indices {
      while old < view.blocks.count, view.blocks[old].id != blocks[index].id, !touched[index] { old += 1 }
      shapes.append(touched[index] || old >= view.shapes.count ? nil : view.shapes[old])
    }
    next.update(blocks, shapes: shapes)
    return next
  }

  /// The edits as notes, none applied.
  func proposals(_ edits: [Edit]) -> [Finding] {
    edits.map { edit in
      let (at, before, after) = describe(edit)
      let change = after.isEmpty ? "「\(before)」" : "「\(before)」→「\(after)」"
      return Finding(
        check: card.id, severity: .note,
        message: Message("\(card.summary.english): \(change)", "\(card.summary.chinese)：\(change)"), location: at)
    }
  }
}

extension EditSession {
  /// Several replacements in one text: offsets count in the text before all of them, and in the log in the text as
  /// each finds it.
  private mutating func replace(_ place: TextPlace, _ edits: ArraySlice<Edit>) -> [RepairRecord] {
    guard let text = editor.text(at: place) else { return [] }
    var parts: [(range: Range<Int>, text: String)] = []
    var records: [RepairRecord] = []
    var shift = 0
    for edit in edits {
      guard case .replace(_, let offset, let length) = edit.operation,
        offset >= parts.last?.range.upperBound ?? 0, let before = text.part(offset..<offset + length)
      else { continue }
      parts.append((offset..<offset + length, edit.text))
      records.append(
        RepairRecord(
          rule: card.id, at: location(of: place), before: before, after: edit.text, safety: card.safety,
          operation: .replace(place, offset: offset + shift, length: length), reason: edit.reason))
      shift += edit.text.utf8.count - length
    }
    return editor.replace(place, parts) ? records : []
  }

  private mutating func applyOne(_ edit: Edit) -> RepairRecord? {
    let operation = numbered(edit.operation)
    let (at, before, after) = describe(edit)
    guard editor.apply(operation, text: edit.text) else { return nil }
    return RepairRecord(
      rule: card.id, at: at, before: before, after: after, safety: card.safety, operation: operation,
      reason: edit.reason)
  }

  /// The operation with a fresh id for the block that it makes.
  private func numbered(_ operation: RepairOperation) -> RepairOperation {
    switch operation {
    case .extract(let block, let offset, let length, _, let kind):
      .extract(block: block, offset: offset, length: length, newBlock: editor.nextID, kind: kind)
    case .split(let block, let offset, _): .split(block: block, offset: offset, newBlock: editor.nextID)
    default: operation
    }
  }

  private func location(of place: TextPlace) -> SourceLocation {
    guard let block = editor.block(place.block) else { return .whole }
    guard let cell = place.cell, let rows = block.table?.rows, rows.indices.contains(cell.row),
      rows[cell.row].cells.indices.contains(cell.cell)
    else { return block.location }
    return rows[cell.row].cells[cell.cell].location
  }

  /// Where an edit acts, and its text before and after for people.
  private func describe(_ edit: Edit) -> (at: SourceLocation, before: String, after: String) {
    switch edit.operation {
    case .replace(let place, let offset, let length):
      let text = editor.text(at: place) ?? ""
      return (location(of: place), text.part(offset..<offset + length) ?? "", edit.text)
    case .join(let block, let next):
      let (head, rest) = (text(of: block).tail(), text(of: next).excerpt(16))
      return (place(of: next), head + "\n" + rest, head + rest)
    case .joinTables(let block, let next):
      let (above, below) = (lastRow(of: block), firstRow(of: next))
      return (place(of: next), above + "\n\n" + below, above + "\n" + below)
    case .extract(let block, let offset, let length, _, _):
      return (place(of: block), text(of: block).part(offset..<offset + length) ?? "", "")
    case .split(let block, _, _): return (place(of: block), text(of: block).excerpt(), "")
    case .demote(let block, _): return (place(of: block), summary(of: block), "")
    case .retype(let block, _): return (place(of: block), text(of: block).excerpt(), text(of: block).excerpt())
    }
  }

  private func place(of id: Int) -> SourceLocation { editor.block(id)?.location ?? .whole }
  private func text(of id: Int) -> String { editor.block(id)?.text ?? "" }

  private func summary(of id: Int) -> String {
    guard let table = editor.block(id)?.table else { return text(of: id).excerpt() }
    return table.rows.first.map(Self.line)?.excerpt() ?? ""
  }

  private func firstRow(of id: Int) -> String {
    editor.block(id)?.table?.rows.first.map(Self.line)?.excerpt(30) ?? ""
  }

  private func lastRow(of id: Int) -> String {
    editor.block(id)?.table?.rows.last.map(Self.line)?.excerpt(30) ?? ""
  }

  private static func line(_ row: Row) -> String {
    row.cells.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
