import ReportModel

/// Compares the prose of two reports block by block.
enum SectionComparison {
  /// A heading or a block with its JSON Pointer.
  private struct Piece: Equatable {
    var at: String
    var text: String

    static func == (left: Piece, right: Piece) -> Bool { left.text == right.text }
  }

  /// The least edits that lead from one prose to the other; of very long and different ones, place by place.
  static func differences(from first: Report, to second: Report) -> [ReportDifference] {
    var (old, new) = (pieces(of: first)[...], pieces(of: second)[...])
    while let a = old.first, let b = new.first, a == b { (old, new) = (old.dropFirst(), new.dropFirst()) }
    while let a = old.last, let b = new.last, a == b { (old, new) = (old.dropLast(), new.dropLast()) }
    // The least edits cost, in time and memory, up to the product of both lengths.
    let isSmall = old.isEmpty || new.count <= 250_000 / old.count
    return isSmall ? leastEdits(Array(old), Array(new)) : placeByPlace(Array(old), Array(new))
  }

  private static func pieces(of report: Report) -> [Piece] {
    var pieces = pieces(of: report.preamble, at: "/preamble")
    for (index, section) in report.sections.enumerated() {
      pieces.append(Piece(at: "/sections/\(index)/heading", text: section.heading))
      pieces += self.pieces(of: section.blocks, at: "/sections/\(index)/blocks")
    }
    return pieces
  }

  private static func pieces(of blocks: [ReportBlock], at pointer: String) -> [Piece] {
    blocks.enumerated().map { Piece(at: "\(pointer)/\($0)", text: text(of: $1.content)) }
  }

  private static func text(of content: ReportBlock.Content) -> String {
    switch content {
    case .paragraph(let text), .listItem(let text), .heading(_, let text): text
    case .formTable(let key): "[\(key.rawValue)]"
    case .table(let rows): rows.map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    }
  }

  /// What was taken out and what was put in; what stands at the same place of both is one change.
  private static func leastEdits(_ old: [Piece], _ new: [Piece]) -> [ReportDifference] {
    let edits = new.difference(from: old)
    let removed = Set(edits.removals.map(offset))
    let inserted = Set(edits.insertions.map(offset))
    var differences: [ReportDifference] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let isGone = left < old.count && removed.contains(left)
      let isCome = right < new.count && inserted.contains(right)
      if isGone || isCome {
        differences.append(difference(isGone ? old[left] : nil, isCome ? new[right] : nil))
      }
      left += isGone || !isCome ? 1 : 0
      right += isCome || !isGone ? 1 : 0
    }
    return differences
  }

  private static func offset(of change: CollectionDifference<Piece>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func placeByPlace(_ old: [Piece], _ new: [Piece]) -> [ReportDifference] {
    (0..<max(old.count, new.count)).compactMap { index in
      let (a, b) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      return a == b ? nil : difference(a, b)
    }
  }

  private static func difference(_ old: Piece?, _ new: Piece?) -> ReportDifference {
    ReportDifference(kind: .section, at: old?.at ?? new?.at ?? "", before: old?.text, after: new?.text)
  }
}
